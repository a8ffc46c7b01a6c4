import * as z from "zod";
import { asked, cell, month } from "./common.ts";
import { choice, field } from "./register.ts";

/** A file in a request: its name and its bytes in base64. */
export const fileGiven = z.object({ name: z.string().min(1).max(200), bytes: z.base64().max(32 * 1024 * 1024) });

/** What a filled-in form would change, cell by cell; confirmed by sending these cells as drafts with the source "excel". */
export const formBookRead = z.object({
  changes: z.array(z.object({
    duty: z.string(), row: z.string(), field: z.string(), title: z.string(), label: z.string(),
    before: z.string(), after: z.string(), explanation: z.string(), version: z.number().int(), where: z.string(),
  })),
  unchanged: z.number().int(),
});
export type FormBookRead = z.infer<typeof formBookRead>;

export const bookTable = asked.extend({ table: z.string().optional() });

export const importGiven = z.object({
  file: fileGiven, table: z.string().optional(), sheet: z.string().optional(),
});
export const importConfirmed = importGiven.extend({ batch: z.string().min(8).max(100), seal: z.string(), reason: z.string().min(1).max(500) });

export const importCounts = z.object({
  table: z.string(), read: z.number().int(), inserted: z.number().int(), updated: z.number().int(), unchanged: z.number().int(),
});
export const importPreview = importCounts.extend({
  seal: z.string(),
  fields: z.array(field),
  /** the first of them */
  changes: z.array(z.object({
    kind: z.enum(["new", "changed"]), line: z.number().int(), row: z.string(), title: z.string(),
    cells: z.array(z.object({ field: z.string(), label: z.string(), before: cell, after: cell })),
  })),
  organisations: z.array(choice),
});
export type ImportPreview = z.infer<typeof importPreview>;
export const importDone = importCounts.extend({ batch: z.string().nullable(), again: z.boolean() });
export type ImportDone = z.infer<typeof importDone>;

export const monthBookQuery = asked.extend({ edition: z.union([z.coerce.number().int().positive(), z.literal("live")]).optional() });
export const byMonthUnit = z.object({ month, unit: z.string() });
