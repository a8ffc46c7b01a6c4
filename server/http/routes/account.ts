import { type Action, actions, allow, holds, roleWords } from "../../../access/index.ts";
import { ok } from "../../../core/index.ts";
import type { Office } from "../../office.ts";
import { orgNamed } from "../present/shape.ts";
import { type Bound, on } from "../route.ts";

/** The person who asks. */
export function accountRoutes(office: Office): Bound[] {
  const named = (org: string | undefined, language: "zh" | "en") => (org !== undefined && office.organisations.has(org) ? orgNamed(office.organisations, org, language) : null);
  return [
    on("me", "read-public", async ({ actor, language }) => ok({
      visitor: holds(actor, "visitor"), id: actor.id, name: actor.name, org: named(actor.org, language),
      roles: actor.grants.map(({ role, org }) => ({ role, label: roleWords[role][language], org: named(org, language) })),
      can: Object.fromEntries((Object.keys(actions) as Action[]).map((action) => [action, allow(actor, action).allowed])),
      today: office.today(), sample_day: office.pack.sample_day !== undefined,
    })),
  ];
}
