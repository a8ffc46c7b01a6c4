import { type Actor, allow, scopeOf } from "../../access/index.ts";
import type { Sight } from "../postgres/index.ts";

/** What of the ledger a person sees; personal columns only where he may read them of every row that he sees. */
export function sightOf(actor: Actor): Sight {
  const orgs = scopeOf(actor);
  const personal = allow(actor, "read-personal").allowed && (orgs === "all" ? seesAll(actor) : [...orgs].every((org) => allow(actor, "read-personal", { org }).allowed));
  return { orgs, personal };
}

/** Somebody who sees every row, but personal cells of his own unit only, sees none in a list of all. */
const seesAll = (actor: Actor): boolean => allow(actor, "read-personal", { org: "" }).allowed;
