import * as z from "zod";
import { asked, cell, failure, month } from "./common.ts";
import { field } from "./register.ts";

/** A file in a request: its name and its bytes in base64. */
export const fileGiven = z.object({ name: z.string().min(1).max(200), bytes: z.base64().max(32 * 1024 * 1024) });

/** What a filled-in form would change, cell by cell; confirmed by sending these cells as drafts with the source "excel". */
export const formBookRead = z.object({
  changes: z.array(z.object({
    duty: z.string(), row: z.string(), field: z.string(), title: z.string(), label: z.string(),
    before: z.string(), after: z.string(), explanation: z.string(), version: z.number().int(), where: z.string(),
  })),
  unchanged: z.number().int(),
  /** what of the file was not read, or is to be looked at */
  warnings: z.array(failure.shape.issues.element),
});
export type FormBookRead = z.infer<typeof formBookRead>;

export const bookTable = asked.extend({ table: z.string().optional() });

export const importGiven = z.object({
  file: fileGiven, table: z.string().optional(), sheet: z.string().optional(),
});
/** `preview` is the work that read the file; one preview is imported once. */
export const importConfirmed = z.object({ preview: z.string().min(1).max(100), reason: z.string().min(1).max(500) });
export const importColumns = z.object({ table: z.string(), fields: z.array(field) });

const counts = { table: z.string(), read: z.number().int(), inserted: z.number().int(), updated: z.number().int(), unchanged: z.number().int() };
const kind = z.enum(["new", "changed"]);

/** What comes of the work "preview-import". */
export const importPreview = z.object({
  ...counts, seal: z.string(),
  /** the first of them */
  changes: z.array(z.object({ kind, line: z.number().int(), row: z.string(), title: z.string(), cells: z.array(z.object({ field: z.string(), before: cell, after: cell })) })),
  titles: z.record(z.string(), z.record(z.string(), z.string())),
});
export type ImportPreview = z.infer<typeof importPreview>;

/** What comes of the work "import-rows". */
export const importDone = z.object({ ...counts, batch: z.string().nullable(), again: z.boolean(), rows: z.array(z.object({ kind, row: z.string(), title: z.string() })) });
export type ImportDone = z.infer<typeof importDone>;

export const monthBookQuery = asked.extend({ edition: z.union([z.coerce.number().int().positive(), z.literal("live")]).optional() });
export const byMonthUnit = z.object({ month, unit: z.string() });
