import { stat } from "node:fs/promises";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { type Cell, failed, type Issue, issue, ok, type Result } from "../../../core/index.ts";
import { checkRow } from "../../../registers/index.ts";
import type { Office } from "../../office.ts";
import { inTransaction, lock, type RowChange, saveRows, type Tx } from "../../postgres/index.ts";

/** What a pack's sample/index.ts gives: rows by table, deterministic. */
interface SampleModule {
  sampleRows(): readonly { readonly table: string; readonly rows: readonly Readonly<Record<string, Cell>>[] }[];
}

/** Loads the pack's sample rows as one batch, once: only while nothing was ever written for the region. */
export async function loadSample(office: Office, progress: (done: number, total: number) => void): Promise<Result<number>> {
  const { database, region, pack } = office;
  const file = resolve(join(pack.folder, "sample", "index.ts"));
  if (!(await isFile(file)) || (await everWritten(database.query, region))) return ok(0);
  const module = (await import(pathToFileURL(file).href)) as SampleModule;
  const checked = check(office, module.sampleRows());
  if (!checked.ok) return checked;
  const changes = checked.value;
  progress(0, changes.length);
  const saved = await inTransaction(database, async (tx) => {
    await lock(tx, "pack", region);
    if (await everWritten(tx, region)) return ok(0);
    const head = {
      region, id: office.newId(), kind: "pack", actor: "pack", at: office.clock().toISOString(), reason: pack.notice,
    } as const;
    const done = await saveRows(tx, pack.tables, head, changes);
    return done.ok ? ok(done.value.count) : done;
  });
  if (saved.ok) progress(saved.value, changes.length);
  return saved;
}

function check(office: Office, groups: ReturnType<SampleModule["sampleRows"]>): Result<RowChange[]> {
  const issues: Issue[] = [];
  const changes: RowChange[] = [];
  for (const { table: name, rows } of groups) {
    const table = office.catalogue.tables.get(name);
    if (!table) {
      issues.push(issue("rows.unknown-table", { table: name }, { file: "sample" }));
      continue;
    }
    for (const row of rows) {
      const found = checkRow(table, row);
      if (found.ok) changes.push({ table: name, row: found.value, expected: 0 });
      else issues.push(...found.issues);
    }
  }
  return issues.length > 0 ? failed(...issues) : ok(changes);
}

async function everWritten(query: Pick<Tx, "selectFrom">, region: string): Promise<boolean> {
  return (await query.selectFrom("dukao.batches").select("id").where("region", "=", region).limit(1).executeTakeFirst()) !== undefined;
}

async function isFile(path: string): Promise<boolean> {
  return stat(path).then((found) => found.isFile(), () => false);
}
