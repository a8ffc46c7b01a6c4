import { type Lamp, lamp, lampsByEach, type LampCriterion, type Run, runOf } from "../../../assessment/index.ts";
import { type Goal, isWholeMonth, month as monthAt, type Period, soFar, yearOf } from "../../../core/index.ts";
import type { Office } from "../../office.ts";
import type { MonthFigures } from "../figures/index.ts";
import type { StartsStanding } from "./starts.ts";

/** How a goal stands in a month: its rate against time progress (序时进度), and the planned starts of its works. */
export interface Standing {
  readonly lamp: Lamp;
  /** the unbroken run at this level, in months that are over; undefined without a lamp */
  readonly run: Run | undefined;
  /** the lamp at the end of last month; undefined in the first month */
  readonly before: Lamp | undefined;
  /** what each rule that holds says of the same rate */
  readonly byRule: readonly { readonly criterion: LampCriterion; readonly lamp: Lamp }[];
  readonly starts: StartsStanding | undefined;
}

/** The months of the year up to the asked one, as far as the programme runs. */
export function yearSoFar(office: Office, of: Period): Period[] {
  return Array.from({ length: 12 }, (_, i) => monthAt(yearOf(of), i + 1)).filter(({ text }) => text <= of.text && office.pack.first_month <= text);
}

export function standingOf(office: Pick<Office, "pack" | "today">, goal: Goal, figures: MonthFigures, org: string, months: readonly Period[], starts: StartsStanding | undefined): Standing {
  const { lamps } = office.pack;
  // last month's rate held against this month's time would accuse whoever has yet to report
  const rate = (month: Period) => (goal.rate === undefined || (month.text === figures.month && figures.pending(goal.rate, org)) ? undefined : figures.value(goal.rate, org, month.text));
  const last = soFar(months.at(-1)!, office.today());
  const line = months.map((month) => ({ month: month.text, lamp: lamp(rate(month), month.text === last.text ? last : month, lamps) }));
  const now = line.at(-1)!.lamp;
  const all = runOf(line.map(({ month, lamp: { level } }) => ({ month, level })));
  const run = all && !isWholeMonth(last) ? { ...all, months: all.months - 1 } : all;
  return {
    lamp: now, run: now.level === "none" ? undefined : run, before: line.at(-2)?.lamp,
    byRule: now.level === "none" ? [] : lampsByEach(rate(last), last, lamps), starts,
  };
}
