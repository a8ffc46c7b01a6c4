import { type RawBuilder, sql } from "kysely";
import type { Leaf, Test } from "../../../metrics/index.ts";
import { ledgerTable } from "../names.ts";
import { type Cluster, clusters, common } from "./cluster.ts";
import { columnSql, conjuncts, reads, type Site, testSql } from "./condition.ts";
import type { Window } from "./window.ts";

/**
 * One part of a table's statement: a select of (part, org, day, item, n[], sum[]), where n and sum stand in
 * the order of `leaves`. `day` is filled for leaves that count by day, `item` for distinct ones.
 */
export interface Pass {
  readonly leaves: readonly Leaf[];
  select(part: number): RawBuilder<unknown>;
}

/** The passes that answer these leaves of one table, few and each over as little of it as can be. */
export function passesOf(site: Site, region: string, leaves: readonly Leaf[]): Pass[] {
  const byManner = Map.groupBy(leaves, manner);
  return [...byManner.values()].flatMap((same) => {
    const [first] = same;
    if (first!.shape.kind === "latest") return latestPasses(site, region, same);
    return clusters(same).map((cluster) => scan(site, region, cluster));
  });
}

/** Leaves of one manner are grouped by the same columns. */
function manner({ shape, each }: Leaf): string {
  return JSON.stringify([shape.kind === "distinct" ? shape.field : shape.kind === "latest" ? 1 : 0, each]);
}

/** As texts: the driver would read an array of numerics as floats. */
const list = (parts: readonly RawBuilder<unknown>[], type: "bigint" | "numeric"): RawBuilder<unknown> =>
  sql`array[${sql.join(parts)}]::${sql.raw(type)}[]::text[]`;

const when = (site: Site, tests: readonly Test[]): RawBuilder<unknown> =>
  tests.length === 0 ? sql`` : sql` filter (where ${testSql(site, { kind: "all", tests })})`;

export function sourceOf(site: Site, tests: readonly Test[]): RawBuilder<unknown> {
  const row = sql`${ledgerTable(site.table.name)} r`;
  if (!tests.some((each) => reads(each).has("parent"))) return row;
  return sql`${row} join ${ledgerTable(site.parent!.name)} p on p.region = r.region and p.id = r.parent`;
}

export const all = (site: Site, tests: readonly Test[]): RawBuilder<unknown> =>
  sql.join(tests.map((each) => sql` and ${testSql(site, each)}`), sql``);

export function bound(site: Site, window: Window | undefined): RawBuilder<unknown> {
  if (window === undefined) return sql``;
  const column = { of: "row", name: window.column, as: "date" } as const;
  const tests: Test[] = [];
  if (window.from !== undefined) tests.push({ kind: "compare", column, op: ">=", value: window.from });
  if (window.to !== undefined) tests.push({ kind: "compare", column, op: "<=", value: window.to });
  return all(site, tests);
}

function scan(site: Site, region: string, { leaves, shared, window }: Cluster): Pass {
  const { shape, each } = leaves[0]!.leaf;
  const field = (name: string): RawBuilder<unknown> => columnSql(site, { of: "row", name });
  const counts = leaves.map(({ leaf, own }) => sql`count(${leaf.shape.kind === "rows" ? sql.raw("*") : field(leaf.shape.field)})${when(site, own)}`);
  const sums = leaves.map(({ leaf, own }) => (leaf.shape.kind === "values" ? sql`sum(${field(leaf.shape.field)})${when(site, own)}` : sql`null`));
  const day = each === undefined ? undefined : field(each);
  const item = shape.kind === "distinct" ? field(shape.field) : undefined;
  const groups = [sql`r.org`, ...(day ? [day] : []), ...(item ? [item] : [])];
  const needed = [day, item].filter((one) => one !== undefined).map((one) => sql` and ${one} is not null`);
  const from = sourceOf(site, [...shared, ...leaves.flatMap(({ own }) => own)]);
  return {
    leaves: leaves.map(({ leaf }) => leaf),
    select: (part) => sql`select ${sql.lit(part)}::int as part, r.org, ${day ? sql`${day}::text` : sql`null::text`} as day,
      ${item ? sql`${item}::text` : sql`null::text`} as item, ${list(counts, "bigint")} as n, ${list(sums, "numeric")} as sum
      from ${from} where r.region = ${region}${all(site, shared)}${bound(site, window)}${sql.join(needed, sql``)} group by ${sql.join(groups)}`,
  };
}

