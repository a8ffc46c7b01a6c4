import { type Actor, type Due } from "../../../access/index.ts";
import { failed, issue, ok, type Result } from "../../../core/index.ts";
import { actorOfToken, type Identity, idleSince, newToken } from "../../identity/identity.ts";
import { hashPassword, isWeaker, verifyNothing, verifyPassword } from "../../identity/password.ts";
import type { Office } from "../../office.ts";
import { findSecret, forgetFailures, setSecret } from "../../postgres/accounts/secrets.ts";
import { addSession, clearSessions } from "../../postgres/accounts/sessions.ts";
import { inTransaction, type Tx } from "../../postgres/index.ts";
import { findAccount, usernameOf } from "./account.ts";
import { audit, type From } from "./audit.ts";
import { clearTries, countTry, dueOf, takeBackTry } from "./tries.ts";

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** A session that only waits for its second step is over soon. */
const SECOND_STEP = 10 * MINUTE;

export interface SignedIn {
  /** goes to the browser as a cookie and is kept nowhere else */
  readonly token: string;
  readonly actor: Actor;
}

export interface Credentials {
  readonly username: string;
  readonly password: string;
}

/** Signs in with a local account. Who there is and who is not cannot be told from the answer or its time. */
export async function signIn(office: Office, identity: Identity, given: Credentials, from: From): Promise<Result<SignedIn>> {
  const username = usernameOf(given.username);
  const counted = await inTransaction(office.database, (tx) => countTry(tx, office, identity, username));
  if (!counted.ok) {
    await audit(office, { kind: "sign-in", account: username, outcome: "refused", detail: { reason: counted.issues[0]!.code } }, from);
    return counted;
  }
  const { query } = office.database;
  const [account, secret] = [await findAccount(office, query as Tx, username), await findSecret(query, office.region, username)];
  const { hash } = identity.policies;
  const right = secret?.password ? await verifyPassword(given.password, secret.password) : await verifyNothing(given.password, hash);
  if (!right || !account || !secret?.password || account.row["disabled_at"] !== null) {
    const { failures, lock_minutes: minutes } = identity.policies.profile.sign_in;
    const refused = counted.value(issue("access.wrong-password", { failures, minutes }));
    await audit(office, { kind: "sign-in", account: username, outcome: "refused", detail: { reason: refused.code } }, from);
    return failed(refused);
  }
  const renewed = isWeaker(secret.password, hash) ? await hashPassword(given.password, hash) : undefined;
  return startSession(office, identity, { account: username, name: String(account.row["name"]), due: dueOf(office, identity, secret), way: "password", ...(renewed ? { renewed } : {}) }, from);
}

export interface Start {
  readonly account: string;
  readonly name: string;
  readonly due: Due | undefined;
  readonly way: "password" | "oidc";
  /** the same password, hashed with more work */
  readonly renewed?: string;
}

/** A session for somebody who has proved who he is. */
export async function startSession(office: Office, identity: Identity, { account, name, due, way, renewed }: Start, from: From): Promise<Result<SignedIn>> {
  const { token, hash } = newToken();
  const now = office.clock();
  const lasts = due === "second-factor" ? SECOND_STEP : identity.policies.profile.session.absolute_hours * HOUR;
  const started = await inTransaction(office.database, async (tx) => {
    await forgetFailures(tx, office.region, new Date(now.getTime() - DAY));
    await (due === "second-factor" ? takeBackTry(tx, office, account) : clearTries(tx, office, account));
    await clearSessions(tx, office.region, idleSince(identity, now), now);
    if (renewed) await setSecret(tx, office.region, account, { password: renewed }, now);
    await addSession(tx, office.region, {
      id: office.newId(), token: hash, account, started_at: now, ends_at: new Date(now.getTime() + lasts),
      address: from.address, agent: from.agent, due: due ?? null, way,
    });
    return ok(undefined);
  });
  if (!started.ok) return started;
  await audit(office, { kind: "sign-in", account, name, outcome: "done", detail: { way, ...(due ? { due } : {}) } }, from);
  const actor = await actorOfToken(office, identity, token);
  if (!actor) throw new Error("a session that was just started is not there");
  return ok({ token, actor });
}
