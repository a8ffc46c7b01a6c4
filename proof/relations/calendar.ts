import { over, point, printed } from "../arithmetic/interval.ts";
import { verdictOf } from "../arithmetic/verdict.ts";
import { daysOf } from "../lex/period.ts";
import type { Mention, Relation } from "../model.ts";
import type { Context } from "./context.ts";
import { relation } from "./say.ts";

/** A daily mean over the days of the period; days that cannot outnumber the month's. */
export function calendar(context: Context): Relation[] {
  return context.mentions.flatMap((of): Relation[] => {
    const days = of.periodAt === undefined ? [] : daysOf(context.marks[of.periodAt]!);
    if (days.length === 0) return [];
    if (of.kind === "days" && /天数|优良|良好|达标/.test(of.before) && !/累计|以来|全年/.test(of.before)) return [within(of, Math.max(...days))];
    if (/日均|平均每[日天]|每[日天]平均/.test(of.before) && of.kind === "count") return mean(context, of, days);
    return [];
  });
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
