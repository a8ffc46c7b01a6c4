import { describe, expect, test } from "vitest";
import { sorted, unitRank } from "../lists/lines.ts";
import type { ReportLine } from "./list.ts";
import { reportKeys, siftReports } from "./sift.ts";

const line = (unit: string, state: ReportLine["state"], due: string, answered: number, lamp: ReportLine["lamp"]): ReportLine => ({ unit, state, due, asked: 12, answered, required: 10, requiredAnswered: answered, stage: state === "open" && answered === 0 ? "unbegun" : state, lamp }) as unknown as ReportLine;
const all = [
  line("handed-in", "submitted", "2016-12-01", 2, "grey"), line("half", "open", "2016-12-06", 5, "yellow"), line("late", "open", "2016-12-01", 8, "red"),
  line("back", "returned", "2016-12-05", 9, "red"), line("empty", "open", "2016-12-06", 0, "yellow"), line("done", "accepted", "2016-12-05", 10, "grey"),
];
const units = (lines: readonly ReportLine[]): string[] => lines.map(({ unit }) => unit);

describe("of the month's reports", () => {
  test.each([
    ["all", ["handed-in", "half", "late", "back", "empty", "done"]], ["late", ["late", "back"]], ["unbegun", ["empty"]], ["open", ["half", "late"]], ["returned", ["back"]],
    ["submitted", ["handed-in"]], ["passed", []], ["accepted", ["done"]],
  ] as const)("those that are %s", (show, wanted) => expect(units(siftReports(all, { show }).lines)).toEqual(wanted));

  test("those of some units, with their counts", () => {
    const { counts, lines } = siftReports(all, { orgs: new Set(["late", "done"]), show: "late" });
    expect([units(lines), counts]).toEqual([["late"], { all: 2, late: 1, unbegun: 0, open: 1, returned: 0, submitted: 0, passed: 0, accepted: 1 }]);
  });
});

const keys = reportKeys(unitRank(new Map(["late", "empty", "half", "back", "done", "handed-in"].map((id) => [id, 0]))));
test.each([
  ["unit", ["late", "empty", "half", "back", "done", "handed-in"]],
  ["state", ["empty", "half", "late", "back", "handed-in", "done"]],
  // what is handed in stands last either way
  ["due", ["late", "back", "half", "empty", "handed-in", "done"]], ["-due", ["half", "empty", "back", "late", "handed-in", "done"]],
  ["progress", ["empty", "half", "late", "back", "handed-in", "done"]], ["-progress", ["back", "late", "half", "empty", "handed-in", "done"]],
] as const)("by %s", (sort, wanted) => expect(units(sorted(all, sort, keys))).toEqual(wanted));
