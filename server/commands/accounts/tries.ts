import type { Due } from "../../../access/index.ts";
import { failed, issue, ok, type Result } from "../../../core/index.ts";
import type { Identity } from "../../identity/identity.ts";
import type { Office } from "../../office.ts";
import { findFailures, type Secret, setFailures } from "../../postgres/accounts/secrets.ts";
import { lock, type Tx } from "../../postgres/index.ts";

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;

/** What has to be done before anything else: the second step, then a new password where the present one is somebody else's or too old. */
export function dueOf(office: Office, identity: Identity, secret: Secret, passed = false): Due | undefined {
  if (secret.totp && !passed) return "second-factor";
  const { days } = identity.policies.profile.password;
  const old = days > 0 && office.clock().getTime() - secret.changed_at.getTime() > days * DAY;
  return secret.must_change || old ? "password" : undefined;
}

/** Counts a try before it is looked at, so that many at once get no further than many in turn. */
export async function countTry(tx: Tx, office: Office, { policies }: Identity, username: string): Promise<Result<void>> {
  const { failures: most, lock_minutes } = policies.profile.sign_in;
  await lock(tx, "accounts", username);
  const now = office.clock();
  const found = await findFailures(tx, office.region, username);
  if (found?.locked_until && found.locked_until > now) {
    return failed(issue("access.locked", { minutes: Math.ceil((found.locked_until.getTime() - now.getTime()) / MINUTE) }));
  }
  const stale = !found || found.locked_until !== null || now.getTime() - found.newest_at.getTime() > lock_minutes * MINUTE;
  const count = stale ? 1 : found.count + 1;
  await setFailures(tx, office.region, username, { count, newest_at: now, locked_until: count >= most ? new Date(now.getTime() + lock_minutes * MINUTE) : null });
  return ok(undefined);
}
