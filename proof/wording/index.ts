import type { Finding, Mention, Relation } from "../model.ts";
import { type Clean, originalSpan } from "../read/clean.ts";
import { fallTooFar, negativeFall, turnedVerb, yearForMonth } from "./comparison.ts";
import { pointsAsPercent } from "./points.ts";
import { overWhole, rangePercent, roughTwice } from "./printed.ts";
import type { WordingRule } from "./rule.ts";
import { titlePeriod } from "./title.ts";
import { mixedUnits, mixedVerbs } from "./units.ts";

export const wordingRules: readonly WordingRule[] = [pointsAsPercent, yearForMonth, negativeFall, fallTooFar, turnedVerb, mixedUnits, mixedVerbs, rangePercent, roughTwice, overWhole, titlePeriod];

export interface Judged {
  readonly text: string;
  readonly cleaned: Clean;
  readonly mentions: readonly Mention[];
  readonly relations: readonly Relation[];
}

/** What is wrong, in order of place: wording by the rules, and every relation that does not hold. */
export function findingsIn(of: Judged): Finding[] {
  const worded = wordingRules.flatMap((rule) => rule.find(of).map((remark): Finding => {
    const [start, end] = originalSpan(of.cleaned, remark.start, remark.end);
    return { rule: rule.id, severity: remark.severity ?? rule.severity, message: remark.message, advice: remark.advice, start, end, figures: remark.figures.map((each) => each.index) };
  }));
  const reckoned = of.relations.filter((each) => each.holds === false).map((each): Finding => {
    const stated = of.mentions[each.figures.at(-1)!]!;
    const [start, end] = originalSpan(of.cleaned, stated.textStart, stated.textEnd);
    const slight = each.mode === "truncated" || each.mode === "bent";
    return { rule: `arithmetic-${each.mode}`, severity: slight ? "warning" : "error", message: each.note, advice: `请核对:${each.expression}(计算为${each.computed})。`, start, end, figures: each.figures };
  });
  return [...worded, ...reckoned].sort((a, b) => a.start - b.start || a.end - b.end);
}
