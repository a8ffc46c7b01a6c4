import { Decimal } from "../../core/index.ts";
import type { Mode } from "../model.ts";
import { halfDigit, type Interval, overlap } from "./interval.ts";

export interface Verdict {
  readonly holds: boolean | null;
  readonly mode: Mode;
}

/**
 * A computed value against the printed one. Half up is the house rule and half to even that of measured
 * data (GB/T 8170-2008), so either is right; what only fits because inputs were printed rounded holds too.
 */
export function verdictOf(computed: Interval, stated: Decimal, decimals: number): Verdict {
  const { mid } = computed;
  if (mid.eq(stated)) return { holds: true, mode: "exact" };
  if (mid.toDecimalPlaces(decimals, Decimal.ROUND_HALF_UP).eq(stated) || mid.toDecimalPlaces(decimals, Decimal.ROUND_HALF_EVEN).eq(stated)) return { holds: true, mode: "rounded" };
  const half = halfDigit(decimals);
  if (overlap(computed, { low: stated.minus(half), mid: stated, high: stated.plus(half) })) {
    return computed.low.eq(computed.high) ? { holds: true, mode: "rounded" } : { holds: true, mode: "input-rounding" };
  }
  if (mid.toDecimalPlaces(decimals, Decimal.ROUND_DOWN).eq(stated)) return { holds: false, mode: "truncated" };
  if (mid.toDecimalPlaces(decimals, Decimal.ROUND_HALF_UP).minus(stated).abs().lte(half.times(2))) return { holds: false, mode: "bent" };
  return { holds: false, mode: "fail" };
}

/** One step in a million of difference would not be seen; this many places are printed of what was computed. */
export const show = (value: Decimal): string => value.toDecimalPlaces(4).toFixed();

/** Whether the wrong number looks like a slip of the hand from the right one: two digits swapped, one digit changed. */
export function looksLikeSlip(stated: string, right: string): boolean {
  const [a, b] = [stated.replace(/\D/g, ""), right.replace(/\D/g, "")];
  if (a.length !== b.length) return false;
  const differing = [...a].map((digit, i) => (digit === b[i] ? -1 : i)).filter((i) => i >= 0);
  if (differing.length === 1) return a.length > 1;
  const [i, j] = differing;
  return differing.length === 2 && j === i! + 1 && a[i!] === b[j] && a[j!] === b[i!];
}

/** A printed number with each of its digits mistaken for another. */
export const mistaken = (digits: string): number[] => [...digits].flatMap((digit, i) => (digit === "." ? [] : [..."0123456789"].filter((other) => other !== digit).map((other) => Number(digits.slice(0, i) + other + digits.slice(i + 1)))));

/** A printed number with each pair of neighbouring digits changed over: what a hand may have meant. */
export const swaps = (digits: string): number[] => Array.from({ length: digits.length - 1 }, (_, i) => (digits[i] === "." || digits[i + 1] === "." ? Number(digits) : Number(digits.slice(0, i) + digits[i + 1]! + digits[i]! + digits.slice(i + 2))));
