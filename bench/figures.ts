import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { sql } from "kysely";
import { month as monthOf } from "../core/index.ts";
import { catalogueOf, plan } from "../metrics/index.ts";
import { monthFigures } from "../server/commands/figures/index.ts";
import { loadSample } from "../server/commands/start/load-sample.ts";
import { officeOf } from "../server/office.ts";
import { readPack } from "../server/packs/index.ts";
import { type Database, migrateSystem, migrateTables, openDatabase } from "../server/postgres/index.ts";
import { byHand } from "./figures-by-hand.ts";

/**
 * All figures of a month for all organisations over a ledger with a million rows more, against the same
 * aggregates written by hand; medians of nine inside one run. node bench/figures.ts [--json]
 */
const { values: options } = parseArgs({ options: { json: { type: "boolean", default: false }, rows: { type: "string", default: "1000000" }, runs: { type: "string", default: "9" } } });
const MONTH = "2016-10";
const big = ["requests", "projects", "projects.investment", "projects.progress", "projects.approvals", "projects.visits"];

function must<T>(result: { ok: true; value: T } | { ok: false; issues: readonly unknown[] }): T {
  if (!result.ok) throw new Error(JSON.stringify(result.issues.slice(0, 5)));
  return result.value;
}

/** 6 of 10 rows are requests of two years; the rest is investment and progress of ten months for each project. */
async function fill(database: Database, region: string, orgs: readonly string[], rows: number): Promise<number> {
  const requests = Math.round(rows * 0.6);
  const projects = Math.round((rows * 0.4) / 20);
  const query = database.query;
  const org = (n: string) => sql`(${orgs}::text[])[1 + ${sql.raw(n)} % ${orgs.length}::int]`;
  await sql`insert into ledger.requests (region, id, org, rev, origin, number, kind, topic, units, taken_on, due_on, settled_on, revisited_on, rating, reopened_on)
    select ${region}, 'bench-' || n, ${org("n")}, 1, 'sample', 'B' || n, 'help', 'other', 1 + n % 3, day, day + 15,
      case when n % 50 > 0 then day + n % 12 end, case when n % 50 > 0 then day + n % 12 + 1 end, case when n % 50 > 0 then (array['satisfied', 'fair', 'dissatisfied'])[1 + n % 29 / 14] end,
      case when n % 97 = 0 then day + 20 end
    from generate_series(1, ${requests}::int) n, lateral (select date '2015-01-01' + (n::bigint * 7919 % 731)::int as day) d`.execute(query);
  await sql`insert into ledger.projects (region, id, org, rev, origin, listed_from, code, name, tier, nature, park, annual_plan, started_on)
    select ${region}, 'bench-' || n, ${org("n")}, 1, 'sample', '2016-01-01', 'B' || n, 'B' || n, (array['city', 'district', 'park'])[1 + n % 3], (array['new', 'carried'])[1 + n % 2],
      case when n % 3 = 2 then ${orgs[0]} end, 1000 + n % 5000, case when n % 5 > 0 then date '2016-01-01' + n % 360 end
    from generate_series(1, ${projects}::int) n`.execute(query);
  for (const [table, column, value] of [["projects__investment", "amount", "m * (10 + n % 90) + 0.25"], ["projects__progress", "works_percent", "m * 8"]] as const) {
    await sql`insert into ledger.${sql.raw(table)} (region, id, org, parent, rev, origin, month, ${sql.raw(column)}${table.endsWith("progress") ? sql`, seq` : sql``})
      select ${region}, 'bench-' || n || '/' || m, ${org("n")}, 'bench-' || n, 1, 'sample', '2016-' || lpad(m::text, 2, '0'), ${sql.raw(value)}${table.endsWith("progress") ? sql`, 1` : sql``}
      from generate_series(1, ${projects}::int) n, generate_series(1, 10) m`.execute(query);
  }
  await sql`vacuum analyze`.execute(query);
  return requests + projects * 20;
}

const median = (of: readonly number[]): number => of.toSorted((a, b) => a - b)[Math.floor(of.length / 2)]!;

/** The ways in turn, so that each meets the machine in the same moods; the first round only warms up. */
async function measure(ways: Readonly<Record<string, () => Promise<unknown>>>, runs: number): Promise<Record<string, number>> {
  const times: Record<string, number[]> = Object.fromEntries(Object.keys(ways).map((name) => [name, []]));
  for (let run = 0; run <= runs; run += 1) {
    for (const [name, way] of Object.entries(ways)) {
      const start = performance.now();
      await way();
      if (run > 0) times[name]!.push(performance.now() - start);
    }
  }
  return Object.fromEntries(Object.entries(times).map(([name, all]) => [name, median(all)]));
}

/** Highest resident memory of this process, in MiB. */
const peak = (): number => Math.round(process.resourceUsage().maxRSS / 1024);

const dataDir = mkdtempSync(join(tmpdir(), "dukao-bench-"));
execFileSync("chmod", ["711", dataDir]);
const database = must(await openDatabase({ dataDir }));
try {
  const pack = must(await readPack(join(import.meta.dirname, "..", "packs", "zhoucun-2016")));
  const catalogue = must(catalogueOf(pack.tables, pack.metrics, pack.laws));
  const office = officeOf(database, pack, catalogue);
  must(await migrateSystem(database));
  must(await migrateTables(database, pack.region, pack.tables));
  must(await loadSample(office, () => undefined));
  const orgs = pack.organisations.map(({ id }) => id);
  const rows = await fill(database, pack.region, orgs, Number(options.rows));

  const all = [...catalogue.metrics.keys()];
  const period = monthOf(2016, 10);
  // the hand-written statements cover the large registers: of the product, then, the same
  const same = all.filter((id) => plan(catalogue, [id], [period]).leaves.every(({ table }) => big.includes(table)));
  const times = await measure({
    "all figures": async () => must(await monthFigures(office, MONTH)),
    "figures of the large registers": async () => must(await monthFigures(office, MONTH, { metrics: same })),
    "the same by hand": () => byHand(database, pack.region),
  }, Number(options.runs));
  const ratio = times["figures of the large registers"]! / times["the same by hand"]!;
  if (options.json) console.log(JSON.stringify({ rows, metrics: all.length, same: same.length, organisations: orgs.length, times, ratio, peakMiB: peak() }));
  else {
    console.log(`${rows.toLocaleString("en")} rows, ${orgs.length} organisations, medians of ${options.runs}`);
    console.table(Object.fromEntries(Object.entries(times).map(([name, ms]) => [name, { ms: Number(ms.toFixed(1)), metrics: name === "all figures" ? all.length : same.length }])));
    console.log(`product / by hand: ${ratio.toFixed(2)}; peak memory of this process: ${peak()} MiB`);
  }
} finally {
  await database.close();
  rmSync(dataDir, { recursive: true, force: true });
}
