import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { sql } from "kysely";
import type { Issue } from "../../../core/index.ts";
import { openDatabase } from "../connect.ts";
import type { Database } from "../database.ts";
import { livePostmaster } from "../embedded/postmaster.ts";
import { migrateTables } from "../migrate/definitions.ts";
import { migrateSystem } from "../migrate/migrate.ts";
import { sealBatches } from "../rows/seal.ts";
import { verifyLedger } from "../rows/verify.ts";
import { told } from "./setup.ts";
import { region, tables } from "./works.ts";

export type Victim = "postgres" | "writer" | "both";

export interface Round {
  readonly victim: Victim;
  readonly acked: number;
  /** acknowledged batches that are not there with all their rows */
  readonly lost: number;
  /** batches that are there with some of their rows */
  readonly partial: number;
  /** from the kill until a query was answered again */
  readonly reopenMs: number;
  readonly issues: readonly Issue[];
}

/** Writes, kills in the middle, opens again without a hand, and counts. Needs `prepare` once. */
export async function killRound(dataDir: string, name: string, victim: Victim, writeMs: number): Promise<Round> {
  const writer = spawn(process.execPath, [join(import.meta.dirname, "writer.ts"), dataDir, name], { stdio: ["ignore", "pipe", "inherit"] });
  const acked: string[] = [];
  const listening = listen(writer, acked);
  while (acked.length === 0 && writer.exitCode === null) await sleep(5);
  await sleep(writeMs);
  const killed = performance.now();
  if (victim !== "writer") process.kill((await livePostmaster(join(dataDir, "pg")))!.pid, "SIGKILL");
  if (victim !== "postgres") writer.kill("SIGKILL");
  const before = acked.length;
  const database = await open(dataDir);
  await sql`select count(*) from ledger.works`.execute(database.query);
  const reopenMs = performance.now() - killed;
  // a writer whose database was killed goes on by itself
  while (victim === "postgres" && acked.length < before + 5 && writer.exitCode === null) await sleep(5);
  if (writer.exitCode === null && writer.signalCode === null) {
    writer.kill("SIGKILL");
    await once(writer, "exit");
  }
  await listening;
  try {
    return { victim, acked: acked.length, reopenMs, ...(await count(database, name, acked)) };
  } finally {
    await database.close();
  }
}

async function listen(writer: ChildProcess, acked: string[]): Promise<void> {
  let rest = "";
  for await (const part of writer.stdout!) {
    const lines = (rest + String(part)).split("\n");
    rest = lines.pop() ?? "";
    for (const line of lines) if (line.startsWith("ack ")) acked.push(line.slice(4));
  }
}

async function count(database: Database, name: string, acked: readonly string[]): Promise<Pick<Round, "lost" | "partial" | "issues">> {
  const found = await sql<{ id: string; events: number; rows: number }>`
    select b.id, count(e.row_id)::int as events, count(w.id)::int as rows from dukao.batches b
    left join dukao.events e on e.region = b.region and e.batch = b.id
    left join ledger.works w on w.region = e.region and w.id = e.row_id and w.rev = e.rev
    where b.region = ${region} and b.id like ${`${name}-%`} group by b.id`.execute(database.query);
  const whole = new Set(found.rows.filter((row) => row.events === 20 && row.rows === 20).map((row) => row.id));
  const strays = await sql<{ n: number }>`
    select count(*)::int as n from ledger.works w where not exists (
      select from dukao.events e where e.region = w.region and e.table_name = 'works' and e.row_id = w.id and e.rev = w.rev)`.execute(database.query);
  const sealed = await sealBatches(database, region);
  if (!sealed.ok) throw told(sealed.issues);
  return {
    lost: acked.filter((id) => !whole.has(id)).length,
    partial: found.rows.length - whole.size + (strays.rows[0]?.n ?? 0),
    issues: await verifyLedger(database.query, region, tables),
  };
}

export async function prepare(dataDir: string): Promise<void> {
  const database = await open(dataDir);
  const made = await migrateSystem(database);
  if (!made.ok) throw told(made.issues);
  const grown = await migrateTables(database, region, tables);
  if (!grown.ok) throw told(grown.issues);
  await database.close();
}

async function open(dataDir: string): Promise<Database> {
  const opened = await openDatabase({ dataDir });
  if (!opened.ok) throw told(opened.issues);
  return opened.value;
}
