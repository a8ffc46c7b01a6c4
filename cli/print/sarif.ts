import type { Finding } from "../../proof/index.ts";

const LEVELS = { error: "error", warning: "warning", note: "note" } as const;

/** What a family of rules looks at, for the list that editors show. */
const families: readonly (readonly [begins: string, what: string])[] = [
  ["arithmetic-", "文中数字之间的算术关系"], ["ledger-", "文中数字与台账"], ["earlier-", "与上月通报相比"],
];

/** Findings as SARIF 2.1.0 (OASIS). `plain`: the file is text, so that lines and columns mean something in it. */
export function sarifOf(file: string, text: string, findings: readonly Finding[], plain: boolean): object {
  const rules = [...new Set(findings.map((each) => each.rule))].sort();
  const places = linesOf(text);
  return {
    $schema: "https://json.schemastore.org/sarif-2.1.0.json",
    version: "2.1.0",
    runs: [{
      tool: { driver: { name: "dukao proof", rules: rules.map((id) => ({ id, shortDescription: { text: families.find(([begins]) => id.startsWith(begins))?.[1] ?? "数字的用语和写法" } })) } },
      columnKind: "utf16CodeUnits",
      results: findings.map((each) => ({
        ruleId: each.rule, ruleIndex: rules.indexOf(each.rule), level: LEVELS[each.severity],
        message: { text: `${each.message}${each.advice}` },
        locations: [{
          physicalLocation: {
            artifactLocation: { uri: file.split(/[/\\]/).map(encodeURIComponent).join("/") },
            ...(plain && { region: { ...places(each.start, each.end), charOffset: each.start, charLength: each.end - each.start, snippet: { text: text.slice(each.start, each.end) } } }),
          },
          ...(!plain && each.end > each.start && { message: { text: text.slice(each.start, each.end) } }),
        }],
      })),
    }],
  };
}

/** Line and column, from 1, of a stretch of the text. */
export function linesOf(text: string): (start: number, end: number) => { startLine: number; startColumn: number; endLine: number; endColumn: number } {
  const starts = [0, ...[...text.matchAll(/\n/g)].map((each) => each.index + 1)];
  const at = (offset: number): [number, number] => {
    const line = starts.findLastIndex((start) => start <= offset);
    return [line + 1, offset - starts[line]! + 1];
  };
  return (start, end) => {
    const [[startLine, startColumn], [endLine, endColumn]] = [at(start), at(end)];
    return { startLine, startColumn, endLine, endColumn };
  };
}
