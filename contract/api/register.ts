import * as z from "zod";
import { asked, cell, instant, month, named, paging } from "./common.ts";

export const choice = z.object({ value: z.string(), label: z.string() });

/** core's Field with its label in the asked language. */
export const field = z.object({
  name: z.string(),
  label: z.string(),
  type: z.enum(["text", "code", "choice", "boolean", "integer", "decimal", "quantity", "date", "month", "organisation", "goal", "person", "reference"]),
  unit: z.string().nullable(),
  choices: z.array(choice).nullable(),
  to: z.string().nullable(),
  required: z.boolean(),
  retired: z.string().nullable(),
  trait: z.string().nullable(),
  note: z.string().nullable(),
});
export type FieldShape = z.infer<typeof field>;

export const table = z.object({
  name: z.string(),
  label: z.string(),
  trait: z.string().nullable(),
  key: z.array(z.string()),
  /** the field that people call a row by */
  title: z.string(),
  dated: z.boolean(),
  fields: z.array(field),
});
export type TableShape = z.infer<typeof table>;

export const origins = z.object({ document: z.number().int(), sample: z.number().int(), office: z.number().int() });

export const registerSummary = z.object({
  id: z.string(),
  label: z.string(),
  note: z.string().nullable(),
  systems: z.array(z.string()),
  keeper: named,
  goal: named.nullable(),
  traits: z.array(choice),
  rows: z.number().int(),
  origins,
  changed_at: instant.nullable(),
});
export type RegisterSummary = z.infer<typeof registerSummary>;

export const registerList = z.object({ registers: z.array(registerSummary) });
export type RegisterList = z.infer<typeof registerList>;

export const registerDetail = registerSummary.extend({ table, children: z.array(table.extend({ rows: z.number().int() })) });
export type RegisterDetail = z.infer<typeof registerDetail>;

/**
 * filter: `field:op:value`, given several times, all must hold. ops: eq ne lt le gt ge has (contains) in
 * (values by comma) missing present. Organisation fields take the organisation with all below it under `in-tree`.
 */
export const filterOps = ["eq", "ne", "lt", "le", "gt", "ge", "has", "in", "missing", "present", "in-tree"] as const;
export type FilterOp = (typeof filterOps)[number];
const filter = z.string().regex(/^[a-z_]\w*:[a-z-]+(:.*)?$/);

export const selection = asked.extend({
  q: z.string().max(100).optional(),
  filter: z.union([filter, z.array(filter)]).optional(),
  /** "-annual_plan,name": minus is descending */
  sort: z.string().optional(),
  org: z.string().optional(),
  /** only rows that are members at that month's end (dated registers) */
  month: month.optional(),
});
export const rowsQuery = selection.extend(paging.shape);
export const exportQuery = selection.extend({ format: z.enum(["csv", "xlsx"]), fields: z.string().optional() });

export const row = z.record(z.string(), cell);
export type WireRow = z.infer<typeof row>;

export const rowPage = z.object({
  rows: z.array(row),
  total: z.number().int(),
  /** there are more than `total`: rows are counted up to a limit only */
  more: z.boolean(),
  page: z.number().int(),
  size: z.number().int(),
  /** titles of these rows, and of those that references point to: table → id → title */
  titles: z.record(z.string(), z.record(z.string(), z.string())),
});
export type RowPage = z.infer<typeof rowPage>;

export const change = z.object({ field: z.string(), label: z.string(), before: cell, after: cell });

/** One event of the row or of what hangs on it, newest first. */
export const happening = z.object({
  batch: z.string(),
  at: instant,
  by: z.string(),
  why: z.string(),
  /** what kind of write: import, entry, correction, pack, … */
  kind: z.string(),
  kind_label: z.string(),
  table: z.string(),
  table_label: z.string(),
  row: z.string(),
  rev: z.number().int(),
  hash: z.string(),
  /** whether the batch stands in the sealed chain */
  sealed: z.boolean(),
  changes: z.array(change),
});
export type Happening = z.infer<typeof happening>;

export const rowDetail = z.object({
  register: z.string(),
  title: z.string(),
  row,
  table,
  children: z.array(z.object({ table, rows: z.array(row), total: z.number().int() })),
  titles: z.record(z.string(), z.record(z.string(), z.string())),
  /** where it stands in its lifecycle, if its register has one */
  state: choice.nullable(),
  /** whether who asks may change the row and what hangs on it, and why not */
  editing: z.object({ may: z.boolean(), why_not: z.string().nullable() }),
  /** what of it is one's own to enter, by its name in the agenda */
  enter: z.array(choice),
  history: z.array(happening),
});
export type RowDetail = z.infer<typeof rowDetail>;

/** New rows and new revisions together, all or nothing. A row without id is new, and so is one whose id nobody has; a row that is there needs `rev`, which guards against a lost update. Rows that stand so already leave no revision. */
export const writeRows = z.object({
  reason: z.string().min(1),
  rows: z.array(z.object({
    table: z.string().optional(),
    id: z.string().optional(),
    parent: z.string().optional(),
    rev: z.number().int().optional(),
    cells: row,
  })).min(1).max(10_000),
});
export const written = z.object({
  batch: z.string(),
  count: z.number().int(),
  rows: z.array(z.object({ table: z.string(), id: z.string(), rev: z.number().int() })),
});
