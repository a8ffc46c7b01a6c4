import { type Day, elapsedMonths, isWholeMonth, type Period, yearOf } from "../core/index.ts";
import { criteriaAt, type LampCriterion, type LampLevel, type MissedKind } from "./lamp.ts";

/** A day by which something was to happen, and the day on which it did. */
export interface PlannedDay {
  readonly planned: Day | undefined;
  readonly done: Day | undefined;
}

/**
 * Months running up to this one at whose end it should have happened and had not: 1 in the month of the planned day,
 * 3 two months later; 0 when it has happened, or need not yet. A month that is not over does not count.
 */
export function missedMonths({ planned, done }: PlannedDay, month: Period): number {
  if (planned === undefined || planned > month.end) return 0;
  if (done !== undefined && done <= month.end) return 0;
  const year = Number(planned.slice(0, 4));
  return (yearOf(month) - year) * 12 + elapsedMonths(month) - Number(planned.slice(5, 7)) + (isWholeMonth(month) ? 1 : 0);
}

/** The lamp of a planned day that was missed for so many months running. */
export function missedLevel(kind: MissedKind, missed: number, month: Period, criteria: readonly LampCriterion[]): LampLevel {
  const [criterion] = criteriaAt(criteria, month.end, [kind]);
  if (!criterion) return "none";
  if (missed >= Number(criterion.red)) return "red";
  return missed >= Number(criterion.yellow) ? "yellow" : "green";
}
