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

/** A number of a document that could be recorded in a row: nothing is written until somebody accepts it. */
export const proposal = z.object({
  id: z.string(),
  figure: z.object({ text: z.string(), ...place }),
  metric: z.string(), label: z.string(), month,
  /** in the field's unit */
  value: decimal, unit: z.string(),
  /** where it would stand: the main row to open, if there is one already */
  into: z.object({ register: z.string(), register_label: z.string(), table: z.string(), row: z.string().nullable(), main: z.string().nullable(), title: z.string(), field: z.string(), field_label: z.string() }),
  /** what stands there now */
  present: z.object({ value: decimal, agrees: z.boolean(), rev: z.number().int() }).nullable(),
  decided: z.object({ verdict: z.enum(["accepted", "rejected"]), reason: z.string(), by: z.string(), at: z.string() }).nullable(),
});
export type Proposal = z.infer<typeof proposal>;
export const proposalsBody = given.extend({ month });
export const proposals = z.object({
  document: z.object({ name: z.string(), sha256: z.string() }), month, proposals: z.array(proposal),
  /** figures that tell a metric which is computed from rows: there is no single place to record them */
  computed: z.number().int(),
});
export type Proposals = z.infer<typeof proposals>;

/** The document again, with one decision about it. `replace`: the revision whose value may be overwritten. */
export const decideBody = given.extend({ month, id: z.string(), verdict: z.enum(["accepted", "rejected"]), reason: z.string().max(500).optional(), replace: z.number().int().optional() });
export const decided = z.object({ batch: z.string(), proposal });

export const proofQuery = asked;
