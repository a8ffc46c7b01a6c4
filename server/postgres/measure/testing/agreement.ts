import { sql } from "kysely";
import type { Row, Table } from "../../../../core/index.ts";
import type { Leaf, LeafSource, LeafTotals, Total } from "../../../../metrics/index.ts";
import type { Query } from "../../database.ts";
import { ledgerTable } from "../../names.ts";

/** Makes the tables hold these rows and no others. */
export async function hold(query: Query, region: string, tables: readonly Table[], rowsOf: (table: string) => readonly Row[]): Promise<void> {
  for (const { name } of tables.toReversed()) await sql`delete from ${ledgerTable(name)}`.execute(query);
  for (const { name } of tables) {
    const json = JSON.stringify(rowsOf(name).map((row) => ({ rev: "1", origin: "sample", ...row, region })));
    await sql`insert into ${ledgerTable(name)} select * from jsonb_populate_recordset(null::${ledgerTable(name)}, ${json}::jsonb)`.execute(query);
  }
}

const shown = (totals: ReadonlyMap<string, Total>): [string, string][] =>
  [...totals].map(([key, { n, sum }]): [string, string] => [key, `${n} ${sum.toFixed()}`]).sort();

/** Totals in one form: sums as text, everything sorted. */
const plainly = ({ recorded, byOrg, byOrgDay, distinct }: LeafTotals) => ({
  recorded,
  byOrg: shown(byOrg),
  byOrgDay: [...(byOrgDay ?? [])].map(([org, days]) => [org, shown(days)]).sort(),
  distinct: [...(distinct ?? [])].map(([org, values]) => [org, [...values].sort()]).sort(),
});

/** What a source answers, in a form that two sources' answers compare in: totals, and of the first leaves the rows. */
export async function answers(source: LeafSource, leaves: readonly Leaf[], orgs: ReadonlySet<string>) {
  const rows = [];
  for (const leaf of leaves.slice(0, 2)) {
    for (const page of [{ offset: 0, limit: 3 }, { offset: 2, limit: 100 }]) rows.push(withoutRevisions(await source.rows(leaf, orgs, page)));
  }
  return { totals: (await source.totals(leaves)).map(plainly), rows };
}

/** Worlds need not number their rows' revisions; the ledger always does. */
const withoutRevisions = ({ rows, total }: Awaited<ReturnType<LeafSource["rows"]>>) => ({ total, rows: rows.map((row) => ({ ...row, rev: 0 })) });
