import * as z from "zod";
import { month, named } from "./common.ts";

/** Bytes of the shared document as base64. */
export const bytes = z.base64().max(24_000_000);

/** What is wrong in the text, at its block ("" for the whole). */
export const fault = z.object({ block: z.string(), code: z.string(), what: z.string(), next: z.string() });
export type TextFault = z.infer<typeof fault>;

export const monthText = z.object({
  month,
  /** the whole document */
  state: bytes,
  /** number of the last update in it */
  seq: z.number().int(),
  faults: z.array(fault),
  goals: z.array(named),
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
export const textSettled = z.object({ blocks: z.number().int() });

export const pieceStatus = z.enum(["live", "frozen", "absent"]);
export const textPieces = z.object({
  month,
  org: z.string(),
  edition: z.number().int().nullable(),
  figures: z.array(z.object({
    metric: z.string(), label: z.string(), meaning: z.string(), goal: z.string().nullable(), unit: z.string(), status: pieceStatus,
    /** has words for its direction */
    turns: z.boolean(),
    texts: z.object({ full: z.string(), n: z.string(), change: z.string(), verb: z.string(), abs: z.string() }),
  })),
  phrases: z.array(z.object({ name: z.string(), text: z.string(), status: pieceStatus })),
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
