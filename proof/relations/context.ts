import type { PeriodMark } from "../lex/period.ts";
import type { Mention } from "../model.ts";

/** What every rule of relations is given. */
export interface Context {
  readonly text: string;
  readonly mentions: readonly Mention[];
  readonly marks: readonly PeriodMark[];
  readonly year?: number;
}

/** A rule looks this many figures back at most, so that time stays linear in the length of the text. */
export const REACH = 80;

export const isRate = (of: Mention): boolean => of.kind === "rate" && of.unit === "%" && !of.limit;
/** Counts and amounts: what may stand in a sum or under a ratio. Plans of what is to come are left out. */
export const isQuantity = (of: Mention): boolean => (of.kind === "count" || of.kind === "amount" || of.kind === "area" || of.kind === "days") && !of.limit && !of.approximate && !of.ahead;
export const sameMeasure = (a: Mention, b: Mention): boolean => a.measure === b.measure && (a.measure !== "count" || a.unit === b.unit || a.unit === "" || b.unit === "");
/** 件 may be summed with 封, 个 with 件: the counter of a list is loose in this prose. */
export const looselySame = (a: Mention, b: Mention): boolean => a.measure === b.measure || (a.measure === "none") !== (b.measure === "none");

/** 计划投资, 目标任务: what is to be reached; 一般公共预算收入 is only a name. */
export const PLANNED = /计划(?!生育)|目标|任务|(?<!公共)预算(?!收入|支出)|规模/;

/** Groups by consecutive equal keys. */
export function runs<T>(list: readonly T[], key: (each: T) => unknown): T[][] {
  const made: T[][] = [];
  let last: unknown;
  for (const each of list) {
    const k = key(each);
    if (made.length > 0 && k === last) made.at(-1)!.push(each);
    else made.push([each]);
    last = k;
  }
  return made;
}

/** The longest common ending of labels, what a column of figures is about: 应结案数. */
export function commonEnding(labels: readonly string[]): string {
  const [first = "", ...rest] = labels;
  let n = first.length;
  for (const each of rest) {
    while (n > 0 && !each.endsWith(first.slice(first.length - n))) n -= 1;
  }
  return first.slice(first.length - n);
}

/** How much of two labels agrees from the end, in characters. */
export function endingShared(a: string, b: string): number {
  let n = 0;
  while (n < a.length && n < b.length && a[a.length - 1 - n] === b[b.length - 1 - n]) n += 1;
  return n;
}
