import { over, point, printed } from "../arithmetic/interval.ts";
import { verdictOf } from "../arithmetic/verdict.ts";
import { daysOf } from "../lex/period.ts";
import type { Mention, Relation } from "../model.ts";
import type { Context } from "./context.ts";
import { relation } from "./say.ts";

/** A daily mean over the days of the period; days that cannot outnumber the month's. */
export function calendar(context: Context): Relation[] {
  return context.mentions.flatMap((of): Relation[] => {
    const named = of.periodAt === undefined ? [] : daysOf(context.marks[of.periodAt]!);
    const meant = /日均|平均每[日天]|每[日天]平均/.test(of.before) ? shortSpan(context.text, of) : [];
    const days = meant.length > 0 ? meant : named;
    if (days.length === 0) return [];
    if (of.kind === "days" && /天数|优良|良好|达标/.test(of.before) && !/累计|以来|全年/.test(of.before)) return [within(of, Math.max(...days))];
    if (/日均|平均每[日天]|每[日天]平均/.test(of.before) && of.kind === "count") return mean(context, of, days);
    return [];
  });
}

const RANGE = /(\d{1,2})月(\d{1,2})日(?:-|—{1,2}|~|至|到)(?:(\d{1,2})月)?(\d{1,2})日/g;
const WEEK = /第\d{1,2}周|[本上一]周|周报/;

/** The days of a week or of a stretch of dates named shortly before. */
function shortSpan(text: string, of: Mention): readonly number[] {
  const before = text.slice(Math.max(0, of.start - 120), of.start);
  const range = [...before.matchAll(RANGE)].at(-1);
  if (range) {
    const [m1, d1, m2, d2] = [range[1], range[2], range[3] ?? range[1], range[4]].map(Number) as [number, number, number, number];
    // a year without a leap day and one with it: February is the only doubt
    return [...new Set([2019, 2020].map((year) => (Date.UTC(m2 < m1 ? year + 1 : year, m2 - 1, d2) - Date.UTC(year, m1 - 1, d1)) / 86_400_000 + 1))].filter((n) => n > 0 && n < 400);
  }
  return WEEK.test(before) ? [7] : [];
}

function within(of: Mention, most: number): Relation {
  const holds = of.value.lte(most) ? true : of.periodInferred ? null : false;
  return {
    kind: "cross-section", expression: `${of.digits}<=${most}`, computed: `${of.digits} <= ${most}`, holds, mode: holds ? "bound" : holds === null ? "n/a" : "fail", figures: [of.index],
    note: holds ? `天数${of.digits}不超过该期的${most}天,相符。` : `天数${of.digits}超过该期的${most}天,请核对。`,
  };
}

function mean({ mentions }: Context, of: Mention, days: readonly number[]): Relation[] {
  const whole = mentions.slice(Math.max(0, of.index - 3), of.index).findLast((each) => each.kind === "count" && each.sentence === of.sentence && each.unit === of.unit);
  if (!whole) return [];
  for (const n of days) {
    const computed = over(printed(whole), point(n))!;
    const verdict = verdictOf(computed, of.value, of.decimals);
    // a mean that does not fit may be over working days
    if (verdict.holds) {
      return [relation({ kind: "ratio", expression: `${whole.digits}/${n}=${of.digits}~`, figures: [whole, of], what: `${whole.digits}${whole.unit}除以${n}天`, computed, stated: { of, value: of.value, text: of.digits + of.unit } }, verdict)];
    }
  }
  return [];
}
