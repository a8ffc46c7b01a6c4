import type { Decimal } from "./decimal.ts";
import { issue } from "./issue.ts";
import { failed, ok, type Result } from "./result.ts";
import { digits, type Display } from "./rounding.ts";
import { convertible, type Unit } from "./unit.ts";

/** An unrounded decimal and its unit. */
export interface Quantity {
  readonly amount: Decimal;
  readonly unit: Unit;
}

export const quantity = (amount: Decimal, unit: Unit): Quantity => ({ amount, unit });

/** The same quantity in another unit of its dimension; fails with core.unit-mismatch between dimensions. */
export function convert(from: Quantity, to: Unit): Result<Quantity> {
  if (from.unit.symbol === to.symbol) return ok(from);
  if (!convertible(from.unit, to)) {
    return failed(issue("core.unit-mismatch", { from: from.unit.symbol, to: to.symbol }));
  }
  return ok(quantity(from.amount.times(from.unit.factor).dividedBy(to.factor), to));
}

/** "22.75亿元", "0.48mg/L", "98.01%": digits and unit never part. */
export function print(of: Quantity, display: Display): string {
  return digits(of.amount, display) + (of.unit.symbol === "1" ? "" : of.unit.symbol);
}
