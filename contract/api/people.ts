import * as z from "zod";
import { asFile, asked, day, instant, named, paging, sortBy } from "./common.ts";
import { choice } from "./register.ts";

/** Accounts, their roles and the security log, as their administrators see them. */
const accountState = z.enum(["active", "locked", "disabled", "first-password"]);

export const account = z.object({
  username: z.string(),
  rev: z.number().int(),
  name: z.string(),
  title: z.string().nullable(),
  mobile: z.string().nullable(),
  email: z.string().nullable(),
  subject: z.string().nullable(),
  org: named,
  roles: z.array(choice),
  state: accountState,
  disabled_why: z.string().nullable(),
  factor: z.boolean(),
  /** whether its password, second step and subject can be renewed in the browser, and why not */
  credentials: z.object({ may: z.boolean(), why_not: z.string().nullable() }),
  last_sign_in: instant.nullable(),
});
export type WireAccount = z.infer<typeof account>;

const accountsAsked = {
  q: z.string().max(100).optional(), org: z.string().optional(), role: z.string().optional(), state: accountState.optional(),
  /** "-last_sign_in": minus is descending */
  sort: z.string().optional(),
};
export const accountsQuery = asked.extend({ ...accountsAsked, ...paging.shape });
export const accountsFileQuery = asked.extend({ ...accountsAsked, ...asFile });
export const accountList = z.object({ accounts: z.array(account), total: z.number().int(), page: z.number().int(), size: z.number().int() });

const text = z.string().max(100).optional();
const profile = z.object({ name: z.string().trim().min(1).max(100), org: z.string(), title: text, mobile: text, email: text, subject: text });
export const newAccount = profile.extend({ username: z.string().max(100) });
/** the first password, to be handed over; shown this once */
export const firstPassword = z.object({ username: z.string(), password: z.string() });
export const changedAccount = profile.extend({ rev: z.number().int() });
export const accountActs = z.enum(["disable", "enable", "unlock", "reset", "drop-factor", "end-sessions"]);
export type AccountAct = z.infer<typeof accountActs>;
export const accountReason = z.object({ reason: z.string().max(500).optional() });
export const acted = z.object({ password: z.string().nullable() });

export const grant = z.object({
  id: z.string(), account: named, org: named, role: choice, scope: named, from: day, to: day.nullable(), known_as: z.string().nullable(), state: z.enum(["future", "held", "ended"]),
  granted_by: z.string(), withdrawn_by: z.string().nullable(),
});
export type WireGrant = z.infer<typeof grant>;
const grantsAsked = { q: z.string().max(100).optional(), role: z.string().optional(), held: z.enum(["yes", "no"]).optional(), sort: sortBy("grants") };
export const grantsQuery = asked.extend({ ...grantsAsked, ...paging.shape });
export const grantsFileQuery = asked.extend({ ...grantsAsked, ...asFile });
export const grantList = z.object({ grants: z.array(grant), total: z.number().int(), page: z.number().int(), size: z.number().int(), roles: z.array(choice) });
export const newGrant = z.object({ account: z.string(), role: z.string(), scope: z.string(), from: day.optional(), to: day.optional(), known_as: text, reason: z.string().max(500).optional() });
export const withdrawal = z.object({ grant: z.string(), reason: z.string().max(500).optional() });
export const granted = z.object({ id: z.string() });

export const auditEntry = z.object({
  seq: z.string(), at: instant, kind: choice, account: z.string(), name: z.string(), address: z.string(), outcome: z.enum(["done", "refused"]),
  subject: z.string().nullable(),
  /** the particulars in words, each under what it is called */
  detail: z.array(z.object({ label: z.string(), value: z.string() })), hash: z.string(),
});
export type WireAuditEntry = z.infer<typeof auditEntry>;
const auditFilter = { kind: z.string().optional(), account: z.string().optional(), outcome: z.enum(["done", "refused"]).optional(), from: day.optional(), to: day.optional() };
export const auditQuery = asked.extend(auditFilter).extend(paging.shape);
export const auditExportQuery = asked.extend({ ...auditFilter, ...asFile });
export const auditPage = z.object({ entries: z.array(auditEntry), total: z.number().int(), page: z.number().int(), size: z.number().int(), kinds: z.array(choice) });
export const auditProof = z.object({ entries: z.number().int(), holds: z.boolean(), broken: z.string().nullable() });
