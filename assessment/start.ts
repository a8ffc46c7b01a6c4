import { type Day, elapsedMonths, type Period, yearOf } from "../core/index.ts";
import { criteriaAt, type LampCriterion, type LampLevel } from "./lamp.ts";

/** A work that was to start on a day and has, or has not. */
export interface PlannedStart {
  readonly planned: Day | undefined;
  readonly started: Day | undefined;
}

/**
 * Months running up to this one at whose end the work should have started and had not: 1 in the month of the planned
 * day, 3 two months later; 0 when it has started, or need not yet.
 */
export function missedMonths({ planned, started }: PlannedStart, month: Period): number {
  if (planned === undefined || planned > month.end) return 0;
  if (started !== undefined && started <= month.end) return 0;
  const year = Number(planned.slice(0, 4));
  return (yearOf(month) - year) * 12 + elapsedMonths(month) - Number(planned.slice(5, 7)) + 1;
}

/** The lamp of a start that was missed for so many months running. */
export function startLevel(missed: number, month: Period, criteria: readonly LampCriterion[]): LampLevel {
  const [criterion] = criteriaAt(criteria, month.end, ["missed_start"]);
  if (!criterion) return "none";
  if (missed >= Number(criterion.red)) return "red";
  return missed >= Number(criterion.yellow) ? "yellow" : "green";
}

/** The unbroken run at the end of a line of months: what level it is at, since when and for how many months. */
export interface Run {
  readonly level: LampLevel;
  readonly since: string;
  readonly months: number;
}

export function runOf(line: readonly { readonly month: string; readonly level: LampLevel }[]): Run | undefined {
  const now = line.at(-1);
  if (!now) return undefined;
  const broken = line.findLastIndex(({ level }) => level !== now.level);
  return { level: now.level, since: line[broken + 1]!.month, months: line.length - 1 - broken };
}
