import { mistaken, swaps } from "../arithmetic/verdict.ts";
import type { Mention } from "../model.ts";

/** Significant digits of the printed rate: with two, chance fits are common, and only near wholes are tried. */
export const precise = (rate: Mention): boolean => rate.digits.replace(/^0\.?0*|\./g, "").length >= 3 && !/^100(?:\.0+)?$/.test(rate.digits);

/** Rates of so many digits are met by a changed digit once in a hundred times. */
const PINNED = 4;

/** With two neighbouring digits of one of the counts changed over, the rate would hold. */
export function swapped(part: Mention, whole: Mention, rate: Mention): boolean {
  if (!precise(rate) && rate.value.lt(10)) return false;
  const near = (a: number, b: number): boolean => b > 0 && Math.abs((a / b) * 100 - rate.size) <= 0.5 * 10 ** -rate.decimals;
  const [a, b] = [part.scale.toNumber(), whole.scale.toNumber()];
  return swaps(part.digits).some((each) => near(each * a, whole.size)) || swaps(whole.digits).some((each) => near(part.size, each * b));
}

/** 开工率82.35%, 34个开工22个: with one digit of the counts another, the rate would hold. */
export function mistyped(part: Mention, whole: Mention, rate: Mention): boolean {
  if (rate.digits.replace(/^0\.?0*|\./g, "").length < PINNED || part.sentence !== rate.sentence || whole.sentence !== rate.sentence) return false;
  const near = (a: number, b: number): boolean => b > 0 && Math.abs((a / b) * 100 - rate.size) <= 0.5 * 10 ** -rate.decimals;
  const [a, b] = [part.scale.toNumber(), whole.scale.toNumber()];
  return mistaken(part.digits).some((each) => near(each * a, whole.size)) || mistaken(whole.digits).some((each) => near(part.size, each * b));
}
