import { type Day, fieldOf, ok, type Result, type WorkCalendar, workdaysBetween } from "../core/index.ts";
import type { Ladder, LadderRung, LadderStep } from "./duties/duty.ts";
import { chasings } from "./tables/chasings.ts";

/** How late something is, and what the pack's ladder (提醒 → 催办 → 督办 → 通报) says is to be done. */
export interface LadderStanding {
  /** working days after the due day; before it negative, on it 0 */
  readonly days: number;
  /** the step that is due and has not been taken */
  readonly due: LadderRung | undefined;
  /** the step after the last one taken or due, and in how many working days it comes */
  readonly next: { readonly rung: LadderRung; readonly in: number } | undefined;
}

/**
 * The steps come one after the other: of those whose working day has come, the first that follows the last one
 * taken. A reminder is for what is not late yet, so that it is passed over once the due day is gone.
 */
export function ladderStanding(ladder: Ladder, calendar: WorkCalendar, due: Day, taken: readonly LadderStep[], today: Day): Result<LadderStanding> {
  const counted = today <= due ? workdaysBetween(calendar, today, due) : workdaysBetween(calendar, due, today);
  if (!counted.ok) return counted;
  const days = today <= due ? 0 - counted.value : counted.value;
  const rungs = ladder.rungs.toSorted((a, b) => a.after - b.after);
  const last = Math.max(-1, ...rungs.map(({ step }, i) => (taken.includes(step) ? i : -1)));
  const open = rungs.slice(last + 1).filter(({ after }) => after > 0 || days <= 0);
  const [first] = open;
  const step = first && first.after <= days ? first : undefined;
  const following = step ? open[1] : first;
  return ok({ days: days === 0 ? 0 : days, due: step, next: following && { rung: following, in: Math.max(0, following.after - days) } });
}

/** What the pack calls a step; one that its ladder has no longer keeps the word of the record. */
export function stepLabel(ladder: Ladder, step: LadderStep, language: "zh" | "en" = "zh"): string {
  const rung = ladder.rungs.find((each) => each.step === step);
  const recorded = fieldOf(chasings, "step")?.choices?.find(({ value }) => value === step);
  return (language === "en" ? rung?.label_en ?? recorded?.label_en : undefined) ?? rung?.label ?? recorded?.label ?? step;
}

/** The lamp of something with a due day: red when it is past, yellow from one working day before it, green before that. */
export type DueLevel = "green" | "yellow" | "red" | "grey";
export const dueLevel = (days: number, settled: boolean): DueLevel => (settled ? "grey" : days > 0 ? "red" : days >= -1 ? "yellow" : "green");