/** Tests that read only the row's parent are the same for all its rows, and can be asked of the parent once. */
export function apart(leaf: Leaf): { readonly inner: readonly Test[]; readonly outer: readonly Test[] } {
  const parts = conjuncts(leaf.test);
  const isOuter = (test: Test): boolean => reads(test).has("parent") && !reads(test).has("row");
  return { inner: parts.filter((each) => !isOuter(each)), outer: parts.filter(isOuter) };
}

interface Latest {
  /** any of the group: they differ only in what they ask of the parent */
  readonly leaf: Leaf;
  readonly inner: readonly Test[];
  /** `own` is what each asks of the parent beside what all of them ask */
  readonly group: readonly { readonly leaf: Leaf; readonly own: readonly Test[] }[];
  /** what a parent must meet for any of them to want it */
  readonly wanted: readonly Test[];
}

export function latestGroups(leaves: readonly Leaf[]): Latest[] {
  const parts = leaves.map((leaf) => ({ leaf, ...apart(leaf) }));
  const same = Map.groupBy(parts, ({ leaf, inner }) => JSON.stringify([leaf.shape, inner]));
  return [...same.values()].map((group) => {
    const { leaf, inner } = group[0]!;
    const { shared, owns } = common(group.map(({ outer }) => outer));
    const wanted: Test[] = owns.every((own) => own.length > 0) ? [{ kind: "any", tests: owns.map((tests) => ({ kind: "all", tests })) }] : [];
    return { leaf, inner, group: group.map((each, i) => ({ leaf: each.leaf, own: owns[i]! })), wanted: [...shared, ...wanted] };
  });
}

/**
 * The newest row of each parent, by a look into the index (region, parent, month) for each parent that any
 * of the leaves wants. Leaves that differ only in what they ask of the parent share the looks.
 */
function latestPasses(site: Site, region: string, leaves: readonly Leaf[]): Pass[] {
  return latestGroups(leaves).map(({ leaf, inner, group, wanted }): Pass => {
    const counts = group.map(({ own }) => sql`count(*)${when(site, own)}`);
    const sums = group.map(({ own }) => sql`sum(l.value)${when(site, own)}`);
    return {
      leaves: group.map((each) => each.leaf),
      select: (part) => sql`select ${sql.lit(part)}::int as part, l.org, null::text as day, null::text as item, ${list(counts, "bigint")} as n, ${list(sums, "numeric")} as sum
        from ${ledgerTable(site.parent!.name)} p cross join lateral (${newest(site, leaf, inner)}) l
        where p.region = ${region}${all(site, wanted)} group by l.org`,
    };
  });
}

/** The newest row of parent p that passes and has a value; of several in one month the greatest id. */
export function newest(site: Site, leaf: Leaf, inner: readonly Test[]): RawBuilder<unknown> {
  if (leaf.shape.kind !== "latest") throw new Error(`${leaf.key} is no latest leaf`);
  const value = columnSql(site, { of: "row", name: leaf.shape.field });
  const by = columnSql(site, { of: "row", name: leaf.shape.by });
  // where the key makes the month unique the index alone gives the newest, without a sort for each parent
  const unique = site.table.key.length === 1 && site.table.key[0] === leaf.shape.by;
  return sql`select r.id, r.org, r.rev, ${value} as value from ${ledgerTable(site.table.name)} r
    where r.region = p.region and r.parent = p.id and ${value} is not null and ${by} is not null${all(site, inner)} order by ${by} desc${unique ? sql`` : sql`, r.id desc`} limit 1`;
}
