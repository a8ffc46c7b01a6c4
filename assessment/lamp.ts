import { type Day, dayOf, Decimal, elapsedMonths, isWholeMonth, type Period } from "../core/index.ts";
import type { Value } from "../metrics/index.ts";

/** How a rate is held against time progress (序时进度). */
export type PaceKind = "point_gap" | "ratio";

/** A planned day that a work keeps or misses. */
export type MissedKind = "missed_start" | "missed_finish";

/**
 * A dated rule that lights a lamp (亮灯). The kinds in use:
 * - point_gap: percentage points behind time progress: from `yellow` points yellow, above `red` points red
 * - ratio: progress as a share of time progress, in %: below `yellow` yellow, below `red` red
 * - missed_start, missed_finish: months running (连续) that a planned start or completion was missed: from `yellow` months
 *   yellow, from `red` red
 */
export interface LampCriterion {
  readonly id: string;
  readonly kind: PaceKind | MissedKind;
  readonly source: string;
  readonly source_en?: string;
  readonly valid_from: Day;
  readonly valid_to?: Day;
  readonly yellow: string;
  readonly red: string;
}

export type LampLevel = "green" | "yellow" | "red" | "none";

/** The worse first; what nobody can rate stands before what goes well, so that it never passes for it. */
export const levelsByWorst = ["red", "yellow", "none", "green"] as const satisfies readonly LampLevel[];

export const byWorst = (a: LampLevel, b: LampLevel): number => levelsByWorst.indexOf(a) - levelsByWorst.indexOf(b);

export interface Lamp {
  readonly level: LampLevel;
  /** the rule that was applied; absent when there was none for that month or no value */
  readonly criterion?: string;
  /** in %, unrounded: the value, time progress, and value minus time progress in points */
  readonly actual?: Decimal;
  readonly expected: Decimal;
  readonly gap?: Decimal;
}

/** Months elapsed over twelve, in %: the end of October is 83.33…. A month that is not over counts by its days that have come. */
export function timeProgress(month: Period): Decimal {
  if (isWholeMonth(month)) return new Decimal(elapsedMonths(month)).times(100).dividedBy(12);
  const { end } = month;
  const days = Number(dayOf(Number(end.slice(0, 4)), elapsedMonths(month) + 1, 0).slice(8));
  return new Decimal(end.slice(8)).dividedBy(days).plus(elapsedMonths(month) - 1).times(100).dividedBy(12);
}

/** The rules of those kinds that hold on the day, in the pack's order: the first decides, the others are told beside it. */
export function criteriaAt(criteria: readonly LampCriterion[], day: Day, kinds: readonly LampCriterion["kind"][]): LampCriterion[] {
  return criteria.filter((each) => kinds.includes(each.kind) && each.valid_from <= day && (each.valid_to === undefined || day <= each.valid_to));
}

export const paceKinds = ["point_gap", "ratio"] as const satisfies readonly PaceKind[];
export const lampKinds = [...paceKinds, "missed_start", "missed_finish"] as const satisfies readonly LampCriterion["kind"][];

/** The lamp of a completion rate in %; differences are taken unrounded. */
export function lamp(rate: Value | undefined, month: Period, criteria: readonly LampCriterion[]): Lamp {
  const expected = timeProgress(month);
  const [criterion] = criteriaAt(criteria, month.end, paceKinds);
  if (rate?.kind !== "present" || !criterion) return { level: "none", expected };
  const gap = rate.amount.minus(expected);
  return { level: paceLevels[criterion.kind as PaceKind](rate.amount, expected, criterion), criterion: criterion.id, actual: rate.amount, expected, gap };
}

const paceLevels: Record<PaceKind, (actual: Decimal, expected: Decimal, by: LampCriterion) => LampLevel> = {
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

/** What a lamp says by every rule that holds: in one office the gap counts, in another the share. */
export function lampsByEach(rate: Value | undefined, month: Period, criteria: readonly LampCriterion[]): { readonly criterion: LampCriterion; readonly lamp: Lamp }[] {
  return criteriaAt(criteria, month.end, paceKinds).map((criterion) => ({ criterion, lamp: lamp(rate, month, [criterion]) }));
}
