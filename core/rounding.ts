import { Decimal } from "./decimal.ts";

/**
 * Rounding happens once, at display: GB/T 8170-2008 forbids rounding what was rounded before.
 * - half-up: 四舍五入, the house rule for economic statistics and rates
 * - gb8170: GB/T 8170-2008, half to even, for measured data (air, water); negatives by absolute value
 */
export type RoundingRule = "half-up" | "gb8170";

export interface Display {
  readonly decimals: number;
  readonly rounding: RoundingRule;
  /** keep: 22.70; strip: 44% and not 44.00% */
  readonly zeros: "keep" | "strip";
}

const modes = { "half-up": Decimal.ROUND_HALF_UP, gb8170: Decimal.ROUND_HALF_EVEN } as const satisfies Record<RoundingRule, number>;

/** The rounded value; ROUND_HALF_UP of decimal.js works on the absolute value, as both rules ask. */
export function round(value: Decimal, display: Display): Decimal {
  return value.toDecimalPlaces(display.decimals, modes[display.rounding]);
}

/** The digits as printed: without separators, as documents that count in 万 and 亿 have them; no minus before zero. */
export function digits(value: Decimal, display: Display): string {
  const rounded = round(value, display);
  const text = display.zeros === "keep" ? rounded.toFixed(display.decimals) : rounded.toFixed();
  return rounded.isZero() ? text.replace("-", "") : text;
}
