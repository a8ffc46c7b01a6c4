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
    return above.part.kind === "count" ? [...rates.flatMap((rate, i) => whole(rate, wholes[i]!)), ...remainder(rates, wholes, above)] : [weighted(rates, wholes, above)];
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

/** One rate that no whole number gives, all others giving one each: what is left over is its number. */
function remainder(rates: readonly Mention[], wholes: readonly Mention[], above: Ratio): Relation[] {
  const fits = rates.map((rate, i) => only(rate, wholes[i]!));
  const wrong = fits.findIndex((each) => each === undefined);
  const others = fits.filter((each): each is Decimal => each !== undefined);
  if (wrong < 0 || others.length !== rates.length - 1 || !above.part.exact) return [];
  const [rate, of] = [rates[wrong]!, wholes[wrong]!];
  const left = others.reduce((rest, each) => rest.minus(each), above.part.value);
  if (left.lt(0) || left.gt(of.value) || of.value.isZero()) return [];
  const computed = left.div(of.value).times(100);
  const right = computed.toDecimalPlaces(rate.decimals, Decimal.ROUND_HALF_UP).toFixed(rate.decimals);
  return [relation({
    kind: "ratio", expression: `(${[above.part.digits, ...others.map((each) => each.toFixed())].join("-")})/${of.digits}=${right}%`, figures: [above.part, of, rate], suffix: "%",
    what: `总数减去其他各项所余${left.toFixed()}${of.unit}的比例`, computed: point(computed), stated: { of: rate, value: new Decimal(right), text: `${rate.digits}%(应为${right}%)` },
  }, { holds: true, mode: "rounded" })];
}

/** The one whole number of `of` that gives the rate; undefined where there is none or more than one. */
function only(rate: Mention, of: Mention): Decimal | undefined {
  if (!of.exact || of.value.gt(LARGEST)) return undefined;
  const half = halfDigit(rate.decimals);
  const low = rate.value.minus(half).times(of.value).div(100).ceil();
  return low.eq(rate.value.plus(half).times(of.value).div(100).floor()) ? low : undefined;
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
