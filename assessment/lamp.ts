import { type Day, Decimal, elapsedMonths, type Period } from "../core/index.ts";
import type { Value } from "../metrics/index.ts";

/**
 * A dated rule that turns progress into a lamp (亮灯). Both kinds in use are expressible:
 * - point_gap: percentage points behind time progress (序时进度): from `yellow` points yellow, above `red` points red
 * - ratio: progress as a share of time progress, in %: below `yellow` yellow, below `red` red
 */
export interface LampCriterion {
  readonly id: string;
  readonly kind: "point_gap" | "ratio";
  readonly source: string;
  readonly valid_from: Day;
  readonly valid_to?: Day;
  readonly yellow: string;
  readonly red: string;
}

export type LampLevel = "green" | "yellow" | "red" | "none";

export interface Lamp {
  readonly level: LampLevel;
  /** the rule that was applied; absent when there was none for that month or no value */
  readonly criterion?: string;
  /** in %, unrounded: the value, time progress, and value minus time progress in points */
  readonly actual?: Decimal;
  readonly expected: Decimal;
  readonly gap?: Decimal;
}

/** Months elapsed over twelve, in %: the end of October is 83.33… (STANDARDS 2 "Time progress"). */
export function timeProgress(month: Period): Decimal {
  return new Decimal(elapsedMonths(month)).times(100).dividedBy(12);
}

export function criterionAt(criteria: readonly LampCriterion[], day: Day): LampCriterion | undefined {
  return criteria.find((each) => each.valid_from <= day && (each.valid_to === undefined || day <= each.valid_to));
}

/** The lamp of a completion rate in %; differences are taken unrounded. */
export function lamp(rate: Value | undefined, month: Period, criteria: readonly LampCriterion[]): Lamp {
  const expected = timeProgress(month);
  const criterion = criterionAt(criteria, month.end);
  if (rate?.kind !== "present" || !criterion) return { level: "none", expected };
  const gap = rate.amount.minus(expected);
  return { level: levels[criterion.kind](rate.amount, expected, criterion), criterion: criterion.id, actual: rate.amount, expected, gap };
}

const levels: Record<LampCriterion["kind"], (actual: Decimal, expected: Decimal, by: LampCriterion) => LampLevel> = {
  point_gap: (actual, expected, by) => {
    const behind = expected.minus(actual);
    if (behind.greaterThan(by.red)) return "red";
    return behind.greaterThanOrEqualTo(by.yellow) ? "yellow" : "green";
  },
  ratio: (actual, expected, by) => {
    const share = actual.times(100).dividedBy(expected);
    if (share.lessThan(by.red)) return "red";
    return share.lessThan(by.yellow) ? "yellow" : "green";
  },
};
