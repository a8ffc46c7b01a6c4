import { over, percent, scaled } from "../arithmetic/interval.ts";
import { looksLikeSlip, type Verdict, verdictOf } from "../arithmetic/verdict.ts";
import type { Mention, Relation } from "../model.ts";
import { daysOf } from "../lex/period.ts";
import { type Context, endingShared, isRate, looselySame, PLANNED, REACH, runs } from "./context.ts";
import { type Numerator, numeratorOf, rateWord } from "./numerator.ts";
import { hidden } from "./hidden.ts";
import { complement, complementSlip, corrected, daysShare, daysSlip, ratioOf } from "./ratio-of.ts";
import { mended, mistyped, precise, swapped } from "./ratio-slip.ts";
import type { Sum } from "./sum.ts";

/** A rate with what it is a rate of. `whole` is missing where the text prints no such number. */
export interface Ratio {
  readonly rate: Mention;
  readonly part: Mention;
  readonly whole: Mention | undefined;
  readonly holds: boolean | null;
  readonly relation: Relation;
}

const HIDDEN = /办结|结案|办理|回复|答复|满意|按期|及时|到位|支付|核拨|验收|整改|完成|执行|入库|兑现|处置|处理|解决/;
const WANTED = new RegExp(`${PLANNED.source}|安排|总投资|应|合同|协议`);

/** Every rate of the text with its numerator and denominator, where they can be found. */
export function ratios(context: Context, sums: readonly Sum[]): Ratio[] {
  const found: Ratio[] = [];
  const closed: Closed = new Map(sums.filter((each) => each.holds).flatMap((each) => each.parts.map((part) => [part.index, each] as const)));
  const open: { rate: Mention; numerators: readonly Numerator[] }[] = [];
  /** denominators that served rates of the same wording, the paragraph's own last */
  const wordings = new Map<string, Mention[]>();
  for (const rates of runs(context.mentions.filter(isRate), (each) => each.paragraph)) {
    const served: Mention[] = [];
    // many digits first: they say which whole is meant, and the short ones follow
    for (const rate of [...rates.filter(precise), ...rates.filter((each) => !precise(each))]) {
      const numerators = numeratorOf(context, rate);
      const { key } = rateWord(context, rate);
      const hit = fit(context, rate, numerators, { served: [...(wordings.get(key) ?? []), ...served], closed });
      if (hit?.whole) {
        served.push(hit.whole);
        wordings.set(key, [...(wordings.get(key) ?? []).slice(-4), hit.whole]);
      }
      if (hit) found.push(hit);
      else if (numerators.length > 0) open.push({ rate, numerators });
    }
  }
  const held = heldOf(context, found);
  const failing = new Map(sums.filter((each) => !each.holds).map((each) => [each.whole.index, each]));
  for (const { rate, numerators } of open) {
    const explained = hidden(context, rate, numerators, found.slice(-8));
    if (explained) {
      found.push(explained);
      continue;
    }
    const accused = complementSlip(context, rate, numerators) ?? numerators.filter((each) => each.stemmed).map(({ part }) => daysSlip(part, rate, daysIn(context, part))).find((each) => each !== undefined) ?? ofListed(context, rate, numerators, closed, held) ?? accuse(context, rate, numerators, held);
    if (!accused) continue;
    found.push(accused);
    const right = corrected(accused, failing);
    if (right) found.push(right);
  }
  return found;
}

/**
 * A类102件,占60.7%;B类47件,占27.9%: parts that make up a whole have their shares of it. Where another share of
 * the list holds, any that does not is wrong; where none does, slips of a last digit only.
 */
