import { type Action, actions, type Actor, allow, holds, isSignedIn, type Role, roleWords } from "../../../access/index.ts";
import type { Language, Me, Named } from "../../../contract/index.ts";
import type { Office } from "../../office.ts";
import { orgNamed } from "./shape.ts";

export const wireOrg = (office: Pick<Office, "organisations">, org: string | undefined, language: Language): Named | null =>
  (org !== undefined && office.organisations.has(org) ? orgNamed(office.organisations, org, language) : null);

export const roleLabel = (role: Role, language: Language) => ({ value: role, label: roleWords[role][language] });

export function wireMe(office: Office, actor: Actor, language: Language): Me {
  return {
    visitor: holds(actor, "visitor"), signed_in: isSignedIn(actor), due: actor.due ?? null, id: actor.id, name: actor.name, org: wireOrg(office, actor.org, language),
    roles: actor.grants.map(({ role, org }) => ({ role, label: roleWords[role][language], org: wireOrg(office, org, language) })),
    can: Object.fromEntries((Object.keys(actions) as Action[]).map((action) => [action, allow(actor, action).allowed])),
    today: office.today(), sample_day: office.pack.sample_day !== undefined,
  };
}
