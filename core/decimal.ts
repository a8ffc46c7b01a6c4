import { Decimal as DecimalJs } from "decimal.js";

/**
 * The one decimal of the house: 40 significant digits, so that no division of ledger amounts loses a
 * digit that could show. Nothing that reaches a figure is ever a float.
 */
export const Decimal = DecimalJs.clone({ precision: 40, toExpNeg: -30, toExpPos: 40 });
export type Decimal = InstanceType<typeof Decimal>;

export const ZERO = new Decimal(0);

/** Reads a plain decimal ("12", "-0.50"); undefined for anything else (exponents, blanks, hex, NaN). */
export function readDecimal(text: string): Decimal | undefined {
  return /^[+-]?(\d+(\.\d+)?|\.\d+)$/.test(text) ? new Decimal(text) : undefined;
}
