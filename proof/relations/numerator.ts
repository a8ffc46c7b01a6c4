import type { Mention } from "../model.ts";
import { type Context, PLANNED } from "./context.ts";

export interface Numerator {
  readonly part: Mention;
  /** words leave little doubt that the rate is of this */
  readonly sure: boolean;
  /** the noun of the rate is in its label: 开工率, 28个开工建设 */
  readonly stemmed: boolean;
  /** the whole that the text names in so many words: 目标任务395亿元的57% */
  readonly direct?: Mention;
}

export interface RateWord {
  readonly kind: "rate" | "share";
  /** 开工 of 开工率 */
  readonly stem: string;
  /** 总案件 of 占总案件的 */
  readonly of: string;
  readonly planned: boolean;
  /** what rates of the same wording have in common */
  readonly key: string;
}

/** A longer list of bare rates is a table. */
const LONGEST = 24;
const GENERIC = /^(?:年度|综合|累计|总|群众|实际|平均|资金|项目|投资|其中|全年|总体|当期|整体|市民|回访)+(?=\p{Script=Han}{2})/u;

export function rateWord(context: Context, rate: Mention): RateWord {
  const words = wordedBy(context, rate).before.replace(/^分别/, "").replace(/(?:为|达到?|均|约|是|:)+$/, "");
  const named = /([\p{Script=Han}]{1,8}?)率$/u.exec(words)?.[1];
  if (named !== undefined) {
    const stem = stemOf(words.slice(0, -1));
    return { kind: "rate", stem, of: "", planned: /完成|投资|执行|计划/.test(stem), key: `${stem}率` };
  }
  const share = /占(.*?)(?:的)?(?:比[例重]?)?$/.exec(words)?.[1];
  const planned = PLANNED.test(words);
  const of = (share ?? (planned ? /(?:完成|为)?(.*?)的?$/.exec(words)?.[1] : undefined) ?? "").replace(/的$/, "");
  return { kind: "share", stem: "", of: of === "比" ? "" : of, planned, key: words.includes("占") ? `占${of}` : planned ? "计划" : words.slice(-3) };
}

/** 分别占年计划的49.3%、50.1%: the words stand before the first. */
export function wordedBy({ mentions }: Context, rate: Mention): Mention {
  let at = rate;
  while (rate.index - at.index < LONGEST && /^[和与及]?$/.test(at.before) && /^[、和与及,]{1,2}$/.test(at.gap) && mentions[at.index - 1]?.unit === rate.unit) at = mentions[at.index - 1]!;
  return at;
}

/** 综合办结 → 办结; the last six characters at most: what stands further off is whose rate it is. */
function stemOf(words: string): string {
  return words.replace(/^.*[的]/, "").slice(-6).replace(GENERIC, "");
}

const isPart = (of: Mention): boolean => of.kind === "count" || of.kind === "amount" || of.kind === "days" || of.kind === "area" || (of.kind === "change" && of.measure === "days");
/** 工程量 is work, not money (a road may be half built and paid to a tenth). */
const WORKS = /工程量|工程进度|形象进度|建设完成|进度$|满意|好评|提速/;

/** 回访2860件,满意2731件,满意率95.5%: only where a number of the same name stands beside it. */
function told(context: Context, rate: Mention): Numerator[] {
  const stem = /(满意|好评|提速)率/.exec(rate.before)?.[1];
  const part = stem === undefined ? undefined : context.mentions.slice(Math.max(0, rate.index - 6), rate.index).findLast((each) => each.kind === "count" && each.sentence === rate.sentence && each.label.includes(stem) && !/[不非]满意|率/.test(each.label));
  const asked = part && context.mentions[part.index - 1];
  return part ? [{ part, sure: asked !== undefined && asked.sentence === part.sentence && /回访|测评|评价|参评|调查/.test(asked.label), stemmed: true }] : [];
}

