import * as z from "zod";
import { month } from "./common.ts";

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
