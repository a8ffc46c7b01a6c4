import { type Interval, minus, over, percent, plus, point, printed, scaled, share, times } from "../arithmetic/interval.ts";
import { swaps, type Verdict, verdictOf } from "../arithmetic/verdict.ts";
import type { Mention, Relation } from "../model.ts";
import { feasible } from "./base.ts";
import type { Context } from "./context.ts";
import type { Ratio } from "./ratio.ts";
import { relation } from "./say.ts";

/** What a figure was a year (or a period) before, as the text lets one rebuild it. */
export interface Earlier {
  readonly now: Mention;
  readonly by: Mention;
  readonly expression: string;
  readonly base: Interval;
}

const LONGEST = 24;
const isQuantity = (of: Mention): boolean => of.kind === "count" || of.kind === "amount" || of.kind === "concentration" || of.kind === "area" || of.kind === "days";
const isPercentChange = (of: Mention): boolean => of.kind === "change" && of.unit === "%" && of.comparison !== undefined;
const isAbsoluteChange = (of: Mention): boolean => of.kind === "change" && of.measure !== "share" && of.measure !== "points" && of.comparison !== undefined;

/** Changes against what changed: x/(now-x), whole-number bases, and shares a year apart. */
export function changes(context: Context, rated: readonly Ratio[]): Relation[] {
  const { mentions } = context;
  const found: Relation[] = [];
  const earlier = new Map<number, Earlier>();
  const ratios = new Map(rated.filter((each) => each.holds).map((each) => [each.rate.index, each]));
  for (const change of mentions) {
    if (isAbsoluteChange(change)) {
      const [now] = changed(mentions, change);
      if (now) remember(earlier, rebuilt(now, change));
    } else if (isPercentChange(change)) {
      const made = addedBack(mentions, change, earlier) ?? againstStated(mentions, change) ?? feasible(context, change);
      if (made) found.push(made);
      const now = mentions[change.index - 1];
      if (now && isQuantity(now) && now.sentence === change.sentence) remember(earlier, byPercent(now, change));
    } else if (change.measure === "points") {
      const made = shareMoved(change, ratios, earlier);
      if (made) found.push(made);
    }
  }
  return found;
}

/** By what changed and by the change itself; the first that is told of a figure stays. */
function remember(earlier: Map<number, Earlier>, made: Earlier): void {
  if (!earlier.has(made.now.index)) earlier.set(made.now.index, made);
  earlier.set(made.by.index, made);
}

/** The figures that a change may speak of: those of its unit in the sentence, the last first. */
function changed(mentions: readonly Mention[], change: Mention): Mention[] {
  const made: Mention[] = [];
  for (let i = change.index - 1; i >= 0 && i >= change.index - 8; i -= 1) {
    const now = mentions[i]!;
    if (now.sentence !== change.sentence) break;
    if (isQuantity(now) && now.measure === change.measure && now.base === change.base && now.depth <= change.depth) made.push(now);
  }
  return made;
}

function rebuilt(now: Mention, by: Mention): Earlier {
  const down = by.comparison!.direction === "down";
  const base = down ? plus(scaled(now), scaled(by)) : minus(scaled(now), scaled(by));
  return { now, by, expression: `(${now.digits}${down ? "+" : "-"}${by.digits})`, base };
}

function byPercent(now: Mention, by: Mention): Earlier {
  const down = by.comparison!.direction === "down";
  const rate = share({ ...scaled(by) });
  const factor = down ? minus(point(1), rate) : plus(point(1), rate);
  return { now, by, expression: `${now.digits}/(1${down ? "-" : "+"}${by.digits}%)`, base: over(scaled(now), factor) ?? point(0) };
}

