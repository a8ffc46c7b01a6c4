import { describe, expect, expectTypeOf, test } from "vitest";
import type * as z from "zod";
import type { LampCriterion } from "../assessment/index.ts";
import type { Goal, Law, Organisation } from "../core/index.ts";
import type { BulletinTemplate } from "../documents/index.ts";
import type { MetricDefinition } from "../metrics/index.ts";
import { type RegisterDefinition, traits } from "../registers/index.ts";
import { packJsonSchemas, packSchemas } from "./pack.ts";

type Read<F extends keyof typeof packSchemas> = z.infer<(typeof packSchemas)[F]>;

test("what a file says has the type of the room that uses it", () => {
  expectTypeOf<Read<"registers">>().toExtend<RegisterDefinition>();
  expectTypeOf<Read<"metrics">["metrics"][number]>().toExtend<MetricDefinition>();
  expectTypeOf<Read<"bulletin">>().toExtend<BulletinTemplate>();
  expectTypeOf<Read<"laws">>().toExtend<Law>();
  expectTypeOf<Read<"lamps">["criteria"][number]>().toExtend<LampCriterion>();
  expectTypeOf<Read<"organisations">["organisations"][number]>().toExtend<Organisation>();
  expectTypeOf<Read<"goals">["goals"][number]>().toExtend<Goal>();
  // and it leaves nothing out that the room knows
  expectTypeOf<keyof Read<"registers">>().toEqualTypeOf<keyof RegisterDefinition>();
  expectTypeOf<keyof Read<"registers">["fields"][number]>().toEqualTypeOf<keyof RegisterDefinition["fields"][number]>();
  expectTypeOf<Read<"registers">["traits"][number]["kind"]>().toEqualTypeOf<RegisterDefinition["traits"][number]["kind"]>();
  expectTypeOf<keyof Read<"metrics">["metrics"][number]>().toEqualTypeOf<keyof MetricDefinition>();
  expectTypeOf<keyof Read<"bulletin">>().toEqualTypeOf<keyof BulletinTemplate>();
  expectTypeOf<keyof Read<"bulletin">["head"]>().toEqualTypeOf<keyof BulletinTemplate["head"]>();
  expectTypeOf<keyof Read<"laws">>().toEqualTypeOf<keyof Law>();
});

describe("JSON Schema for editors", () => {
  const schemas = packJsonSchemas();

  test.each(Object.keys(packSchemas))("%s is closed: an unknown key is marked", (file) => {
    expect(schemas[file as keyof typeof schemas]).toMatchObject({ $schema: "https://json-schema.org/draft/2020-12/schema", type: "object", additionalProperties: false });
  });

  test("knows every trait", () => {
    const uses = schemas.registers.properties!["traits"] as { items: { oneOf: { properties: { kind: { const: string } } }[] } };
    expect(uses.items.oneOf.map((each) => each.properties.kind.const).toSorted()).toEqual(Object.keys(traits).toSorted());
  });

  test("says what must be there", () => {
    expect(schemas.registers.required).toEqual(["id", "label", "label_en", "systems", "keeper", "key", "traits", "fields"]);
  });
});

describe("names are those that formulas and SQL take", () => {
  const base = { label: "x", label_en: "x", systems: [], keeper: "zc", key: [], traits: [], fields: [] };
  test.each([["projects", true], ["night_checks", true], ["pm25", true], ["Projects", false], ["night-checks", false], ["a__b", false], ["9a", false], ["项目", false], ["a_", false], ["", false]])(
    "%j: %s", (id, good) => {
      expect(packSchemas.registers.safeParse({ ...base, id }).success).toBe(good);
    });
});
