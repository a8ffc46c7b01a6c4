import { grants, reach, type Role, roles, separation } from "../../../access/index.ts";
import { addDays, failed, issue, ok, type Result } from "../../../core/index.ts";
import type { Act, Office } from "../../office.ts";
import { listGrants } from "../../postgres/accounts/people.ts";
import { findRow, inTransaction, lock, type Tx } from "../../postgres/index.ts";
import { findAccount, grantChange, saveAccounts } from "./account.ts";
import { auditIn, type From } from "./audit.ts";
import { lastAdministrator } from "./keep.ts";

export interface GrantAsked {
  readonly account: string;
  readonly role: string;
  readonly scope: string;
  readonly from?: string | undefined;
  readonly to?: string | undefined;
  /** as whom registers name the person */
  readonly known_as?: string | undefined;
}

/** A role for somebody else, within an organisation and all below it, from today or a later day. */
export async function grantRole(office: Office, act: Act, asked: GrantAsked, from: From): Promise<Result<string>> {
  return inTransaction(office.database, (tx) => grantRoleIn(tx, office, act, asked, from));
}

/** The same in a transaction that does more. */
export async function grantRoleIn(tx: Tx, office: Office, act: Act, asked: GrantAsked, from: From): Promise<Result<string>> {
  const role = roles.find((each) => each === asked.role && each !== "visitor");
  if (!role) return failed(issue("access.unknown-role", { role: asked.role }));
  if (!office.organisations.has(asked.scope)) return failed(issue("access.unknown-organisation", { organisation: asked.scope }));
  const narrow = reach(role, asked.scope, office.pack.root);
  if (narrow) return failed(narrow);
  const today = office.today();
  const start = asked.from === undefined || asked.from < today ? today : asked.from;
  if (asked.to !== undefined && asked.to < start) return failed(issue("register.membership-order", { from: start, to: asked.to }));
  await lock(tx, "accounts", office.region);
  const account = await findAccount(office, tx, asked.account);
  if (!account) return failed(issue("access.no-account", { account: asked.account }));
  if (account.row["disabled_at"] !== null) return failed(issue("access.disabled", { account: asked.account }));
  const held = (await listGrants(tx, office.region, { account: asked.account, held: true, today }, { limit: 1_000, offset: 0 })).rows;
  const apart = separation(act.actor.id, { account: asked.account, held: held.map((each) => each.role as Role) }, role);
  if (apart) return failed(apart);
  if (held.some((each) => each.role === role && each.scope === asked.scope)) return failed(issue("access.grant-exists", {}));
  const id = office.newId();
  const change = grantChange(id, { id: asked.account, org: account.row.org }, { role, scope: asked.scope, from: start, to: asked.to, known_as: asked.known_as }, act.actor.id, "office");
  const saved = await saveAccounts(tx, office, act, [change]);
  if (!saved.ok) return saved;
  await auditIn(tx, office, { kind: "role-granted", account: act.actor.id, name: act.actor.name, subject: asked.account, detail: { role, scope: asked.scope, from: start, to: asked.to ?? null, known_as: asked.known_as?.trim() || null } }, from);
  return ok(id);
}

/** Ends a role with yesterday; one that had not begun never holds, and one that has ended stays as it is. */
export async function withdrawRole(office: Office, act: Act, id: string, from: From): Promise<Result<void>> {
  return inTransaction(office.database, async (tx) => {
    await lock(tx, "accounts", office.region);
    const found = await findRow(tx, office.region, grants, id);
    if (!found) return failed(issue("http.not-found", { kind: "授权", kind_en: "grant", id }));
    const account = String(found.row["parent"]);
    if (account === act.actor.id) return failed(issue("access.own-grant", {}));
    const until = found.row["to_on"];
    if (typeof until === "string" && until < office.today()) return ok(undefined);
    const last = await lastAdministrator(tx, office, account, id);
    if (last) return failed(issue("access.last-administrator", last));
    const row = { ...found.row, to_on: addDays(office.today(), -1), withdrawn_by: act.actor.id };
    const saved = await saveAccounts(tx, office, act, [{ table: grants.name, row, expected: found.rev }]);
    if (!saved.ok) return saved;
    await auditIn(tx, office, { kind: "role-withdrawn", account: act.actor.id, name: act.actor.name, subject: account, detail: { role: found.row["role"], scope: found.row["scope"] } }, from);
    return ok(undefined);
  });
}
