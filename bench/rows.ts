import { parseArgs } from "node:util";
import { sql } from "kysely";
import { saveDrafts } from "../server/commands/rows/index.ts";
import type { Office } from "../server/office.ts";
import { type ListRequest, listRows, sealBatches } from "../server/postgres/index.ts";
import { emptyOffice, inScratch, must, peakMiB, quantile } from "./scratch.ts";

/**
 * What a person waits for on a register of 1,000,000 hotline requests: one change with its event, and a
 * filtered page with its count; each beside the plain SQL that one would write by hand.
 * node bench/rows.ts [--rows N] [--runs N] [--json]
 */
const { values: options } = parseArgs({
  options: { json: { type: "boolean", default: false }, rows: { type: "string", default: "1000000" }, runs: { type: "string", default: "200" } },
});
const rows = Number(options.rows);
const runs = Number(options.runs);
const TABLE = "requests";

async function fill({ database: { query }, region, pack }: Office): Promise<void> {
  const orgs = pack.organisations.map(({ id }) => id);
  await sql`insert into ledger.requests (region, id, org, rev, origin, number, kind, topic, units, hard, taken_on, due_on, settled_on, rating, place)
    select ${region}, 'r-' || n, (${orgs}::text[])[1 + n % ${orgs.length}::int], 1, 'sample', 'R' || lpad(n::text, 7, '0'),
      (array['enquiry', 'help', 'complaint', 'report', 'advice'])[1 + n % 5], (array['heating', 'property', 'title', 'environment', 'roads', 'water', 'city', 'wages', 'schooling', 'other'])[1 + n % 10],
      1 + n % 3, n % 20 = 0, day, day + 15, case when n % 50 > 0 then day + n % 12 end, case when n % 50 > 0 then (array['satisfied', 'fair', 'dissatisfied'])[1 + n % 29 / 14] end, '第' || n % 97 || '小区'
    from generate_series(1, ${rows}::int) n, lateral (select date '2015-01-01' + (n::bigint * 7919 % 731)::int as day) d`.execute(query);
  await sql`create table plain (like ledger.requests including all)`.execute(query);
  await sql`insert into plain select * from ledger.requests`.execute(query);
  await sql`vacuum analyze`.execute(query);
}

/** What officers ask of the register. */
const pages = (office: Office): Readonly<Record<string, ListRequest>> => ({
  "first page": {},
  "newest first": { sort: [{ column: "taken_on", descending: true }] },
  "one unit's, newest first": { orgs: ["zc-zjj"], sort: [{ column: "taken_on", descending: true }] },
  "not settled": { filters: [{ column: "settled_on", op: "missing" }], sort: [{ column: "due_on" }] },
  "one unit's, not settled": { orgs: ["zc-zjj"], filters: [{ column: "settled_on", op: "missing" }] },
  "of a month, of a topic": { filters: [{ column: "taken_on", op: ">=", values: ["2016-10-01"] }, { column: "taken_on", op: "<=", values: ["2016-10-31"] }, { column: "topic", op: "=", values: ["heating"] }] },
  "dissatisfied, whole district": { orgs: [...office.subtrees.get(office.pack.root)!], filters: [{ column: "rating", op: "=", values: ["dissatisfied"] }], sort: [{ column: "taken_on", descending: true }] },
  "by number": { filters: [{ column: "number", op: "=", values: ["R0777777"] }] },
  "page 100": { offset: 4_950, orgs: ["zc-zjj"] },
});

const byHand: Readonly<Record<string, string>> = {
  "first page": "order by number limit 50",
  "newest first": "order by taken_on desc nulls last limit 50",
  "one unit's, newest first": "and org = 'zc-zjj' order by taken_on desc nulls last limit 50",
  "not settled": "and settled_on is null order by due_on limit 50",
  "one unit's, not settled": "and org = 'zc-zjj' and settled_on is null order by number limit 50",
  "of a month, of a topic": "and taken_on between '2016-10-01' and '2016-10-31' and topic = 'heating' order by number limit 50",
  "dissatisfied, whole district": "and rating = 'dissatisfied' order by taken_on desc nulls last limit 50",
  "by number": "and number = 'R0777777'",
  "page 100": "and org = 'zc-zjj' order by number limit 50 offset 4950",
};

interface Timed { readonly p50: number; readonly p95: number }

/** The ways in turn, so that each meets the machine in the same moods; the first tenth only warms up. */
async function measure(ways: Readonly<Record<string, (n: number) => Promise<unknown>>>, times: number): Promise<Record<string, Timed>> {
  const all: Record<string, number[]> = Object.fromEntries(Object.keys(ways).map((name) => [name, []]));
  for (let n = -Math.ceil(times / 10); n < times; n += 1) {
    for (const [name, way] of Object.entries(ways)) {
      const start = performance.now();
      await way(n);
      if (n >= 0) all[name]!.push(performance.now() - start);
    }
  }
  return Object.fromEntries(Object.entries(all).map(([name, ms]) => [name, { p50: quantile(ms, 0.5), p95: quantile(ms, 0.95) }]));
}

async function updates(office: Office): Promise<Record<string, Timed>> {
  const revs = new Map<string, number>();
  const id = (n: number): string => `r-${1 + ((((n + runs) * 7_919) % rows) + rows) % rows}`;
  const found = await measure({
    "change with its event": async (n) => {
      const rev = revs.get(id(n)) ?? 1;
      must(await saveDrafts(office, { batch: office.newId(), actor: "bench", at: office.clock().toISOString() }, [{ table: TABLE, id: id(n), expected: rev, cells: { settled_on: "2016-12-31", units: String(1_000 + n + runs) } }]));
      revs.set(id(n), rev + 1);
    },
    "by hand: UPDATE without event": (n) => office.database.pool.query({ name: "plain_update", text: "update plain set settled_on = $2, units = $3, rev = rev + 1 where region = $4 and id = $1", values: [id(n), "2016-12-31", 1_000 + n + runs, office.region] }),
  }, runs);
  must(await sealBatches(office.database, office.region));
  return found;
}

async function lists(office: Office): Promise<Record<string, Timed>> {
  const table = office.catalogue.tables.get(TABLE)!;
  const ways = Object.entries(pages(office)).flatMap(([name, request]) => [
    [name, async () => must(await listRows(office.database.query, office.region, table, request))],
    [`by hand: ${name}`, () => office.database.pool.query(`select * from plain where region = $1 ${byHand[name]}`, [office.region])],
  ] as const);
  return measure(Object.fromEntries(ways), Math.max(5, Math.round(runs / 10)));
}

await inScratch(async (folder) => {
  const office = await emptyOffice(folder);
  try {
    await fill(office);
    const timed = { ...await updates(office), ...await lists(office) };
    if (options.json) console.log(JSON.stringify({ rows, runs, timed, peakMiB: peakMiB() }));
    else {
      console.log(`${rows.toLocaleString("en")} requests; milliseconds; a page is 50 rows with its count`);
      console.table(Object.fromEntries(Object.entries(timed).map(([name, { p50, p95 }]) => [name, { p50: Number(p50.toFixed(2)), p95: Number(p95.toFixed(2)) }])));
      console.log(`peak memory of this process: ${peakMiB()} MiB`);
    }
  } finally {
    await office.database.close();
  }
});
