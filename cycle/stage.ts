import { type ReportInstants, reportStates, reportStateWords, stateOf } from "./report.ts";

/** How far a report is, as people are told it: a form that nobody began is not being filled in. */
export const reportStages = ["unbegun", ...reportStates] as const;
export type ReportStage = (typeof reportStages)[number];

/** Begun is what somebody of the unit opened, or what holds a typed cell. */
export function stageOf(report: ReportInstants, typed: number): ReportStage {
  const state = stateOf(report);
  return state === "open" && typeof report["opened_at"] !== "string" && typed === 0 ? "unbegun" : state;
}

export const reportStageWords: Readonly<Record<ReportStage, { readonly zh: string; readonly en: string }>> = { unbegun: { zh: "未开始", en: "not begun" }, ...reportStateWords };
