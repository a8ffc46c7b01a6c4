import { accounts, accountTables, type Role } from "../../../access/index.ts";
import { type Cell, failed, issue, ok, type Result, type Row } from "../../../core/index.ts";
import { checkRow } from "../../../registers/index.ts";
import type { Act, Office } from "../../office.ts";
import { findRow, type RowChange, type Saved, saveRows, type Stored, type Tx } from "../../postgres/index.ts";

export interface AccountDraft {
  readonly username: string;
  readonly name: string;
  readonly org: string;
  readonly title?: string | undefined;
  readonly mobile?: string | undefined;
  readonly email?: string | undefined;
  readonly subject?: string | undefined;
}

export interface GrantDraft {
  readonly role: Role;
  readonly scope: string;
  readonly from: string;
  readonly to?: string | undefined;
  readonly known_as?: string | undefined;
}

export const findAccount = (office: Pick<Office, "region">, query: Tx, username: string): Promise<Stored | undefined> => findRow(query, office.region, accounts, username);

/** User names are compared as they are typed by everybody: small, without blanks around. */
export const usernameOf = (typed: string): string => typed.trim().toLowerCase().normalize("NFC");

export function checkUsername(username: string): Result<string> {
  return /^[a-z][a-z0-9._-]{1,39}$/.test(username) ? ok(username) : failed(issue("access.bad-username", { text: username }));
}

const blank = (text: string | undefined): Cell => text?.trim() || null;

export function accountChange(draft: AccountDraft, origin: "office" | "sample"): Result<RowChange> {
  const { username, name, org, title, mobile, email, subject } = draft;
  const row = checkRow(accounts, {
    id: username, org, origin, username, name: blank(name), title: blank(title), mobile: blank(mobile), email: blank(email), subject: blank(subject), disabled_at: null, disabled_why: null,
  });
  return row.ok ? ok({ table: "accounts", row: row.value, expected: 0 }) : row;
}

export function grantChange(id: string, account: { readonly id: string; readonly org: string }, { role, scope, from, to, known_as }: GrantDraft, by: string, origin: "office" | "sample"): RowChange {
  const row: Row = { id, org: account.org, parent: account.id, origin, role, scope, from_on: from, to_on: to ?? null, known_as: blank(known_as), granted_by: by, withdrawn_by: null };
  return { table: "accounts.grants", row, expected: 0 };
}

/** Writes rows of accounts and grants as one batch of the ledger. */
export async function saveAccounts(tx: Tx, office: Office, { actor, reason }: Act, changes: readonly RowChange[]): Promise<Result<Saved>> {
  const head = { region: office.region, id: office.newId(), kind: "edit", actor: actor.id, at: office.clock().toISOString(), ...(reason === undefined ? {} : { reason }) } as const;
  return saveRows(tx, accountTables, head, changes);
}
