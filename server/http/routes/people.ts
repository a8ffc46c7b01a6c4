import { credentials, type Role, roles } from "../../../access/index.ts";
import { type AccountAct, type Language, type QueryOf, tell, type WireAccount } from "../../../contract/index.ts";
import { ok, type Result } from "../../../core/index.ts";
import { type From } from "../../commands/accounts/audit.ts";
import { grantRole, withdrawRole } from "../../commands/accounts/grants.ts";
import { addAccount, changeAccount, disableAccount, dropFactorOf, enableAccount, endAllSessions, resetPassword, unlockAccount } from "../../commands/accounts/keep.ts";
import type { Identity } from "../../identity/identity.ts";
import type { Act, Office } from "../../office.ts";
import { listAccounts, type ListedAccount, type ListedGrant, listGrants } from "../../postgres/accounts/people.ts";
import { accountColumns, grantColumns } from "../present/people-files.ts";
import { sendList } from "../present/list-file.ts";
import { roleLabel } from "../present/people.ts";
import { calledBy } from "../present/persons.ts";
import { orgNamed } from "../present/shape.ts";
import { subtreeOf } from "../narrowing.ts";
import { type Bound, on } from "../route.ts";
import { fromOf } from "../session.ts";
import type { Around } from "./index.ts";
import { sealing } from "./sealed.ts";

/** Accounts and the roles that they hold, for their administrators. */
export function peopleRoutes(office: Office, identity: Identity, around: Around): Bound[] {
  const { database: { query }, region, organisations } = office;
  const acts: Readonly<Record<AccountAct, (act: Act, account: string, from: From) => Promise<Result<string | void>>>> = {
    disable: (act, account, from) => disableAccount(office, act, account, from),
    enable: (act, account, from) => enableAccount(office, act, account, from),
    unlock: (act, account, from) => unlockAccount(office, act, account, from),
    reset: (act, account, from) => resetPassword(office, identity, act, account, from),
    "drop-factor": (act, account, from) => dropFactorOf(office, act, account, from),
    "end-sessions": (act, account, from) => endAllSessions(office, act, account, from),
  };
  const sealed = sealing(around);
  const accounts = async ({ org, ...asked }: AccountsAsked, page: Part): Promise<Result<Awaited<ReturnType<typeof listAccounts>>>> => {
    const orgs = subtreeOf(office, org);
    if (!orgs.ok) return orgs;
    return ok(await listAccounts(query, region, { ...asked, orgs: orgs.value && [...orgs.value], today: office.today(), now: office.clock() }, page));
  };
  const grantsOf = ({ held, ...asked }: GrantsAsked, page: Part) =>
    listGrants(query, region, { ...asked, held: held === undefined ? undefined : held === "yes", today: office.today() }, page);
  return [
    on("accounts", "read-accounts", async ({ query: { page, size, ...asked }, language }) => {
      const found = await accounts(asked, { limit: size, offset: (page - 1) * size });
      return found.ok ? ok({ accounts: found.value.rows.map((each) => wireAccount(office, each, language)), total: found.value.total, page, size }) : found;
    }),

    on("accountsFile", "read-accounts", async ({ query: { format, ...asked }, language }, reply) => {
      const found = await accounts(asked, whole);
      if (!found.ok) return found;
      return sendList(reply, { format, language, name: `${language === "en" ? "accounts" : "账户"} ${office.today()}`, columns: accountColumns(office, language), lines: found.value.rows });
    }),

    on("addAccount", "keep-accounts", async ({ body, actor }, reply) => {
      return sealed(await addAccount(office, identity, { actor }, body, fromOf(reply.request)));
    }),

    on("changeAccount", "keep-accounts", async ({ params, body, actor }, reply) => {
      const changed = sealed(await changeAccount(office, { actor }, params.account, body, fromOf(reply.request)));
      if (!changed.ok) return changed;
      return ok({ done: true });
    }),

    on("accountAct", "keep-accounts", async ({ params, body, actor }, reply) => {
      const act: Act = { actor, ...(body.reason?.trim() ? { reason: body.reason.trim() } : {}) };
      const done = sealed(await acts[params.act](act, params.account, fromOf(reply.request)));
      if (!done.ok) return done;
      return ok({ password: done.value ?? null });
    }),

    on("grants", "read-accounts", async ({ query: { page, size, ...asked }, language }) => {
      const { rows, total } = await grantsOf(asked, { limit: size, offset: (page - 1) * size });
      const called = await calledBy(office, grantorsOf(rows), language);
      return ok({
        total, page, size, roles: roles.filter((each) => each !== "visitor").map((each) => roleLabel(each, language)),
        grants: rows.map(({ id, account, name, org, role: held_role, scope, from_on, to_on, known_as, state, granted_by, withdrawn_by }) => ({
          id, account: { id: account, name }, org: orgNamed(organisations, org, language), role: roleLabel(held_role as Role, language), scope: orgNamed(organisations, scope, language), from: from_on, to: to_on, known_as, state,
          granted_by: called(granted_by), withdrawn_by: withdrawn_by === null ? null : called(withdrawn_by),
        })),
      });
    }),

    on("grantsFile", "read-accounts", async ({ query: { format, ...asked }, language }, reply) => {
      const { rows } = await grantsOf(asked, whole);
      const called = await calledBy(office, grantorsOf(rows), language);
      return sendList(reply, { format, language, name: `${language === "en" ? "roles" : "授权"} ${office.today()}`, columns: grantColumns(office, language, called), lines: rows });
    }),

    on("grantRole", "grant-roles", async ({ body: { reason, ...asked }, actor }, reply) => {
      const done = sealed(await grantRole(office, { actor, ...(reason?.trim() ? { reason: reason.trim() } : {}) }, asked, fromOf(reply.request)));
      if (!done.ok) return done;
      return ok({ id: done.value });
    }),

    on("withdrawRole", "grant-roles", async ({ body: { reason, grant }, actor }, reply) => {
      const done = sealed(await withdrawRole(office, { actor, ...(reason?.trim() ? { reason: reason.trim() } : {}) }, grant, fromOf(reply.request)));
      if (!done.ok) return done;
      return ok({ done: true });
    }),
  ];
}

interface Part { readonly limit: number; readonly offset: number }
/** One file holds at most so many. */
const whole: Part = { limit: 100_000, offset: 0 };

type AccountsAsked = Omit<QueryOf<"accountsFile">, "format">;
type GrantsAsked = Omit<QueryOf<"grantsFile">, "format">;

const grantorsOf = (rows: readonly ListedGrant[]): (string | null)[] => rows.flatMap(({ granted_by, withdrawn_by }) => [granted_by, withdrawn_by]);

function wireAccount({ organisations }: Office, { id, org, roles: held, coming, last_sign_in, ...rest }: ListedAccount, language: Language): WireAccount {
  const why = credentials(id, coming as readonly Role[]);
  const told = why && tell(why, language);
  return { ...rest, credentials: { may: !told, why_not: told ? [told.what, told.next].join(language === "en" ? " " : "") : null }, username: id, org: orgNamed(organisations, org, language), roles: held.map((each) => roleLabel(each as Role, language)), last_sign_in: last_sign_in?.toISOString() ?? null };
}
