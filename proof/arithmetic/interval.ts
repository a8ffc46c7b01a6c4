import { Decimal, ZERO } from "../../core/index.ts";
import type { Mention } from "../model.ts";

/** All values that a printed number may stand for, and the number itself. */
export interface Interval {
  readonly low: Decimal;
  readonly mid: Decimal;
  readonly high: Decimal;
}

const HALF = new Decimal("0.5");
const HUNDRED = new Decimal(100);

export const point = (value: Decimal | number | string): Interval => {
  const mid = new Decimal(value);
  return { low: mid, mid, high: mid };
};

/** Half of the last printed digit, in the printed unit. */
export const halfDigit = (decimals: number): Decimal => HALF.times(new Decimal(10).pow(-decimals));

/** The printed number in its own unit; whole counts are exact. */
export function printed(of: Mention): Interval {
  if (of.exact) return point(of.value);
  const half = halfDigit(of.decimals);
  return { low: of.value.minus(half), mid: of.value, high: of.value.plus(half) };
}

/** In base units: 元 for 亿元, so that 28.17亿元 and 281682.60万元 compare. */
export function scaled(of: Mention): Interval {
  const known = ranges.get(of);
  if (known) return known;
  const { low, mid, high } = printed(of);
  const made = { low: low.times(of.scale), mid: mid.times(of.scale), high: high.times(of.scale) };
  ranges.set(of, made);
  return made;
}

/** Every figure is weighed against many others; its interval is made once. */
const ranges = new WeakMap<Mention, Interval>();

export const plus = (a: Interval, b: Interval): Interval => ({ low: a.low.plus(b.low), mid: a.mid.plus(b.mid), high: a.high.plus(b.high) });
export const minus = (a: Interval, b: Interval): Interval => ({ low: a.low.minus(b.high), mid: a.mid.minus(b.mid), high: a.high.minus(b.low) });
export const total = (parts: readonly Interval[]): Interval => parts.reduce(plus, point(ZERO));
export const percent = (of: Interval): Interval => times(of, point(HUNDRED));
export const share = (of: Interval): Interval => over(of, point(HUNDRED)) ?? of;

export function times(a: Interval, b: Interval): Interval {
  const ends = [a.low.times(b.low), a.low.times(b.high), a.high.times(b.low), a.high.times(b.high)];
  return { low: Decimal.min(...ends), mid: a.mid.times(b.mid), high: Decimal.max(...ends) };
}

/** Undefined where the divisor may be zero or less: no base, no rate. */
export function over(a: Interval, b: Interval): Interval | undefined {
  if (b.low.lte(0)) return undefined;
  const ends = [a.low.div(b.low), a.low.div(b.high), a.high.div(b.low), a.high.div(b.high)];
  return { low: Decimal.min(...ends), mid: a.mid.div(b.mid), high: Decimal.max(...ends) };
}

export const overlap = (a: Interval, b: Interval): boolean => a.low.lte(b.high) && b.low.lte(a.high);
