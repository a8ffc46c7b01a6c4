import "./pack/issues.ts";
import * as z from "zod";
import { agendas } from "./pack/agendas.ts";
import { bulletin } from "./pack/bulletin.ts";
import { duties } from "./pack/duties.ts";
import { lamps, law } from "./pack/law.ts";
import { metrics } from "./pack/metrics.ts";
import { calendar, goals, organisations, pack } from "./pack/programme.ts";
import { register } from "./pack/register.ts";

/** The schema of every file of a pack. Those of `one` stand at its root; each of `many` is a folder of files. */
export const packFiles = {
  one: { pack, organisations, goals, calendar, lamps, bulletin, duties, agendas },
  many: { laws: law, registers: register, metrics },
} as const;

/** Files that a pack may leave out. */
export const optionalFiles: ReadonlySet<string> = new Set(["duties", "agendas"]);

export type PackFile = keyof typeof packFiles.one | keyof typeof packFiles.many;
export type PackHead = z.infer<typeof pack>;
export type CalendarFile = z.infer<typeof calendar>;

export const packSchemas: { readonly [F in PackFile]: (typeof packFiles.one & typeof packFiles.many)[F] } = { ...packFiles.one, ...packFiles.many };

/** JSON Schema (2020-12) by file, for editors that complete and mark YAML; also what the pack reader knows keys by. */
export function packJsonSchemas(): Readonly<Record<PackFile, z.core.JSONSchema.JSONSchema>> {
  const entries = Object.entries(packSchemas).map(([file, schema]) => [file, z.toJSONSchema(schema, { io: "input" })]);
  return Object.fromEntries(entries) as Record<PackFile, z.core.JSONSchema.JSONSchema>;
}
