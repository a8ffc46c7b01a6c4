import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { schemaText } from "../cli/commands/packs-schema.ts";
import { packJsonSchemas } from "../contract/pack.ts";

test.each(Object.entries(packJsonSchemas()))("packs/schema/%s.json is what the pack reader checks by (dukao packs schema)", (name, schema) => {
  expect(readFileSync(new URL(`schema/${name}.json`, import.meta.url), "utf8")).toBe(schemaText(schema));
});
