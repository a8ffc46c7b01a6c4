import { type Interval, minus, over, percent, scaled, total } from "../arithmetic/interval.ts";
import { type Verdict, verdictOf } from "../arithmetic/verdict.ts";
import type { Mention } from "../model.ts";
import { type Context, endingShared, isQuantity, looselySame, PLANNED } from "./context.ts";
import { type Numerator, rateWord } from "./numerator.ts";
import type { Ratio } from "./ratio.ts";
import { relation } from "./say.ts";

/** With fewer digits a rate meets some sum by chance. */
const DIGITS = 3;
const REACH = 24;

/**
 * Rates whose numerator or denominator is printed nowhere, but is a sum or a difference of what is. Tried
 * only when no printed pair fits, and only to explain, never to accuse.
 */
export function hidden(context: Context, rate: Mention, numerators: readonly Numerator[], found: readonly Ratio[]): Ratio | undefined {
  // short rates follow the long ones of their sentence
  const taught = found.some((each) => each.whole === undefined && each.rate.sentence === rate.sentence);
  return listOver(context, rate) ?? (telling(rate) || taught ? numerators.filter((each) => !each.direct).map(({ part }) => overSiblings(context, rate, part) ?? overDifference(context, rate, part)).find((each) => each !== undefined) : undefined);
}

const telling = (rate: Mention): boolean => rate.digits.replace(/^0\.?0*|\./g, "").length >= DIGITS;

interface Pair {
  readonly up: readonly Mention[];
  readonly down: readonly Mention[];
  readonly top: Interval;
  readonly bottom: Interval;
  readonly written: string;
  readonly what: string;
}

function judged(rate: Mention, pair: Pair): Ratio | undefined {
  const quotient = over(pair.top, pair.bottom);
  if (!quotient) return undefined;
  const computed = percent(quotient);
  const verdict: Verdict = verdictOf(computed, rate.value, rate.decimals);
  if (!verdict.holds) return undefined;
  return {
    rate, part: pair.up[0]!, whole: undefined, holds: true,
    relation: relation({
      kind: "ratio", expression: `${pair.written}=${rate.digits}%`, figures: [...pair.up, ...pair.down, rate], suffix: "%",
      what: pair.what, computed, stated: { of: rate, value: rate.value, text: `${rate.digits}%` },
    }, verdict),
  };
}

/** 甲783件、乙579件、丙562件,占工单总量的77%: the list together over a total of the section. */
function listOver({ mentions }: Context, rate: Mention): Ratio | undefined {
  const last = mentions[rate.index - 1];
  if (!last || !/占/.test(rate.before) || !/^[,、(]/.test(rate.gap) || !isQuantity(last) || last.sentence !== rate.sentence) return undefined;
  let first = last.index;
  while (first > 0 && last.index - first < REACH && /^[、;和及]/.test(mentions[first]!.gap.replace(/^[\p{Script=Han}]{0,8}(?=[、;])/u, "")) && mentions[first - 1]!.unit === last.unit && isQuantity(mentions[first - 1]!)) first -= 1;
  const list = mentions.slice(first, rate.index);
  if (list.length < 2 || list.some((each) => each.unit !== last.unit)) return undefined;
  const top = total(list.map(scaled));
  for (let i = first - 1; i >= 0 && i >= first - REACH; i -= 1) {
    const whole = mentions[i]!;
    if (!isQuantity(whole) || whole.kind !== last.kind || !looselySame(whole, last) || scaled(whole).mid.lte(top.mid)) continue;
    const made = judged(rate, { up: list, down: [whole], top, bottom: scaled(whole), written: `(${list.map((each) => each.digits).join("+")})/${whole.digits}`, what: `前列${list.length}项合计占${whole.digits}${whole.unit}的比例` });
    if (made) return made;
  }
  return undefined;
}

/** Of the figures named beside it, together: 272 of 272+10+52; a class of all the classes listed. */
function overSiblings(context: Context, rate: Mention, part: Mention): Ratio | undefined {
  if (rateWord(context, rate).planned && part.kind === "amount") return undefined;
  const around = context.mentions.slice(Math.max(0, part.index - REACH), part.index + REACH).filter((each) => isQuantity(each) && each.sentence === part.sentence && each.depth === part.depth && each.unit === part.unit && each.kind === part.kind);
  const after = around.filter((each) => each.index >= part.index);
  for (const list of [around, around.slice(1), after]) {
    if (list.length < 2 || !list.includes(part)) continue;
    const bottom = total(list.map(scaled));
    const made = judged(rate, { up: [part], down: list.filter((each) => each !== part), top: scaled(part), bottom, written: `${part.digits}/${bottom.mid.div(part.scale).toFixed()}`, what: `${part.digits}${part.unit}占同列各项合计的比例` });
    if (made) return made;
  }
  return undefined;
}

/** Of a plan without one of its sources: the plan less what the peasants raise themselves. */
function overDifference(context: Context, rate: Mention, part: Mention): Ratio | undefined {
  if (part.kind !== "amount" || !rateWord(context, rate).planned) return undefined;
  const near = context.mentions.slice(Math.max(0, rate.index - REACH), rate.index).filter((each) => each !== part && each.kind === "amount" && each.section === rate.section && !each.limit);
  for (const plan of near.filter((each) => PLANNED.test(each.label) || /总投资/.test(each.label))) {
    for (const less of near) {
      if (less === plan || less.index < plan.index || less.sentence !== plan.sentence || endingShared(less.label, part.label) >= 3) continue;
      const bottom = minus(scaled(plan), scaled(less));
      if (bottom.low.lte(scaled(part).mid)) continue;
      const made = judged(rate, { up: [part], down: [plan, less], top: scaled(part), bottom, written: `${part.digits}/(${plan.digits}-${less.digits})`, what: `扣除${less.label}后的比例` });
      if (made) return made;
    }
  }
  return undefined;
}
