import { type Actor, scopeOf } from "../../access/index.ts";
import { ok, type Result } from "../../core/index.ts";
import type { Office } from "../office.ts";
import { notFound } from "./not-found.ts";

/** A unit with all below it; nothing where none is named. */
export function subtreeOf(office: Pick<Office, "subtrees">, org: string | undefined): Result<ReadonlySet<string> | undefined> {
  if (org === undefined) return ok(undefined);
  const orgs = office.subtrees.get(org);
  return orgs ? ok(orgs) : notFound("单位", "organisation", org);
}

/** The units that a list is narrowed to, of whoever sees all; a unit's people see their own, whatever unit the page is set to. */
export function narrowing(office: Pick<Office, "subtrees">, actor: Actor, org: string | undefined): Result<ReadonlySet<string> | undefined> {
  return subtreeOf(office, scopeOf(actor) === "all" ? org : undefined);
}
