import { describe, expect, test } from "vitest";
import type { Field, Table } from "../core/index.ts";
import type { TraitUse } from "./definition.ts";
import { defaultsOf, lifecyclesOf, tablesOf } from "./resolve.ts";
import { field, register } from "./testing/definition.ts";

const told = ({ name, type, unit, required }: Field): string => `${name} ${type}${unit === undefined ? "" : ` ${unit}`}${required ? "!" : ""}`;
const fields = (table: Table): string => table.fields.map(told).join(", ");

const procedures = [{ value: "land", label: "土地" }];

/** What each trait brings: to the main table, and as tables under it with their keys. */
const brings: readonly (readonly [TraitUse, string, Readonly<Record<string, readonly [key: string, fields: string]>>])[] = [
  [{ kind: "invested" }, "annual_plan quantity 万元, total_investment quantity 万元",
    { investment: ["month", "month month!, amount quantity 万元"] }],
  [{ kind: "staged" }, "planned_start date, started_on date, planned_completion date, completed_on date",
    { progress: ["month,seq", "month month!, seq integer!, text text, works_percent quantity %, quantity decimal, measure text"] }],
  [{ kind: "procedural", procedures }, "",
    { approvals: ["procedure", "procedure choice!, needed boolean, holder organisation, held_since date, done_on date, number text, authority text"] }],
  [{ kind: "sponsored" }, "leader person, sponsor organisation",
    { visits: ["visited_on", "visited_on date!, leader person, difficulty text, solved_on date"] }],
  [{ kind: "rectifiable" }, "found_on date!, assigned_on date, rectified_on date, verified_on date, closed_on date, rebound_on date", {}],
  [{ kind: "serviced" }, "taken_on date!, due_on date, extended_to date, answered_on date, settled_on date, revisited_on date, rating choice, signed_by person", {}],
  [{ kind: "measured", items: [{ name: "pm25", label: "细颗粒物", unit: "µg/m³" }, { name: "co", label: "一氧化碳", unit: "mg/m³" }] },
    "measured_on date, station code, valid_hours integer, flag choice, pm25 quantity µg/m³, co quantity mg/m³", {}],
  [{ kind: "counted" }, "month month!, amount decimal, measure text, source text", {}],
  [{ kind: "located" }, "place text, longitude decimal, latitude decimal", {}],
  [{ kind: "evidenced" }, "", { evidence: ["file", "file text!, sha256 text, caption text, taken_on date"] }],
];

describe("a trait brings its fields and tables", () => {
  test.each(brings)("$kind", (use, main, children) => {
    const [table, ...rest] = tablesOf(register({ traits: [use] }));
    expect(fields(table!)).toBe(["code code!", ...(main === "" ? [] : [main])].join(", "));
    expect(table!.fields.slice(1).every((each) => each.trait === use.kind)).toBe(true);
    expect(Object.fromEntries(rest.map((each) => [each.name, [each.key.join(","), fields(each)]])))
      .toEqual(Object.fromEntries(Object.entries(children).map(([name, told]) => [`projects.${name}`, told])));
    for (const child of rest) expect(child).toMatchObject({ parent: "projects", trait: use.kind, dated: false });
  });

  test("choices of a trait come from the pack or from the trait", () => {
    const [, approvals] = tablesOf(register({ traits: [{ kind: "procedural", procedures }] }));
    expect(approvals!.fields[0]!.choices).toEqual(procedures);
    const [requests] = tablesOf(register({ traits: [{ kind: "serviced" }] }));
    expect(requests!.fields.find((each) => each.name === "rating")!.choices!.map((each) => each.label)).toEqual(["满意", "基本满意", "不满意"]);
    const [readings] = tablesOf(register({ traits: [{ kind: "measured", items: [] }] }));
    expect(readings!.fields.find((each) => each.name === "flag")!.choices!.map((each) => each.value)).toEqual(["normal", "fault", "calibration"]);
  });
});

test("the main table is the definition", () => {
  const [table] = tablesOf(register({ key: ["code", "name"], fields: [field({ name: "code", required: true }), field({ name: "name", personal: true })] }));
  expect(table).toEqual({
    name: "projects", label: "项目", label_en: "Projects", key: ["code", "name"], dated: true,
    fields: [
      { name: "code", label: "code", type: "text", required: true },
      { name: "name", label: "name", type: "text", required: false, personal: true },
    ],
  });
});

test.each([[undefined, true], ["dated", true], ["none", false]] as const)("membership %s: dated %s", (membership, dated) => {
  expect(tablesOf(register(membership === undefined ? {} : { membership }))[0]!.dated).toBe(dated);
});

test("a second line of progress in a month is numbered by hand, the first by itself", () => {
  const [main, progress] = tablesOf(register({ traits: [{ kind: "staged" }] }));
  expect(defaultsOf(progress!)).toEqual({ seq: "1" });
  expect(defaultsOf(main!)).toEqual({});
});

test("a lifecycle has the states that the register has columns for", () => {
  const states = (fields: readonly string[]) =>
    lifecyclesOf(register({ traits: [{ kind: "serviced" }, { kind: "located" }], fields: fields.map((name) => field({ name, type: "date" })) }))
      .map((each) => [each.states.map((state) => state.name).join(" "), "reopen" in each.commands, each.states[3]!.permits]);
  expect(states([])).toEqual([["taken assigned answered settled", false, ["revisit"]]]);
  expect(states(["reopened_on"])).toEqual([["taken assigned answered settled reopened", true, ["revisit", "reopen"]]]);
});
