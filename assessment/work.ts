import { Decimal, type Period, yearOf } from "../core/index.ts";
import { present } from "../metrics/index.ts";
import { byWorst, criteriaAt, lamp, type LampCriterion, type LampLevel, paceKinds } from "./lamp.ts";
import { missedLevel, missedMonths, type PlannedDay } from "./missed.ts";

/** What the lamp of a work (项目) is judged by; the days may lie after the month that is judged. */
export interface WorkFacts {
  readonly start: PlannedDay;
  readonly finish: PlannedDay;
  /** of the year, in the unit of the amounts */
  readonly plan: Decimal | undefined;
  /** since 1 January, in the order of the months for which they were told */
  readonly invested: readonly { readonly month: string; readonly amount: Decimal }[];
}

/** Why a work's lamp is what it is. */
export type LampReason =
  | { readonly kind: "start" | "finish"; readonly level: LampLevel; readonly missed: number } & PlannedDay
  /** the newest amount against the year's plan; nothing was told yet, where both are undefined */
  | { readonly kind: "investment"; readonly level: LampLevel; readonly told: string | undefined; readonly rate: Decimal | undefined; readonly gap: Decimal | undefined };

export interface WorkLamp {
  /** the worst of its reasons; `none` without any */
  readonly level: LampLevel;
  /** the worst first */
  readonly reasons: readonly LampReason[];
}

/**
 * A work has one lamp: the worst of its reasons at the month's end. Which reasons count:
 * - finish: the planned completion; once it is completed that alone, and green
 * - start: the planned start; green until its month has come. Of a month that is not over, both are `none` once their day has come
 * - investment: the amount told for the month against time progress, once the work has started, or where no start is
 *   planned. An amount of an earlier month is `none`, unless it is enough for this month too.
 * A reason for which the month has no criterion does not count.
 */
export function workLamp(work: WorkFacts, month: Period, criteria: readonly LampCriterion[]): WorkLamp {
  const finish = dayReason("finish", work.finish, month, criteria);
  const all = happened(work.finish, month) ? [{ ...work.finish, kind: "finish", level: "green", missed: 0 } as const]
    : [dayReason("start", work.start, month, criteria), moneyReason(work, month, criteria), finish].filter((each) => each !== undefined);
  const reasons = all.toSorted((a, b) => byWorst(a.level, b.level));
  return { level: reasons[0]?.level ?? "none", reasons };
}

const happened = ({ done }: PlannedDay, month: Period): boolean => done !== undefined && done <= month.end;

const missedKinds = { start: "missed_start", finish: "missed_finish" } as const;

function dayReason(kind: "start" | "finish", day: PlannedDay, month: Period, criteria: readonly LampCriterion[]): LampReason | undefined {
  if (day.planned === undefined) return undefined;
  const missed = missedMonths(day, month);
  const level = missedLevel(missedKinds[kind], missed, month, criteria);
  if (level === "none") return undefined;
  // its day has come, its month is not over
  const open = missed === 0 && day.planned <= month.end && !happened(day, month);
  return { ...day, kind, level: open ? "none" : level, missed };
}

function moneyReason({ plan, invested, start }: WorkFacts, month: Period, criteria: readonly LampCriterion[]): LampReason | undefined {
  if (plan === undefined || !plan.greaterThan(0) || criteriaAt(criteria, month.end, paceKinds).length === 0) return undefined;
  if (start.planned !== undefined && !happened(start, month)) return undefined;
  const newest = invested.findLast((each) => each.month <= month.text && each.month.startsWith(String(yearOf(month))));
  if (!newest) return { kind: "investment", level: "none", told: undefined, rate: undefined, gap: undefined };
  const rate = newest.amount.times(100).dividedBy(plan);
  const { level, gap } = lamp(present(rate, "%"), month, criteria);
  return { kind: "investment", level: newest.month === month.text || level === "green" ? level : "none", told: newest.month, rate, gap };
}
