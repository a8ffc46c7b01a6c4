import * as z from "zod";
import { failure, instant } from "./common.ts";

/** Long work that somebody asked for and waits for. */
export const longWork = z.object({
  id: z.string(),
  kind: z.string(),
  label: z.string(),
  state: z.enum(["waiting", "running", "done", "failed", "cancelled"]),
  done: z.number(),
  total: z.number(),
  /** what is being done just now */
  step: z.string().nullable(),
  asked_at: instant,
  ended_at: instant.nullable(),
  /** asked to stop, and not ended yet */
  stopping: z.boolean(),
  /** what came of it, by kind; null until done */
  result: z.unknown(),
  /** why it failed */
  issues: failure.shape.issues.nullable(),
});
export type LongWork = z.infer<typeof longWork>;

export const workList = z.object({ works: z.array(longWork) });
export const startedWork = z.object({ work: z.string() });
