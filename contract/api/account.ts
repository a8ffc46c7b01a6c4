import * as z from "zod";
import { day, named } from "./common.ts";

/** Who asks, and what they may do: a page shows only what its reader can use, and says why where it does not. */
export const me = z.object({
  /** nobody signed in: the demo visitor */
  visitor: z.boolean(),
  id: z.string(),
  name: z.string(),
  org: named.nullable(),
  roles: z.array(z.object({ role: z.string(), label: z.string(), org: named.nullable() })),
  /** every action by name */
  can: z.record(z.string(), z.boolean()),
  /** the business day that deadlines follow; a sample stands on a day of its own */
  today: day,
  sample_day: z.boolean(),
});
export type Me = z.infer<typeof me>;
