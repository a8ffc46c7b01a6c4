import { type RawBuilder, sql } from "kysely";
import { Decimal, ZERO } from "../../../core/index.ts";
import type { Leaf, LeafTotals, Total } from "../../../metrics/index.ts";
import type { Query } from "../database.ts";
import type { Site } from "./condition.ts";
import { type Pass, passesOf } from "./pass.ts";

interface Found {
  readonly part: number;
  readonly org: string;
  readonly day: string | null;
  readonly item: string | null;
  readonly n: string[];
  readonly sum: (string | null)[];
}

/** Leaves of one table, with its site. */
export interface Asked {
  readonly site: Site;
  readonly leaves: readonly Leaf[];
}

interface Statement {
  readonly passes: readonly Pass[];
  readonly text: RawBuilder<Found>;
}

/** Bounds a statement: PostgreSQL takes at most 65,535 parameters, and planning grows with the parts. */
const LEAVES_IN_A_STATEMENT = 400;

/** The statements that answer all these leaves: the passes over all tables, joined by union all. */
export function statements(region: string, asked: readonly Asked[]): Statement[] {
  const bundles: Pass[][] = [];
  let room = 0;
  for (const pass of asked.flatMap(({ site, leaves }) => passesOf(site, region, leaves))) {
    room -= pass.leaves.length;
    if (room < 0 || bundles.length === 0) {
      bundles.push([]);
      room = LEAVES_IN_A_STATEMENT - pass.leaves.length;
    }
    bundles.at(-1)!.push(pass);
  }
  return bundles.map((passes) => ({ passes, text: sql<Found>`${sql.join(passes.map((each, part) => each.select(part)), sql` union all `)}` }));
}

type Filling = { byOrg: Map<string, Total>; byOrgDay: Map<string, Map<string, Total>>; distinct: Map<string, Set<string>> };

/** Totals of all leaves. `recorded` is the caller's: it is asked once for all tables. */
export async function totalsOf(query: Query, region: string, asked: readonly Asked[]): Promise<Omit<LeafTotals, "recorded">[]> {
  const leaves = asked.flatMap((each) => each.leaves);
  const filled = new Map<string, Filling>(leaves.map(({ key }) => [key, { byOrg: new Map(), byOrgDay: new Map(), distinct: new Map() }]));
  const take = ({ passes }: Statement, rows: readonly Found[]): void => {
    for (const row of rows) {
      passes[row.part]!.leaves.forEach((leaf, i) => {
        const n = Number(row.n[i]);
        if (n > 0) fill(filled.get(leaf.key)!, leaf, row, { n, sum: new Decimal(row.sum[i] ?? 0) });
      });
    }
  };
  for (const each of statements(region, asked)) take(each, (await each.text.execute(query)).rows);
  return leaves.map((leaf) => {
    const { byOrg, byOrgDay, distinct } = filled.get(leaf.key)!;
    return { leaf, byOrg, ...(leaf.each !== undefined && { byOrgDay }), ...(leaf.shape.kind === "distinct" && { distinct }) };
  });
}

function fill(at: Filling, leaf: Leaf, { org, day, item }: Found, total: Total): void {
  const known = at.byOrg.get(org) ?? { n: 0, sum: ZERO };
  // of a distinct leaf every row found is one value, however many rows have it
  at.byOrg.set(org, { n: known.n + (leaf.shape.kind === "distinct" ? 1 : total.n), sum: known.sum.plus(total.sum) });
  if (day !== null) at.byOrgDay.set(org, (at.byOrgDay.get(org) ?? new Map<string, Total>()).set(day, total));
  if (item !== null) at.distinct.set(org, (at.distinct.get(org) ?? new Set<string>()).add(item));
}