function ofListed(context: Context, rate: Mention, numerators: readonly Numerator[], closed: Closed, held: Held): Ratio | undefined {
  const [nearest] = numerators;
  const sum = nearest && !nearest.direct && nearest.part.index === rate.index - 1 && /^(?:占(?:比(?:例)?)?|比[例重])(?:为|达到?)?$/.test(rate.before) ? closed.get(nearest.part.index) : undefined;
  const made = sum && ratioOf(nearest!.part, sum.whole, rate);
  if (made?.holds !== false || !sum!.parts.every((each) => context.mentions[each.index + 1]?.kind === "rate")) return undefined;
  if ((held.under.get(sum!.whole.index) ?? 0) > 0 || /truncated|bent/.test(made.relation.mode)) return made;
  // the others are off by a last digit at most: the whole is theirs
  return sum!.parts.every((each) => each === nearest!.part || /truncated|bent/.test(ratioOf(each, sum!.whole, context.mentions[each.index + 1]!)?.relation.mode ?? "")) ? made : undefined;
}

/** What held: by wording (the last few of each) and how many rates of each whole. */
interface Held {
  readonly byWording: ReadonlyMap<string, readonly Ratio[]>;
  readonly inParagraph: ReadonlyMap<string, readonly Ratio[]>;
  readonly under: ReadonlyMap<number, number>;
}

function heldOf(context: Context, found: readonly Ratio[]): Held {
  const byWording = new Map<string, Ratio[]>();
  const inParagraph = new Map<string, Ratio[]>();
  const under = new Map<number, number>();
  for (const each of found) {
    if (!each.holds || !each.whole) continue;
    under.set(each.whole.index, (under.get(each.whole.index) ?? 0) + 1);
    const { key } = rateWord(context, each.rate);
    for (const [map, name] of [[byWording, key], [inParagraph, `${key} ${each.rate.paragraph}`]] as const) {
      const known = map.get(name);
      if (!known) map.set(name, [each]);
      else if (known.length < 24) known.push(each);
    }
  }
  return { byWording, inParagraph, under };
}

/** The sums that hold, by their parts. */
type Closed = ReadonlyMap<number, Sum>;

interface Told {
  /** denominators of rates before it, those of the same wording first */
  readonly served: readonly Mention[];
  readonly closed: Closed;
}

function fit(context: Context, rate: Mention, numerators: readonly Numerator[], { served, closed }: Told): Ratio | undefined {
  for (const { part, sure, direct } of numerators) {
    if (direct) {
      const whole = ratioOf(part, direct, rate);
      if (whole?.holds) return whole;
      continue;
    }
    if (slipsUnderShared(rate, part, served)) return undefined;
    const wholes = denominators(context, rate, part, { served, closed }, sure);
    for (const whole of wholes) {
      const made = ratioOf(part, whole, rate);
      if (made?.holds) return made;
    }
    const days = daysShare(part, rate, daysIn(context, part));
    if (days) return days;
  }
  return complement(context, rate, numerators);
}

/** Its neighbours share one whole, and under that it is off by a last digit: a chance fit elsewhere explains nothing. */
function slipsUnderShared(rate: Mention, part: Mention, served: readonly Mention[]): boolean {
  const whole = served.at(-1);
  if (!whole || whole === part || served.filter((each) => each === whole).length < 2 || !looselySame(whole, part) || whole.paragraph > rate.paragraph) return false;
  const mode = ratioOf(part, whole, rate)?.relation.mode;
  return mode === "bent" || mode === "truncated";
}

const daysIn = (context: Context, of: Mention): readonly number[] => (of.measure === "days" && of.periodAt !== undefined ? daysOf(context.marks[of.periodAt]!) : []);

