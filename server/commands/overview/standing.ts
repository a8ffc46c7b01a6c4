import { type Lamp, lamp } from "../../../assessment/index.ts";
import { type Goal, month as monthAt, type Period, yearOf } from "../../../core/index.ts";
import type { Office } from "../../office.ts";
import type { MonthFigures } from "../figures/index.ts";

/** How a goal stands against time progress (序时进度) in a month. */
export interface Standing {
  readonly lamp: Lamp;
  /** first month of the unbroken run at this level; undefined without a lamp */
  readonly since: string | undefined;
}

/** The months of the year up to the asked one, as far as the programme runs. */
export function yearSoFar(office: Office, of: Period): Period[] {
  return Array.from({ length: 12 }, (_, i) => monthAt(yearOf(of), i + 1)).filter(({ text }) => text <= of.text && office.pack.first_month <= text);
}

export function standingOf(office: Office, goal: Goal, figures: MonthFigures, org: string, months: readonly Period[]): Standing {
  const at = (month: Period): Lamp => lamp(goal.rate === undefined ? undefined : figures.value(goal.rate, org, month.text), month, office.pack.lamps);
  const line = months.map((month) => ({ month: month.text, lamp: at(month) }));
  const now = line.at(-1)!;
  if (now.lamp.level === "none") return { lamp: now.lamp, since: undefined };
  const broken = line.findLastIndex(({ lamp: { level } }) => level !== now.lamp.level);
  return { lamp: now.lamp, since: line[broken + 1]!.month };
}
