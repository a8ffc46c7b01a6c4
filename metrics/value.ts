import type { Decimal, Period } from "../core/index.ts";

/** Why there is no value. Absent is never zero. */
export type AbsentReason =
  | "no-rows"            // nothing was recorded
  | "no-base"            // the period compared with has no value
  | "zero-whole"         // 分母为0: a share of nothing
  | "zero-base"          // 上年同期为0: a change on nothing has no percentage
  | "negative-base"      // 由负转正, 不可比
  | "too-few-readings"   // validity rule not met
  | "ambiguous"          // one row was expected, more were found
  | "no-law"             // no dated rule holds for that day
  | "of-part";           // a metric that it is made of is absent (the part's own reason stands in `because`)

export type Value =
  | { readonly kind: "present"; readonly amount: Decimal; readonly unit: string }
  | { readonly kind: "absent"; readonly reason: AbsentReason; readonly because?: string };

export const present = (amount: Decimal, unit: string): Value => ({ kind: "present", amount, unit });
export const absent = (reason: AbsentReason, because?: string): Value =>
  because === undefined ? { kind: "absent", reason } : { kind: "absent", reason, because };

/** One metric for one organisation (with all below it) and one period. Unrounded, in the metric's unit. */
export interface MetricValue {
  readonly metric: string;
  readonly org: string;
  readonly period: Period;
  readonly value: Value;
}
