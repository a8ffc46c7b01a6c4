import { type Cell, type Day, dayInChina } from "../core/index.ts";
import type { ReviewLevel } from "./duties/duty.ts";
import { type ReportCommandKind, type ReportInstants, type ReportState, stateOf } from "./report.ts";

/** What a reviewer says of an item. */
export type Verdict = "accept" | "return";

/** The level that a report waits for: the unit's head where the pack has one, then the office. */
export function waitsFor(state: ReportState, levels: readonly ReviewLevel[]): ReviewLevel | undefined {
  if (state === "submitted") return levels.includes("head") ? "head" : "office";
  return state === "passed" ? "office" : undefined;
}

/**
 * The business day on which a report came to the level that it waits for; undefined where it waits for nobody. What
 * was passed before that day was kept has the day of its instant.
 */
export function waitsSince(report: ReportInstants): Day | undefined {
  const state = stateOf(report);
  const [on, at] = state === "passed" ? [report["passed_on"], report["passed_at"]] : state === "submitted" ? [report["submitted_on"], report["submitted_at"]] : [];
  return typeof on === "string" ? on : typeof at === "string" ? dayInChina(new Date(at)) : undefined;
}

/** Whether the level has still to decide on an item. What the office accepted in an earlier round is settled for the head too. */
export function isUndecided(level: ReviewLevel, verdict: Cell | undefined): boolean {
  return verdict === null || verdict === undefined || (level === "office" && verdict === "passed");
}

/** What is written on the item. */
export const verdictCell = (level: ReviewLevel, verdict: Verdict): "passed" | "accepted" | "returned" =>
  verdict === "return" ? "returned" : level === "head" ? "passed" : "accepted";

/**
 * What becomes of the report when its items stand so: nothing while one is undecided, unless the reviewer returns it
 * as it is; then one that was returned sends it back, and otherwise it goes on or is accepted.
 */
export function outcomeOf(level: ReviewLevel, verdicts: readonly (Cell | undefined)[], returnNow: boolean): Extract<ReportCommandKind, "pass" | "accept" | "return"> | undefined {
  const back = verdicts.includes("returned");
  if (back && returnNow) return "return";
  if (verdicts.some((each) => isUndecided(level, each))) return undefined;
  if (back) return "return";
  return level === "head" ? "pass" : "accept";
}
