import * as z from "zod";
import type { FieldType } from "../../core/index.ts";
import type { RegisterDefinition } from "../../registers/index.ts";
import { choice, day, id, name, words } from "./words.ts";

const fieldTypes = [
  "text", "code", "choice", "boolean", "integer", "decimal", "quantity", "date", "month", "organisation", "goal", "person", "reference",
] as const satisfies readonly FieldType[];

/** Whether unit, choices and `to` fit the type is said by the register room, with a better word than a schema has. */
const field = z.strictObject({
  name,
  label: words,
  label_en: words.exactOptional(),
  type: z.enum(fieldTypes),
  unit: words.exactOptional(),
  choices: z.array(choice).exactOptional(),
  to: name.exactOptional(),
  required: z.boolean().exactOptional(),
  /** day since which it is no longer asked for */
  retired: day.exactOptional(),
  personal: z.boolean().exactOptional(),
  /** fields with one concept mean the same, whatever their registers call them */
  concept: name.exactOptional(),
  note: words.exactOptional(),
  note_en: words.exactOptional(),
});

const plain = <K extends string>(kind: K) => z.strictObject({ kind: z.literal(kind) });

const traitUse = z.discriminatedUnion("kind", [
  plain("invested"),
  plain("staged"),
  z.strictObject({ kind: z.literal("procedural"), procedures: z.array(choice) }),
  plain("sponsored"),
  plain("rectifiable"),
  plain("serviced"),
  z.strictObject({ kind: z.literal("measured"), items: z.array(z.strictObject({ name, label: words, label_en: words.exactOptional(), unit: words })).min(1) }),
  plain("counted"),
  z.strictObject({ kind: z.literal("located"), personal: z.literal(true).exactOptional() }),
  plain("evidenced"),
]);

export const register = z.strictObject({
  id: name,
  label: words,
  label_en: words,
  systems: z.array(z.string().regex(/^S\d+$/, { error: "S3" })),
  keeper: id,
  goal: id.exactOptional(),
  note: words.exactOptional(),
  note_en: words.exactOptional(),
  internal: z.literal(true).exactOptional(),
  membership: z.enum(["dated", "none"]).exactOptional(),
  key: z.array(name),
  title: name.exactOptional(),
  traits: z.array(traitUse),
  fields: z.array(field),
  weekly: z.strictObject({
    of: name,
    where: words.exactOptional(),
    starts: name,
    ends: name,
    takes: z.record(name, name).exactOptional(),
    met: z.strictObject({ field: name, by: name, on: name }),
  }).exactOptional(),
}) satisfies z.ZodType<RegisterDefinition>;
