import type { Agreement, Finding, Relation } from "../../proof/index.ts";
import type { Proofed } from "../../server/commands/proof/index.ts";
import { type Language, type Words, words } from "../words.ts";
import { linesOf } from "./sarif.ts";

const severities: Readonly<Record<Finding["severity"], Words>> = { error: words("错误", "error"), warning: words("提醒", "warning"), note: words("提示", "note") };
const verdicts = [[true, words("相符", "hold")], [false, words("不符", "fail")], [null, words("无法判断", "undecided")]] as const;
const agreements: Readonly<Record<Agreement, Words>> = { agrees: words("一致", "agree"), rounding: words("只差取舍", "differ by rounding"), differs: words("不一致", "differ"), unknown: words("无对应", "unknown") };

export interface ReportManner {
  /** the whole text and every relation, not only what is wrong */
  readonly all: boolean;
  readonly language: Language;
}

/** A report for people: the paragraphs with their marks, each finding with place, reason and advice, and the count. */
export function proofReport({ text, figures, relations, findings, against }: Proofed, { all, language }: ReportManner): string {
  const parts = [marked(text, findings, all), listed(text, findings, language)];
  if (all) parts.push(relations.map((each) => relationLine(each, language)).join("\n"));
  parts.push([countLine(figures.length, relations, findings, language), against ? againstLine(against, language) : ""].filter(Boolean).join("\n"));
  return parts.filter((each) => each !== "").join("\n\n");
}

/** «what is meant»[n] in the paragraphs that hold a finding; of findings on one place the numbers stand together. */
function marked(text: string, findings: readonly Finding[], all: boolean): string {
  const opened = new Map<number, number>();
  const closed = new Map<number, number[]>();
  findings.forEach(({ start, end }, n) => {
    if (end <= start) return;
    opened.set(start, Math.max(opened.get(start) ?? 0, end));
    closed.set(end, [...(closed.get(end) ?? []), n + 1]);
  });
  let at = 0;
  return text.split("\n").flatMap((line) => {
    const [from, to] = [at, at + line.length];
    at = to + 1;
    if (!all && !findings.some(({ start, end }) => end > start && start < to && end > from)) return [];
    let out = "";
    for (let i = from; i <= to; i += 1) {
      const numbers = closed.get(i);
      if (numbers && i > from) out += `»[${numbers.join(",")}]`;
      if (opened.has(i) && i < to) out += "«";
      if (i < to) out += text[i];
    }
    return [out];
  }).join("\n");
}

function listed(text: string, findings: readonly Finding[], language: Language): string {
  const place = linesOf(text);
  return findings.map(({ severity, message, advice, start, end, rule }, n) => {
    const { startLine, startColumn } = place(start, end);
    const where = end <= start ? (language === "zh" ? "全文" : "whole text") : language === "zh" ? `第${startLine}行第${startColumn}字` : `line ${startLine}, column ${startColumn}`;
    return `[${n + 1}] ${severities[severity][language]} ${where} ${rule}\n    ${message}\n    → ${advice}`;
  }).join("\n");
}

function relationLine({ holds, expression, note }: Relation, language: Language): string {
  return `${verdicts.find(([of]) => of === holds)![1][language]}  ${expression}  ${note}`;
}

function countLine(figures: number, relations: readonly Relation[], findings: readonly Finding[], language: Language): string {
  const judged = verdicts.map(([of, word]) => `${word[language]} ${relations.filter((each) => each.holds === of).length}`).join(language === "zh" ? "，" : ", ");
  const found = (Object.keys(severities) as Finding["severity"][]).map((each) => `${severities[each][language]} ${findings.filter(({ severity }) => severity === each).length}`).join(language === "zh" ? "，" : ", ");
  return language === "zh" ? `数字 ${figures} 处；关系 ${relations.length} 条（${judged}）；${found}` : `${figures} figures; ${relations.length} relations (${judged}); ${found}`;
}

function againstLine({ month, compared }: NonNullable<Proofed["against"]>, language: Language): string {
  const counts = (Object.keys(agreements) as Agreement[]).map((each) => `${agreements[each][language]} ${compared.filter(({ agreement }) => agreement === each).length}`).join(language === "zh" ? "，" : ", ");
  return language === "zh" ? `与 ${month} 台账：${counts}` : `against the ledger of ${month}: ${counts}`;
}