/** Likeliest first: what the words name, what served before, the sentence, the paragraph, then further back. */
function denominators(context: Context, rate: Mention, part: Mention, { served, closed }: Told, sure: boolean): Mention[] {
  const word = rateWord(context, rate);
  const named = word.of;
  const stem = part.size / (rate.size / 100);
  const made: { whole: Mention; score: number }[] = [];
  for (let i = Math.min(rate.index + 3, context.mentions.length - 1); i >= 0 && i >= rate.index - REACH; i -= 1) {
    const whole = context.mentions[i]!;
    if (whole === part || whole.limit || whole.kind !== part.kind && part.kind !== "change" || !looselySame(whole, part)) continue;
    if (i > rate.index && (whole.sentence !== rate.sentence || !WANTED.test(whole.label))) continue;
    const { size } = whole;
    if (!(size > 0) || Math.abs(size - stem) > stem * 0.1 + 1) continue;
    const near = whole.sentence === rate.sentence || whole.section === rate.section && rate.index - whole.index <= 12 || whole.paragraph >= rate.paragraph - 1 && rate.index - whole.index <= 16;
    const byName = named !== "" && endingShared(whole.label, named) >= 2;
    if (word.planned && part.kind === "amount" && !WANTED.test(whole.label) && !(byName && whole.sentence === rate.sentence)) continue;
    if (!precise(rate) && !near && !served.includes(whole) && !byName) continue;
    if (!sure && !precise(rate)) continue;
    made.push({ whole, score: (byName ? 400 : 0) + (closed.get(part.index)?.whole === whole ? 350 : 0) + (served.at(-1) === whole ? 300 : served.includes(whole) ? 200 : 0) + (whole.sentence === rate.sentence ? 100 : 0) + (whole.unit === part.unit ? 50 : 0) + (near ? 25 : 0) - (rate.index - i) / 10 });
  }
  return made.sort((a, b) => b.score - a.score).map((each) => each.whole);
}

/**
 * No pair fits. Only then, and only where words leave one pair, is the rate called wrong: the number that
 * "N的r%" names, the denominator that the same rate has elsewhere in the text, or the one count of its
 * sentence that can be meant.
 */
function accuse(context: Context, rate: Mention, numerators: readonly Numerator[], held: Held): Ratio | undefined {
  for (const numerator of numerators) {
    if (!numerator.sure) continue;
    const whole = numerator.direct ?? surely(context, rate, numerator.part, held);
    const made = whole && ratioOf(numerator.part, whole, rate);
    // another count of the sentence gives it: that one is meant
    if (made?.holds === false && fitsBeside(context, rate, numerator.part)) return undefined;
    if (!made) {
      const cut = cutShort(context, rate, numerator.part);
      if (cut) return cut;
    }
    if (made && made.holds === false && believable(context, made, numerator, held)) return made;
  }
  return undefined;
}

function fitsBeside(context: Context, rate: Mention, part: Mention): boolean {
  return context.mentions.slice(Math.max(0, rate.index - 12), rate.index).some((each) => each !== part && each.sentence === rate.sentence && each.kind === part.kind && each.unit === part.unit && each.size >= part.size && ratioOf(part, each, rate)?.holds);
}

/** A pair of one sentence whose ratio has exactly the printed digits before the cut: three and more do not meet by chance. */
function cutShort(context: Context, rate: Mention, part: Mention): Ratio | undefined {
  if (!precise(rate)) return undefined;
  return context.mentions.slice(Math.max(0, rate.index - 8), rate.index)
    .filter((each) => each !== part && each.sentence === rate.sentence && each.kind === part.kind && each.unit === part.unit && each.depth === rate.depth)
    .map((whole) => ratioOf(part, whole, rate)).find((each) => each?.relation.mode === "truncated");
}

