import { monthWords } from "../../core/index.ts";
import type { Figure, Finding } from "../model.ts";
import { causeOf } from "./cause.ts";
import { asPrinted, weigh } from "./compare.ts";
import { type Match, match } from "./match.ts";
import type { Cause, Compared, Ledger } from "./model.ts";
import { spokenMonth, yearOfText } from "./period.ts";

/** Every figure of a text against the ledger of a month, in order of place. Deterministic; the text decides which metric is meant, its value only between near equals. */
export function againstLedger(text: string, figures: readonly Figure[], ledger: Ledger): Compared[] {
  const year = yearOfText(text, ledger.month);
  const matched = new Map(match(text, figures, ledger).map((each) => [each.figure, each]));
  return figures.map((figure, i) => {
    const found = matched.get(i);
    const nothing = { figure: i, agreement: "unknown" as const, org: ledger.org, month: ledger.month, stated: figure.digits + figure.unit };
    if (figure.plan || figure.limit) return { ...nothing, note: "计划或限值，不与台账比较。" };
    if (!found) return { ...nothing, note: "台账中没有找到与它对应的指标。" };
    return judged(figure, i, found, ledger, year);
  });
}

function judged(figure: Figure, index: number, { metric, stated, org, sure }: Match, ledger: Ledger, year: string): Compared {
  const month = monthOf(figure, ledger, year);
  const about = { figure: index, metric: metric.metric, label: metric.label, org, month, stated: figure.digits + figure.unit };
  const value = ledger.months.includes(month) ? ledger.value(metric.metric, org, month) : undefined;
  if (value === undefined) return { ...about, agreement: "unknown", note: `台账“${metric.label}”${monthWords(month)}没有数值，无法比较。` };
  const weighed = weigh(figure, stated, metric, value);
  if (!weighed) return { ...about, agreement: "unknown", note: `“${metric.label}”的单位与文中不同，无法比较。` };
  const recorded = asPrinted(figure, stated, metric, weighed.recorded);
  const where = `台账“${metric.label}”${monthWords(month)}为${recorded}`;
  switch (weighed.agreement) {
    case "agrees": return { ...about, agreement: "agrees", recorded, note: `与台账一致：${where}。` };
    case "rounding": return { ...about, agreement: "rounding", recorded, note: `与台账只差末位取舍：文中为${about.stated}，${where}。` };
    case "differs": {
      if (!sure) return { ...about, agreement: "unknown", recorded, note: `可能对应台账“${metric.label}”（${recorded}），把握不足，不作判断。` };
      const cause: Cause | undefined = weighed.opposite ? { kind: "direction" } : causeOf(ledger, figure, stated, metric, org, weighed.recorded);
      return { ...about, agreement: "differs", recorded, ...(cause ? { cause } : {}), note: `与台账不一致：文中为${about.stated}，${where}${cause ? `，${causeWords(cause)}` : ""}。` };
    }
  }
}

/** A month ahead that was only carried on from another sentence is not what a result speaks of. */
function monthOf(figure: Figure, { month }: Ledger, year: string): string {
  const spoken = spokenMonth(figure, year);
  if (spoken === undefined) return year === month.slice(0, 4) ? month : `${year}-12`;
  return figure.periodInferred && spoken > month && year === month.slice(0, 4) ? month : spoken;
}

const causes: { readonly [K in Cause["kind"]]: (cause: Extract<Cause, { kind: K }>) => string } = {
  "last-month": ({ month }) => `与上月（${monthWords(month)}）的数相同，可能没有更新`,
  "other-month": ({ month }) => `与${monthWords(month)}的数相同，可能取错了月份`,
  unit: ({ factor }) => `恰好相差${factor === "10000" ? "1万" : factor === "100000000" ? "1亿" : factor}倍，可能写错了单位或小数点`,
  digits: () => "可能有数字颠倒或错了一位",
  direction: () => "升降方向与台账相反",
  "other-metric": ({ label }) => `与“${label}”的数相同，可能填成了另一指标`,
};
export const causeWords = (cause: Cause): string => (causes[cause.kind] as (cause: Cause) => string)(cause);

/** What of a comparison deserves a mark in the text, in the shape of every other finding. */
export function ledgerFindings(figures: readonly Figure[], compared: readonly Compared[]): Finding[] {
  return compared.flatMap((each): Finding[] => {
    if (each.agreement !== "differs" && each.agreement !== "rounding") return [];
    const { start, end } = figures[each.figure]!;
    return [{
      rule: `ledger-${each.agreement}`, severity: each.agreement === "differs" ? "error" : "note", message: each.note,
      advice: each.agreement === "differs" ? `请核对“${each.label}”，改正文字或更正台账。` : "如需一致，请按台账的小数位重新取舍。", start, end, figures: [each.figure],
    }];
  });
}
