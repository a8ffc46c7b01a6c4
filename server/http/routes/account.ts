import { type Action, actions, type Actor, allow, holds, isSignedIn, roleWords } from "../../../access/index.ts";
import type { Language, Me } from "../../../contract/index.ts";
import { ok } from "../../../core/index.ts";
import { PASSWORD_FILE, sampleAccounts } from "../../commands/accounts/sample.ts";
import { signIn } from "../../commands/accounts/session.ts";
import { signOut } from "../../commands/accounts/sessions.ts";
import type { Identity } from "../../identity/identity.ts";
import type { Office } from "../../office.ts";
import { nameOf, orgNamed } from "../present/shape.ts";
import { type Bound, on } from "../route.ts";
import { clearSession, fromOf, setSession } from "../session.ts";

/** The person who asks: who he is, coming in and going out. */
export function accountRoutes(office: Office, identity: Identity): Bound[] {
  return [
    on("me", "read-public", async ({ actor, language }) => ok(wireMe(office, actor, language))),

    on("signInPage", "read-public", async ({ language }) => {
      const sample = await sampleAccounts(office);
      return ok({
        programme: nameOf(office.pack, language), oidc: identity.oidc !== undefined, visitors: identity.visitors,
        sample: sample.map(({ username, name, org, roles }) => ({
          username, name, org: orgOrNull(office, org, language), roles: roles.map(({ role }) => ({ value: role, label: roleWords[role][language] })),
        })),
        sample_password: sample.length > 0 ? PASSWORD_FILE : null,
      });
    }),

    on("signIn", "read-public", async ({ body, language }, reply) => {
      const signed = await signIn(office, identity, body, fromOf(reply.request));
      if (!signed.ok) return signed;
      setSession(reply, signed.value.token);
      return ok(wireMe(office, signed.value.actor, language));
    }),

    on("signOut", "read-public", async ({ actor }, reply) => {
      if (actor.session !== undefined) await signOut(office, actor, fromOf(reply.request));
      clearSession(reply);
      return ok({ done: true });
    }),
  ];
}

export const orgOrNull = (office: Office, org: string | undefined, language: Language) => (org !== undefined && office.organisations.has(org) ? orgNamed(office.organisations, org, language) : null);

export function wireMe(office: Office, actor: Actor, language: Language): Me {
  return {
    visitor: holds(actor, "visitor"), signed_in: isSignedIn(actor), due: actor.due ?? null, id: actor.id, name: actor.name, org: orgOrNull(office, actor.org, language),
    roles: actor.grants.map(({ role, org }) => ({ role, label: roleWords[role][language], org: orgOrNull(office, org, language) })),
    can: Object.fromEntries((Object.keys(actions) as Action[]).map((action) => [action, allow(actor, action).allowed])),
    today: office.today(), sample_day: office.pack.sample_day !== undefined,
  };
}
