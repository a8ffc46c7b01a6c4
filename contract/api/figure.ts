import * as z from "zod";
import { asFile, asked, asOf, cell, day, decimal, instant, month, named, paging } from "./common.ts";
import { field } from "./register.ts";

/** Why a figure has no value, as code and in words. Absent is never zero. */
export const absence = z.object({ reason: z.string(), text: z.string() });

/** A figure as it is printed anywhere: enough to show it and to open its drawer. */
export const figure = z.object({
  metric: z.string(),
  label: z.string(),
  org: z.string(),
  month,
  /** the frozen edition it was read from; null: live */
  edition: z.number().int().nullable(),
  /** "22.75亿元"; the mark for absence when absent */
  text: z.string(),
  /** "22.75": rounded, for aligning; null when absent */
  number: decimal.nullable(),
  unit: z.string(),
  absent: absence.nullable(),
  /** live, and perhaps not the month's yet (待报): units whose reports feed it and are not accepted; registers that hold no row of the month */
  pending: z.object({ units: z.array(z.string()), registers: z.array(z.string()), unopened: z.literal(true).exactOptional() }).nullable(),
});
export type Figure = z.infer<typeof figure>;

export const listedFigure = figure.extend({
  goal: z.string().nullable(),
  system: z.string().nullable(),
  tense: z.enum(["at-end", "in-month", "year-to-date"]),
  better: z.enum(["higher", "lower"]).nullable(),
  /** rows behind it, over all leaves */
  rows: z.number().int(),
});
export type ListedFigure = z.infer<typeof listedFigure>;

export const figureList = z.object({ month, org: named, edition: z.number().int().nullable(), figures: z.array(listedFigure) });
export type FigureList = z.infer<typeof figureList>;

/** The tree of a value: what it is made of, down to leaves, each with its own number. */
export interface Part {
  /** metric: another figure; leaf: an aggregate over rows; law: a dated number; operation: arithmetic between parts */
  kind: "metric" | "leaf" | "number" | "law" | "operation";
  label: string;
  /** printed value, or the words of its absence */
  text: string;
  /** the sign between the parts of an operation: + - × ÷, or a word such as 同比 */
  sign: string | null;
  metric: string | null;
  /** key of the leaf, for `figureRows` */
  leaf: string | null;
  parts: Part[];
}
export const part: z.ZodType<Part> = z.object({
  kind: z.enum(["metric", "leaf", "number", "law", "operation"]),
  label: z.string(),
  text: z.string(),
  sign: z.string().nullable(),
  metric: z.string().nullable(),
  leaf: z.string().nullable(),
  get parts() { return z.array(part); },
}).meta({ id: "Part" });

export const leafSummary = z.object({
  key: z.string(),
  register: z.string(),
  table: z.string(),
  table_label: z.string(),
  /** the condition in words: "层级为区级,且开工日期不晚于2016年10月31日" */
  condition: z.string(),
  period: z.string(),
  count: z.number().int(),
  /** total of the values in the field's unit, where the leaf adds something up */
  total: z.string().nullable(),
});
export type LeafSummary = z.infer<typeof leafSummary>;

export const figureDetail = z.object({
  figure,
  org: named,
  goal: named.nullable(),
  period: z.object({ text: z.string(), start: day, end: day }),
  tense: z.enum(["at-end", "in-month", "year-to-date"]),
  better: z.enum(["higher", "lower"]).nullable(),
  /** definition in plain words */
  meaning: z.string(),
  /** as the pack states it */
  formula: z.string(),
  /** the same in words: "开工项目数 ÷ 项目数" */
  formula_words: z.string(),
  /** the same, numbers put in: "28个 ÷ 34个 = 82.35%" */
  formula_numbers: z.string(),
  /** unrounded, in the figure's unit; null when absent */
  exact: z.string().nullable(),
  display: z.object({ decimals: z.number().int(), rounding: z.enum(["half-up", "gb8170"]), zeros: z.enum(["keep", "strip"]) }),
  tree: part,
  leaves: z.array(leafSummary),
  laws: z.array(z.object({ id: z.string(), title: z.string(), source: z.string(), clause: z.string() })),
  frozen: z.object({ edition: z.number().int(), at: instant, by: z.string(), hash: z.string() }).nullable(),
  /** the present value, when a frozen one is shown and rows have changed since */
  live: figure.nullable(),
  trend: z.array(z.object({ month, number: decimal.nullable(), text: z.string() })),
});
export type FigureDetail = z.infer<typeof figureDetail>;

export const figureRows = z.object({
  leaf: leafSummary,
  total: z.number().int(),
  page: z.number().int(),
  size: z.number().int(),
  /** the few fields that tell the row to people and that the leaf reads */
  fields: z.array(field),
  rows: z.array(z.object({
    id: z.string(),
    /** main row to open: itself, or the parent of a child row */
    main: z.string(),
    title: z.string(),
    org: named,
    day: z.string().nullable(),
    /** what it adds, printed with unit; null for counts */
    value: z.string().nullable(),
    rev: z.number().int(),
    origin: z.string(),
    cells: z.record(z.string(), cell),
  })),
  /** of the rows that the leaf counts, those that who asks may not read: how many, and why */
  beyond: z.string().nullable(),
});
export type FigureRows = z.infer<typeof figureRows>;

export const figuresQuery = asOf.extend({ goal: z.string().optional(), q: z.string().optional() });
/** `only`: those that have no value */
export const figuresFileQuery = figuresQuery.extend({ only: z.literal("absent").optional(), ...asFile });
export const figureRowsQuery = asOf.extend(paging.shape).extend({ leaf: z.string() });
export const figureQuery = asOf.extend(asked.shape);
