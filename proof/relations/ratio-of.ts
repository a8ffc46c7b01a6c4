import { Decimal } from "../../core/index.ts";
import { minus, over, percent, plus, point, scaled, total } from "../arithmetic/interval.ts";
import { looksLikeSlip, verdictOf } from "../arithmetic/verdict.ts";
import type { Mention } from "../model.ts";
import { type Context, looselySame } from "./context.ts";
import { type Numerator, rateWord } from "./numerator.ts";
import type { Ratio } from "./ratio.ts";
import { complementMended } from "./ratio-slip.ts";
import { relation } from "./say.ts";
import type { Sum } from "./sum.ts";

/** part / whole against the printed rate. */
export function ratioOf(part: Mention, whole: Mention, rate: Mention): Ratio | undefined {
  const quotient = over(scaled(part), scaled(whole));
  if (!quotient) return undefined;
  const computed = percent(quotient);
  const verdict = unitSlip(computed.mid, rate) ?? verdictOf(computed, rate.value, rate.decimals);
  return {
    rate, part, whole, holds: verdict.holds,
    relation: relation({
      kind: "ratio", expression: `${part.digits}/${whole.digits}=${rate.digits}%`, figures: [part, whole, rate], suffix: "%",
      what: `${part.digits}${part.unit}占${whole.digits}${whole.unit}的比例`, computed, stated: { of: rate, value: rate.value, text: `${rate.digits}%` },
    }, verdict),
  };
}

/** Off by a power of ten that units differ by: 万元 written for 亿元. */
function unitSlip(computed: Decimal, rate: Mention): { holds: false; mode: "unit-slip" } | undefined {
  if (rate.value.isZero()) return undefined;
  const times = computed.div(rate.value);
  const slipped = ["1e4", "1e-4", "1e8", "1e-8"].some((power) => times.div(power).minus(1).abs().lte("0.005"));
  return slipped ? { holds: false, mode: "unit-slip" } : undefined;
}

/** 合格率 from the number that failed: (314-55)/314. */
export function complement(context: Context, rate: Mention, numerators: readonly Numerator[]): Ratio | undefined {
  return complements(context, rate, numerators).find((each) => each.holds);
}

/** The nearest whole gives the rate but for two digits changed over or a last digit cut. */
export function complementSlip(context: Context, rate: Mention, numerators: readonly Numerator[]): Ratio | undefined {
  const [made] = complements(context, rate, numerators);
  if (!made?.whole || made.holds) return undefined;
  const right = new Decimal(made.relation.computed.replace("%", "")).toDecimalPlaces(rate.decimals).toFixed(rate.decimals);
  return made.relation.mode === "truncated" || (rate.digits.length > 3 && looksLikeSlip(rate.digits, right)) || complementMended(made.part, made.whole, rate) ? made : undefined;
}

function complements(context: Context, rate: Mention, numerators: readonly Numerator[]): Ratio[] {
  const { stem } = rateWord(context, rate);
  if (stem === "" || numerators.some((each) => each.stemmed && each.sure)) return [];
  const before = context.mentions.slice(Math.max(0, rate.index - 12), rate.index).filter((each) => each.kind === "count" && each.section === rate.section).reverse();
  const failed = before.find((each) => each.sentence === rate.sentence && [`不${stem}`, `未${stem}`, `${stem}不`].some((word) => each.label.includes(word)));
  if (!failed) return [];
  return before.flatMap((whole): Ratio[] => {
    if (whole === failed || !looselySame(whole, failed) || whole.value.lte(failed.value)) return [];
    const computed = percent(over(minus(scaled(whole), scaled(failed)), scaled(whole))!);
    const verdict = verdictOf(computed, rate.value, rate.decimals);
    return [{
      rate, part: failed, whole, holds: verdict.holds,
      relation: relation({
        kind: "ratio", expression: `(${whole.digits}-${failed.digits})/${whole.digits}=${rate.digits}%`, figures: [failed, whole, rate], suffix: "%",
        what: `由${failed.label}反推的${stem}率`, computed, stated: { of: rate, value: rate.value, text: `${rate.digits}%` },
      }, verdict),
    }];
  });
}

/** A share of the days of the period, whose number is printed nowhere: 10/31. */
export function daysShare(part: Mention, rate: Mention, days: readonly number[]): Ratio | undefined {
  for (const n of days) {
    const computed = percent(over(scaled(part), point(n))!);
    const verdict = verdictOf(computed, rate.value, rate.decimals);
    if (!verdict.holds) continue;
    return {
      rate, part, whole: undefined, holds: true,
      relation: relation({
        kind: "ratio", expression: `${part.digits}/${n}=${rate.digits}%`, figures: [part, rate], suffix: "%",
        what: `${part.digits}天占该期${n}天的比例`, computed, stated: { of: rate, value: rate.value, text: `${rate.digits}%` },
      }, verdict),
    };
  }
  return undefined;
}

/** 优良天数26天,优良率38.9%: with two digits changed over it would be the share of the days of the month. */
export function daysSlip(part: Mention, rate: Mention, days: readonly number[]): Ratio | undefined {
  if (days.length !== 1 || part.measure !== "days") return undefined;
  const computed = percent(over(scaled(part), point(days[0]!))!);
  if (!looksLikeSlip(rate.digits, computed.mid.toDecimalPlaces(rate.decimals).toFixed(rate.decimals))) return undefined;
  return {
    rate, part, whole: undefined, holds: false,
    relation: relation({
      kind: "ratio", expression: `${part.digits}/${days[0]!}=${rate.digits}%`, figures: [part, rate], suffix: "%",
      what: `${part.digits}天占该期${days[0]!}天的比例`, computed, stated: { of: rate, value: rate.value, text: `${rate.digits}%` },
    }, { holds: false, mode: "fail" }),
  };
}

/** The rate fails on the printed whole and holds on the sum of its parts: then the whole is the wrong number. */
export function corrected(failed: Ratio, failing: ReadonlyMap<number, Sum>): Ratio | undefined {
  const sum = failed.whole && failing.get(failed.whole.index);
  if (!sum) return undefined;
  const parts = total(sum.parts.map(scaled));
  const computed = percent(over(scaled(failed.part), parts)!);
  const verdict = verdictOf(computed, failed.rate.value, failed.rate.decimals);
  if (!verdict.holds) return undefined;
  const shown = plus(parts, point(0)).mid.div(failed.part.scale);
  return {
    ...failed, whole: undefined, holds: true,
    relation: relation({
      kind: "ratio", expression: `${failed.part.digits}/${shown.toFixed(failed.part.decimals)}=${failed.rate.digits}%`, figures: [failed.part, ...sum.parts, failed.rate], suffix: "%",
      what: "按各分项合计为总体的比例", computed, stated: { of: failed.rate, value: failed.rate.value, text: `${failed.rate.digits}%` }, note: "因此有误的很可能是总数。",
    }, verdict),
  };
}