function surely(context: Context, rate: Mention, part: Mention, held: Held): Mention | undefined {
  const word = rateWord(context, rate);
  const before = context.mentions.slice(Math.max(0, rate.index - 40), rate.index).filter((each) => each !== part && each.kind === part.kind && looselySame(each, part) && !each.limit && each.depth <= rate.depth);
  const like = held.byWording.get(word.key) ?? [];
  if (word.key !== "" && like.length > 0) {
    // 青山镇412户,竣工380户、竣工率92.2%;柳河镇356户,竣工331户、竣工率93%: each with its own number right before
    const beside = context.mentions[part.index - 1];
    if (beside && before.includes(beside) && beside.segment === rate.segment && beside.unit === part.unit && like.some((each) => each.whole!.index === each.part.index - 1 && each.rate.sentence === rate.sentence && each.rate.segment !== rate.segment)) return beside;
    const shared = held.inParagraph.get(`${word.key} ${rate.paragraph}`)?.find((each) => each.whole!.index < rate.index && (held.under.get(each.whole!.index) ?? 0) >= 2)?.whole;
    if (shared) return shared;
    const label = like[0]!.whole!.label;
    const named = before.findLast((each) => each.sentence === rate.sentence && endingShared(each.label, label) >= 3);
    if (named) return named;
  }
  if (word.kind !== "rate") return word.of.length >= 3 ? named(before, word.of, rate) : undefined;
  const inSentence = before.filter((each) => each.sentence === rate.sentence && each.index < part.index && each.depth === part.depth && (each.size >= part.size || swapped(part, each, rate)));
  const ofUnit = inSentence.filter((each) => each.unit === part.unit || each.measure !== "count");
  const meant = ofUnit.length > 0 ? ofUnit : inSentence;
  const stemmed = meant.filter((each) => word.stem !== "" && [...word.stem].every((char) => each.label.includes(char)));
  const plans = part.kind === "amount" && word.planned ? meant.filter((each) => WANTED.test(each.label)) : meant;
  if (stemmed.length === 1) return stemmed[0];
  // several of one value are one; of others, the one that a slip of the hand would mend
  return new Set(plans.map((each) => each.size)).size === 1 ? plans.at(-1) : plans.find((each) => mended(part, each, rate));
}

/** 占一般公共预算收入的75%: the one figure of the sentence, or of the item, that has that very name. */
function named(before: readonly Mention[], of: string, rate: Mention): Mention | undefined {
  const bearing = before.filter((each) => each.item === rate.item && each.label.replace(/(?:完成|共计?|总计|为|达到?)+$/, "").endsWith(of));
  return bearing.length === 1 ? bearing[0] : undefined;
}

/** A ratio far from what is printed is another ratio, not a slip. */
function believable(context: Context, made: Ratio, numerator: Numerator, held: Held): boolean {
  const computed = percent(over(scaled(made.part), scaled(made.whole!))!).mid;
  const verdict: Verdict = verdictOf(percent(over(scaled(made.part), scaled(made.whole!))!), made.rate.value, made.rate.decimals);
  if (verdict.mode === "truncated" || made.relation.mode === "unit-slip") return true;
  const far = computed.minus(made.rate.value).abs().div(computed).toNumber();
  const { key } = rateWord(context, made.rate);
  const taught = (held.byWording.get(key)?.length ?? 0) > 0;
  if (swapped(made.part, made.whole!, made.rate)) return true;
  if (numerator.stemmed && mistyped(made.part, made.whole!, made.rate)) return true;
  const siblings = held.under.get(made.whole!.index) ?? 0;
  if (verdict.mode === "bent") return siblings > 0 || numerator.direct !== undefined || numerator.stemmed;
  // 办结率 may be of what was due, 支付率 of what was allotted: numbers that are often not printed
  // what is settled of a number cannot be more than all of it
  if (made.rate.value.gt(100) && computed.lte(100) && made.part.kind === "count") return true;
  if (HIDDEN.test(key) && !taught && siblings === 0 && !numerator.direct) return looksLikeSlip(made.rate.digits, computed.toDecimalPlaces(made.rate.decimals).toFixed(made.rate.decimals));
  return far <= 0.05 || (far <= 0.25 && (siblings > 0 || numerator.direct !== undefined || numerator.stemmed)) || looksLikeSlip(made.rate.digits, computed.toDecimalPlaces(made.rate.decimals).toFixed(made.rate.decimals));
}