/** 减收2.5亿元,下降1.9%: the k-th per cent belongs to the k-th change before it. */
function addedBack(mentions: readonly Mention[], change: Mention, earlier: ReadonlyMap<number, Earlier>): Relation | undefined {
  let first = change.index;
  while (first > 0 && change.index - first < LONGEST && /^[和与及]?$/.test(mentions[first]!.before) && mentions[first - 1]!.unit === "%" && mentions[first - 1]!.kind === "change" && mentions[first - 1]!.sentence === change.sentence) first -= 1;
  let last = first - 1;
  while (last >= 0 && first - last < LONGEST && isAbsoluteChange(mentions[last]!) && mentions[last]!.sentence === change.sentence) last -= 1;
  const absolutes = mentions.slice(last + 1, first);
  const by = absolutes[absolutes.length === 1 ? (change.index === first ? 0 : -1) : change.index - first];
  if (!by || !earlier.has(by.index)) return undefined;
  const tried = changed(mentions, by).flatMap((now) => against(rebuilt(now, by), change) ?? []);
  const fitting = tried.find((each) => each.holds);
  // with several figures it may speak of, none of which fits, none can be called wrong, but by its verb
  return fitting ?? (tried.length === 1 || otherwise(by, change) ? tried.find((each) => tried.length === 1 || each.note.endsWith(TURNED)) : undefined);
}

const TURNED = "按相反方向还原则相符,请核对增减方向。";
const OTHERWISE = "数值相符而增减方向相反,请核对用词。";

/** 减少18起、7人,分别增长12%和14.6%: one says up, the other down (side by side that is a matter of wording). */
const otherwise = (by: Mention, change: Mention): boolean => change.index > by.index + 1 && by.comparison!.direction !== "level" && change.comparison!.direction !== "level" && !change.digits.startsWith("-") && by.comparison!.direction !== change.comparison!.direction;

function against(known: Earlier, change: Mention): Relation | undefined {
  const { by } = known;
  const down = by.comparison!.direction === "down";
  const quotient = over(scaled(by), known.base);
  if (!quotient) return undefined;
  const signed = down ? times(percent(quotient), point(-1)) : percent(quotient);
  const stated = down ? change.value.abs().negated() : change.value;
  const verdict: Verdict = byUnit(known, change) ?? verdictOf(signed, stated, change.decimals);
  const far = verdict.mode !== "unit-slip" && verdict.holds === false && signed.mid.minus(stated).abs().gt(signed.mid.abs().times("0.5").plus(1));
  const sign = down ? "-" : "";
  // the base rebuilt the other way gives the printed rate: the verb is the slip
  const other = over(scaled(by), down ? minus(scaled(known.now), scaled(by)) : plus(scaled(known.now), scaled(by)));
  const turned = verdict.holds === false && other !== undefined && verdictOf(percent(other), change.value.abs(), change.decimals).holds === true;
  return relation({
    kind: "yoy", expression: `${sign}${by.digits}/${known.expression}=${sign}${change.digits.replace("-", "")}%`, figures: [known.now, by, change], suffix: "%",
    what: `由本期${known.now.digits}与增减${by.digits}还原上期,增幅`, computed: signed, stated: { of: change, value: stated, text: `${stated.toFixed(change.decimals)}%` },
    note: turned ? TURNED : verdict.holds && otherwise(by, change) ? OTHERWISE : "",
  }, far && !turned && !mended(known, change) ? { holds: null, mode: "n/a" } : verdict.holds && otherwise(by, change) ? { holds: false, mode: "fail" } : verdict);
}

/** 完成31.2亿元,减支0.8万元,下降2.5%: with the unit of the other it would hold. */
function byUnit({ now, by }: Earlier, change: Mention): Verdict | undefined {
  if (now.measure !== "money" || now.scale.eq(by.scale)) return undefined;
  const down = by.comparison!.direction === "down";
  const same = { ...printed(by) };
  const quotient = over(same, down ? plus(printed(now), same) : minus(printed(now), same));
  return quotient && verdictOf(percent(quotient), change.value.abs(), change.decimals).holds ? { holds: false, mode: "unit-slip" } : undefined;
}

