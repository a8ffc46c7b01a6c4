import * as z from "zod";
import { asked, decimal, month, named } from "./common.ts";

/** What is proofread: words, or a file's bytes in base64 with its name. */
const given = z.object({
  text: z.string().optional(),
  file: z.object({ name: z.string().min(1).max(200), bytes: z.base64() }).optional(),
});

const place = { start: z.number().int(), end: z.number().int() };

/** One figure; offsets are in the text that is answered. */
export const proofFigure = z.object({
  text: z.string(), value: z.number(), unit: z.string(),
  kind: z.enum(["count", "amount", "rate", "change", "concentration", "rank", "score", "days", "area", "other"]),
  section: z.string(), period: z.string(), ...place,
});

export const proofRelation = z.object({
  kind: z.enum(["ratio", "sum", "difference", "yoy", "cross-section"]),
  expression: z.string(), computed: z.string(), holds: z.boolean().nullable(),
  /** how it holds or fails: exact, rounded, input-rounding, bound, truncated, bent, unit-slip, fail, n/a */
  mode: z.string(),
  figures: z.array(z.number().int()), note: z.string(),
});

export const proofFinding = z.object({
  rule: z.string(), severity: z.enum(["error", "warning", "note"]), message: z.string(), advice: z.string(), ...place, figures: z.array(z.number().int()),
});
export type ProofFinding = z.infer<typeof proofFinding>;

const cause = z.discriminatedUnion("kind", [
  z.object({ kind: z.enum(["last-month", "other-month"]), month }),
  z.object({ kind: z.literal("unit"), factor: decimal }),
  z.object({ kind: z.enum(["digits", "direction"]) }),
  z.object({ kind: z.literal("other-metric"), metric: z.string(), label: z.string() }),
]);

/** A figure against the ledger; metric, month and org open its drawer. */
export const proofCompared = z.object({
  figure: z.number().int(), agreement: z.enum(["agrees", "rounding", "differs", "unknown"]),
  metric: z.string().optional(), label: z.string().optional(), org: z.string(), month: z.string(),
  stated: z.string(), recorded: z.string().optional(), cause: cause.optional(), note: z.string(),
});
export type ProofCompared = z.infer<typeof proofCompared>;

/** A stretch of the text with what stands on it; in order, never overlapping. */
export const proofMark = z.object({
  ...place, level: z.enum(["error", "warning", "note", "figure"]),
  figures: z.array(z.number().int()), findings: z.array(z.number().int()), relations: z.array(z.number().int()),
});

/** `month`: also against the ledger of that month; `org`: whose values, the programme's own when left out. */
export const proofBody = given.extend({ month: month.optional(), org: z.string().optional() });
export const proofed = z.object({
  /** as read from the file, without its layout */
  text: z.string(),
  figures: z.array(proofFigure), relations: z.array(proofRelation), findings: z.array(proofFinding), marks: z.array(proofMark),
  against: z.object({ month, org: named, compared: z.array(proofCompared) }).nullable(),
});
export type Proofed = z.infer<typeof proofed>;

/** For an editor: the text of each block by its id. The blocks are read together, in their order. */
export const proofBlocksBody = z.object({
  month, org: z.string().optional(),
  blocks: z.array(z.object({ id: z.string(), text: z.string(), goal: z.string().optional() })).max(5_000),
});
export const blockFindings = z.object({
  month,
  /** blocks with nothing to say are left out; offsets are in the block's text */
  blocks: z.array(z.object({ id: z.string(), findings: z.array(proofFinding.omit({ figures: true })) })),
});
export type BlockFindings = z.infer<typeof blockFindings>;

/** What a unit wrote against the values of its month; `values`: those in the form that are not kept yet, by metric. */
export const narrativeBody = z.object({
  text: z.string().max(100_000), month, org: z.string(), goal: z.string().optional(), values: z.record(z.string(), decimal).optional(),
});
export const narrativeProof = z.object({ findings: z.array(proofFinding), compared: z.array(proofCompared) });

export const proofQuery = asked;
