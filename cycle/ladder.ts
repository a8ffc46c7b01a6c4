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

/** A step that was taken, and the day. */
export interface TakenStep {
  readonly step: LadderStep;
  readonly on: Day;
}

/**
 * The steps come one after the other, one a day at most: of those whose working day has come, the first that follows
 * the last one taken. A reminder is for what is not late yet, so that it is passed over once the due day is gone.
 */
export function ladderStanding(ladder: Ladder, calendar: WorkCalendar, due: Day, taken: readonly TakenStep[], today: Day): Result<LadderStanding> {
  const counted = today <= due ? workdaysBetween(calendar, today, due) : workdaysBetween(calendar, due, today);
  if (!counted.ok) return counted;
  const days = today <= due ? 0 - counted.value : counted.value;
  const rungs = inOrder(ladder);
  const open = rungs.slice(lastTaken(rungs, taken) + 1).filter(({ after }) => after > 0 || days <= 0);
  const [first] = open;
  const step = first && first.after <= days && !taken.some(({ on }) => on === today) ? first : undefined;
  const following = step ? open[1] : first;
  return ok({ days: days === 0 ? 0 : days, due: step, next: following && { rung: following, in: Math.max(1, following.after - days) } });
}

const inOrder = ({ rungs }: Ladder): readonly LadderRung[] => rungs.toSorted((a, b) => a.after - b.after);
const lastTaken = (rungs: readonly LadderRung[], taken: readonly TakenStep[]): number => Math.max(-1, ...rungs.map(({ step }, i) => (taken.some((each) => each.step === step) ? i : -1)));

/** Why a step may not be taken today. */
export type StepRefusal = "too-early" | "taken-today" | "done-before" | "out-of-order";

/**
 * Whether a step may be taken today, and why not where it may not. It may be the one that is due; a reminder as long
 * as nothing is late; an urging again, on another day. An order and a circular are done once.
 */
export function stepRefusal(ladder: Ladder, { days, due }: LadderStanding, taken: readonly TakenStep[], rung: LadderRung, today: Day): StepRefusal | undefined {
  const { step, after } = rung;
  const again = step === "remind" || step === "urge";
  if (!again && taken.some((each) => each.step === step && each.on !== today)) return "done-before";
  if (taken.some(({ on }) => on === today)) return "taken-today";
  if (days < after && step !== "remind") return "too-early";
  if (due?.step === step || (step === "remind" && days <= 0)) return undefined;
  const rungs = inOrder(ladder);
  return step === "urge" && rungs.indexOf(rung) <= lastTaken(rungs, taken) ? undefined : "out-of-order";
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
