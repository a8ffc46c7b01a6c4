import type { Cell } from "../core/index.ts";
import type { ReviewLevel } from "./duties/duty.ts";
import type { ReportCommandKind, ReportState } from "./report.ts";

/** What a reviewer says of an item. */
export type Verdict = "accept" | "return";

/** The level that a report waits for: the unit's head where the pack has one, then the office. */
export function waitsFor(state: ReportState, levels: readonly ReviewLevel[]): ReviewLevel | undefined {
  if (state === "submitted") return levels.includes("head") ? "head" : "office";
  return state === "passed" ? "office" : undefined;
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
