import { criteriaAt, type LampLevel, missedLevel } from "../../../assessment/index.ts";
import { addDays, isWholeMonth, type Period, soFar } from "../../../core/index.ts";
import type { Office } from "../../office.ts";
import { cell } from "./attention.ts";
import type { WorkState } from "./works.ts";

/** A work whose planned start is missed. */
export interface LateStart {
  readonly work: WorkState;
  readonly planned: string;
  /** of the start alone; the work's lamp may have a worse reason */
  readonly level: LampLevel;
}

/** How the planned starts of a goal's works stand. */
export interface StartsStanding {
  readonly level: LampLevel;
  /** works whose planned start has come, by the end of the last month that is over */
  readonly due: number;
  /** the longest missed first */
  readonly late: readonly LateStart[];
}

/** The goal's standing, or nothing where it has no works whose planned start has come or no rule holds. */
export function startsOf({ pack: { lamps }, today }: Pick<Office, "pack" | "today">, works: readonly WorkState[], month: Period): StartsStanding | undefined {
  const period = soFar(month, today());
  const closed = isWholeMonth(period) ? period.end : addDays(period.start, -1);
  if (criteriaAt(lamps, period.end, ["missed_start"]).length === 0) return undefined;
  const due = works.filter(({ row }) => (cell(row, "planned_start") ?? "9999") <= closed).length;
  if (due === 0) return undefined;
  const late = works.filter(({ missed }) => missed > 0)
    .map((work): LateStart => ({ work, planned: cell(work.row, "planned_start")!, level: missedLevel("missed_start", work.missed, period, lamps) }))
    .toSorted((a, b) => b.work.missed - a.work.missed || a.planned.localeCompare(b.planned));
  return { level: missedLevel("missed_start", late[0]?.work.missed ?? 0, period, lamps), due, late };
}
