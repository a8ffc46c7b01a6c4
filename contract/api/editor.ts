import * as z from "zod";
import { outcomes } from "../../core/index.ts";
import { day, instant, month, named } from "./common.ts";

/** Bytes of the shared document as base64. */
export const bytes = z.base64().max(24_000_000);

/** What is wrong in the text, at its block ("" for the whole). */
export const fault = z.object({ block: z.string(), code: z.string(), what: z.string(), next: z.string() });
export type TextFault = z.infer<typeof fault>;

export const textGoal = named.extend({ figures: z.array(z.string()) });
export type TextGoal = z.infer<typeof textGoal>;

export const monthText = z.object({
  month,
  /** the whole document */
  state: bytes,
  /** number of the last update in it */
  seq: z.number().int(),
  faults: z.array(fault),
  /** with the figures that tell most of each */
  goals: z.array(textGoal),
  /** as whom the others see one */
  me: z.object({ name: z.string(), color: z.string() }),
  /** newest frozen edition, and whether it went out: what is written now belongs to the next one */
  frozen: z.object({ edition: z.number().int(), issued: z.boolean() }).nullable(),
  head: z.object({ mark: z.string(), number: z.string(), title: z.array(z.string()), to: z.string().nullable() }),
  foot: z.object({ signer: z.string(), date: z.string() }),
});
export type MonthText = z.infer<typeof monthText>;

export const textUpdate = z.object({ update: bytes });
export const textKept = z.object({ seq: z.number().int(), faults: z.array(fault) });
export type TextKept = z.infer<typeof textKept>;

export const textPresence = z.object({ state: bytes });
/** `sources`: blocks into which a unit's text was copied, and the row that it came from */
export const textSettle = z.object({ sources: z.array(z.object({ block: z.string().max(60), source: z.string().max(200) })).max(50).optional() });
export const textSettled = z.object({ blocks: z.number().int() });

export const pieceStatus = z.enum(["live", "pending", "frozen", "absent"]);
export const textPieces = z.object({
  month,
  org: z.string(),
  edition: z.number().int().nullable(),
  figures: z.array(z.object({
    metric: z.string(), label: z.string(), meaning: z.string(), goal: z.string().nullable(), unit: z.string(), status: pieceStatus,
    /** has words for its direction */
    turns: z.boolean(),
    texts: z.object({ full: z.string(), n: z.string(), change: z.string(), verb: z.string(), abs: z.string() }),
    /** as a table prints it for the month before, and for the same month a year earlier */
    earlier: z.object({ last: z.string(), year: z.string() }),
  })),
  /** `metrics`: those on which its words depend */
  phrases: z.array(z.object({ name: z.string(), text: z.string(), status: pieceStatus, metrics: z.array(z.object({ metric: z.string(), label: z.string() })) })),
  gathers: z.array(z.object({ name: z.string(), text: z.string(), status: pieceStatus, rows: z.number().int(), table: z.string(), label: z.string() })),
  dates: z.array(z.object({ name: z.string(), text: z.string(), status: pieceStatus })),
});
export type TextPieces = z.infer<typeof textPieces>;

/** What comes over the live stream; `data` of one event. */
export const textEvent = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("update"), seq: z.number().int(), update: bytes }),
  z.object({ kind: z.literal("presence"), state: bytes }),
]);
export type TextEvent = z.infer<typeof textEvent>;

const blockName = z.string().min(1).max(60);
const code = z.string().min(1).max(120);
const said = z.string().trim().min(1).max(2_000);

export const textReviews = z.object({ marks: z.array(z.object({ block: z.string(), code: z.string(), printed: z.string(), by: z.string(), at: z.string() })) });
export const reviewText = z.object({ marks: z.array(z.object({ block: blockName, code, printed: z.string().max(20_000) })).min(1).max(2_000) });
export const reviewed = z.object({ marks: z.number().int() });

export const textComment = z.object({
  id: z.string(), block: z.string(), thread: z.string().nullable(), text: z.string(), author: z.string(), at: instant,
  resolved: z.object({ by: z.string(), at: instant }).nullable(),
});
export type TextComment = z.infer<typeof textComment>;
export const textComments = z.object({ comments: z.array(textComment) });
export const commentText = z.object({ block: blockName, text: said, thread: z.string().max(60).optional() });

/** Inline text in pieces: words, and chips by the code between their braces. */
export const piece = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("text"), text: z.string() }),
  z.object({ kind: z.literal("chip"), code: z.string() }),
]);
export type WirePiece = z.infer<typeof piece>;

export const blockVersion = z.object({
  block: z.string(), rev: z.number().int(), who: z.string(), at: instant, kind: z.enum(["heading", "item", "paragraph", "table"]), goal: z.string().nullable(),
  heading: z.string(), text: z.string(), pieces: z.array(piece), before: z.string().nullable(), removed: z.boolean(), source: z.string().nullable(),
});
export type BlockVersion = z.infer<typeof blockVersion>;
export const textHistory = z.object({ versions: z.array(blockVersion) });

export const comparedWith = z.enum(["edition", "month"]);
export const textCompare = z.object({ blocks: z.array(z.object({ block: z.string(), kind: z.enum(["added", "removed", "changed", "same"]), before: z.string(), after: z.string() })) });

export const textFinding = z.object({ block: z.string(), rule: z.string(), severity: z.enum(["error", "warning", "note"]), message: z.string(), advice: z.string(), words: z.string() });
export type TextFinding = z.infer<typeof textFinding>;
export const textFindings = z.object({ findings: z.array(textFinding) });

export const unitTexts = z.object({ texts: z.array(z.object({
  goal: z.string(), source: z.string(), register: z.string(), main: z.string(), title: z.string(), org: named, words: z.string(), pieces: z.array(piece), gathers: z.array(z.string()),
})) });
export type UnitTexts = z.infer<typeof unitTexts>;

export const problemProposal = z.object({
  sort: z.enum(["not-started", "lacking", "behind", "rebound"]), kind: z.string(), goal: z.string(), basis: z.string(), text: z.string(),
  metric: z.string().nullable(), total: z.number().int(), accepted: z.boolean(),
  rows: z.array(z.object({ register: z.string(), id: z.string(), title: z.string(), org: named, note: z.string() })),
});
export type ProblemProposal = z.infer<typeof problemProposal>;
export const proposedProblems = z.object({ proposals: z.array(problemProposal) });
export const acceptProblem = z.object({ kind: z.string().min(1).max(60), goal: z.string(), text: said, basis: z.string().max(120) });

export const outcome = z.enum(outcomes);
export const promise = z.object({
  id: z.string(), rev: z.number().int(), register: z.string(), org: named, goal: z.string(), title: z.string(), text: z.string(), made_in: month, due: month,
  outcome: outcome.nullable(), account: z.string(), carried_to: month.nullable(),
});
export type WirePromise = z.infer<typeof promise>;
export const commitments = z.object({ due: z.array(promise), made: z.array(promise), unanswered: z.number().int(), orgs: z.array(named), today: day });
export type CommitmentsAnswer = z.infer<typeof commitments>;
export const addCommitment = z.object({ goal: z.string(), org: z.string(), title: said, text: said, due: month });
export const answerCommitment = z.object({ rev: z.number().int().positive(), outcome, account: z.string().max(2_000), carried_to: month.optional() });
