import { overlap, scaled, total, type Interval } from "../arithmetic/interval.ts";
import type { Mention } from "../model.ts";
import { type Column, columnsIn } from "./columns.ts";
import { nounBehind } from "../figures/noun.ts";
import { type Context, endingShared, REACH } from "./context.ts";
import { made, mayBeWhole, type Sum } from "./sum-of.ts";
import { bracketFailing, classesOver, restFailing, slips, stagesOver } from "./sum-slip.ts";

export type { Sum } from "./sum-of.ts";

/** A whole this small is met by chance; it must stand near its parts. */
const SMALL = 100;
/** Above this, two figures do not meet a third by chance. */
const TELLING = 300;
/** So many parts do not meet a whole by chance. */
const MANY = 4;
/** Below this, figures of one unit do not add up to another unit of another sentence but by chance. */
const UNLIKE = 300;
/** Words that promise that the parts make up the whole. */
const PARTITION = /分(?:行业|阶段|领域|类别|类型|产业|区域|性质|来源|季度|县区|区县|镇街|部门|级别|层级|层次|年级)(?:看|来看)?[:,]|从\p{Script=Han}{2,6}看[:,]|按(?:行业|阶段|领域|类别|类型|产业|区域|性质|来源|资金来源|季度|县区|区县|镇街|级别|层级|用途|进度|地区|属性)(?:划?分|看)?[:,]/u;
const REST = /^(?:其余|剩余|余下|其[他它](?:类|方面|事项|问题)?$)/;

/** Parts that add up to a whole, and wholes that their parts do not reach although the text says they must. */
export function sums(context: Context): Sum[] {
  const found: Sum[] = [];
  const columns = columnsIn(context);
  for (const column of columns) found.push(...fitting(context, column));
  const known = new Set(found.flatMap((each) => [each.whole.index, ...each.parts.map((part) => part.index)]));
  const spent = new Set(found.flatMap((each) => each.parts.map((part) => part.index)));
  const closed = bySegment(found);
  for (const column of columns) {
    for (const parts of windows(context, column, closed)) {
      if (parts.some((part) => spent.has(part.index))) continue;
      const failing = failingIn(context, { parts }, closed, known);
      if (!failing) continue;
      found.push(failing);
      for (const part of parts) spent.add(part.index);
    }
  }
  return unique([...withoutChance(found), ...restFailing(context, found), ...slips(context, columns, found), ...bracketFailing(context, found), ...stagesOver(context, found), ...classesOver(context, found)]);
}

/**
 * 抽查39个,合格36个,不合格3个 … 不合格新媒体36个: a small whole that closes over figures standing together is not
 * closed once more by two that stand apart.
 */
function withoutChance(found: readonly Sum[]): Sum[] {
  const spread = (of: Sum): number => Math.max(...[...of.parts, of.whole].map((each) => each.index)) - Math.min(...[...of.parts, of.whole].map((each) => each.index));
  const best = new Map<number, number>();
  for (const each of found) if (each.holds) best.set(each.whole.index, Math.min(best.get(each.whole.index) ?? Infinity, spread(each)));
  const together = ({ parts: [a, b] }: Sum): boolean => b!.index === a!.index + 1 && a!.sentence === b!.sentence;
  return found.filter((each) => !each.holds || each.parts.length > 2 || together(each) || each.whole.size >= TELLING || each.whole.measure !== "count" || spread(each) <= best.get(each.whole.index)!);
}