/** With two neighbouring digits of one of the three numbers changed over, it would hold. */
function mended({ now, by }: Earlier, change: Mention): boolean {
  if (change.digits.replace(/\D/g, "").length < 2) return false;
  const down = by.comparison!.direction === "down";
  const fits = (a: number, b: number, rate: number): boolean => Math.abs((b / (down ? a + b : a - b)) * 100 - rate) <= 0.5 * 10 ** -change.decimals;
  const [a, b, rate] = [now.size, by.size, Math.abs(change.size)];
  return swaps(now.digits).some((each) => fits(each * now.scale.toNumber(), b, rate)) || swaps(by.digits).some((each) => fits(a, each * by.scale.toNumber(), rate)) || swaps(change.digits).some((each) => fits(a, b, Math.abs(each)));
}

const SAME_TIME = /(?:上年|去年)同期(?:为|是|完成|达到?)?$/;

/** 较上年同期下降9.0%(上年同期为2.89): the base is printed, right behind or right before. */
function againstStated(mentions: readonly Mention[], change: Mention): Relation | undefined {
  const base = mentions.slice(Math.max(0, change.index - 2), change.index + 3).find((each) => SAME_TIME.test(each.before) && each.sentence === change.sentence && each.kind !== "change" && each.unit !== "%");
  const now = base && mentions.slice(Math.max(0, change.index - 4), change.index).findLast((each) => each !== base && each.unit === base.unit && each.kind !== "change" && each.sentence === change.sentence);
  const quotient = now && over(scaled(now), scaled(base));
  if (!now || !quotient) return undefined;
  const down = change.comparison!.direction === "down";
  const stated = down ? change.value.abs().negated() : change.value;
  const computed = minus(percent(quotient), point(100));
  return relation({
    kind: "yoy", expression: `${now.digits}/${base.digits}-1=${stated.toFixed(change.decimals)}%`, figures: [now, base, change], suffix: "%", what: `以上年同期${base.digits}为基数的增幅`,
    computed, stated: { of: change, value: stated, text: `${stated.toFixed(change.decimals)}%` },
  }, verdictOf(computed, stated, change.decimals));
}

/** 比重为69.3%,较上年同期下降3.6个百分点: last year's share from last year's amounts. */
function shareMoved(points: Mention, rated: ReadonlyMap<number, Ratio>, earlier: ReadonlyMap<number, Earlier>): Relation | undefined {
  const ratio = rated.get(points.index - 1);
  if (!ratio?.whole || !points.comparison || ratio.rate.sentence !== points.sentence) return undefined;
  const part = earlier.get(ratio.part.index);
  const whole = earlier.get(ratio.whole.index);
  if (!part || !whole) return undefined;
  const before = percent(over(part.base, whole.base)!);
  const now = { ...scaled(ratio.rate) };
  const down = points.comparison.direction === "down";
  const computed = down ? minus(before, now) : minus(now, before);
  const then = `${part.expression}/${whole.expression}*100`;
  return relation({
    kind: "difference", expression: down ? `${then}-${ratio.rate.digits}=${points.digits}` : `${ratio.rate.digits}-${then}=${points.digits}`,
    figures: [ratio.part, part.by, ratio.whole, whole.by, ratio.rate, points], what: "由增减额还原上年占比,两年占比之差",
    computed, stated: { of: points, value: points.value, text: `${points.digits}个百分点` },
  }, settled(verdictOf(computed, points.value, points.decimals)));
}

/** Rebuilding a share takes four printed numbers: what does not fit may be their rounding or a restated base. */
const settled = (verdict: ReturnType<typeof verdictOf>): ReturnType<typeof verdictOf> => (verdict.holds === false && verdict.mode !== "fail" ? { holds: null, mode: "n/a" } : verdict.holds === false ? { holds: null, mode: "n/a" } : verdict);