/** Whose rate it is, likeliest first; empty where the text does not say. */
export function numeratorOf(context: Context, rate: Mention): Numerator[] {
  if (WORKS.test(rate.before)) return told(context, rate);
  const { mentions } = context;
  const previous = mentions[rate.index - 1];
  if (previous && isPart(previous) && /^(?:\p{Script=Han}{0,4}(?:目标|任务|计划|预算|总)(?:任务|总?[数量额])?)?\)?的(?:比[重例]为?)?$/u.test(context.text.slice(previous.end, rate.start))) return direct(mentions, previous);
  const paired = pairedWith(context, rate);
  if (paired) return [{ part: paired, sure: true, stemmed: false }];
  const word = rateWord(context, rate);
  const back = mentions.slice(Math.max(0, rate.index - 14), rate.index).filter((each) => isPart(each) && each.section === rate.section && (each.sentence === rate.sentence || rate.index - each.index <= 6)).reverse();
  if (word.kind === "rate") return byStem(word.stem, back, rate);
  const listed = back.filter((each) => each.sentence === rate.sentence && each.depth <= rate.depth && each.segment === rate.segment);
  const by = subject(context, rate);
  if (by) return [{ part: by, sure: true, stemmed: true }];
  // 计划完成投资410亿元,已完成计划的50%,完成投资206亿元: a plan is not what was done; that may follow
  const done = word.planned ? listed.filter((each) => !PLANNED.test(each.label) || /实际|已/.test(each.label)) : listed;
  const next = mentions[rate.index + 1];
  if (word.planned && listed.length > 0 && done.length === 0 && next && isPart(next) && next.sentence === rate.sentence && /^,(?:累计|实际|已)?完成/.test(next.gap)) return [{ part: next, sure: false, stemmed: false }];
  const [nearest, ...others] = rate.depth > 0 && rate.parent !== undefined && isPart(mentions[rate.parent]!) ? [mentions[rate.parent]!] : done;
  const named = /占|比[例重]|为|计划|任务|预算|目标/.test(rate.before) || rate.depth > 0;
  return nearest ? [{ part: nearest, sure: named && !(rate.depth > 0 && rate.before !== "" && !/占/.test(rate.before)), stemmed: false }, ...others.slice(0, 2).map((part) => ({ part, sure: false, stemmed: false }))] : [];
}

/** 税收占收入的比重: the words before 占 name the numerator. */
function subject({ mentions }: Context, rate: Mention): Mention | undefined {
  const words = /^(\p{Script=Han}{2,8})占/u.exec(rate.before)?.[1];
  if (words === undefined || rate.depth > 0) return undefined;
  return mentions.slice(Math.max(0, rate.index - 30), rate.index).findLast((each) => isPart(each) && each.section === rate.section && each.label.includes(words));
}

function direct(mentions: readonly Mention[], whole: Mention): Numerator[] {
  for (let i = whole.index - 1; i >= 0 && i >= whole.index - 4; i -= 1) {
    const part = mentions[i]!;
    if (part.sentence !== whole.sentence) break;
    if (isPart(part) && part.measure === whole.measure && part.depth === whole.depth) return [{ part, sure: true, stemmed: false, direct: whole }];
  }
  return [];
}

function byStem(stem: string, back: readonly Mention[], rate: Mention): Numerator[] {
  const chars = [...stem];
  const holds = (of: Mention): boolean => chars.length > 0 && chars.every((char) => of.label.includes(char)) && !new RegExp(`[不未无]${stem}`).test(of.label);
  const changed = back.filter((each) => each.kind === "change" && each.sentence === rate.sentence && each.comparison && each.before.includes(stem));
  const exact = back.filter((each) => each.kind !== "change" && each.label.includes(stem) && holds(each));
  // 青山镇竣工380户、竣工率92.2%;柳河镇竣工331户、竣工率93%: each ;-part speaks of its own
  const own = exact.filter((each) => each.segment === rate.segment && each.index === rate.index - 1);
  if (own.length > 0 && changed.length === 0) return own.map((part) => ({ part, sure: true, stemmed: true }));
  const loose = back.filter((each) => each.kind !== "change" && holds(each) && !exact.includes(each));
  const stemmed = [...changed, ...exact, ...loose].map((part): Numerator => ({ part, sure: part.sentence === rate.sentence, stemmed: true }));
  if (stemmed.length > 0) return stemmed.slice(0, 3);
  // 比例为, 完成率 after 完成投资: the nearest figure, without certainty
  return back.filter((each) => each.sentence === rate.sentence && each.kind !== "change" && each.depth === rate.depth).slice(0, 2).map((part) => ({ part, sure: false, stemmed: false }));
}

/** A a, B b, 分别占…x%、y%: the k-th rate belongs to the k-th of the last figures of one measure. */
function pairedWith(context: Context, rate: Mention): Mention | undefined {
  const { mentions } = context;
  let first = rate.index;
  while (first > 0 && rate.index - first < LONGEST && /^[和与及]?$/.test(mentions[first]!.before) && /^[、和与及,]{1,2}$/.test(mentions[first]!.gap) && mentions[first - 1]!.unit === rate.unit) first -= 1;
  if (!/分别/.test(mentions[first]!.gap)) return undefined;
  let last = rate.index;
  while (last + 1 < mentions.length && last - first < LONGEST && /^[和与及]?$/.test(mentions[last + 1]!.before) && /^[、和与及,]{1,2}$/.test(mentions[last + 1]!.gap) && mentions[last + 1]!.unit === rate.unit) last += 1;
  const n = last - first + 1;
  const back = mentions.slice(Math.max(0, first - 3 * n - 2), first).filter((each) => isPart(each) && each.sentence === rate.sentence);
  const measure = back.at(-1)?.measure;
  const list = back.filter((each) => each.measure === measure).slice(-n);
  return list.length === n ? list[rate.index - first] : undefined;
}
