import { criteriaAt, type LampLevel, missedMonths, startLevel } from "../../../assessment/index.ts";
import { type Goal, type Period, type Row, shift } from "../../../core/index.ts";
import type { RegisterDefinition } from "../../../registers/index.ts";
import type { Office } from "../../office.ts";
import type { PassingRows, RowAsk } from "../../postgres/measure/select.ts";
import { byEnd, not, type WorksOfGoal, worksOfGoal } from "./asks.ts";
import { cell, titleOf } from "./attention.ts";

/** A work whose planned start is missed now, or was at the end of last month. */
export interface LateStart {
  readonly definition: RegisterDefinition;
  readonly row: Row;
  readonly title: string;
  readonly planned: string;
  /** months running at the end of this month and of the one before */
  readonly missed: number;
  readonly missedBefore: number;
  readonly level: LampLevel;
  readonly levelBefore: LampLevel;
}

/** How the planned starts of a goal's works stand. */
export interface StartsStanding {
  readonly level: LampLevel;
  /** works whose planned start has come */
  readonly due: number;
  /** the longest missed first; those that have started since last month are among them with `missed` 0 */
  readonly works: readonly LateStart[];
}

const ask = (what: string, { goal, definition }: WorksOfGoal): string => `starts ${what} ${definition.id} ${goal}`;
const LIMIT = 500;

/** Per register of works: those late now or a month ago, and how many were to have started. */
export function startsAsks(office: Office, period: Period, orgs: readonly string[], goals: readonly Goal[] = office.pack.goals): RowAsk[] {
  const before = shift(period, -1);
  return goals.flatMap((goal) => worksOfGoal(office, goal, period).flatMap((of): RowAsk[] => {
    const { table, tests } = of;
    const due = [...tests, byEnd(table, "planned_start", period.end)];
    return [
      { name: ask("late", of), table, tests: [...due, not(byEnd(table, "started_on", before.end))], orgs, order: ["planned_start"], limit: LIMIT },
      { name: ask("due", of), table, tests: due, orgs, limit: 1 },
    ];
  }));
}

/** The goal's standing, or nothing where it has no works with a planned start or no rule holds. */
export function startsOf(office: Office, goal: Goal, period: Period, answers: ReadonlyMap<string, PassingRows>): StartsStanding | undefined {
  const { lamps } = office.pack;
  if (criteriaAt(lamps, period.end, ["missed_start"]).length === 0) return undefined;
  const all = worksOfGoal(office, goal, period);
  const due = all.reduce((sum, of) => sum + (answers.get(ask("due", of))?.total ?? 0), 0);
  if (due === 0) return undefined;
  const before = shift(period, -1);
  const works = all.flatMap((of) => (answers.get(ask("late", of))?.rows ?? []).map(({ row }): LateStart => {
    const start = { planned: cell(row, "planned_start"), started: cell(row, "started_on") };
    const [missed, missedBefore] = [missedMonths(start, period), missedMonths(start, before)];
    return {
      definition: of.definition, row, title: titleOf(of.table, row), planned: start.planned!, missed, missedBefore,
      level: startLevel(missed, period, lamps), levelBefore: startLevel(missedBefore, before, lamps),
    };
  })).toSorted((a, b) => b.missed - a.missed || a.planned.localeCompare(b.planned));
  return { level: startLevel(works[0]?.missed ?? 0, period, lamps), due, works };
}
