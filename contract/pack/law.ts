import * as z from "zod";
import type { LampCriterion } from "../../assessment/index.ts";
import type { Law } from "../../core/index.ts";
import { day, decimal, id, name, words } from "./words.ts";

const number = z.strictObject({
  value: decimal,
  unit: words.exactOptional(),
  clause: words,
  /** another value for the month of that number: 25 valid days in February */
  months: z.record(z.string().regex(/^([1-9]|1[0-2])$/, { error: '"2"' }), decimal).exactOptional(),
});

const table = z.strictObject({
  clause: words,
  heads: z.array(decimal).min(2),
  rows: z.record(name, z.strictObject({ unit: words, values: z.array(decimal).min(2) })),
});

export const law = z.strictObject({
  id: name,
  title: words,
  title_en: words.exactOptional(),
  source: words,
  valid_from: day,
  valid_to: day.exactOptional(),
  numbers: z.record(name, number),
  tables: z.record(name, table),
}) satisfies z.ZodType<Law>;

const criterion = z.strictObject({
  id,
  kind: z.enum(["point_gap", "ratio", "missed_start", "missed_finish"]),
  source: words,
  source_en: words.exactOptional(),
  valid_from: day,
  valid_to: day.exactOptional(),
  yellow: decimal,
  red: decimal,
}) satisfies z.ZodType<LampCriterion>;

export const lamps = z.strictObject({ criteria: z.array(criterion) });
