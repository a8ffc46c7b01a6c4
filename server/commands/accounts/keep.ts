import { accounts, administrators, credentials, type Role, roleWords } from "../../../access/index.ts";
import { type Cell, failed, issue, ok, type Result } from "../../../core/index.ts";
import { checkRow } from "../../../registers/index.ts";
import type { Identity } from "../../identity/identity.ts";
import { hashPassword, makePassword } from "../../identity/password.ts";
import type { Act, Office } from "../../office.ts";
import { holdersOf, listGrants, subjectHolder } from "../../postgres/accounts/people.ts";
import { findSecret, setSecret } from "../../postgres/accounts/secrets.ts";
import { endSessions } from "../../postgres/accounts/sessions.ts";
import { inTransaction, lock, type Stored, type Tx } from "../../postgres/index.ts";
import { accountChange, type AccountDraft, checkUsername, findAccount, saveAccounts, usernameOf } from "./account.ts";
import { auditIn, type AuditKind, type From } from "./audit.ts";
import { clearTries } from "./tries.ts";

/** What is done with the new account in the same transaction; when it fails, there is none. */
type Also = (tx: Tx, username: string) => Promise<Result<unknown>>;

/** A new account with a first password, which is answered this once and has to be changed at the first sign-in. */
export async function addAccount(office: Office, identity: Identity, act: Act, draft: AccountDraft, from: From, also: Also = async () => ok(undefined)): Promise<Result<{ readonly username: string; readonly password: string }>> {
  const username = checkUsername(usernameOf(draft.username));
  if (!username.ok) return username;
  if (!office.organisations.has(draft.org)) return failed(issue("access.unknown-organisation", { organisation: draft.org }));
  const change = accountChange({ ...draft, username: username.value }, "office");
  if (!change.ok) return change;
  const password = makePassword();
  const hash = await hashPassword(password, identity.policies.hash);
  return inTransaction(office.database, async (tx) => {
    await lock(tx, "accounts", office.region);
    if (await findAccount(office, tx, username.value)) return failed(issue("access.account-exists", { account: username.value }));
    const free = await checkSubject(tx, office, draft.subject, username.value);
    if (!free.ok) return free;
    const saved = await saveAccounts(tx, office, act, [change.value]);
    if (!saved.ok) return saved;
    await setSecret(tx, office.region, username.value, { password: hash, changed_at: office.clock(), must_change: true }, office.clock());
    await auditIn(tx, office, { kind: "account-added", account: act.actor.id, name: act.actor.name, subject: username.value }, from);
    const more = await also(tx, username.value);
    return more.ok ? ok({ username: username.value, password }) : more;
  });
}

/** Other particulars; the user name stays. */
export async function changeAccount(office: Office, act: Act, username: string, { rev, ...draft }: Omit<AccountDraft, "username"> & { readonly rev: number }, from: From): Promise<Result<void>> {
  if (!office.organisations.has(draft.org)) return failed(issue("access.unknown-organisation", { organisation: draft.org }));
  const blank = (text: string | undefined): Cell => text?.trim() || null;
  const { name, title, mobile, email, subject } = draft;
  return onAccount(office, act, username, from, "account-changed", async (tx, account) => {
    const may = blank(subject) === account.row["subject"] ? ok(undefined) : await mayRenew(tx, office, username, from);
    if (!may.ok) return may;
    const free = await checkSubject(tx, office, subject, username);
    return free.ok ? setCells(tx, office, act, account, { org: draft.org, name: blank(name), title: blank(title), mobile: blank(mobile), email: blank(email), subject: blank(subject) }, rev) : free;
  });
}

/** Whoever the office's own sign-in vouches for is one person: a subject belongs to one account. */
async function checkSubject(tx: Tx, office: Office, given: string | undefined, username: string): Promise<Result<void>> {
  const subject = given?.trim();
  if (!subject) return ok(undefined);
  const holder = await subjectHolder(tx, office.region, subject, username);
  return holder === undefined ? ok(undefined) : failed(issue("access.subject-taken", { subject, account: holder }));
}

/** From that moment on nothing of his works: his sessions end with it. */
export async function disableAccount(office: Office, act: Act, username: string, from: From): Promise<Result<void>> {
  return onAccount(office, act, username, from, "account-disabled", async (tx, account) => {
    const last = await lastAdministrator(tx, office, username);
    if (last) return failed(issue("access.last-administrator", last));
    await endSessions(tx, office.region, username);
    return setCells(tx, office, act, account, { disabled_at: office.clock().toISOString(), disabled_why: act.reason?.trim() || null });
  });
}

export async function enableAccount(office: Office, act: Act, username: string, from: From): Promise<Result<void>> {
  return onAccount(office, act, username, from, "account-enabled", (tx, account) => setCells(tx, office, act, account, { disabled_at: null, disabled_why: null }));
}

