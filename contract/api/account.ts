import * as z from "zod";
import { day, named } from "./common.ts";
import { choice } from "./register.ts";

/** Who asks, and what they may do: a page shows only what its reader can use, and says why where it does not. */
export const me = z.object({
  /** nobody signed in: the demo visitor */
  visitor: z.boolean(),
  signed_in: z.boolean(),
  /** what has to be done before anything else is allowed */
  due: z.enum(["password", "second-factor"]).nullable(),
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

/** What the page for signing in needs to know; public. */
export const signInPage = z.object({
  programme: z.string(),
  /** whether the office's own sign-in can be used */
  oidc: z.boolean(),
  /** whether one may look around without signing in */
  visitors: z.boolean(),
  /** of a sample: whom one can be, by role */
  sample: z.array(z.object({ username: z.string(), name: z.string(), org: named.nullable(), roles: z.array(choice) })),
  /** of a sample: where its password stands */
  sample_password: z.string().nullable(),
});
export type SignInPage = z.infer<typeof signInPage>;

export const credentials = z.object({ username: z.string().min(1).max(100), password: z.string().min(1).max(1000) });
export const done = z.object({ done: z.literal(true) });
