import { describe, expect, test } from "vitest";
import type { Cell, Row } from "../core/index.ts";
import type { TraitKind } from "./definition.ts";
import { decide, stateOf } from "./lifecycle.ts";
import { traits } from "./traits.ts";

const row = (cells: Record<string, Cell>): Row => ({ id: "r1", org: "zc", ...cells }) as Row;
const lifecycle = (kind: TraitKind) => traits[kind].lifecycle!;

describe("the state is read from the dates", () => {
  const found = { found_on: "2016-10-01" };
  const closed = { ...found, assigned_on: "2016-10-02", rectified_on: "2016-10-05", verified_on: "2016-10-06", closed_on: "2016-10-07" };
  const taken = { taken_on: "2016-10-01" };
  test.each<readonly [TraitKind, Record<string, Cell>, string | undefined, string]>([
    ["staged", {}, undefined, "planned"],
    ["staged", { planned_start: "2016-03-01" }, undefined, "planned"],
    ["staged", { started_on: "2016-03-01" }, undefined, "started"],
    ["staged", { started_on: "2016-03-01" }, "2016-02-29", "planned"],
    ["staged", { started_on: "2016-03-01" }, "2016-03-01", "started"],
    ["staged", { started_on: "2016-03-01", completed_on: "2016-09-01" }, undefined, "completed"],
    ["staged", { completed_on: "2016-09-01" }, undefined, "completed"],
    ["rectifiable", found, undefined, "found"],
    ["rectifiable", { ...found, rectified_on: "2016-10-01" }, undefined, "rectified"],
    ["rectifiable", closed, undefined, "closed"],
    ["rectifiable", closed, "2016-10-05", "rectified"],
    ["rectifiable", { ...closed, rebound_on: "2016-10-20" }, undefined, "rebound"],
    ["rectifiable", { ...closed, rebound_on: "2016-10-20" }, "2016-10-19", "closed"],
    ["rectifiable", { ...closed, rebound_on: "2016-10-07" }, undefined, "rebound"],
    ["rectifiable", { ...closed, rebound_on: "2016-10-20", closed_on: "2016-10-25" }, undefined, "closed"],
    ["serviced", taken, undefined, "taken"],
    ["serviced", { ...taken, due_on: "2016-10-09" }, undefined, "assigned"],
    ["serviced", { ...taken, due_on: "2016-10-09", settled_on: "2016-10-05" }, undefined, "settled"],
    ["serviced", { ...taken, settled_on: "2016-10-05", reopened_on: "2016-10-14" }, undefined, "reopened"],
    ["serviced", { ...taken, reopened_on: "2016-10-14", settled_on: "2016-10-15" }, undefined, "settled"],
  ])("%s %o at %s is %s", (kind, cells, at, state) => {
    expect(stateOf(lifecycle(kind), row(cells), at).name).toBe(state);
  });
});

