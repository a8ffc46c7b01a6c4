import type { Cutting } from "./cuts.ts";
import { leadOf } from "./lead.ts";
import { nounBehind } from "./noun.ts";

export interface Phrase {
  readonly start: number;
  readonly end: number;
}

/** 一期26栋, 1号车间8条: which of several alike. */
const WHICH = /(?:[一二三四五六]期|\d{1,2}号\p{Script=Han}{1,3}|其余)$/u;

/** 3月份有10件逾期: no thing is named, only when they were and what became of them. */
const WITHOUT_THING = /^(?:逾期|超期|超时|未|停产|停工|滞后)/;

const NOTHING = { noun: "", fate: "", opensWithVerb: false };

/**
 * The shortest string that shows a figure and what it counts. Numbers stand behind their noun (办结937件) or
 * before it (7个暗访组); a word already spent on the figure before is not used twice.
 *
 * @param before words of the clause before the number that are not spent
 * @param after words of the clause behind it
 * @param counted whether a noun may stand behind it
 * @param of.names the clause is the last of a list of names: 甲、乙2家公司
 * @param of.dated the time that is named right before the clause
 */
export function phraseOf(number: Phrase, before: string, after: string, counted: boolean, of: Cutting & { readonly followed: boolean; readonly names: boolean; readonly dated: string }): Phrase {
  const { noun, fate, opensWithVerb } = counted ? nounBehind(after, of.followed) : NOTHING;
  const lead = leadOf(before, of);
  if (noun !== "" && (lead.length < 2 || !opensWithVerb || WHICH.test(lead))) {
    const which = before === "共" ? before : before === "有" && WITHOUT_THING.test(noun) ? of.dated + before : (WHICH.exec(before)?.[0] ?? (of.names && before.length <= 8 ? before : ""));
    return { start: number.start - which.length, end: number.end + noun.length + fate.length };
  }
  return { start: number.start - lead.length, end: number.end };
}
