import { type Cell, failed, issue, type Issue, ok, PARENT, type Result, type Table } from "../../../core/index.ts";
import type { LongWork } from "../cycle/index.ts";
import { type Imported, importRows, type ImportRequest, type RowPreview } from "../exchange/import.ts";
import type { Office } from "../../office.ts";
import { batchWritten, dropUpload, findUpload, inTransaction, sealBatches, titlesOf } from "../../postgres/index.ts";
import { withUpload } from "./upload.ts";

/** A file that was sent, and where its rows go. */
export interface UploadedImport {
  readonly upload: string;
  readonly table: string;
  readonly sheet?: string;
  readonly by: string;
}

/** What was looked at, and is confirmed. */
export interface ConfirmedImport extends UploadedImport {
  readonly seal: string;
  readonly reason: string;
  /** rows that the preview read */
  readonly rows: number;
}

declare module "../../../core/issue.ts" {
  interface IssueParams {
    "workbook.upload-gone": { file: string };
    "workbook.not-previewed": { id: string };
  }
}

/** Changed rows that are shown; the counts are of all. */
const SHOWN = 300;

export interface UploadPreview extends Pick<Imported, "table" | "read" | "inserted" | "updated" | "unchanged"> {
  readonly seal: string;
  readonly changes: readonly RowPreview[];
  /** of rows that cells point to, by table and id */
  readonly titles: Readonly<Record<string, Readonly<Record<string, string>>>>;
}

/** What an import of the file would change, with the cells that are hardly meant; nothing is written. */
export async function previewUpload(office: Office, input: UploadedImport, work: LongWork = {}): Promise<Result<UploadPreview> & { readonly warnings?: readonly Issue[] }> {
  const file = await findUpload(office.database.query, office.region, input.upload);
  if (!file) return failed(issue("workbook.upload-gone", { file: input.upload }));
  const read = await bring(office, file, input, input.upload, { dryRun: true, preview: SHOWN }, work, 0);
  if (!read.ok) return read;
  const { table, read: rows, inserted, updated, unchanged, seal = "", changes = [], warnings = [] } = read.value;
  return { ...ok({ table, read: rows, inserted, updated, unchanged, seal, changes, titles: await titles(office, table, changes) }), warnings };
}

export interface UploadDone extends Pick<Imported, "table" | "read" | "inserted" | "updated" | "unchanged"> {
  readonly batch: string | null;
  /** it had been done before, under the same batch */
  readonly again: boolean;
  /** the first rows that were made or changed */
  readonly rows: readonly Pick<RowPreview, "kind" | "row" | "title">[];
}

/** Imports what was looked at, all or nothing, once: the preview's number is the batch. */
export async function importUpload(office: Office, input: ConfirmedImport, work: LongWork = {}): Promise<Result<UploadDone>> {
  const batch = input.upload;
  const file = await findUpload(office.database.query, office.region, input.upload);
  if (!file) {
    const written = await inTransaction(office.database, async (tx) => ok(await batchWritten(tx, office.region, batch)));
    if (written.ok && written.value) return ok({ table: input.table, read: input.rows, inserted: 0, updated: 0, unchanged: 0, batch, again: true, rows: [] });
    return failed(issue("workbook.upload-gone", { file: input.upload }));
  }
  const done = await bring(office, file, input, input.reason, { batch, seal: input.seal, preview: SHOWN }, work, input.rows);
  if (!done.ok) return done;
  await dropUpload(office.database.query, office.region, input.upload);
  await sealBatches(office.database, office.region);
  const { table, read, inserted, updated, unchanged, batch: written, again, changes = [] } = done.value;
  return ok({ table, read, inserted, updated, unchanged, batch: written ?? null, again: again ?? false, rows: changes.map(({ kind, row, title }) => ({ kind, row, title })) });
}

type Upload = NonNullable<Awaited<ReturnType<typeof findUpload>>>;

async function bring(office: Office, file: Upload, { table, sheet, by }: UploadedImport, reason: string, how: Pick<ImportRequest, "dryRun" | "preview" | "batch" | "seal">, { progress, signal }: LongWork, total: number): Promise<Result<Imported>> {
  return withUpload(file, (path) => importRows(office, { actor: { id: by, name: by, grants: [] }, reason }, {
    table, file: path, shown: file.name, ...(sheet !== undefined && { sheet }), ...how,
    progress: (stage, done) => { if (stage === "checking") progress?.(done, Math.max(total, 0), stage); },
    ...(signal && { signal }),
  }));
}

async function titles(office: Office, name: string, changes: readonly RowPreview[]): Promise<UploadPreview["titles"]> {
  const table: Table | undefined = office.catalogue.tables.get(name);
  const targets = new Map<string, string>([
    ...(table?.parent === undefined ? [] : [[PARENT, table.parent] as const]),
    ...(table?.fields ?? []).flatMap((field) => (field.type === "reference" && field.to !== undefined ? [[field.name, field.to] as const] : [])),
  ]);
  const found: Record<string, Record<string, string>> = {};
  for (const [field, target] of targets) {
    const to = office.catalogue.tables.get(target);
    const ids = new Set<Cell>(changes.flatMap(({ cells }) => cells.filter((each) => each.field === field).flatMap(({ before, after }) => [before, after])));
    if (to && ids.size > 0) found[target] = { ...found[target], ...(await titlesOf(office.database.query, office.region, to, [...ids].filter((id) => typeof id === "string"))) };
  }
  return found;
}