export async function unlockAccount(office: Office, act: Act, username: string, from: From): Promise<Result<void>> {
  return onAccount(office, act, username, from, "account-unlocked", async (tx) => {
    await clearTries(tx, office, username);
    return ok(undefined);
  });
}

/** The second step of somebody whose phone is gone, and who proved to the administrator who he is. */
export async function dropFactorOf(office: Office, act: Act, username: string, from: From): Promise<Result<void>> {
  return onAccount(office, act, username, from, "factor-disabled", async (tx) => {
    const may = await mayRenew(tx, office, username, from);
    if (!may.ok) return may;
    await setSecret(tx, office.region, username, { totp: null, totp_pending: null, recovery: [] }, office.clock());
    return ok(undefined);
  });
}

/** Somebody else's sessions, all of them. */
export async function endAllSessions(office: Office, act: Act, username: string, from: From): Promise<Result<void>> {
  return onAccount(office, act, username, from, "session-ended", async (tx) => {
    await endSessions(tx, office.region, username);
    return ok(undefined);
  });
}

export interface Renewal {
  /** the second step goes too */
  readonly factor?: boolean | undefined;
  /** as whom the identity provider knows the person from now on */
  readonly subject?: string | undefined;
}

/** A new first password, answered this once; sessions and locks end. */
export async function resetPassword(office: Office, identity: Identity, act: Act, username: string, from: From, { factor = false, subject }: Renewal = {}): Promise<Result<string>> {
  const password = makePassword();
  const hash = await hashPassword(password, identity.policies.hash);
  const reset = await onAccount(office, act, username, from, "password-reset", async (tx, account) => {
    const may = await mayRenew(tx, office, username, from);
    if (!may.ok) return may;
    const free = await checkSubject(tx, office, subject, username);
    const known = !free.ok || subject === undefined ? free : await setCells(tx, office, act, account, { subject: subject.trim() || null });
    if (!known.ok) return known;
    if (factor) await setSecret(tx, office.region, username, { totp: null, totp_pending: null, recovery: [] }, office.clock());
    const secret = await findSecret(tx, office.region, username);
    const former = secret?.password ? [secret.password, ...secret.former].slice(0, Math.max(0, identity.policies.profile.password.history - 1)) : [];
    await setSecret(tx, office.region, username, { password: hash, former, changed_at: office.clock(), must_change: true }, office.clock());
    await endSessions(tx, office.region, username);
    await clearTries(tx, office, username);
    if (factor) await auditIn(tx, office, { kind: "factor-disabled", account: act.actor.id, name: act.actor.name, subject: username }, from);
    return ok(undefined);
  });
  return reset.ok ? ok(password) : reset;
}

/** On the machine always; in the browser not where the account is an administrator's, today or from a later day. */
async function mayRenew(tx: Tx, office: Office, username: string, from: From): Promise<Result<void>> {
  if (from.machine) return ok(undefined);
  const held = await listGrants(tx, office.region, { account: username, held: true, today: office.today() }, { limit: 1_000, offset: 0 });
  const why = credentials(username, held.rows.map(({ role }) => role as Role));
  return why ? failed(why) : ok(undefined);
}

async function onAccount(
  office: Office, { actor, reason }: Act, username: string, from: From, kind: AuditKind, work: (tx: Tx, account: Stored) => Promise<Result<void>>,
): Promise<Result<void>> {
  return inTransaction(office.database, async (tx) => {
    await lock(tx, "accounts", office.region);
    const account = await findAccount(office, tx, username);
    if (!account) return failed(issue("access.no-account", { account: username }));
    const done = await work(tx, account);
    if (done.ok) await auditIn(tx, office, { kind, account: actor.id, name: actor.name, subject: username, ...(reason ? { detail: { reason } } : {}) }, from);
    return done;
  });
}

async function setCells(tx: Tx, office: Office, act: Act, { row, rev }: Stored, cells: Readonly<Record<string, Cell>>, expected = rev): Promise<Result<void>> {
  const checked = checkRow(accounts, { ...row, ...cells });
  if (!checked.ok) return checked;
  const saved = await saveAccounts(tx, office, act, [{ table: accounts.name, row: checked.value, expected }]);
  return saved.ok ? ok(undefined) : saved;
}

/** The administrator's role of which nobody else is left, if there is such a one. */
export async function lastAdministrator(tx: Tx, office: Office, username: string, grant?: string): Promise<{ role: string; role_en: string } | undefined> {
  const today = office.today();
  const own = await listGrants(tx, office.region, { account: username, held: true, today }, { limit: 100, offset: 0 });
  for (const role of administrators) {
    if (!own.rows.some((each) => each.role === role && (grant === undefined || each.id === grant))) continue;
    const holders = await holdersOf(tx, office.region, role, today);
    if (holders.every((each) => each === username)) return { role: roleWords[role].zh, role_en: roleWords[role].en };
  }
  return undefined;
}
