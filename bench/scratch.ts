import { chmodSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { catalogueOf } from "../metrics/index.ts";
import { type Office, officeOf } from "../server/office.ts";
import { readPack } from "../server/packs/index.ts";
import { migrateSystem, migrateTables, openDatabase } from "../server/postgres/index.ts";

export function must<T>(result: { ok: true; value: T } | { ok: false; issues: readonly unknown[] }): T {
  if (!result.ok) throw new Error(JSON.stringify(result.issues.slice(0, 5)));
  return result.value;
}

/** An office on the embedded database of a folder, with empty tables. */
export async function emptyOffice(dataDir: string): Promise<Office> {
  const pack = must(await readPack(join(import.meta.dirname, "..", "packs", "zhoucun-2016")));
  const catalogue = must(catalogueOf(pack.tables, pack.metrics, pack.laws));
  const database = must(await openDatabase({ dataDir }));
  must(await migrateSystem(database));
  must(await migrateTables(database, pack.region, pack.tables));
  return officeOf(database, pack, catalogue);
}

/** A folder that is gone afterwards; the database may run under another account, which must be able to enter. */
export async function inScratch<T>(work: (folder: string) => Promise<T>): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), "dukao-bench-"));
  chmodSync(folder, 0o711);
  try {
    return await work(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

export const quantile = (of: readonly number[], q: number): number => of.toSorted((a, b) => a - b)[Math.min(of.length - 1, Math.floor(of.length * q))]!;
export const median = (of: readonly number[]): number => quantile(of, 0.5);

/** Highest resident memory of this process, in MiB. */
export const peakMiB = (): number => Math.round(process.resourceUsage().maxRSS / 1024);

/** Seconds of processor time that the processes of a folder's database have taken so far (Linux; elsewhere NaN). */
export function databaseCpu(dataDir: string): number {
  if (process.platform !== "linux") return Number.NaN;
  const postmaster = Number(readFileSync(join(dataDir, "pg", "postmaster.pid"), "utf8").split("\n")[0]);
  let ticks = 0;
  for (const pid of readdirSync("/proc").filter((name) => /^\d+$/.test(name))) {
    try {
      const stat = readFileSync(`/proc/${pid}/stat`, "utf8");
      const fields = stat.slice(stat.lastIndexOf(")") + 2).split(" ").map(Number);
      const own = Number(pid) === postmaster;
      // user and system time; of the postmaster also that of children that have ended
      if (own || fields[1] === postmaster) ticks += fields[11]! + fields[12]! + (own ? fields[13]! + fields[14]! : 0);
    } catch {
      // it ended meanwhile
    }
  }
  return ticks / 100;
}
