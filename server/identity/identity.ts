import { createHash, randomBytes } from "node:crypto";
import { type Actor, type Due, type Grant, nobody, type Role, roles, visitor } from "../../access/index.ts";
import type { Office } from "../office.ts";
import { findSession, type FoundSession, seeSession } from "../postgres/accounts/sessions.ts";
import type { OidcSettings } from "../settings.ts";
import { type Cipher, cipherOf } from "./cipher.ts";
import { needsFactor, type Policies, readPolicies } from "./policy.ts";

/** How people of an office prove who they are. */
export interface Identity {
  readonly policies: Policies;
  readonly cipher: Cipher;
  /** whether whoever has not signed in may look around (a sample only) */
  readonly visitors: boolean;
  /** whether whom the rules name has to set the second step up before anything else */
  readonly secondFactor: boolean;
  /** the office's own sign-in, where there is one */
  readonly oidc?: OidcSettings;
}

/** Without anything said: the usual rules, a key for this process alone; where the pack is a sample, visitors and no second step that is required. */
export function identityOf(office: Office, { visitors = true, secondFactor, ...given }: Partial<Identity> = {}): Identity {
  const sample = office.pack.sample_day !== undefined;
  return { policies: readPolicies(), cipher: cipherOf(randomBytes(32)), ...given, visitors: visitors && sample, secondFactor: secondFactor ?? !sample };
}

export const stranger = (identity: Identity): Actor => (identity.visitors ? visitor : nobody);

const TOKEN_BYTES = 32;

/** A new session token: 256 bits for the browser, their SHA-256 for the database. */
export function newToken(): { readonly token: string; readonly hash: Buffer } {
  const token = randomBytes(TOKEN_BYTES).toString("base64url");
  return { token, hash: tokenHash(token) };
}
export const tokenHash = (token: string): Buffer => createHash("sha256").update(token).digest();

const SECOND = 1_000;
const MINUTE = 60_000;

/** Last use is written down no more often than that. */
const SEEN_PAUSE = 30 * SECOND;

/** Sessions seen before that instant have been idle too long. */
export const idleSince = ({ policies }: Identity, now: Date): Date => new Date(now.getTime() - policies.profile.session.idle_minutes * MINUTE);

/** Who a session's token stands for; undefined when it is unknown, over, idle too long, or its account is disabled. `using`: the person does something, so that the session is not idle. */
export async function actorOfToken(office: Office, identity: Identity, token: string, using = true): Promise<Actor | undefined> {
  const { database: { query }, region } = office;
  const found = await findSession(query, region, tokenHash(token));
  const now = office.clock();
  if (!found || found.disabled || found.ends_at <= now || found.seen_at <= idleSince(identity, now)) return undefined;
  if (using && now.getTime() - found.seen_at.getTime() > SEEN_PAUSE) await seeSession(query, region, found.id, now);
  return actorOf(office, identity, found);
}

function actorOf(office: Office, identity: Identity, { id: session, account, name, org, due: left, way, factor, grants: all }: FoundSession): Actor {
  const today = office.today();
  const grants = grantsOf(office, today, all);
  // the office's own sign-in has seen to its second step itself
  const lacking = identity.secondFactor && !factor && way === "password" && needsFactor(identity.policies.profile, grants.map(({ role }) => role));
  const due = left === null ? (lacking ? "enrolment" : undefined) : (left as Due);
  return { id: account, name, org, session, ...(due === undefined ? {} : { due }), grants };
}

const grantsOf = (office: Office, today: string, grants: FoundSession["grants"]): Grant[] =>
  grants.filter(({ role, from, to }) => isRole(role) && from <= today && (to === null || today <= to))
    .map(({ role, scope, from, to, known_as }) => ({ role: role as Role, org: scope, orgs: office.subtrees.get(scope) ?? new Set([scope]), from, ...(to === null ? {} : { to }), ...(known_as === null ? {} : { knownAs: known_as }) }));

const isRole = (role: string): boolean => (roles as readonly string[]).includes(role);
