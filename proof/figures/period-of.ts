import type { PeriodMark } from "../lex/period.ts";
import type { Item } from "../read/outline.ts";

export interface OfPeriod {
  readonly period: string;
  readonly periodInferred: boolean;
  readonly periodAt: number | undefined;
  /** where the last named time ends: its words are not part of what is counted */
  readonly lastEnd: number;
  readonly lastAt: number;
}

/** 比上月, 较3月: the base of a comparison, not the time that is spoken of. */
const BASE = /[比较与]$/;
const BASE_WORD = /^(?:去年同期|上年同期|上周|上月)$/;

/**
 * The period in force at a place: the last one named in the item, else in the items above it, else the
 * document's first. Asked in order of position.
 */
export function periodOf(text: string, marks: readonly PeriodMark[], items: readonly Item[]): (at: number, item: number, sentenceStart: number) => OfPeriod {
  const inForce = new Map<string, number>();
  let i = 0;
  let current = 0;
  let fallback: number | undefined;
  let [lastAt, lastEnd] = [0, 0];
  return (at, item, sentenceStart) => {
    for (; i < marks.length && marks[i]!.at < at; i += 1) {
      const mark = marks[i]!;
      while (current + 1 < items.length && items[current + 1]!.start <= mark.at) current += 1;
      if (mark.month !== undefined) [lastAt, lastEnd] = [mark.at, mark.end];
      const bare = mark.month === undefined && mark.year !== undefined;
      if (BASE.test(text.slice(Math.max(0, mark.at - 1), mark.at)) || BASE_WORD.test(mark.printed)) continue;
      if (bare && inForce.size > 0) continue;
      inForce.set(items[current]?.section ?? "", i);
      if (!bare || fallback === undefined) fallback = fallback === undefined || marks[fallback]!.month === undefined ? i : fallback;
    }
    const known = above(items[item]?.section ?? "").map((section) => inForce.get(section)).find((each) => each !== undefined) ?? fallback;
    const mark = known === undefined ? undefined : marks[known]!;
    return { period: mark?.printed ?? "", periodInferred: mark === undefined || mark.at < sentenceStart, periodAt: known, lastEnd, lastAt };
  };
}

/** 一.2.1, 一.2, 一 */
function above(section: string): string[] {
  const parts = section.split(".");
  return parts.map((_, n) => parts.slice(0, parts.length - n).join("."));
}
