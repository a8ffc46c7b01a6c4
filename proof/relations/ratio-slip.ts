import { looksLikeSlip, mistaken, swaps } from "../arithmetic/verdict.ts";
import type { Mention } from "../model.ts";

/** Significant digits of the printed rate: with two, chance fits are common, and only near wholes are tried. */
export const precise = (rate: Mention): boolean => rate.digits.replace(/^0\.?0*|\./g, "").length >= 3 && !/^100(?:\.0+)?$/.test(rate.digits);

/** Rates of so many digits are met by a changed digit once in a hundred times. */
const PINNED = 4;
const pinned = (rate: Mention): boolean => rate.digits.replace(/^0\.?0*|\./g, "").length >= PINNED;

type Slips = (digits: string) => readonly number[];

/** Whether one slip in the digits of either count makes `share` of them what is printed. */
function mends(slips: Slips, part: Mention, whole: Mention, rate: Mention, share: (part: number, whole: number) => number): boolean {
  const [a, b] = [part.scale.toNumber(), whole.scale.toNumber()];
  const hits = (up: number, down: number): boolean => down > 0 && Math.abs(share(up, down) * 100 - rate.size) <= 0.5 * 10 ** -rate.decimals;
  return slips(part.digits).some((each) => hits(each * a, whole.size)) || slips(whole.digits).some((each) => hits(part.size, each * b));
}

const of = (part: number, whole: number): number => part / whole;

/** With two neighbouring digits of one of the counts changed over, the rate would hold. */
export const swapped = (part: Mention, whole: Mention, rate: Mention): boolean => (precise(rate) || rate.value.gte(10)) && mends(swaps, part, whole, rate, of);

/** 开工率82.35%, 34个开工22个: with one digit of the counts another, the rate would hold. */
export const mistyped = (part: Mention, whole: Mention, rate: Mention): boolean => pinned(rate) && part.sentence === rate.sentence && whole.sentence === rate.sentence && mends(mistaken, part, whole, rate, of);

/** 86家中不合格7家,合格率91.86%: the same for what did not pass. */
export const complementMended = (failed: Mention, whole: Mention, rate: Mention): boolean => pinned(rate) && [mistaken, swaps].some((slips) => mends(slips, failed, whole, rate, (part, all) => (all - part) / all));

/** Of a whole that words leave open: a digit of the three numbers is another, and the rate has too many for chance. */
export function mended(part: Mention, whole: Mention, rate: Mention): boolean {
  if (!pinned(rate)) return false;
  return mistyped(part, whole, rate) || swapped(part, whole, rate) || looksLikeSlip(rate.digits, ((part.size / whole.size) * 100).toFixed(rate.decimals));
}
