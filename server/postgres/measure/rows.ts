import { type RawBuilder, sql } from "kysely";
import type { Leaf, LeafRow } from "../../../metrics/index.ts";
import type { Query } from "../database.ts";
import { ledgerTable } from "../names.ts";
import { columnSql, conjuncts, type Site } from "./condition.ts";
import { all, apart, newest, sourceOf } from "./pass.ts";

/** The rows that a leaf counts, as (id, parent, org, day, value, rev), without order. */
export function counted(site: Site, region: string, leaf: Leaf): RawBuilder<unknown> {
  const parent = site.table.parent === undefined ? sql`null::text` : sql`r.parent`;
  const day = leaf.each === undefined ? sql`null::text` : sql`${columnSql(site, { of: "row", name: leaf.each })}::text`;
  if (leaf.shape.kind === "latest") {
    const { inner, outer } = apart(leaf);
    return sql`select l.id, p.id as parent, l.org, null::text as day, l.value::text as value, l.rev
      from ${ledgerTable(site.parent!.name)} p cross join lateral (${newest(site, leaf, inner)}) l
      where p.region = ${region}${all(site, outer)}`;
  }
  const tests = conjuncts(leaf.test);
  const value = leaf.shape.kind === "rows" ? undefined : columnSql(site, { of: "row", name: leaf.shape.field });
  const needed = [value, leaf.each === undefined ? undefined : columnSql(site, { of: "row", name: leaf.each })]
    .filter((each) => each !== undefined).map((each) => sql` and ${each} is not null`);
  return sql`select r.id, ${parent} as parent, r.org, ${day} as day, ${value ? sql`${value}::text` : sql`null::text`} as value, r.rev
    from ${sourceOf(site, tests)} where r.region = ${region}${all(site, tests)}${sql.join(needed, sql``)}`;
}

interface Found {
  readonly id: string;
  readonly parent: string | null;
  readonly org: string;
  readonly day: string | null;
  readonly value: string | null;
  readonly rev: number;
}

/** One page of them in the order of their ids, and how many there are in all. */
export async function pageOf(
  query: Query, site: Site, region: string, leaf: Leaf, orgs: ReadonlySet<string>, page: { offset: number; limit: number },
): Promise<{ rows: LeafRow[]; total: number }> {
  const inside = sql`from (${counted(site, region, leaf)}) c where c.org = any(${[...orgs]}::text[])`;
  const count = await sql<{ n: string }>`select count(*) as n ${inside}`.execute(query);
  const found = await sql<Found>`select c.* ${inside} order by c.id limit ${page.limit} offset ${page.offset}`.execute(query);
  return { rows: found.rows.map((each) => present(site, each)), total: Number(count.rows[0]!.n) };
}

const present = (site: Site, { id, parent, org, day, value, rev }: Found): LeafRow => ({
  table: site.table.name, id, org, rev,
  ...(parent !== null && { parent }), ...(day !== null && { day }), ...(value !== null && { value }),
});
