import * as z from "zod";
import { type SortedList, sortsOf } from "./sorts.ts";

export const day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);
export const month = z.string().regex(/^\d{4}-(0[1-9]|1[0-2])$/);
/** an instant, ISO 8601 with offset */
export const instant = z.iso.datetime({ offset: true });
/** an exact decimal as text; a float never crosses the wire */
export const decimal = z.string().regex(/^-?\d+(\.\d+)?$/);
export const cell = z.union([z.string(), z.boolean(), z.null()]);

export const language = z.enum(["zh", "en"]);
export type Language = z.infer<typeof language>;

/** Every route takes ?lang; without it Accept-Language decides, and then Chinese. */
export const asked = z.object({ lang: language.optional() });

/** The part of the query that says which state of the figures is wanted. */
export const asOf = asked.extend({
  month: month.optional(),
  /** organisation with all below it; the programme's root when left out */
  org: z.string().optional(),
  /** a frozen edition's number; left out: the newest frozen one, or live when there is none; "live": never frozen */
  edition: z.union([z.coerce.number().int().positive(), z.literal("live")]).optional(),
});

/** What a request that fails is answered with, whatever the status. */
export const failure = z.object({
  issues: z.array(z.object({
    code: z.string(),
    what: z.string(),
    /** as exactly as is known: file and line, sheet and cell, register and row; may be empty */
    where: z.string(),
    /** the field of the row that was sent, where the fault is in one: a form shows it there */
    field: z.string().optional(),
    next: z.string(),
    severity: z.enum(["error", "warning"]).default("error"),
  })).min(1),
});
export type Failure = z.infer<typeof failure>;
export type ToldIssue = Failure["issues"][number];

export const named = z.object({ id: z.string(), name: z.string() });
export type Named = z.infer<typeof named>;

export const paging = z.object({
  page: z.coerce.number().int().min(1).default(1),
  size: z.coerce.number().int().min(1).max(500).default(50),
});

/** How a list is sorted, see `sorts`. */
export const sortBy = <L extends SortedList>(list: L) => z.enum(sortsOf(list)).optional();

/** A list as a file: all of what was asked for, on whatever page it stands, in the order that was asked for. */
export const asFile = { format: z.enum(["csv", "xlsx"]).default("csv") };
export type FileFormat = z.infer<typeof asFile.format>;
