import * as z from "zod";
import { day, instant, named } from "./common.ts";
import { choice } from "./register.ts";

/** Who asks, and what they may do: a page shows only what its reader can use, and says why where it does not. */
export const me = z.object({
  /** nobody signed in: the demo visitor */
  visitor: z.boolean(),
  signed_in: z.boolean(),
  /** what has to be done before anything else is allowed */
  due: z.enum(["second-factor", "password", "enrolment"]).nullable(),
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

export const code = z.object({ code: z.string().min(6).max(40) });
export const newPassword = z.object({ current: z.string().min(1).max(1000), password: z.string().min(1).max(1000) });
export const ownPassword = z.object({ password: z.string().min(1).max(1000) });

/** One's own account: its password, second step and sessions. */
export const ownAccount = z.object({
  username: z.string(),
  name: z.string(),
  title: z.string().nullable(),
  org: named.nullable(),
  password: z.object({
    changed_at: instant, days_left: z.number().int().nullable(), has: z.boolean(),
    rule: z.object({ profile: z.string(), source: z.string(), least: z.number().int(), most: z.number().int(), advised: z.number().int(), classes: z.number().int(), days: z.number().int(), history: z.number().int() }),
  }),
  factor: z.boolean(),
  recovery_left: z.number().int(),
  sessions: z.array(z.object({ id: z.string(), own: z.boolean(), started_at: instant, seen_at: instant, address: z.string(), agent: z.string() })),
  idle_minutes: z.number().int(),
});
export type OwnAccount = z.infer<typeof ownAccount>;

/** What an authenticator scans; the picture is an SVG of its own. */
export const factorStart = z.object({ uri: z.string(), svg: z.string(), secret: z.string() });
export const recovery = z.object({ codes: z.array(z.string()) });
