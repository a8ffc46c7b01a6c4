import type { Actor } from "../../../access/index.ts";
import { failed, issue, ok, type Result } from "../../../core/index.ts";
import { type Identity, newToken } from "../../identity/identity.ts";
import { factorToScan, newFactor, recoveryCodes, recoveryHash, stepOf } from "../../identity/totp.ts";
import type { Office } from "../../office.ts";
import { findSecret, type Secret, setSecret } from "../../postgres/accounts/secrets.ts";
import { extendSession, renewSession } from "../../postgres/accounts/sessions.ts";
import { inTransaction, lock, type Tx } from "../../postgres/index.ts";
import { audit, auditIn, type From } from "./audit.ts";
import { clearTries, countTry, dueOf } from "./tries.ts";

const HOUR = 3_600_000;
const issuerOf = (office: Office): string => `督考 ${office.pack.region}`;
const place = (office: Office, actor: Actor): string => `${office.region}/${actor.id}/totp`;

/** Makes the shared secret and shows it once; it counts only after a first code from it. */
export async function beginFactor(office: Office, identity: Identity, actor: Actor): Promise<Result<ReturnType<typeof factorToScan>>> {
  const secret = newFactor();
  await setSecret(office.database.query, office.region, actor.id, { totp_pending: identity.cipher.seal(secret, place(office, actor)) }, office.clock());
  return ok(factorToScan(secret, actor.id, issuerOf(office), identity.policies.totp));
}

/** Switches the second step on and answers the recovery codes, which are never shown again. */
export async function confirmFactor(office: Office, identity: Identity, actor: Actor, code: string, from: From): Promise<Result<readonly string[]>> {
  const { totp: rule } = identity.policies;
  const kept = await findSecret(office.database.query, office.region, actor.id);
  const secret = kept?.totp_pending ? identity.cipher.open(kept.totp_pending, place(office, actor)) : undefined;
  if (!kept?.totp_pending || !secret) return failed(issue("access.no-second-factor", {}));
  const step = stepOf(secret, code, 0n, office.clock(), rule);
  if (step === undefined) return failed(issue("access.wrong-code", {}));
  const codes = recoveryCodes(rule);
  return inTransaction(office.database, async (tx) => {
    await setSecret(tx, office.region, actor.id, { totp: kept.totp_pending, totp_pending: null, totp_step: String(step), recovery: codes.map(recoveryHash) }, office.clock());
    await auditIn(tx, office, { kind: "factor-enabled", account: actor.id, name: actor.name }, from);
    return ok(codes);
  });
}

export async function dropFactor(office: Office, actor: Actor, from: From): Promise<Result<void>> {
  return inTransaction(office.database, async (tx) => {
    await setSecret(tx, office.region, actor.id, { totp: null, totp_pending: null, recovery: [] }, office.clock());
    await auditIn(tx, office, { kind: "factor-disabled", account: actor.id, name: actor.name }, from);
    return ok(undefined);
  });
}

/** The second step of signing in: a code of the moment, or a recovery code, each once. Answers a new token. */
export async function passFactor(office: Office, identity: Identity, actor: Actor, code: string, from: From): Promise<Result<string>> {
  const counted = await inTransaction(office.database, (tx) => countTry(tx, office, identity, actor.id, "code"));
  if (!counted.ok) return counted;
  const { token, hash } = newToken();
  const now = office.clock();
  const passed = await inTransaction(office.database, async (tx): Promise<Result<void>> => {
    // one after the other: a code that comes twice at once passes once
    await lock(tx, "accounts", actor.id);
    const secret = await findSecret(tx, office.region, actor.id);
    if (!secret || !(await useCode(tx, office, identity, actor, secret, code))) return failed(counted.value(issue("access.wrong-code", {})));
    await clearTries(tx, office, actor.id);
    await renewSession(tx, office.region, actor.session!, hash, dueOf(office, identity, secret, true) ?? null);
    await extendSession(tx, office.region, actor.session!, new Date(now.getTime() + identity.policies.profile.session.absolute_hours * HOUR));
    await auditIn(tx, office, { kind: "second-factor", account: actor.id, name: actor.name }, from);
    return ok(undefined);
  });
  if (passed.ok) return ok(token);
  await audit(office, { kind: "second-factor", account: actor.id, name: actor.name, outcome: "refused" }, from);
  return passed;
}

async function useCode(tx: Tx, office: Office, { cipher, policies }: Identity, actor: Actor, secret: Secret, code: string): Promise<boolean> {
  const shared = secret.totp ? cipher.open(secret.totp, place(office, actor)) : undefined;
  const step = shared && stepOf(shared, code, BigInt(secret.totp_step), office.clock(), policies.totp);
  if (step !== undefined) {
    await setSecret(tx, office.region, actor.id, { totp_step: String(step) }, office.clock());
    return true;
  }
  const hash = recoveryHash(code);
  const left = secret.recovery.filter((each) => !each.equals(hash));
  if (left.length === secret.recovery.length) return false;
  await setSecret(tx, office.region, actor.id, { recovery: left }, office.clock());
  return true;
}
