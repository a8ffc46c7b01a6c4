import * as z from "zod";
import { asOf, month, named } from "./common.ts";
import { edition, monthState } from "./programme.ts";

/** What a figure in prose is bound to: a metric's value, or one field of one row. */
export const binding = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("metric"), metric: z.string(), org: z.string(), month }),
  z.object({ kind: z.literal("field"), register: z.string(), table: z.string(), row: z.string(), main: z.string(), field: z.string() }),
]);
export type Binding = z.infer<typeof binding>;

/** Words, or a figure that opens; the same pieces as documents/block.ts, with the figure's binding resolved. */
export const run = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("text"), text: z.string(), font: z.enum(["body", "heading-1", "heading-2"]).nullable(), bold: z.boolean() }),
  z.object({
    kind: z.literal("figure"),
    id: z.string(),
    /** digits and unit are one and never part at a line's end */
    text: z.string(),
    /** pending: live, and not the month's yet (待报); `figure` tells whose reports are waited for */
    status: z.enum(["live", "pending", "frozen", "absent"]),
    binding,
  }),
]);
export type WireRun = z.infer<typeof run>;

const figureRun = run.options[1];

export const block = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("heading"), id: z.string(), number: z.string(), runs: z.array(run) }),
  z.object({ kind: z.literal("paragraph"), id: z.string(), goal: z.string().nullable(), runs: z.array(run) }),
  /** a numbered paragraph with a run-in heading ("" for none): 1. 重大项目建设。… */
  z.object({ kind: z.literal("item"), id: z.string(), goal: z.string().nullable(), number: z.string(), heading: z.string(), runs: z.array(run) }),
  /** a table of figures; its runs are the words above it */
  z.object({
    kind: z.literal("table"), id: z.string(), goal: z.string().nullable(), runs: z.array(run), columns: z.array(z.string()),
    rows: z.array(z.object({ label: z.string(), unit: z.string(), cells: z.array(figureRun) })),
  }),
]);
export type WireBlock = z.infer<typeof block>;

/** A block whose words were written anew, whatever its figures say. */
export const textChange = z.object({ kind: z.enum(["added", "removed", "changed", "moved"]), block: z.string(), title: z.string(), before: z.string(), after: z.string() });
export type WireTextChange = z.infer<typeof textChange>;

export const bulletin = z.object({
  month,
  state: monthState,
  edition: edition.nullable(),
  head: z.object({
    mark: z.string(),
    /** 周督考通〔2016〕12号 */
    number: z.string(),
    urgency: z.string().nullable(),
    /** its lines */
    title: z.array(z.string()).min(1),
    to: z.string().nullable(),
  }),
  blocks: z.array(block),
  foot: z.object({
    signer: z.string(),
    sealed: z.boolean(),
    date: z.string(),
    note: z.string().nullable(),
    copies: z.string().nullable(),
    printer: z.string().nullable(),
    printed_on: z.string(),
  }),
  figures: z.number().int(),
  absent: z.number().int(),
  pending: z.number().int(),
  /** what a later edition changed against the one before */
  changes: z.array(z.object({ metric: z.string(), label: z.string(), org: named, before: z.string(), after: z.string() })),
  /** and the blocks of the text that were written anew */
  text_changes: z.array(textChange),
  notice: z.string().nullable(),
});
export type Bulletin = z.infer<typeof bulletin>;

export const bulletinQuery = asOf.pick({ lang: true, edition: true });
