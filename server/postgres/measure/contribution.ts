import { type RawBuilder, sql } from "kysely";
import type { Leaf, Test } from "../../../metrics/index.ts";
import { ledgerTable } from "../names.ts";
import { clusters } from "./cluster.ts";
import { columnSql, type Site, testSql } from "./condition.ts";
import { all, bound, latestGroups, newest, sourceOf } from "./pass.ts";

/** The rows (id, rev) that count in at least one of these leaves of one table, each once. */
export function contributing(site: Site, region: string, leaves: readonly Leaf[]): RawBuilder<{ id: string; rev: number }> {
  const latest = leaves.filter(({ shape }) => shape.kind === "latest");
  const others = leaves.filter(({ shape }) => shape.kind !== "latest");
  const selects = [
    ...clusters(others).map(({ leaves: inside, shared, window }) => {
      const owns = inside.map(({ leaf, own }) => sql`(${testSql(site, { kind: "all", tests: own })}${present(site, leaf)})`);
      const from = sourceOf(site, [...shared, ...inside.flatMap(({ own }): readonly Test[] => own)]);
      return sql`select r.id, r.rev from ${from} where r.region = ${region}${all(site, shared)}${bound(site, window)} and (${sql.join(owns, sql` or `)})`;
    }),
    ...latestGroups(latest).map(({ leaf, inner, wanted }) =>
      sql`select l.id, l.rev from ${ledgerTable(site.parent!.name)} p cross join lateral (${newest(site, leaf, inner)}) l where p.region = ${region}${all(site, wanted)}`),
  ];
  return sql`${sql.join(selects, sql` union `)}`;
}

/** A row counts only where it has the value that is asked for, and the day. */
function present(site: Site, { shape, each }: Leaf): RawBuilder<unknown> {
  const needed = [...(shape.kind === "rows" ? [] : [shape.field]), ...(each === undefined ? [] : [each])];
  return sql.join(needed.map((name) => sql` and ${columnSql(site, { of: "row", name })} is not null`), sql``);
}
