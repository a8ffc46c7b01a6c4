import type { Due } from "../../../access/index.ts";
import { failed, type Issue, issue, ok, type Result } from "../../../core/index.ts";
import type { Identity } from "../../identity/identity.ts";
import type { Office } from "../../office.ts";
import { clearFailures, findFailures, type Secret, setFailures } from "../../postgres/accounts/secrets.ts";
import { lock, type Query, type Tx } from "../../postgres/index.ts";

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;

/** What has to be done before anything else: the second step, then a new password where the present one is somebody else's or too old. */
export function dueOf(office: Office, identity: Identity, secret: Secret, passed = false): Due | undefined {
  if (secret.totp && !passed) return "second-factor";
  const { days } = identity.policies.profile.password;
  const old = days > 0 && office.clock().getTime() - secret.changed_at.getTime() > days * DAY;
  return secret.must_change || old ? "password" : undefined;
}

/** What is tried: passwords by the name that was typed, codes by the account whose password was right. */
export type Tried = "password" | "code";

/** Under which name tries are kept. A name as it is typed never begins with a blank: nobody locks another's codes by typing. */
const keptAs: Readonly<Record<Tried, (account: string) => string>> = { password: (account) => account, code: (account) => ` ${account}` };

/** The refusal of a try that was wrong: as the step says it, or, where it was the last that the rules allow, that the account is locked now. */
export type Refusal = (wrong: Issue) => Issue;

/** Counts a try before it is looked at, so that many at once get no further than many in turn; answers how it is refused should it be wrong. */
export async function countTry(tx: Tx, office: Office, { policies }: Identity, account: string, tried: Tried = "password"): Promise<Result<Refusal>> {
  const username = keptAs[tried](account);
  const { failures: most, lock_minutes } = policies.profile.sign_in;
  await lock(tx, "accounts", username);
  const now = office.clock();
  const found = await findFailures(tx, office.region, username);
  if (found?.locked_until && found.locked_until > now) {
    return failed(issue("access.locked", { minutes: Math.ceil((found.locked_until.getTime() - now.getTime()) / MINUTE) }));
  }
  const stale = !found || found.locked_until !== null || now.getTime() - found.newest_at.getTime() > lock_minutes * MINUTE;
  const count = stale ? 1 : found.count + 1;
  const last = count >= most;
  await setFailures(tx, office.region, username, { count, newest_at: now, locked_until: last ? new Date(now.getTime() + lock_minutes * MINUTE) : null });
  return ok((wrong) => (last ? issue("access.locked", { minutes: lock_minutes }) : wrong));
}

/** A right password counts for nothing against its account; the wrong ones before it stay counted until the second step is done too. */
export async function takeBackTry(tx: Tx, { region }: Pick<Office, "region">, account: string): Promise<void> {
  const username = keptAs.password(account);
  await lock(tx, "accounts", username);
  const found = await findFailures(tx, region, username);
  if (!found) return;
  if (found.count <= 1) await clearFailures(tx, region, username);
  else await setFailures(tx, region, username, { count: found.count - 1, newest_at: found.newest_at, locked_until: null });
}

/** Whoever has come in all the way, or whom an administrator lets in again, begins anew in both steps. */
export async function clearTries(query: Query, { region }: Pick<Office, "region">, account: string): Promise<void> {
  for (const name of Object.values(keptAs)) await clearFailures(query, region, name(account));
}
