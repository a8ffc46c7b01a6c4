import { describe, expect, test } from "vitest";
import { checkRegister } from "./check.ts";
import type { FieldDefinition, RegisterDefinition } from "./definition.ts";
import { field, register } from "./testing/definition.ts";

const known = new Set(["projects", "firms"]);
const found = (definition: RegisterDefinition) => checkRegister(definition, known).map(({ code, where }) => [code, (where.path ?? []).join(".")]);
const withField = (...fields: readonly FieldDefinition[]) => register({ fields: [field({ name: "code" }), ...fields] });
const choices = (...values: string[]) => values.map((value) => ({ value, label: value }));

test("a sound register has no faults", () => {
  expect(found(register({
    key: ["org", "code", "month"],
    traits: [{ kind: "counted" }, { kind: "procedural", procedures: choices("land") }, { kind: "measured", items: [{ name: "so2", label: "SO2", unit: "µg/m³" }] }],
    fields: [
      field({ name: "code" }), field({ name: "plan", type: "quantity", unit: "亿元" }),
      field({ name: "tier", type: "choice", choices: choices("city", "district") }), field({ name: "firm", type: "reference", to: "firms" }),
    ],
  }))).toEqual([]);
});

describe("each fault has a code and a place", () => {
  const faults: readonly (readonly [string, RegisterDefinition, string, string])[] = [
    ["unknown unit", withField(field({ name: "plan", type: "quantity", unit: "万圆" })), "register.unknown-unit", "fields.1.unit"],
    ["unknown unit of a reading", register({ traits: [{ kind: "measured", items: [{ name: "so2", label: "SO2", unit: "ug" }] }] }), "register.unknown-unit", "traits.0.items.0.unit"],
    ["quantity without unit", withField(field({ name: "plan", type: "quantity" })), "register.unit-needed", "fields.1"],
    ["unit on a text", withField(field({ name: "plan", unit: "万元" })), "register.part-unwanted", "fields.1.unit"],
    ["duplicate field", withField(field({ name: "name" }), field({ name: "name" })), "register.duplicate-field", "fields.2.name"],
    ["field that a trait brings", register({ traits: [{ kind: "located" }], fields: [field({ name: "code" }), field({ name: "place" })] }), "register.duplicate-field", "fields.1.name"],
    ["one field through two traits", register({ traits: [{ kind: "located" }, { kind: "measured", items: [{ name: "place", label: "地点", unit: "m" }] }] }), "register.duplicate-field", "traits.1"],
    ["trait twice", register({ traits: [{ kind: "located" }, { kind: "located" }] }), "register.duplicate-trait", "traits.1"],
    ["key of no field", register({ key: ["code", "number"] }), "register.unknown-key", "key.1"],
    ["key of a child table's field", register({ key: ["procedure"], traits: [{ kind: "procedural", procedures: choices("land") }] }), "register.unknown-key", "key.0"],
    ["title of no field", register({ title: "text" }), "register.unknown-title", "title"],
    ["key twice", register({ key: ["code", "code"] }), "register.duplicate-key", "key.1"],
    ["no key", register({ key: [] }), "register.no-key", "key"],
    ["choice without choices", withField(field({ name: "tier", type: "choice" })), "register.choices-needed", "fields.1"],
    ["choice with an empty list", withField(field({ name: "tier", type: "choice", choices: [] })), "register.choices-needed", "fields.1.choices"],
    ["choice twice", withField(field({ name: "tier", type: "choice", choices: choices("a", "b", "a") })), "register.duplicate-choice", "fields.1.choices.2.value"],
    ["choices on a text", withField(field({ name: "tier", choices: choices("a") })), "register.part-unwanted", "fields.1.choices"],
    ["no procedures", register({ traits: [{ kind: "procedural", procedures: [] }] }), "register.choices-needed", "traits.0.procedures"],
    ["reference to nowhere", withField(field({ name: "firm", type: "reference" })), "register.reference-needed", "fields.1"],
    ["reference to an unknown register", withField(field({ name: "firm", type: "reference", to: "farms" })), "register.unknown-register", "fields.1.to"],
    ["target on a text", withField(field({ name: "firm", to: "firms" })), "register.part-unwanted", "fields.1.to"],
    ["reserved name", withField(field({ name: "org" })), "register.reserved-name", "fields.1.name"],
    ["reserved name of a reading", register({ traits: [{ kind: "measured", items: [{ name: "rev", label: "?", unit: "m" }] }] }), "register.reserved-name", "traits.0.items.0.name"],
    ["capital letters", withField(field({ name: "Plan" })), "register.bad-name", "fields.1.name"],
    ["two underscores, which part tables in SQL", register({ id: "projects__investment" }), "register.bad-name", "id"],
    ["register too long for its child tables", register({ id: "a".repeat(51) }), "register.bad-name", "id"],
  ];
  test.each(faults)("%s", (_, definition, code, path) => {
    expect(found(definition)).toEqual([[code, path]]);
  });
});
