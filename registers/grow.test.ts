import { describe, expect, test } from "vitest";
import type { RegisterDefinition } from "./definition.ts";
import { growth } from "./grow.ts";
import { tablesOf } from "./resolve.ts";
import { field, register } from "./testing/definition.ts";

const choices = (...values: string[]) => values.map((value) => ({ value, label: value }));
const before = register({
  traits: [{ kind: "located" }, { kind: "evidenced" }],
  fields: [
    field({ name: "code" }),
    field({ name: "plan", type: "quantity", unit: "万元" }),
    field({ name: "tier", type: "choice", choices: choices("city", "district") }),
    field({ name: "firm", type: "reference", to: "firms" }),
    field({ name: "old", retired: "2015-01-01" }),
  ],
});
const grown = (after: RegisterDefinition) => growth(tablesOf(before), tablesOf(after));
const change = (name: string, to: object): RegisterDefinition =>
  ({ ...before, fields: before.fields.map((each) => (each.name === name ? { ...each, ...to } : each)) });

describe("what only adds is a step", () => {
  test.each<readonly [string, RegisterDefinition, readonly object[]]>([
    ["nothing", before, []],
    ["the order of fields", { ...before, fields: before.fields.toReversed() }, []],
    ["a required field, a note", change("plan", { required: true, note: "x" }), []],
    ["a trait with a table", { ...before, traits: [...before.traits, { kind: "invested" }] }, [
      { kind: "add-column", table: "projects", field: { name: "annual_plan" } },
      { kind: "add-column", table: "projects", field: { name: "total_investment" } },
      { kind: "add-table", table: { name: "projects.investment" } },
    ]],
    ["a field", { ...before, fields: [...before.fields, field({ name: "name" })] }, [{ kind: "add-column", table: "projects", field: { name: "name" } }]],
    ["a choice", change("tier", { choices: choices("park", "city", "district") }), [{ kind: "add-choice", table: "projects", field: "tier", choice: { value: "park" } }]],
    ["a label", change("plan", { label: "计划" }), [{ kind: "relabel", table: "projects", field: "plan", label: "计划" }]],
    ["a choice's label", change("tier", { choices: [{ value: "city", label: "市" }, ...choices("district")] }), [{ kind: "relabel", table: "projects", field: "tier", choice: "city", label: "市" }]],
    ["the register's label", { ...before, label_en: "Works" }, [
      { kind: "relabel", table: "projects", label: "项目", label_en: "Works" },
      { kind: "relabel", table: "projects.evidence", label: "项目·佐证材料", label_en: "Works: Evidence" },
    ]],
    ["a field retired", change("plan", { retired: "2017-01-01" }), [{ kind: "retire", table: "projects", field: "plan", since: "2017-01-01" }]],
  ])("%s", (_, after, steps) => {
    const found = grown(after);
    expect(found).toMatchObject({ ok: true, value: steps });
    expect(found.ok && found.value).toHaveLength(steps.length);
  });

  test("the first time, every table is added", () => {
    const found = growth([], tablesOf(before));
    expect(found.ok && found.value.map((step) => [step.kind, step.kind === "add-table" && step.table.name])).toEqual([
      ["add-table", "projects"], ["add-table", "projects.evidence"],
    ]);
  });
});

describe("what would lose or change meaning is an issue", () => {
  test.each<readonly [string, RegisterDefinition, string, string | undefined]>([
    ["field removed", { ...before, fields: before.fields.filter((each) => each.name !== "plan") }, "register.field-removed", "plan"],
    ["type changed", change("code", { type: "integer" }), "register.type-changed", "code"],
    ["unit changed", change("plan", { unit: "亿元" }), "register.unit-changed", "plan"],
    ["reference turned elsewhere", change("firm", { to: "farms" }), "register.reference-changed", "firm"],
    ["choice removed", change("tier", { choices: choices("city") }), "register.choice-removed", "tier"],
    ["key changed", { ...before, key: ["code", "plan"] }, "register.key-changed", undefined],
    ["membership changed", { ...before, membership: "none" }, "register.membership-changed", undefined],
    ["retired field taken up again", { ...before, fields: before.fields.map((each) => (each.name === "old" ? field({ name: "old" }) : each)) }, "register.revived", "old"],
    ["trait with a table removed", { ...before, traits: [{ kind: "located" }] }, "register.table-removed", undefined],
  ])("%s", (_, after, code, at) => {
    const found = grown(after);
    expect(!found.ok && found.issues.map((each) => [each.code, each.where.field])).toEqual([[code, at]]);
  });

  test("a trait removed loses each of its fields", () => {
    const found = grown({ ...before, traits: [{ kind: "evidenced" }] });
    expect(!found.ok && found.issues.map((each) => each.where.field)).toEqual(["place", "longitude", "latitude"]);
  });
});
