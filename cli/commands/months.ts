import { minuteInChina, month as monthOf, ok, readMonth, shift, type Result } from "../../core/index.ts";
import { type MonthState, untouched } from "../../cycle/index.ts";
import { listEditions, listMonths } from "../../server/commands/cycle/index.ts";
import type { Answer, CommandShape, OfficeDesk } from "../command.ts";
import { columns } from "../print/columns.ts";
import { words, type Words } from "../words.ts";

export const monthsCommand: CommandShape = {
  name: "months",
  summary: words("各月状态：填报、封存、印发，共几版", "the months: open, frozen or issued, and their editions"),
  takes: [], options: [], examples: ["dukao months"],
  work: { kind: "office", run },
};

export const stateWords: Readonly<Record<MonthState, Words>> = { open: words("填报", "open"), frozen: words("已封存", "frozen"), issued: words("已印发", "issued") };

async function run({ office, language }: OfficeDesk): Promise<Result<Answer>> {
  const { database: { query }, region, pack } = office;
  const touched = new Map((await listMonths(query, region)).map((each) => [each.month, each]));
  const editions = Map.groupBy(await listEditions(query, region), (each) => each.month);
  const first = readMonth(pack.first_month);
  const months: string[] = [];
  for (let at = first.ok ? first.value : monthOf(pack.year, 1); at.text <= pack.last_month; at = shift(at, 1)) months.push(at.text);
  const lines = months.map((month) => {
    const { state, edition, issued } = touched.get(month) ?? untouched(region, month);
    return {
      month, state, edition, issued,
      editions: (editions.get(month) ?? []).map(({ number, frozenAt, frozenBy, issuedAt, issuedBy, reason, values, rows, manifestHash }) =>
        ({ number, frozen_at: frozenAt, frozen_by: frozenBy, issued_at: issuedAt ?? null, issued_by: issuedBy ?? null, reason: reason ?? null, values, rows, seal: manifestHash })),
    };
  });
  const heads = language === "zh" ? ["月份", "状态", "版次", "最近封存", "数值", "行"] : ["month", "state", "edition", "last frozen", "values", "rows"];
  const text = columns(lines.map(({ month, state, edition, editions: all }) => {
    const newest = all.at(-1);
    return [month, stateWords[state][language], edition === 0 ? "" : String(edition), newest ? `${minuteInChina(new Date(newest.frozen_at))} ${newest.frozen_by}` : "", String(newest?.values ?? ""), String(newest?.rows ?? "")];
  }), ["left", "left", "right", "left", "right", "right"], heads);
  return ok({ json: lines, text });
}
