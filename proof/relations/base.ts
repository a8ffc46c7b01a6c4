import { Decimal } from "../../core/index.ts";
import { halfDigit, point } from "../arithmetic/interval.ts";
import type { Mention, Relation } from "../model.ts";
import { type Context, endingShared } from "./context.ts";
import { relation } from "./say.ts";

/** Above this, any per cent has some whole number behind it. */
const LARGEST = new Decimal(100_000);

/**
 * Whether a whole number (or, for a concentration, a number of the same decimals) can have been the base of
 * a printed change: 827 down 12.3% can only come from 943. When none can, one of the two is wrong.
 */
export function feasible(context: Context, change: Mention): Relation | undefined {
  const now = counted(context, change);
  if (!now || now.value.isZero() || now.value.gt(LARGEST)) return undefined;
  const down = change.comparison!.direction === "down" || (now.kind === "concentration" && /改善/.test(change.before));
  const half = halfDigit(change.decimals);
  const factor = (rate: Decimal): Decimal => (down ? new Decimal(1).minus(rate.div(100)) : new Decimal(1).plus(rate.div(100)));
  const ends = [factor(change.value.abs().minus(half)), factor(change.value.abs().plus(half))];
  if (ends.some((each) => each.lte(0))) return undefined;
  const grid = new Decimal(10).pow(now.decimals);
  const bounds = ends.map((each) => now.value.div(each).times(grid));
  const low = Decimal.min(...bounds).ceil();
  const high = Decimal.max(...bounds).floor();
  const many = high.minus(low).plus(1);
  const middle = now.value.div(factor(change.value.abs()));
  const base = many.gte(1) ? low.plus(high).div(2).round().div(grid) : middle.toDecimalPlaces(now.decimals);
  const concentration = now.kind === "concentration";
  const quotient = now.value.div(base);
  const computed = (concentration && down ? new Decimal(1).minus(quotient) : quotient.minus(1)).times(100);
  const stated = concentration && down ? change.value : down ? change.value.abs().negated() : change.value;
  const printed = base.toFixed(now.decimals);
  // one base fits: held; several: nothing learned; none: a measured mean may have had more decimals
  const verdict = many.eq(1) ? { holds: true, mode: computed.eq(stated) ? "exact" as const : "rounded" as const } : { holds: null, mode: "n/a" as const };
  const note = many.lt(1) ? (concentration ? "上期数按同样小数位取整时没有恰好的数,可能取舍前位数更多。" : "没有任何整数作为上期数能得出这一增幅,请核对。") : many.gt(1) ? "有多个上期数都能得出这一增幅。" : "";
  return relation({
    kind: "yoy", expression: concentration && down ? `1-${now.digits}/${printed}=${change.digits}%` : `${now.digits}/${printed}-1=${stated.toFixed(change.decimals)}%`,
    figures: [now, change], suffix: "%", what: `以${printed}为上期数的增幅`, computed: point(computed), stated: { of: change, value: stated, text: `${stated.toFixed(change.decimals)}%` }, note,
  }, many.lt(1) && !concentration && sure(now, change) && !byTruncation(now.value, change.value.abs(), change.decimals, factor) ? { holds: false, mode: "fail" } : verdict);
}

/** A whole base that gives the rate with its last digits cut off. */
function byTruncation(now: Decimal, rate: Decimal, decimals: number, factor: (rate: Decimal) => Decimal): boolean {
  const ends = [now.div(factor(rate)), now.div(factor(rate.plus(halfDigit(decimals).times(2))))];
  return Decimal.min(...ends).ceil().lte(Decimal.max(...ends).floor());
}

const sure = (now: Mention, change: Mention): boolean => now.index === change.index - 1 && now.segment === change.segment && now.depth === change.depth && /^[同环]比(?:增长|增加|上升|提高|下降|减少|降低|上涨|改善)(?:了|约)?$/.test(change.gap.replace(/^[^,，]*[,，(]/, "")) && now.value.lte(500) && !/均|率/.test(now.before);

/** 下降46.2%、45.5%: changes given one after another speak of the figures before, one after another. */
function listedWith({ mentions }: Context, change: Mention): Mention[] {
  const joined = (of: Mention | undefined): boolean => of?.kind === "change" && of.unit === "%" && of.sentence === change.sentence && /^[、和与及]{1,2}$/.test(of.gap);
  let first = change.index;
  while (joined(mentions[first]) && change.index - first < 12) first -= 1;
  let last = change.index;
  while (joined(mentions[last + 1]) && last - first < 12) last += 1;
  return mentions.slice(first, last + 1);
}

/** 受理5610件,比上月增加75.42%: the figure right before; or the one of that name further back. */
function counted(context: Context, change: Mention): Mention | undefined {
  const eligible = (of: Mention): boolean => ((of.kind === "count" && of.exact) || of.kind === "concentration") && !of.limit && !of.ahead;
  const listed = listedWith(context, change);
  if (listed.length > 1) {
    const before = context.mentions.slice(Math.max(0, listed[0]!.index - 2 * listed.length), listed[0]!.index).filter((each) => eligible(each) && each.segment === change.segment && each.depth === change.depth).slice(-listed.length);
    return before.length === listed.length ? before[listed.indexOf(change)] : undefined;
  }
  const previous = context.mentions[change.index - 1];
  if (previous && eligible(previous) && previous.sentence === change.sentence && previous.depth <= change.depth && /^(?:其中)?(?:同比|环比|[比较与]|增|减|上升|下降|提高|降低|改善)/.test(change.before)) return previous;
  // 同比事故起数下降11.4%、死亡人数上升5%: the unit names what changed
  const unit = /(起|人|户|件|家|次|宗)数/.exec(change.before)?.[1];
  if (unit !== undefined) return context.mentions.slice(Math.max(0, change.index - 8), change.index).findLast((each) => eligible(each) && each.unit === unit && each.segment === change.segment);
  const subject = change.before.replace(/(?:同比|环比|[比较与][上去前].*)?(?:增长|增加|上升|减少|下降|降低|提高|改善).*$/, "").replace(/类$/, "");
  if (subject.length < 2) return undefined;
  return context.mentions.slice(Math.max(0, change.index - 40), change.index).findLast((each) => eligible(each) && each.section === change.section && endingShared(each.label.replace(/类$/, ""), subject) === subject.length);
}
