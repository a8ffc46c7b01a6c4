import { type Cell, failed, ID, type Issue, issue, ok, ORG, ORIGIN, PARENT, type Result, type Row, suggestion, type Table, within } from "../../../core/index.ts";
import { checkRow } from "../../../registers/index.ts";
import { completed, type Draft, type Drafts, dropBlank, readDrafts, shorten } from "../../exchange/drafts.ts";
import { cellName } from "../../exchange/sheet.ts";
import type { Act, Office } from "../../office.ts";
import { findByKey, findRows, inTransaction, keyColumns, keyText, type RowChange, rowsNamed, saveRows, type Stored, type Tx } from "../../postgres/index.ts";

export interface ImportRequest {
  readonly table: string;
  readonly file: string;
  /** the name that the person knows the file by */
  readonly shown: string;
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
    progress: (done) => request.progress?.("reading", done),
    ...(request.signal ? { signal: request.signal } : {}),
  });
  if (!read.ok) return read;
  const drafts = read.value;
  return inTransaction(office.database, async (tx) => {
    request.progress?.("checking", drafts.drafts.length);
    const planned = await plan(office, tx, table, drafts, request.shown);
    if (!planned.ok) return planned;
    if (request.signal?.aborted) return failed(issue("exchange.cancelled", { done: drafts.drafts.length }));
    const { changes, inserted } = planned.value;
    const counts = { table: table.name, read: drafts.drafts.length, inserted };
    if (request.dryRun) return ok({ ...counts, updated: changes.length - inserted, unchanged: 0, batch: undefined });
    request.progress?.("writing", changes.length);
    const saved = await saveRows(tx, office.pack.tables, {
      region: office.region, id: office.newId(), kind: "import", actor: act.actor.id, at: office.clock().toISOString(),
      reason: act.reason ?? request.shown,
    }, changes);
    if (!saved.ok) return saved;
    const updated = Math.max(0, saved.value.count - inserted);
    return ok({
      ...counts, updated, unchanged: changes.length - inserted - updated, batch: saved.value.count > 0 ? saved.value.batch : undefined,
    });
  });
}

interface Planned {
  readonly changes: readonly RowChange[];
  readonly inserted: number;
}

async function plan(office: Office, tx: Tx, table: Table, read: Drafts, file: string): Promise<Result<Planned>> {
  const references = await resolveReferences(office, tx, table, read, file);
  if (!references.ok) return references;
  const drafts = references.value;
  const known = await knownRows(office, tx, table, drafts);
  const today = office.clock().toISOString().slice(0, 10);
  const places = new Map(read.columns.map((column) => [column.name, column.at]));
  const issues: Issue[] = [];
  const changes: RowChange[] = [];
  let inserted = 0;
  for (const { draft, org } of drafts) {
    const stored = known(draft);
    const cells: Record<string, Cell> = stored
      ? { ...stored.row, ...dropBlank(draft.cells) }
      : { [ORIGIN]: "office", ...(org === undefined ? {} : { [ORG]: org }), ...completed(table, draft, office.newId(), today) };
    const checked = checkRow(table, cells);
    if (checked.ok) {
      changes.push({ table: table.name, row: checked.value, expected: stored?.rev ?? 0 });
      inserted += stored ? 0 : 1;
    } else {
      issues.push(...checked.issues.map((each) => placed(each, { file, sheet: read.sheet }, draft.line, places)));
    }
  }
  return issues.length > 0 ? failed(...shorten(issues)) : ok({ changes, inserted });
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
  const issues: Issue[] = [];
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
        issues.push(issue("exchange.unknown-parent", { name, table: to.label, near: suggestion(name, byName.keys()) }, { file, sheet: read.sheet, cell: cellName(column.at, draft.line) }));
      }
      if (!row) return { draft, org };
      return { draft: { ...draft, cells: { ...draft.cells, [column.name]: row.id } }, org: column.name === PARENT ? row.org : org };
    });
  }
  return issues.length > 0 ? failed(...shorten(issues)) : ok(drafts);
}

/** The row that a draft means, if it is there: by its id where the file gives one, else by its key. */
async function knownRows(office: Office, tx: Tx, table: Table, drafts: readonly Resolved[]): Promise<(draft: Draft) => Stored | undefined> {
  const ids = drafts.flatMap(({ draft }) => (typeof draft.cells[ID] === "string" ? [draft.cells[ID] as string] : []));
  const keyed = drafts.filter(({ draft }) => typeof draft.cells[ID] !== "string").map(({ draft }) => keyColumns(table).map((name) => draft.cells[name] ?? null));
  const byId = new Map((ids.length === 0 ? [] : await findRows(tx, office.region, table, ids)).map((stored) => [stored.row.id, stored]));
  const byKey = keyed.length === 0 ? new Map<string, Stored>() : await findByKey(tx, office.region, table, keyed);
  return ({ cells }) => (typeof cells[ID] === "string" ? byId.get(cells[ID]) : byKey.get(keyText(table, cells as Row)));
}
