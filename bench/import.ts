import { spawn } from "node:child_process";
import { once } from "node:events";
import { createReadStream, statSync } from "node:fs";
import { loadavg } from "node:os";
import { join } from "node:path";
import { pipeline } from "node:stream/promises";
import { parseArgs } from "node:util";
import ExcelJS from "exceljs";
import { sql } from "kysely";
import { from as copyFrom } from "pg-copy-streams";
import { importRows } from "../server/commands/exchange/import.ts";
import type { Office } from "../server/office.ts";
import { writeCsv, writeXlsx } from "./import-files.ts";
import { databaseCpu, emptyOffice, inScratch, median, must, peakMiB } from "./scratch.ts";

/**
 * Import of 100,000 hotline requests from csv and xlsx, each row checked and with its event, against what a
 * person would write instead: COPY of the csv, and exceljs with INSERTs of 1,000 rows, without checks or
 * events. Each run in a process of its own, so that its memory is its own. node bench/import.ts [--json]
 */
const { values: options } = parseArgs({
  options: { json: { type: "boolean", default: false }, rows: { type: "string", default: "100000" }, runs: { type: "string", default: "3" }, way: { type: "string" }, folder: { type: "string" } },
});
const rows = Number(options.rows);
const actor = { actor: { id: "bench", name: "bench", grants: [] } } as const;

const bring = (file: string) => async (office: Office, folder: string): Promise<void> => {
  const done = must(await importRows(office, actor, { table: "requests", file: join(folder, file), shown: file }));
  if (done.inserted !== rows) throw new Error(`${done.inserted} rows`);
};

const plain = async (office: Office): Promise<void> => {
  await sql`drop table if exists plain`.execute(office.database.query);
  await sql`create table plain (number text primary key, org text, kind text, topic text, units int, hard text, taken_on date, due_on date, settled_on date, rating text, place text)`.execute(office.database.query);
};

const ways: Readonly<Record<string, (office: Office, folder: string) => Promise<void>>> = {
  "import csv": bring("requests.csv"),
  "import xlsx": bring("requests.xlsx"),
  "by hand: COPY of the csv": async (office, folder) => {
    await plain(office);
    const client = await office.database.pool.connect();
    await pipeline(createReadStream(join(folder, "requests.csv")), client.query(copyFrom("copy plain from stdin (format csv, header)")));
    client.release();
  },
  "by hand: exceljs and INSERT": async (office, folder) => {
    await plain(office);
    let some: unknown[][] = [];
    const flush = async (): Promise<void> => {
      const columns = Array.from({ length: 11 }, (_, i) => some.map((row) => row[i] ?? null));
      await office.database.pool.query("insert into plain select * from unnest($1::text[], $2::text[], $3::text[], $4::text[], $5::int[], $6::text[], $7::date[], $8::date[], $9::date[], $10::text[], $11::text[])", columns);
      some = [];
    };
    const reader = new ExcelJS.stream.xlsx.WorkbookReader(join(folder, "requests.xlsx"), { sharedStrings: "cache", styles: "cache", worksheets: "emit" });
    for await (const sheet of reader) {
      for await (const row of sheet) {
        if (row.number === 1) continue;
        some.push((row.values as unknown[]).slice(1));
        if (some.length === 1_000) await flush();
      }
    }
    await flush();
  },
};

interface Run {
  readonly ms: number;
  /** memory before and at most, MiB */
  readonly before: number;
  readonly peak: number;
  /** seconds of processor time of this program and of all processes of the database: on a machine with other work these, and not ms, say something */
  readonly program: number;
  readonly database: number;
}

/** One run of one way, in this process: milliseconds and the memory it took. */
async function runOnce(way: string, folder: string): Promise<void> {
  const office = await emptyOffice(folder);
  await sql`truncate ledger.requests, dukao.events, dukao.batches, dukao.seals cascade`.execute(office.database.query);
  await sql`checkpoint`.execute(office.database.query);
  const before = Math.round(process.memoryUsage().rss / 1024 / 1024);
  const [own, database] = [process.cpuUsage(), databaseCpu(folder)];
  const start = performance.now();
  await ways[way]!(office, folder);
  const ms = performance.now() - start;
  const { user, system } = process.cpuUsage(own);
  const run: Run = { ms, before, peak: peakMiB(), program: (user + system) / 1e6, database: databaseCpu(folder) - database };
  console.log(JSON.stringify(run));
  await office.database.close();
}

async function inOwnProcess(way: string, folder: string): Promise<Run> {
  const child = spawn(process.execPath, [import.meta.filename, "--way", way, "--folder", folder, "--rows", options.rows], { stdio: ["ignore", "pipe", "inherit"] });
  let text = "";
  child.stdout.on("data", (part) => (text += String(part)));
  const [code] = await once(child, "close");
  if (code !== 0) throw new Error(`${way} ended with ${code}`);
  return JSON.parse(text) as Run;
}

async function all(folder: string): Promise<void> {
  const office = await emptyOffice(folder);
  const organisations = office.pack.organisations.map((each) => each.name);
  await writeCsv(join(folder, "requests.csv"), rows, organisations);
  await writeXlsx(join(folder, "requests.xlsx"), rows, organisations);
  const found: Record<string, Run[]> = {};
  for (let run = 0; run < Number(options.runs); run += 1) {
    for (const way of Object.keys(ways)) (found[way] ??= []).push(await inOwnProcess(way, folder));
  }
  await office.database.close();
  const table = Object.fromEntries(Object.entries(found).map(([way, runs]) => {
    const ms = median(runs.map((each) => each.ms));
    return [way, { ms: Math.round(ms), "rows/s": Math.round((rows / ms) * 1_000), "CPU s program": Number(median(runs.map((each) => each.program)).toFixed(2)), "CPU s database": Number(median(runs.map((each) => each.database)).toFixed(2)), "peak MiB": median(runs.map((each) => each.peak)), "before MiB": median(runs.map((each) => each.before)) }];
  }));
  const size = (file: string): string => `${(statSync(join(folder, file)).size / 1024 / 1024).toFixed(1)} MiB`;
  if (options.json) console.log(JSON.stringify({ rows, runs: Number(options.runs), ways: table }));
  else {
    console.log(`${rows.toLocaleString("en")} rows, csv ${size("requests.csv")}, xlsx ${size("requests.xlsx")}, medians of ${options.runs}; load ${loadavg().map((each) => each.toFixed(1)).join(" ")}`);
    console.table(table);
  }
}

if (options.way && options.folder) await runOnce(options.way, options.folder);
else await inScratch(all);
