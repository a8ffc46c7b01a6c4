import type { Language } from "../../../contract/index.ts";
import { isSignedIn } from "../../../access/index.ts";
import { failed, issue, ok, type Result } from "../../../core/index.ts";
import { findAccount } from "../../commands/accounts/account.ts";
import { beginFactor, confirmFactor, dropFactor, passFactor } from "../../commands/accounts/factor.ts";
import { changePassword, endOwn, ownAccount, ownSessions, provePassword } from "../../commands/accounts/own.ts";
import { PASSWORD_FILE, sampleAccounts } from "../../commands/accounts/sample.ts";
import { signIn } from "../../commands/accounts/session.ts";
import { signOut } from "../../commands/accounts/sessions.ts";
import { actorOfToken, type Identity } from "../../identity/identity.ts";
import type { Office } from "../../office.ts";
import type { Tx } from "../../postgres/index.ts";
import { roleLabel, wireMe, wireOrg } from "../present/people.ts";
import { nameOf } from "../present/shape.ts";
import { type Bound, on } from "../route.ts";
import { clearSession, fromOf, setSession } from "../session.ts";

/** The person who asks: who he is, coming in, his own account, and going out. */
export function accountRoutes(office: Office, identity: Identity): Bound[] {
  /** The person under the token that he just got. */
  const meWith = async (token: string, language: Language) => {
    const actor = await actorOfToken(office, identity, token);
    if (!actor) throw new Error("a session that was just renewed is not there");
    return wireMe(office, actor, language);
  };
  return [
    on("me", "read-public", async ({ actor, language }) => ok(wireMe(office, actor, language))),

    on("signInPage", "read-public", async ({ language }) => {
      const sample = await sampleAccounts(office);
      return ok({
        programme: nameOf(office.pack, language), oidc: identity.oidc !== undefined, visitors: identity.visitors,
        sample: sample.map(({ username, name, org, roles }) => ({ username, name, org: wireOrg(office, org, language), roles: roles.map(({ role }) => roleLabel(role, language)) })),
        sample_password: sample.length > 0 ? PASSWORD_FILE : null,
      });
    }),

    on("signIn", "read-public", async ({ body, language }, reply) => {
      const signed = await signIn(office, identity, body, fromOf(reply.request));
      if (!signed.ok) return signed;
      setSession(reply, signed.value.token);
      return ok(wireMe(office, signed.value.actor, language));
    }),

    on("passFactor", "own-account", async ({ body, actor, language }, reply) => {
      if (actor.due !== "second-factor") return failed(issue("access.no-second-factor", {}));
      const passed = await passFactor(office, identity, actor, body.code, fromOf(reply.request));
      if (!passed.ok) return passed;
      setSession(reply, passed.value);
      return ok(await meWith(passed.value, language));
    }),

    on("signOut", "read-public", async ({ actor }, reply) => {
      if (actor.session !== undefined) await signOut(office, actor, fromOf(reply.request));
      clearSession(reply);
      return ok({ done: true });
    }),

    on("ownAccount", "own-account", async ({ actor, language }) => {
      const own = await whole(actor, async () => ok(await ownAccount(office, identity, actor)));
      const account = await findAccount(office, office.database.query as Tx, actor.id);
      if (!own.ok) return own;
      if (!own.value || !account) return failed(issue("access.no-account", { account: actor.id }));
      const { profile } = identity.policies;
      const sessions = await ownSessions(office, identity, actor);
      return ok({
        username: actor.id, name: actor.name, title: account.row["title"] as string | null, org: wireOrg(office, actor.org, language),
        password: {
          changed_at: own.value.changed_at.toISOString(), days_left: own.value.days_left ?? null, has: own.value.has_password,
          rule: { ...profile.password, profile: language === "en" ? profile.title_en : profile.title, source: profile.source },
        },
        factor: own.value.factor, recovery_left: own.value.recovery_left, idle_minutes: profile.session.idle_minutes,
        sessions: sessions.map(({ id, started_at, seen_at, address, agent }) => ({ id, own: id === actor.session, started_at: started_at.toISOString(), seen_at: seen_at.toISOString(), address, agent })),
      });
    }),

    on("changePassword", "own-account", async ({ body, actor, language }, reply) => {
      if (actor.due === "second-factor") return failed(issue("access.due", dueOfFactor));
      const changed = await withAccount(actor, () => changePassword(office, identity, actor, body, fromOf(reply.request)));
      if (!changed.ok) return changed;
      setSession(reply, changed.value);
      return ok(await meWith(changed.value, language));
    }),

    on("beginFactor", "own-account", async ({ body, actor }, reply) => whole(actor, async () => {
      const proved = await provePassword(office, identity, actor, body.password, fromOf(reply.request));
      return proved.ok ? beginFactor(office, identity, actor) : proved;
    })),

    on("confirmFactor", "own-account", async ({ body, actor }, reply) => whole(actor, async () => {
      const codes = await confirmFactor(office, identity, actor, body.code, fromOf(reply.request));
      return codes.ok ? ok({ codes: [...codes.value] }) : codes;
    })),

    on("dropFactor", "own-account", async ({ body, actor }, reply) => whole(actor, async () => {
      const from = fromOf(reply.request);
      const proved = await provePassword(office, identity, actor, body.password, from);
      if (!proved.ok) return proved;
      const dropped = await dropFactor(office, actor, from);
      return dropped.ok ? ok({ done: true }) : dropped;
    })),

    on("endSession", "own-account", async ({ params, actor }, reply) => whole(actor, async () => {
      const ended = await endOwn(office, actor, params.session, fromOf(reply.request));
      return ended.ok ? ok({ done: true }) : ended;
    })),
  ];
}

const dueOfFactor = { due: "second-factor", reason: "请先完成双因素认证。", reason_en: "Pass the second step of signing in first." } as const;

type Who = Parameters<typeof isSignedIn>[0];

/** A person with a session; the office's key has no account. */
async function withAccount<T>(actor: Who, work: () => Promise<Result<T>>): Promise<Result<T>> {
  return actor.session === undefined ? failed(issue("access.no-account", { account: actor.id })) : work();
}

/** Somebody who has come in all the way. */
async function whole<T>(actor: Who, work: () => Promise<Result<T>>): Promise<Result<T>> {
  return actor.due === "second-factor" ? failed(issue("access.due", dueOfFactor)) : withAccount(actor, work);
}
