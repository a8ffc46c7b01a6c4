import * as z from "zod";
import { decimal, month, named } from "./common.ts";
import { workLamp } from "./overview.ts";

/** What an open page is told: not what changed to what, only what to read again. */
export const liveChange = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("hello") }),
  z.object({ kind: z.literal("rows"), tables: z.array(z.string()) }),
  z.object({ kind: z.literal("report"), month, org: z.string() }),
  z.object({ kind: z.literal("month"), month }),
  z.object({ kind: z.literal("bulletin"), month }),
  z.object({ kind: z.literal("order"), org: z.string() }),
  z.object({ kind: z.literal("notice") }),
  /** changes may have been missed: everything is to be read again */
  z.object({ kind: z.literal("missed") }),
  /** the session has ended; who comes again must sign in */
  z.object({ kind: z.literal("ended") }),
]);
export type LiveChange = z.infer<typeof liveChange>;

/** A work in the portfolio: what a map or a timeline shows of it, and the way to its row. */
export const portfolioWork = z.object({
  register: z.string(),
  id: z.string(),
  name: z.string(),
  goals: z.array(z.string()),
  /** tier or kind, as the register has it */
  group: z.string().nullable(),
  org: named,
  state: z.enum(["not-started", "under-way", "completed"]),
  ...workLamp.shape,
  /** months running that the planned start is missed */
  missed: z.number().int(),
  plan: z.string().nullable(),
  invested: z.string().nullable(),
  invested_percent: decimal.nullable(),
  origin: z.string(),
  /** who stands behind it (挂包领导) */
  leader: z.string().nullable(),
});
export type PortfolioWork = z.infer<typeof portfolioWork>;

export const mapPage = z.object({
  month,
  edition: z.number().int().nullable(),
  /** what the map is not */
  note: z.string(),
  shapes: z.array(z.object({ org: z.string(), name: z.string(), label: z.tuple([z.number(), z.number()]), ring: z.array(z.tuple([z.number(), z.number()])) })),
  parks: z.array(z.object({ org: z.string(), name: z.string(), at: z.tuple([z.number(), z.number()]) })),
  works: z.array(portfolioWork.extend({
    place: z.string().nullable(),
    /** nothing where the map does not know the unit */
    at: z.tuple([z.number(), z.number()]).nullable(),
    /** whether the row has coordinates of its own; otherwise it is put near the middle of its town */
    exact: z.boolean(),
    stage: z.array(z.string()),
  })),
  /** rows that who asks may not read: how many, in words */
  beyond: z.string().nullable(),
});
export type MapPage = z.infer<typeof mapPage>;

export const timelineItem = z.object({
  kind: z.enum(["work", "commitment", "order"]),
  register: z.string(),
  id: z.string(),
  name: z.string(),
  goals: z.array(z.string()),
  group: z.string().nullable(),
  org: named,
  ...workLamp.shape,
  /** days, or months where the register keeps months; null is open or unknown */
  planned: z.object({ from: z.string().nullable(), to: z.string().nullable() }),
  actual: z.object({ from: z.string().nullable(), to: z.string().nullable() }),
  state: z.string(),
  /** of a work: what was invested in each month, in the register's unit */
  months: z.array(z.object({ month, amount: decimal })),
  unit: z.string().nullable(),
});
export type TimelineItem = z.infer<typeof timelineItem>;

export const timeline = z.object({ month, edition: z.number().int().nullable(), today: z.string(), year: z.number().int(), items: z.array(timelineItem), beyond: z.string().nullable() });
export type Timeline = z.infer<typeof timeline>;
