import { type Actor, allow, scopeOf } from "../../access/index.ts";
import type { Sight } from "../postgres/index.ts";

/** What of the ledger a person sees; a visitor nothing of the office's own working, personal columns only where he may read them of every row that he sees. */
export function sightOf(actor: Actor): Sight {
  const orgs = scopeOf(actor);
  const personal = allow(actor, "read-personal").allowed && (orgs === "all" ? seesAll(actor) : [...orgs].every((org) => allow(actor, "read-personal", { org }).allowed));
  return { orgs, personal, ...(orgs === "all" && !allow(actor, "read-internal").allowed && { guest: true }) };
}

/** Somebody who sees every row, but personal cells of his own unit only, sees none in a list of all. */
const seesAll = (actor: Actor): boolean => allow(actor, "read-personal", { org: "" }).allowed;
