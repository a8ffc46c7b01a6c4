import { type Cell, type Failed, failed, ID, type Issue, issue, ok, ORG, ORIGIN, PARENT, type Result, type Row, suggestion, type Table, within } from "../../../core/index.ts";
import { checkRow } from "../../../registers/index.ts";
import { completed, type Draft, type Drafts, Faults, onto, readDrafts } from "../../exchange/drafts.ts";
import { cellName } from "../../exchange/sheet.ts";
import type { Act, Office } from "../../office.ts";
import { cancellable, findByKey, findRows, inTransaction, isCancelled, keyColumns, keyText, type RowChange, rowsNamed, saveRows, type Stored, type Tx } from "../../postgres/index.ts";

export interface ImportRequest {
  readonly table: string;
  readonly file: string;
  /** the name that the person knows the file by */
  readonly shown: string;
  /** of a workbook; the first sheet with rows when not given */
  readonly sheet?: string;
  /** read and check, write nothing */
  readonly dryRun?: boolean;
  readonly progress?: (stage: "reading" | "checking" | "writing", done: number) => void;
  readonly signal?: AbortSignal;
}

export interface Imported {
  readonly table: string;
  readonly read: number;
  readonly inserted: number;
  readonly updated: number;
  readonly unchanged: number;
  /** undefined when nothing was written */
  readonly batch: string | undefined;
}

/** Rows of a file into a register, all or nothing. Known rows (by id, else by key) are revised, others are new. */
export async function importRows(office: Office, act: Act, request: ImportRequest): Promise<Result<Imported>> {
  const table = office.catalogue.tables.get(request.table);
  if (!table) return failed(issue("rows.unknown-table", { table: request.table }));
  const read = await readDrafts(request.file, request.shown, table, {
    organisations: office.pack.organisations,
    ...(request.sheet === undefined ? {} : { sheet: request.sheet }),
    progress: (done) => request.progress?.("reading", done),
    ...(request.signal ? { signal: request.signal } : {}),
  });
  if (!read.ok) return read;
  const drafts = read.value;
  try {
    return await inTransaction(office.database, (tx) => cancellable(office.database, tx, request.signal, () => write(office, act, tx, table, drafts, request)));
  } catch (error) {
    if (!isCancelled(error)) throw error;
    return cancelled(drafts);
  }
}

const cancelled = ({ drafts }: Drafts): Failed => failed(issue("exchange.cancelled", { done: drafts.length }));

async function write(office: Office, act: Act, tx: Tx, table: Table, drafts: Drafts, request: ImportRequest): Promise<Result<Imported>> {
  request.progress?.("checking", drafts.drafts.length);
  const planned = await plan(office, tx, table, drafts, request.shown);
  if (!planned.ok) return planned;
  if (request.signal?.aborted) return cancelled(drafts);
  const { changes, inserted, unchanged } = planned.value;
  const counts = { table: table.name, read: drafts.drafts.length, inserted, updated: changes.length - inserted, unchanged };
  if (request.dryRun) return ok({ ...counts, batch: undefined });
  request.progress?.("writing", changes.length);
  const saved = await saveRows(tx, office.pack.tables, {
    region: office.region, id: office.newId(), kind: "import", actor: act.actor.id, at: office.clock().toISOString(),
    reason: act.reason ?? request.shown,
  }, changes);
  if (!saved.ok) return saved;
  if (request.signal?.aborted) return cancelled(drafts);
  return ok({ ...counts, batch: saved.value.count > 0 ? saved.value.batch : undefined });
}

interface Planned {
  readonly changes: readonly RowChange[];
  readonly inserted: number;
  /** rows that stand already as the file has them: they leave no event */
  readonly unchanged: number;
}

async function plan(office: Office, tx: Tx, table: Table, read: Drafts, file: string): Promise<Result<Planned>> {
  const references = await resolveReferences(office, tx, table, read, file);
  if (!references.ok) return references;
  const drafts = references.value;
  const known = await knownRows(office, tx, table, drafts);
  const today = office.clock().toISOString().slice(0, 10);
  const places = new Map(read.columns.map((column) => [column.name, column.at]));
  const where = { file, sheet: read.sheet };
  const faults = new Faults();
  const changes: RowChange[] = [];
  const lines = new Map<string, number>();
  let [inserted, unchanged] = [0, 0];
  for (const { draft, org } of drafts) {
    const stored = known.meant(draft);
    const cells: Record<string, Cell> = stored
      ? onto({ ...stored.row }, draft)
      : { [ORIGIN]: "office", ...(org === undefined ? {} : { [ORG]: org }), ...completed(table, draft, office.newId(), today) };
    const checked = checkRow(table, cells);
    if (!checked.ok) {
      faults.add(...checked.issues.map((each) => placed(each, where, draft.line, places)));
      continue;
    }
    const row = checked.value;
    const taken = takenKey(table, row, draft.line, known.holder(row), lines);
    if (taken) faults.add(placed(taken, where, draft.line, places));
    else if (stored && isSame(row, stored.row)) unchanged += 1;
    else {
      changes.push({ table: table.name, row, expected: stored?.rev ?? 0 });
      inserted += stored ? 0 : 1;
    }
  }
  return faults.any ? failed(...faults.told()) : ok({ changes, inserted, unchanged });
}

