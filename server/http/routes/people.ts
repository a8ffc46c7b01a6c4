import { type Role, roles } from "../../../access/index.ts";
import type { AccountAct, Language, WireAccount } from "../../../contract/index.ts";
import { ok, type Result } from "../../../core/index.ts";
import { type From } from "../../commands/accounts/audit.ts";
import { grantRole, withdrawRole } from "../../commands/accounts/grants.ts";
import { addAccount, changeAccount, disableAccount, dropFactorOf, enableAccount, endAllSessions, resetPassword, unlockAccount } from "../../commands/accounts/keep.ts";
import type { Identity } from "../../identity/identity.ts";
import type { Act, Office } from "../../office.ts";
import { listAccounts, type ListedAccount, listGrants } from "../../postgres/accounts/people.ts";
import { roleLabel } from "../present/people.ts";
import { calledBy } from "../present/persons.ts";
import { orgNamed } from "../present/shape.ts";
import { notFound } from "../not-found.ts";
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
  return [
    on("accounts", "read-accounts", async ({ query: asked, language }) => {
      const { page, size, org } = asked;
      const orgs = org === undefined ? undefined : office.subtrees.get(org);
      if (org !== undefined && !orgs) return notFound("单位", "organisation", org);
      const { rows, total } = await listAccounts(query, region, { ...asked, orgs: orgs && [...orgs], today: office.today(), now: office.clock() }, { limit: size, offset: (page - 1) * size });
      return ok({ accounts: rows.map((each) => wireAccount(office, each, language)), total, page, size });
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

    on("grants", "read-accounts", async ({ query: { page, size, q, role, held }, language }) => {
      const { rows, total } = await listGrants(query, region, { q, role, held: held === undefined ? undefined : held === "yes", today: office.today() }, { limit: size, offset: (page - 1) * size });
      const called = await calledBy(office, rows.flatMap(({ granted_by, withdrawn_by }) => [granted_by, withdrawn_by]), language);
      return ok({
        total, page, size, roles: roles.filter((each) => each !== "visitor").map((each) => roleLabel(each, language)),
        grants: rows.map(({ id, account, name, org, role: held_role, scope, from_on, to_on, known_as, state, granted_by, withdrawn_by }) => ({
          id, account: { id: account, name }, org: orgNamed(organisations, org, language), role: roleLabel(held_role as Role, language), scope: orgNamed(organisations, scope, language), from: from_on, to: to_on, known_as, state,
          granted_by: called(granted_by), withdrawn_by: withdrawn_by === null ? null : called(withdrawn_by),
        })),
      });
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

function wireAccount({ organisations }: Office, { id, org, roles: held, last_sign_in, ...rest }: ListedAccount, language: Language): WireAccount {
  return { ...rest, username: id, org: orgNamed(organisations, org, language), roles: held.map((each) => roleLabel(each as Role, language)), last_sign_in: last_sign_in?.toISOString() ?? null };
}
