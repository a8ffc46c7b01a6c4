import * as z from "zod";
import { named } from "./common.ts";
import { choice, field, row } from "./register.ts";

/** The form of what somebody enters of a row that is his own. */
export const entryForm = z.object({
  entry: choice,
  /** why it is his to enter, in a sentence */
  reason: z.string(),
  on: z.object({ register: z.string(), id: z.string(), title: z.string(), org: named }),
  /** the table that is written into */
  table: z.object({ name: z.string(), label: z.string(), register: z.string() }),
  /** the row that is changed; null: a new one is made */
  row: z.object({ id: z.string(), rev: z.number().int() }).nullable(),
  fields: z.array(field),
  /** what stands in them before anybody types */
  cells: row,
  /** what was entered of it before, the newest first */
  entered: z.array(z.object({ id: z.string(), text: z.string() })),
});
export type EntryForm = z.infer<typeof entryForm>;

export const enterRow = z.object({
  /** made by the sender: the same entry sent again is written once, and a new row has it as its id */
  batch: z.string().regex(/^[\w-]{8,80}$/),
  row: z.object({ id: z.string(), rev: z.number().int() }).optional(),
  cells: row,
});
export const enteredRow = z.object({ id: z.string(), count: z.number().int() });
