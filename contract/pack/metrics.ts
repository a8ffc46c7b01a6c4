import * as z from "zod";
import type { MetricDefinition } from "../../metrics/index.ts";
import { id, name, words } from "./words.ts";

const verbs = z.strictObject({
  better: words.exactOptional(),
  worse: words.exactOptional(),
  up: words.exactOptional(),
  down: words.exactOptional(),
  same: words,
});

const metric = z.strictObject({
  id: name,
  label: words,
  label_en: words.exactOptional(),
  meaning: words,
  meaning_en: words.exactOptional(),
  goal: id.exactOptional(),
  system: z.string().regex(/^S\d+$/, { error: "S3" }).exactOptional(),
  is: words,
  unit: words,
  decimals: z.int().min(0).max(12),
  rounding: z.enum(["half-up", "gb8170"]).exactOptional(),
  zeros: z.enum(["keep", "strip"]).exactOptional(),
  tense: z.enum(["at-end", "in-month", "year-to-date"]),
  better: z.enum(["higher", "lower"]).exactOptional(),
  verbs: verbs.exactOptional(),
}) satisfies z.ZodType<MetricDefinition>;

export const metrics = z.strictObject({ metrics: z.array(metric) });
