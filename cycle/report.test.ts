import { describe, expect, test } from "vitest";
import type { Cell } from "../core/index.ts";
import type { ReviewLevel } from "./duties/duty.ts";
import { dueLamp } from "./due.ts";
import { decideReport, permits, type ReportCommandKind, type ReportState, reportStates, stateOf } from "./report.ts";

const at = "2016-12-01T02:00:00.000Z";
const rows: Readonly<Record<ReportState, Readonly<Record<string, Cell>>>> = {
  open: { submitted_at: null },
  submitted: { submitted_at: at },
  passed: { submitted_at: at, passed_at: at },
  accepted: { submitted_at: at, passed_at: at, accepted_at: at },
  returned: { submitted_at: null, returned_at: at },
};
const commands: readonly ReportCommandKind[] = ["submit", "withdraw", "pass", "accept", "return"];
const act = (levels: readonly ReviewLevel[]) => ({ at: "2016-12-02T01:00:00.000Z", on: "2016-12-02", by: "li", levels });

test.each(reportStates)("%s is read from the instants", (state) => expect(stateOf(rows[state])).toBe(state));

describe.each<[string, readonly ReviewLevel[], Partial<Record<ReportState, Partial<Record<ReportCommandKind, ReportState>>>>]>([
  ["head, then office", ["head", "office"], {
    open: { submit: "submitted" }, returned: { submit: "submitted" },
    submitted: { withdraw: "open", pass: "passed", return: "returned" }, passed: { accept: "accepted", return: "returned" },
  }],
  ["office alone", ["office"], {
    open: { submit: "submitted" }, returned: { submit: "submitted" },
    submitted: { withdraw: "open", accept: "accepted", return: "returned" }, passed: { accept: "accepted", return: "returned" },
  }],
])("%s", (_, levels, table) => {
  test.each(reportStates.flatMap((state) => commands.map((command) => [state, command] as const)))("%s, %s", (state, command) => {
    const to = table[state]?.[command];
    const decided = decideReport(rows[state], { kind: command }, act(levels));
    expect(permits(state, levels).includes(command)).toBe(to !== undefined);
    expect(decided.ok ? stateOf({ ...rows[state], ...decided.value }) : decided.issues[0]?.code).toBe(to ?? "report.not-permitted");
  });
});

test.each<[ReportState, number | undefined, string]>([
  ["open", 3, "green"], ["open", 1, "yellow"], ["open", 0, "yellow"], ["open", -1, "red"], ["returned", -2, "red"], ["open", undefined, "yellow"],
  ["submitted", -5, "grey"], ["accepted", 9, "grey"],
])("%s, %s working days left: %s", (state, left, lamp) => expect(dueLamp(state, left)).toBe(lamp));
