import fc from "fast-check";
import { sql } from "kysely";
import { expect, test } from "vitest";
import { type Row, type Table } from "../../../core/index.ts";
import { type LeafTotals, plainSource, type Total } from "../../../metrics/index.ts";
import { ledgerTable } from "../names.ts";
import { testDatabase } from "../testing/database.ts";
import { sqlSource } from "./source.ts";
import { leaves, progress, tables, type World, works, worlds } from "./testing/world.ts";

const region = "370306";
const database = testDatabase(tables, region);

async function fill(table: Table, rows: readonly Row[]): Promise<void> {
  const name = ledgerTable(table.name);
  const json = JSON.stringify(rows.map((row) => ({ ...row, region })));
  await sql`insert into ${name} select * from jsonb_populate_recordset(null::${name}, ${json}::jsonb)`.execute(database().query);
}

async function become(world: World): Promise<void> {
  await sql`delete from ${ledgerTable(progress.name)}`.execute(database().query);
  await sql`delete from ${ledgerTable(works.name)}`.execute(database().query);
  await fill(works, world.works);
  await fill(progress, world.progress);
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

test("the tables answer every leaf as the rows in memory do", async () => {
  await fc.assert(fc.asyncProperty(worlds, fc.array(leaves, { minLength: 1, maxLength: 8 }), async (world, asked) => {
    await become(world);
    const byName = new Map(tables.map((each) => [each.name, each]));
    const meant = plainSource(byName, (name) => (name === works.name ? world.works : world.progress));
    const source = sqlSource(database().query, region, tables);
    const [expected, found] = [await meant.totals(asked), await source.totals(asked)];
    expect(found.map(plainly)).toEqual(expected.map(plainly));

    const orgs = new Set(["zc", "zc-b"]);
    for (const leaf of asked.slice(0, 2)) {
      for (const page of [{ offset: 0, limit: 3 }, { offset: 2, limit: 100 }]) {
        expect(await source.rows(leaf, orgs, page)).toEqual(await meant.rows(leaf, orgs, page));
      }
    }
  }), { numRuns: 150, interruptAfterTimeLimit: 20_000 });
});
