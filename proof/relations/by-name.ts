import { Decimal } from "../../core/index.ts";
import { halfDigit, overlap, point, scaled, share, times, total } from "../arithmetic/interval.ts";
import type { Mention, Relation } from "../model.ts";
import { type Context, isRate, runs } from "./context.ts";
import type { Ratio } from "./ratio.ts";
import { relation } from "./say.ts";
import type { Sum } from "./sum.ts";

/** A whole so large fits any rate. */
const LARGEST = 2000;

/**
 * 完工率90.67%(甲县89.71%、乙县97.24%): each place's rate against that place's number named before. A rate of
 * whole things must come from a whole number of them; rates of money must make up the total.
 */
export function byName(context: Context, rated: readonly Ratio[], sums: readonly Sum[]): Relation[] {
  const byRate = new Map(rated.filter((each) => each.holds).map((each) => [each.rate.index, each]));
  const byWhole = new Map(sums.filter((each) => each.holds).map((each) => [`${each.whole.digits} ${each.whole.unit} ${each.parts.length}`, each]));
  const listed = context.mentions.filter((each) => isRate(each) && each.depth > 0 && each.parent !== undefined && isRate(context.mentions[each.parent]!) && each.label.length >= 2);
  return runs(listed, (each) => each.parent).flatMap((rates): Relation[] => {
    const above = byRate.get(rates[0]!.parent!);
    const sum = above?.whole && byWhole.get(`${above.whole.digits} ${above.whole.unit} ${rates.length}`);
    if (!above || !sum) return [];
    const wholes = rates.map((rate) => sum.parts.find((part) => part.label.startsWith(rate.label) || context.mentions.slice(Math.max(0, part.index - 6), part.index + 1).some((each) => each.segment === part.segment && each.label.startsWith(rate.label))));
    if (!wholes.every((each): each is Mention => each !== undefined)) return [];
    return above.part.kind === "count" ? rates.flatMap((rate, i) => whole(rate, wholes[i]!)) : [weighted(rates, wholes, above)];
  });
}

function whole(rate: Mention, of: Mention): Relation[] {
  if (!of.exact || of.value.gt(LARGEST) || of.value.isZero()) return [];
  const half = halfDigit(rate.decimals);
  const low = rate.value.minus(half).times(of.value).div(100).ceil();
  const high = rate.value.plus(half).times(of.value).div(100).floor();
  const nearest = rate.value.times(of.value).div(100).round();
  const part = low.lte(high) ? low : nearest;
  const computed = part.div(of.value).times(100);
  const holds = low.lte(high);
  return [relation({
    kind: "ratio", expression: `${part.toFixed()}/${of.digits}=${rate.digits}%`, figures: [of, rate], suffix: "%", what: `${of.digits}${of.unit}中最接近的整数${part.toFixed()}所占比例`,
    computed: point(computed), stated: { of: rate, value: rate.value, text: `${rate.digits}%` }, note: holds ? "" : `${of.digits}${of.unit}中没有任何整数能得出这一比例。`,
  }, holds ? (low.eq(high) ? { holds: true, mode: computed.eq(rate.value) ? "exact" : "rounded" } : { holds: null, mode: "n/a" }) : { holds: false, mode: "fail" })];
}

function weighted(rates: readonly Mention[], wholes: readonly Mention[], above: Ratio): Relation {
  const sum = total(rates.map((rate, i) => times(scaled(wholes[i]!), share(scaled(rate)))));
  const holds = overlap(sum, scaled(above.part));
  const scale = above.part.scale;
  return relation({
    kind: "sum", expression: `${rates.map((rate, i) => `${wholes[i]!.digits}*${rate.digits}%`).join("+")}=${above.part.digits}`, figures: [...wholes, ...rates, above.part],
    what: "各分项乘以各自完成率的合计", computed: { low: sum.low.div(scale), mid: sum.mid.div(scale), high: sum.high.div(scale) },
    stated: { of: above.part, value: above.part.value, text: above.part.digits + above.part.unit },
  }, holds ? { holds: true, mode: sum.mid.eq(new Decimal(above.part.value).times(scale)) ? "exact" : "input-rounding" } : { holds: false, mode: "fail" });
}