/** All windows of a column that hit a whole; wholes of the sentence first, then longer windows; no part is spent twice. */
function fitting(context: Context, { parts }: Column): Sum[] {
  const hits: { readonly window: readonly Mention[]; readonly whole: Mention; readonly far: number }[] = [];
  for (let size = Math.min(parts.length, 24); size >= 2; size -= 1) {
    for (let i = 0; i + size <= parts.length; i += 1) {
      const window = parts.slice(i, i + size);
      if (mixed(window)) continue;
      const whole = wholeOf(context, window);
      if (whole) hits.push({ window, whole, far: whole.sentence === window[0]!.sentence || size >= MANY ? 0 : whole.item === window[0]!.item ? 1 : 2 });
    }
  }
  const spent = new Set<number>();
  return hits.sort((a, b) => a.far - b.far || b.window.length - a.window.length).flatMap(({ window, whole }) => {
    if (window.some((each) => spent.has(each.index))) return [];
    for (const each of window) spent.add(each.index);
    return [made(window, whole)];
  });
}

/** 受理27件,立案22件,结案5件: what came in and what became of it are no parts of one whole. */
function mixed(window: readonly Mention[]): boolean {
  const settled = window.filter((each) => each.kind === "count" && /(?<![应直转])(?:办结|结案|立案)/.test(each.label)).length;
  return window.length > 2 && settled > 0 && settled < window.length;
}

function wholeOf(context: Context, window: readonly Mention[]): Mention | undefined {
  const [first, last] = [window[0]!, window.at(-1)!];
  const near = window.reduce((all, each) => all + each.size, 0);
  if (near === 0) return undefined;
  let sum: Interval | undefined;
  for (let i = Math.min(context.mentions.length - 1, last.index + 1); i >= 0 && i >= first.index - REACH; i -= 1) {
    const whole = context.mentions[i]!;
    if (window.includes(whole) || !mayBeWhole(whole, first)) continue;
    const value = whole.size;
    if (Math.abs(value - near) > Math.abs(near) * 0.01) continue;
    if (whole.index > last.index && !(whole.sentence === last.sentence && /[共计]/.test(whole.before + whole.gap))) continue;
    if (value < UNLIKE && whole.measure === "count" && whole.unit !== first.unit && whole.sentence !== first.sentence && !(whole.item === first.item && whole.index === first.index - 1)) continue;
    if (value < TELLING && whole.measure === "count" && sibling(context, whole, window)) continue;
    if (value < SMALL && whole.measure === "count" && !close(whole, first, window)) continue;
    sum ??= total(window.map(scaled));
    if (overlap(sum, scaled(whole))) return whole;
  }
  return undefined;
}

