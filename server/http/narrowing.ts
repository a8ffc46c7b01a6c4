import { type Actor, scopeOf } from "../../access/index.ts";
import { ok, type Result } from "../../core/index.ts";
import type { Office } from "../office.ts";
import { notFound } from "./not-found.ts";

/** The units that a list is narrowed to, of whoever sees all; a unit's people see their own, whatever unit the page is set to. */
export function narrowing(office: Pick<Office, "subtrees">, actor: Actor, org: string | undefined): Result<ReadonlySet<string> | undefined> {
  if (org === undefined || scopeOf(actor) !== "all") return ok(undefined);
  const orgs = office.subtrees.get(org);
  return orgs ? ok(orgs) : notFound("单位", "organisation", org);
}