describe("a state permits its commands and no other", () => {
  const chain: readonly (readonly [TraitKind, string, Record<string, Cell>, readonly string[]])[] = [
    ["staged", "planned", {}, ["start"]],
    ["staged", "started", { started_on: "2016-03-01" }, ["complete"]],
    ["staged", "completed", { completed_on: "2016-03-01" }, []],
    ["rectifiable", "found", { found_on: "2016-03-01" }, ["assign"]],
    ["rectifiable", "assigned", { assigned_on: "2016-03-01" }, ["rectify"]],
    ["rectifiable", "rectified", { rectified_on: "2016-03-01" }, ["verify"]],
    ["rectifiable", "verified", { verified_on: "2016-03-01" }, ["close"]],
    ["rectifiable", "closed", { closed_on: "2016-03-01" }, ["rebound"]],
    ["rectifiable", "rebound", { rebound_on: "2016-03-01" }, ["assign", "close"]],
    ["serviced", "taken", { taken_on: "2016-03-01" }, ["assign"]],
    ["serviced", "assigned", { due_on: "2016-03-09" }, ["extend", "sign", "answer"]],
    ["serviced", "answered", { answered_on: "2016-03-01" }, ["extend", "sign", "settle"]],
    ["serviced", "settled", { settled_on: "2016-03-01" }, ["revisit", "reopen"]],
    ["serviced", "reopened", { reopened_on: "2016-03-01" }, ["extend", "sign", "answer"]],
  ];
  const given: Record<string, Cell> = { due_on: "2016-04-10", extended_to: "2016-04-20", signed_by: "某", rating: "fair" };
  test.each(chain)("%s %s", (kind, state, cells, permitted) => {
    const rules = lifecycle(kind).commands;
    const taken = Object.keys(rules).filter((name) => {
      const takes = Object.keys(rules[name]!.takes ?? {});
      const made = decide(lifecycle(kind), row(cells), { name, on: "2016-04-01", cells: Object.fromEntries(takes.map((each) => [each, given[each]!])) });
      expect(made).toMatchObject(made.ok
        ? { value: { kind: "moved", trait: kind, command: name, from: state, to: rules[name]!.to ?? state } }
        : { issues: [{ code: "register.not-permitted" }] });
      return made.ok;
    });
    expect(taken.toSorted()).toEqual([...permitted].toSorted());
  });
});

test("a command writes its day and what came with it", () => {
  const made = decide(lifecycle("serviced"), row({ taken_on: "2016-10-01", settled_on: "2016-10-05" }), { name: "revisit", on: "2016-10-08", cells: { rating: "satisfied" } });
  expect(made).toEqual({ ok: true, value: {
    kind: "moved", trait: "serviced", command: "revisit", from: "settled", to: "settled", on: "2016-10-08",
    cells: { rating: "satisfied", revisited_on: "2016-10-08" },
  } });
});

test("a row's life: found, closed, rebounded, and the whole way again", () => {
  let problem = row({ found_on: "2016-10-01" });
  const steps = ["assign", "rectify", "verify", "close", "rebound", "close", "rebound", "assign", "rectify", "verify", "close"];
  const states = steps.map((name, i) => {
    const made = decide(lifecycle("rectifiable"), problem, { name, on: `2016-10-${String(i + 2).padStart(2, "0")}` });
    if (!made.ok) throw new Error(`${name}: ${made.issues[0]!.code}`);
    problem = { ...problem, ...made.value.cells };
    return stateOf(lifecycle("rectifiable"), problem).name;
  });
  expect(states).toEqual(["assigned", "rectified", "verified", "closed", "rebound", "closed", "rebound", "assigned", "rectified", "verified", "closed"]);
});

describe("a command is refused", () => {
  const started = row({ started_on: "2016-03-10" });
  test.each([
    ["that does not exist", "staged", started, { name: "demolish", on: "2016-04-01" }, "register.not-permitted", undefined],
    ["on a day that is none", "staged", started, { name: "complete", on: "2016-02-30" }, "register.bad-date", undefined],
    ["before the state began", "staged", started, { name: "complete", on: "2016-03-09" }, "register.date-out-of-order", undefined],
    ["on the day of the rebound it would undo", "rectifiable", row({ closed_on: "2016-03-01", rebound_on: "2016-03-05" }), { name: "close", on: "2016-03-05" }, "register.date-out-of-order", undefined],
    ["without what it needs", "serviced", row({ taken_on: "2016-03-01" }), { name: "assign", on: "2016-03-02" }, "register.cell-needed", "due_on"],
    ["with a cell that is not its own", "staged", started, { name: "complete", on: "2016-04-01", cells: { annual_plan: "1" } }, "register.cell-not-taken", "annual_plan"],
  ] as const)("%s", (_, kind, of, command, code, field) => {
    const made = decide(lifecycle(kind), of, command);
    expect(made).toMatchObject({ ok: false, issues: [{ code, where: { row: "r1", ...(field ? { field } : {}) } }] });
  });
});