/** 甲镇46件;乙镇24件;丙镇22件: one of a list is no whole of the others. */
function sibling({ text }: Context, whole: Mention, window: readonly Mention[]): boolean {
  const [first] = window;
  const apart = new Set([whole, ...window].map((each) => each.segment)).size === window.length + 1;
  return (apart || window.length === 2) && whole.sentence === first!.sentence && whole.segment !== first!.segment && whole.index < first!.index && !/其中|[:(]/.test(text.slice(whole.end, first!.start));
}

function close(whole: Mention, first: Mention, window: readonly Mention[]): boolean {
  if (whole.unit !== first.unit && window.length < 3) return false;
  return whole.sentence === first.sentence || (whole.item === first.item && whole.section === first.section && first.index - whole.index <= 12) || first.parent === whole.index || (window.length >= 3 && first.paragraph - whole.paragraph <= 1 && first.index - whole.index <= 12);
}

type Closed = ReadonlyMap<number, readonly Sum[]>;

/** The sums that hold, by the segment of their first part. */
function bySegment(found: readonly Sum[]): Closed {
  const made = new Map<number, Sum[]>();
  for (const each of found) {
    const { segment } = each.parts[0]!;
    made.set(segment, [...(made.get(segment) ?? []).slice(0, 7), each]);
  }
  return made;
}

/** Where a column may be read to begin: with all of it, behind a word of partition, beside a column that closed. */
function windows({ text }: Context, { parts }: Column, closed: Closed): (readonly Mention[])[] {
  const marked = parts.findIndex((part) => PARTITION.test(text.slice(Math.max(0, part.start - 40), part.start)) || /其中/.test(part.gap));
  const beside = [...new Set(parts.map((part) => part.segment))].flatMap((segment) => closed.get(segment) ?? [])
    .flatMap((sum) => (sum.parts.length >= parts.length ? [] : [parts.filter((part) => sum.parts.some((other) => other.segment === part.segment)), parts.filter((part) => sum.parts.some((other) => other.index === part.index - 1))]))
    .filter((each) => each.length > 1);
  return [parts, ...(marked > 0 ? [parts.slice(marked)] : []), ...beside];
}

/**
 * A column that must make up its whole and does not: the text says so (分行业, 其余), or the columns beside
 * it close over the same parts.
 */
function failingIn(context: Context, column: Column, closed: Closed, known: ReadonlySet<number>): Sum | undefined {
  const { parts } = column;
  const [first, last] = [parts[0]!, parts.at(-1)!];
  const lead = context.text.slice(Math.max(0, first.start - 60), first.start);
  const rest = (parts.length >= 4 || (parts.length === 3 && last.index === first.index + 2 && /^[,:]?\p{Script=Han}*其中/u.test(first.gap))) && (REST.test(last.before) || REST.test(last.label));
  const says = PARTITION.test(lead.slice(lead.lastIndexOf("。") + 1)) || rest;
  const beside = (closed.get(first.segment) ?? []).filter((sum) => sum.parts.length === parts.length && sum.parts.length >= 2 && sum.parts.every((part, i) => part.segment === parts[i]!.segment));
  if (!says && beside.length === 0) return undefined;
  if (parts.length < 2 || parts.some((part) => known.has(part.index) && !beside.some((sum) => sum.whole.index === part.index))) return undefined;
  const whole = candidates(context, first)
    .filter((each) => (each.unit === first.unit || each.measure === "money") && (rest || each.sentence === first.sentence || labelled(each, parts) || (each.measure === "money" && beside.some((sum) => sum.whole.index === each.index - 1))) && each.value.times(each.scale).gte(largest(parts)))
    .sort((a, b) => score(b, parts) - score(a, parts))[0];
  // 项目343个,投资19.89亿元,其中:甲县项目68个、投资6.83亿元;…: columns side by side, and their wholes
  if (!whole || (!rest && !labelled(whole, parts) && !beside.some((sum) => whole.measure === "money" && sum.whole.index === whole.index - 1 && parts.every((part, i) => part.index === sum.parts[i]!.index + 1)))) return undefined;
  // columns side by side have their wholes side by side
  if (!says && !beside.some((sum) => sum.whole.segment === whole.segment)) return undefined;
  return made(parts, whole, { holds: false, mode: "fail" });
}

const largest = (parts: readonly Mention[]) => parts.map((each) => each.value.times(each.scale)).reduce((a, b) => (a.gt(b) ? a : b));
const labelled = (whole: Mention, parts: readonly Mention[]): boolean => parts.every((part) => endingShared(part.label, whole.label) >= 2 || endingShared(thing(part), thing(whole)) >= 2);
/** 项目 of 90个重点项目开工72个 */
const thing = (of: Mention): string => nounBehind(of.after).noun || of.label;
/** Of several wholes of that name the one that is missed by least is meant: a slip is seldom large. */
const score = (whole: Mention, parts: readonly Mention[]): number => Math.min(...parts.map((part) => endingShared(part.label, whole.label))) * 10 + (whole.sentence === parts[0]!.sentence ? 5 : 0) - apart(whole, parts);
const apart = (whole: Mention, parts: readonly Mention[]): number => Math.min(4, Math.abs(Math.log(whole.size / parts.reduce((all, each) => all + each.size, 0))) || 0);

function candidates(context: Context, first: Mention): Mention[] {
  return context.mentions.slice(Math.max(0, first.index - 24), first.index).filter((each) => mayBeWhole(each, first) && each.depth <= first.depth);
}

/** The same equation once: the widest reading wins. */
function unique(found: readonly Sum[]): Sum[] {
  const seen = new Set<string>();
  return found.filter((each) => {
    const key = each.parts.map((part) => part.index).join("+");
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}
