import { describe, expect, test } from "vitest";
import { tablesOf } from "./resolve.ts";
import { checkRow, systemColumns } from "./row.ts";
import { field, register } from "./testing/definition.ts";

const [projects, progress] = tablesOf(register({
  traits: [{ kind: "staged" }],
  fields: [
    field({ name: "code", type: "code", required: true }),
    field({ name: "name", required: true }),
    field({ name: "old", required: true, retired: "2016-01-01" }),
    field({ name: "plan", type: "quantity", unit: "万元" }),
    field({ name: "local", type: "boolean" }),
    field({ name: "tier", type: "choice", choices: [{ value: "city", label: "市" }] }),
  ],
})) as [ReturnType<typeof tablesOf>[0], ReturnType<typeof tablesOf>[0]];

const good = { id: "p-1", org: "zc", origin: "sample", listed_from: "2016-01-01", code: "P1", name: "甲", plan: "1200.50", local: true, tier: "city", started_on: "2016-03-01" };

test("a sound row comes out whole and canonical", () => {
  expect(checkRow(projects, good)).toEqual({ ok: true, value: {
    id: "p-1", org: "zc", origin: "sample", listed_from: "2016-01-01", listed_to: null,
    code: "P1", name: "甲", old: null, plan: "1200.5", local: true, tier: "city",
    planned_start: null, started_on: "2016-03-01", planned_completion: null, completed_on: null,
  } });
});

test("a child row has its parent, and its trait's defaults", () => {
  expect(checkRow(progress, { id: "p-1/2016-10", org: "zc", parent: "p-1", month: "2016-10", text: "封顶" })).toEqual({ ok: true, value: {
    id: "p-1/2016-10", org: "zc", parent: "p-1", origin: "office", month: "2016-10", seq: "1", text: "封顶", works_percent: null, quantity: null, measure: null,
  } });
  expect(systemColumns(progress)).toEqual(["id", "org", "parent", "origin"]);
});

describe("each fault names its field", () => {
  test.each<readonly [string, Record<string, unknown>, string, string]>([
    ["no id", { id: null }, "register.no-identity", "id"],
    ["no organisation", { org: undefined }, "register.no-identity", "org"],
    ["no first day", { listed_from: null }, "register.no-identity", "listed_from"],
    ["first day that is none", { listed_from: "2016-13-01" }, "register.bad-date", "listed_from"],
    ["leaves before it joins", { listed_to: "2016-01-01" }, "register.membership-order", "listed_to"],
    ["unknown origin", { origin: "hearsay" }, "register.bad-origin", "origin"],
    ["key missing", { code: null }, "register.key-missing", "code"],
    ["required missing", { name: undefined }, "register.required", "name"],
    ["empty text", { name: "" }, "register.bad-text", "name"],
    ["number where a text belongs", { name: 12 }, "register.bad-text", "name"],
    ["float in place of decimal text", { plan: 1200.5 }, "register.bad-number", "plan"],
    ["text in place of a number", { plan: "很多" }, "register.bad-number", "plan"],
    ["text in place of a boolean", { local: "是" }, "register.bad-boolean", "local"],
    ["label in place of a choice", { tier: "市" }, "register.bad-choice", "tier"],
    ["day that is none", { started_on: "2016-02-30" }, "register.bad-date", "started_on"],
    ["unknown column", { colour: "red" }, "register.unknown-column", "colour"],
    ["parent on a main row", { parent: "p-2" }, "register.unknown-column", "parent"],
  ])("%s", (_, change, code, at) => {
    const checked = checkRow(projects, { ...good, ...change });
    expect(checked).toMatchObject({ ok: false, issues: [{ code, where: { register: "projects", field: at } }] });
    expect(!checked.ok && checked.issues).toHaveLength(1);
  });

  test("all faults are told at once, with the row", () => {
    const checked = checkRow(projects, { ...good, plan: "x", local: "y" });
    expect(!checked.ok && checked.issues.map(({ where }) => [where.row, where.field])).toEqual([["p-1", "plan"], ["p-1", "local"]]);
  });
});
