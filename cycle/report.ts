import { failed, type Cell, type Issue, issue, ok, type Result } from "../core/index.ts";
import type { ReviewLevel } from "./duties/duty.ts";
import "./report-issues.ts";

/**
 * A unit's report of a month as a state machine; its state is read from its instants, kept in no column:
 *
 *     open 填报中 ──submit──▶ submitted 已报送 ──pass──▶ passed 单位已审 ──accept──▶ accepted 已采用
 *       ▲                        │    │                     │
 *       ├───────withdraw─────────┘    │                     │
 *     returned 已退回 ◀─────return────┴─────────────────────┘
 *       └──submit──▶ submitted
 *
 * `pass` exists where the pack has the level "head"; without it the office accepts what was submitted.
 */
export const reportStates = ["open", "submitted", "passed", "accepted", "returned"] as const;
export type ReportState = (typeof reportStates)[number];

/** A `reports` row, or as much of it as its state is read from: submitted_at, passed_at, accepted_at, returned_at. */
export type ReportInstants = Readonly<Record<string, Cell | undefined>>;

export function stateOf(report: ReportInstants): ReportState {
  const has = (name: string): boolean => typeof report[name] === "string";
  if (has("accepted_at")) return "accepted";
  if (has("passed_at")) return "passed";
  if (has("submitted_at")) return "submitted";
  return has("returned_at") ? "returned" : "open";
}

export type ReportCommand =
  | { readonly kind: "submit" }
  | { readonly kind: "withdraw" }
  | { readonly kind: "pass" }
  | { readonly kind: "accept" }
  | { readonly kind: "return" };
export type ReportCommandKind = ReportCommand["kind"];

/** Who does it and when: instants and days are arguments. */
export interface ReportAct {
  readonly at: string;
  readonly on: string;
  readonly by: string;
  readonly levels: readonly ReviewLevel[];
}

/** The state from which each command may be given. */
export function permits(state: ReportState, levels: readonly ReviewLevel[]): readonly ReportCommandKind[] {
  const first = levels.includes("head");
  const table: Readonly<Record<ReportState, readonly ReportCommandKind[]>> = {
    open: ["submit"],
    submitted: first ? ["withdraw", "pass", "return"] : ["withdraw", "accept", "return"],
    passed: ["accept", "return"],
    accepted: [],
    returned: ["submit"],
  };
  return table[state];
}

/** Cells that the command sets in the `reports` row, or why it may not be given now. */
export function decideReport(report: ReportInstants, command: ReportCommand, act: ReportAct): Result<Readonly<Record<string, Cell>>> {
  const state = stateOf(report);
  if (!permits(state, act.levels).includes(command.kind)) return failed(refusal(state, command.kind));
  return ok(effects[command.kind](act));
}

const refusal = (state: ReportState, command: ReportCommandKind): Issue => issue("report.not-permitted", {
  state: reportStateWords[state].zh, state_en: reportStateWords[state].en, command: commandWords[command].zh, command_en: commandWords[command].en,
});

const effects: Readonly<Record<ReportCommandKind, (act: ReportAct) => Readonly<Record<string, Cell>>>> = {
  submit: ({ at, on, by }) => ({ submitted_at: at, submitted_on: on, submitted_by: by, returned_at: null, returned_by: null, resumed_at: null }),
  withdraw: ({ at }) => ({ submitted_at: null, submitted_on: null, submitted_by: null, resumed_at: at }),
  pass: ({ at, on, by }) => ({ passed_at: at, passed_on: on, passed_by: by }),
  accept: ({ at, by }) => ({ accepted_at: at, accepted_by: by }),
  return: ({ at, by }) => ({
    returned_at: at, returned_by: by, submitted_at: null, submitted_on: null, submitted_by: null, passed_at: null, passed_on: null, passed_by: null, resumed_at: null,
  }),
};

export const reportStateWords: Readonly<Record<ReportState, { readonly zh: string; readonly en: string }>> = {
  open: { zh: "填报中", en: "open" }, submitted: { zh: "已报送", en: "submitted" }, passed: { zh: "单位已审", en: "passed by the head" },
  accepted: { zh: "已采用", en: "accepted" }, returned: { zh: "已退回", en: "returned" },
};
const commandWords: Readonly<Record<ReportCommandKind, { readonly zh: string; readonly en: string }>> = {
  submit: { zh: "报送", en: "submit" }, withdraw: { zh: "撤回", en: "withdraw" }, pass: { zh: "审核通过", en: "pass" },
  accept: { zh: "采用", en: "accept" }, return: { zh: "退回", en: "return" },
};

/** Whether an item may still be changed: everything that no reviewer has let pass. */
export const isMendable = (verdict: Cell | undefined): boolean => verdict !== "passed" && verdict !== "accepted";
