import { failed, issue, type Result } from "../../../core/index.ts";
import type { Identity } from "../../identity/identity.ts";
import type { Office } from "../../office.ts";
import { accountOfSubject } from "../../postgres/accounts/people.ts";
import { audit, type From } from "./audit.ts";
import { type SignedIn, startSession } from "./session.ts";

/** Signs in whom the office's own sign-in vouches for. Nobody gets an account by that: it has to be there, and enabled. */
export async function signInFromOutside(office: Office, identity: Identity, subject: string, from: From): Promise<Result<SignedIn>> {
  const account = await accountOfSubject(office.database.query, office.region, subject);
  if (!account || account.disabled) {
    await audit(office, { kind: "sign-in", account: account?.id ?? subject, outcome: "refused", detail: { way: "oidc", reason: "access.outsider" } }, from);
    return failed(issue("access.outsider", {}));
  }
  // the provider has seen to password and second step
  return startSession(office, identity, { account: account.id, name: account.name, due: undefined, way: "oidc" }, from);
}