const isSame = (row: Row, stored: Row): boolean => Object.keys(row).every((name) => (row[name] ?? null) === (stored[name] ?? null));

/** Whether the row's key belongs to another row, of the ledger or of an earlier line (which may name its parent otherwise). */
function takenKey(table: Table, row: Row, line: number, holder: Stored | undefined, lines: Map<string, number>): Issue | undefined {
  const key = keyText(table, row);
  const shown = table.key.map((name) => String(row[name] ?? "—")).join("、");
  const at = { field: table.key[0] ?? ID };
  const first = lines.get(key);
  if (first !== undefined) return issue("exchange.duplicate-key", { key: shown, first }, at);
  lines.set(key, line);
  return holder && holder.row.id !== row.id ? issue("rows.duplicate-key", { key: shown }, at) : undefined;
}

function placed(each: Issue, where: { file: string; sheet: string }, line: number, places: ReadonlyMap<string, number>): Issue {
  const at = each.where.field === undefined ? undefined : places.get(each.where.field);
  return within({ ...where, cell: at === undefined ? `${line}:${line}` : cellName(at, line) }, { ...each, where: {} } as Issue);
}

/** A draft with the rows it points to found; a child row belongs to its parent's organisation. */
interface Resolved {
  readonly draft: Draft;
  readonly org: string | undefined;
}

async function resolveReferences(office: Office, tx: Tx, table: Table, read: Drafts, file: string): Promise<Result<Resolved[]>> {
  const faults = new Faults();
  let drafts: Resolved[] = read.drafts.map((draft) => ({ draft, org: undefined }));
  for (const column of read.columns) {
    const target = column.name === PARENT ? table.parent : column.field.type === "reference" ? column.field.to : undefined;
    const to = target === undefined ? undefined : office.catalogue.tables.get(target);
    if (!to) continue;
    const names = [...new Set(read.drafts.flatMap((draft) => (typeof draft.cells[column.name] === "string" ? [draft.cells[column.name] as string] : [])))];
    const found = await rowsNamed(tx, office.region, to, names);
    const byName = new Map(found.toReversed().flatMap((row) => row.names.toReversed().map((name) => [name, row] as const)));
    drafts = drafts.map(({ draft, org }) => {
      const name = draft.cells[column.name];
      const row = typeof name === "string" ? byName.get(name) : undefined;
      if (typeof name === "string" && !row) {
        faults.add(issue("exchange.unknown-parent", { name, table: to.label, near: suggestion(name, byName.keys()) }, { file, sheet: read.sheet, cell: cellName(column.at, draft.line) }));
      }
      if (!row) return { draft, org };
      return { draft: { ...draft, cells: { ...draft.cells, [column.name]: row.id } }, org: column.name === PARENT ? row.org : org };
    });
  }
  return faults.any ? failed(...faults.told()) : ok(drafts);
}

interface Known {
  /** the row that a draft means, if it is there: by its id where the file gives one, else by its key */
  meant(draft: Draft): Stored | undefined;
  /** the row that has this row's key now */
  holder(row: Row): Stored | undefined;
}

async function knownRows(office: Office, tx: Tx, table: Table, drafts: readonly Resolved[]): Promise<Known> {
  const names = keyColumns(table);
  const ids = drafts.flatMap(({ draft }) => (typeof draft.cells[ID] === "string" ? [draft.cells[ID] as string] : []));
  const keyed = drafts.filter(({ draft }) => typeof draft.cells[ID] !== "string" || names.every((name) => draft.cells[name] !== undefined))
    .map(({ draft }) => names.map((name) => draft.cells[name] ?? null));
  const byId = new Map((ids.length === 0 ? [] : await findRows(tx, office.region, table, ids)).map((stored) => [stored.row.id, stored]));
  const byKey = keyed.length === 0 ? new Map<string, Stored>() : await findByKey(tx, office.region, table, keyed);
  return {
    meant: ({ cells }) => (typeof cells[ID] === "string" ? byId.get(cells[ID]) : byKey.get(keyText(table, cells))),
    holder: (row) => byKey.get(keyText(table, row)),
  };
}
