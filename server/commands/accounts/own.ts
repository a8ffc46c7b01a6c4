import type { Actor } from "../../../access/index.ts";
import { failed, issue, ok, type Result } from "../../../core/index.ts";
import { type Identity, idleSince, newToken } from "../../identity/identity.ts";
import { hashPassword, verifyNothing, verifyPassword } from "../../identity/password.ts";
import { passwordIssues } from "../../identity/password-rules.ts";
import type { Office } from "../../office.ts";
import { findSecret, type Secret, setSecret } from "../../postgres/accounts/secrets.ts";
import { endSessions, type ListedSession, listSessions, renewSession } from "../../postgres/accounts/sessions.ts";
import { inTransaction } from "../../postgres/index.ts";
import { audit, auditIn, type From } from "./audit.ts";
import { clearTries, countTry } from "./tries.ts";

/** Whether it is the person's own password; a wrong one counts as a failure to sign in. */
export async function provePassword(office: Office, identity: Identity, actor: Actor, password: string, from: From): Promise<Result<Secret>> {
  const counted = await inTransaction(office.database, (tx) => countTry(tx, office, identity, actor.id));
  if (!counted.ok) return counted;
  const secret = await findSecret(office.database.query, office.region, actor.id);
  const right = secret?.password ? await verifyPassword(password, secret.password) : await verifyNothing(password, identity.policies.hash);
  if (!right || !secret) {
    await audit(office, { kind: "password-changed", account: actor.id, name: actor.name, outcome: "refused" }, from);
    const { failures, lock_minutes: minutes } = identity.policies.profile.sign_in;
    return failed(counted.value(issue("access.wrong-password", { failures, minutes })));
  }
  await clearTries(office.database.query, office, actor.id);
  return ok(secret);
}

/** A new password of one's own. Every other session ends, and this one goes on under a new token. */
export async function changePassword(office: Office, identity: Identity, actor: Actor, given: { readonly current: string; readonly password: string }, from: From): Promise<Result<string>> {
  const { hash, profile } = identity.policies;
  const proved = await provePassword(office, identity, actor, given.current, from);
  if (!proved.ok) return proved;
  const secret = proved.value;
  const issues = passwordIssues(given.password, actor.id, profile);
  if (issues.length > 0) return failed(...issues);
  const { history } = profile.password;
  for (const former of [secret.password!, ...secret.former].slice(0, Math.max(1, history))) {
    if (await verifyPassword(given.password, former)) return failed(issue("access.password-used", { history: Math.max(1, history) }));
  }
  const made = await hashPassword(given.password, hash);
  const { token, hash: tokenHash } = newToken();
  const changed = await inTransaction(office.database, async (tx) => {
    const former = [secret.password!, ...secret.former].slice(0, Math.max(0, history - 1));
    await setSecret(tx, office.region, actor.id, { password: made, former, changed_at: office.clock(), must_change: false }, office.clock());
    await endSessions(tx, office.region, actor.id, { but: actor.session! });
    await renewSession(tx, office.region, actor.session!, tokenHash, null);
    await auditIn(tx, office, { kind: "password-changed", account: actor.id, name: actor.name }, from);
    return ok(undefined);
  });
  return changed.ok ? ok(token) : changed;
}

export const ownSessions = (office: Office, identity: Identity, actor: Actor): Promise<ListedSession[]> =>
  listSessions(office.database.query, office.region, actor.id, idleSince(identity, office.clock()));

/** Ends one of one's sessions, or every other. */
export async function endOwn(office: Office, actor: Actor, id: string | "others", from: From): Promise<Result<number>> {
  return inTransaction(office.database, async (tx) => {
    const ended = await endSessions(tx, office.region, actor.id, id === "others" ? { but: actor.session! } : { id });
    if (ended > 0) await auditIn(tx, office, { kind: "session-ended", account: actor.id, name: actor.name, detail: { sessions: ended } }, from);
    return ok(ended);
  });
}

export interface OwnAccount {
  readonly changed_at: Date;
  /** until the password has to be changed; undefined: never */
  readonly days_left: number | undefined;
  readonly factor: boolean;
  readonly recovery_left: number;
  readonly has_password: boolean;
}

const DAY = 86_400_000;

export async function ownAccount(office: Office, identity: Identity, actor: Actor): Promise<OwnAccount | undefined> {
  const secret = await findSecret(office.database.query, office.region, actor.id);
  if (!secret) return undefined;
  const { days } = identity.policies.profile.password;
  const age = Math.floor((office.clock().getTime() - secret.changed_at.getTime()) / DAY);
  return {
    changed_at: secret.changed_at, days_left: days === 0 ? undefined : Math.max(0, days - age), factor: secret.totp !== null,
    recovery_left: secret.recovery.length, has_password: secret.password !== null,
  };
}

