import { describe, expect, it } from "vitest";
import { readMonth } from "../core/index.ts";
import { apply, decide, freezeWarnings, type MonthCommand, type MonthRecord, untouched } from "./month.ts";

const facts = { first: "2016-01", last: "2016-12" };
const at = (state: MonthRecord["state"], edition: number, issued: number): MonthRecord =>
  ({ region: "370306", month: "2016-10", state, edition, issued });

const open: MonthCommand = { kind: "open" };
const freeze: MonthCommand = { kind: "freeze" };
const issue: MonthCommand = { kind: "issue" };
const correct: MonthCommand = { kind: "correct", reason: "漏报一件" };

const scenarios: [name: string, from: MonthRecord, command: MonthCommand, then: string][] = [
  ["an untouched month freezes as edition 1", untouched("370306", "2016-10"), freeze, "frozen 1 0"],
  ["an open month is open already", at("open", 0, 0), open, "cycle.already-open"],
  ["and so is one that was opened again", at("open", 1, 0), open, "cycle.already-open"],
  ["a frozen month that was never issued opens again", at("frozen", 1, 0), open, "open 1 0"],
  ["and freezes as the next edition", at("open", 1, 0), freeze, "frozen 2 0"],
  ["an open month cannot be issued", at("open", 0, 0), issue, "cycle.not-frozen"],
  ["an open month cannot be corrected", at("open", 0, 0), correct, "cycle.never-issued"],
  ["a frozen month is not frozen twice", at("frozen", 1, 0), freeze, "cycle.already-frozen"],
  ["a frozen month is issued", at("frozen", 1, 0), issue, "issued 1 1"],
  ["a frozen month that was never issued has nothing to correct", at("frozen", 1, 0), correct, "cycle.never-issued"],
  ["an issued month is not frozen", at("issued", 1, 1), freeze, "cycle.already-issued"],
  ["an issued month does not open", at("issued", 1, 1), open, "cycle.already-issued"],
  ["an issued month is not issued twice", at("issued", 1, 1), issue, "cycle.already-issued"],
  ["an issued month is corrected by a next edition", at("issued", 1, 1), correct, "frozen 2 1"],
  ["a correction that waits for its issue can be corrected", at("frozen", 2, 1), correct, "frozen 3 1"],
  ["a correction does not open the month", at("frozen", 2, 1), open, "cycle.already-issued"],
  ["a correction is issued", at("frozen", 3, 1), issue, "issued 3 3"],
  ["a correction needs a reason", at("issued", 1, 1), { kind: "correct", reason: " " }, "cycle.reason-missing"],
  ["a month before the programme", { ...at("open", 0, 0), month: "2015-12" }, freeze, "cycle.not-in-programme"],
  ["a month after the programme", { ...at("open", 0, 0), month: "2017-01" }, open, "cycle.not-in-programme"],
];

/** The state that follows, or the codes of the refusal. */
function told(from: MonthRecord, outcome: ReturnType<typeof decide>): string {
  if (!outcome.ok) return outcome.issues.map(({ code }) => code).join();
  const to = outcome.value.reduce(apply, from);
  return `${to.state} ${to.edition} ${to.issued}`;
}

describe("a month", () => {
  it.each(scenarios)("%s", (_, from, command, then) => {
    expect(told(from, decide(from, command, facts))).toBe(then);
  });

  it("keeps the reason of a correction and the edition that it corrects", () => {
    const outcome = decide(at("issued", 1, 1), { kind: "correct", reason: " 漏报一件 " }, facts);
    expect(outcome).toEqual({ ok: true, value: [{ kind: "corrected", month: "2016-10", edition: 2, corrects: 1, reason: "漏报一件" }] });
  });
});

describe("what a freezing may have overlooked", () => {
  const of = (month: string, state: MonthRecord["state"], edition: number): MonthRecord => ({ region: "370306", month, state, edition, issued: 0 });
  it.each<[string, string, readonly MonthRecord[], string[]]>([
    ["the month is over", "2016-11-01", [], []],
    ["its last day is not", "2016-10-31", [], ["cycle.not-ended 2016-10-31"]],
    ["nothing was frozen before: the office begins", "2016-11-01", [of("2016-09", "open", 0)], []],
    ["the months before are frozen", "2016-11-01", [of("2016-08", "issued", 1), of("2016-09", "frozen", 2)], []],
    ["two in between are open", "2016-11-01", [of("2016-07", "issued", 1), of("2016-09", "open", 1)], ["cycle.skipped 2016-08、2016-09"]],
  ])("%s", (_, today, known, expected) => {
    const period = readMonth("2016-10");
    const found = period.ok ? freezeWarnings(period.value, today, known) : [];
    expect(found.map(({ code, params, severity }) => `${code} ${"today" in params ? params.today : "open" in params ? params.open : severity}`)).toEqual(expected);
  });
});
