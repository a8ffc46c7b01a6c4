import { createHash } from "node:crypto";
import { setImmediate as others } from "node:timers/promises";
import { type Cell, type Failed, failed, ID, type Issue, issue, near, ok, ORG, ORIGIN, PARENT, type Result, type Row, type Table, within } from "../../../core/index.ts";
import { checkRow, completeRow } from "../../../registers/index.ts";
import { columnsOf } from "../../exchange/columns.ts";
import { completed, type Draft, type DraftReader, onto, openDrafts, type Place } from "../../exchange/drafts.ts";
import { cellName } from "../../exchange/sheet.ts";
import type { Act, Office } from "../../office.ts";
import { batchWritten, BatchWriter, cancellable, findByKey, findRows, inTransaction, isCancelled, keyColumns, keyText, type RowChange, rowsNamed, type Stored, titleField, type Tx } from "../../postgres/index.ts";

export interface ImportRequest {
  readonly table: string;
  readonly file: string;
  /** the name that the person knows the file by */
  readonly shown: string;
  /** of a workbook; the first sheet with rows when not given */
  readonly sheet?: string;
  /** read and check, write nothing */
  readonly dryRun?: boolean;
  /** keep the first so many changed rows, cell by cell, for people to look at before anything is written */
  readonly preview?: number;
  /** made by the sender: the same import sent again, after a cut connection, is done once */
  readonly batch?: string;
  /** the preview's: refused when the import would change anything else by now */
  readonly seal?: string;
  readonly progress?: (stage: "reading" | "checking" | "writing", done: number) => void;
  readonly signal?: AbortSignal;
}

export interface Imported {
  readonly table: string;
  readonly read: number;
  readonly inserted: number;
  readonly updated: number;
  readonly unchanged: number;
  /** of cells that may stand and are hardly meant */
  readonly warnings?: readonly Issue[];
  /** undefined when nothing was written */
  readonly batch: string | undefined;
  /** the same import had been done before, under the same batch */
  readonly again?: true;
  /** of a preview */
  readonly changes?: readonly RowPreview[];
  /** over everything that the import changes: what was looked at is what is written */
  readonly seal?: string;
}

/** A row that the import makes or changes. */
export interface RowPreview {
  readonly kind: "new" | "changed";
  readonly line: number;
  readonly row: string;
  readonly title: string;
  readonly cells: readonly { readonly field: string; readonly before: Cell; readonly after: Cell }[];
}

/** Rows that are read, checked and written at a time: while the database writes some, the next are read. */
const CHUNK = 2_000;
/** Chunks that are read and checked ahead of the one that the database writes: a pause of this process then does not become one of the database. */
const AHEAD = 2;
/** Rows after which others have their turn: above all the connection, so that the database does not run dry. */
const AT_ONCE = 200;

/** Rows of a file into a register, all or nothing. Known rows (by id, else by key) are revised, others are new. */
export async function importRows(office: Office, act: Act, request: ImportRequest): Promise<Result<Imported>> {
  const table = office.catalogue.tables.get(request.table);
  if (!table) return failed(issue("rows.unknown-table", { table: request.table }));
  const opened = await openDrafts(request.file, request.shown, table, {
    organisations: office.pack.organisations, year: office.pack.year,
    ...(request.sheet === undefined ? {} : { sheet: request.sheet }),
    progress: (done) => request.progress?.("reading", done),
    ...(request.signal ? { signal: request.signal } : {}),
  });
  if (!opened.ok) return opened;
  const reader = opened.value;
  try {
    return await inTransaction(office.database, async (tx) => {
      if (request.batch !== undefined && (await batchWritten(tx, office.region, request.batch))) {
        return ok({ table: table.name, read: 0, inserted: 0, updated: 0, unchanged: 0, batch: request.batch, again: true as const });
      }
      return cancellable(office.database, tx, request.signal, () => bring(office, act, tx, table, reader, request));
    });
  } catch (error) {
    if (!isCancelled(error)) throw error;
    return cancelled(reader);
  }
}

const cancelled = ({ rows }: DraftReader): Failed => failed(issue("exchange.cancelled", { done: rows }));

/**
 * Reads and checks a chunk while the one before is being written. From the first fault on nothing more is
 * written, and the rest is read for its faults only.
 */
async function bring(office: Office, act: Act, tx: Tx, table: Table, reader: DraftReader, request: ImportRequest): Promise<Result<Imported>> {
  const plan = new Plan(office, table, reader, request.preview ?? (request.seal === undefined ? undefined : 0));
  const batch = new BatchWriter(tx, office.pack.tables, {
    region: office.region, id: request.batch ?? office.newId(), kind: "import", actor: act.actor.id, at: office.clock().toISOString(), reason: act.reason ?? request.shown,
  });
  const writing: Promise<Result<number>>[] = [];
  let written: Result<number> = ok(0);
  const oldest = async (): Promise<void> => {
    const next = await writing.shift();
    if (written.ok && next) written = next;
  };
  try {
    for await (const drafts of reader.chunks(CHUNK)) {
      request.progress?.("checking", reader.rows);
      const changes = await plan.of(drafts);
      if (reader.faults.any || request.dryRun || changes.length === 0) continue;
      // given before the last has ended, so that the database goes on at once
      const next = batch.write(changes);
      // awaited later; until then a failure must not count as unhandled
      next.catch(() => undefined);
      writing.push(next);
      if (writing.length > AHEAD) await oldest();
      if (!written.ok) return written;
      request.progress?.("writing", written.value);
    }
  } finally {
    // the connection is free only when the last statement has ended
    await Promise.allSettled(writing);
  }
  while (writing.length > 0) await oldest();
  if (request.signal?.aborted) return cancelled(reader);
  if (reader.stopped) return failed(reader.stopped);
  if (reader.faults.any) return failed(...reader.faults.told());
  if (!written.ok) return written;
  const { inserted, updated, unchanged } = plan;
  const counts = { table: table.name, read: reader.rows, inserted, updated, unchanged, warnings: reader.doubts.told(), ...(request.preview === undefined ? {} : { changes: plan.preview, seal: plan.seal() }) };
  if (request.seal !== undefined && request.seal !== plan.seal()) return failed(issue("workbook.changed-meanwhile", { file: request.shown }, { file: request.shown }));
  if (request.dryRun || written.value === 0) return ok({ ...counts, batch: undefined });
  request.progress?.("writing", written.value);
  const saved = await batch.close();
  if (!saved.ok) return saved;
  return request.signal?.aborted ? cancelled(reader) : ok({ ...counts, batch: saved.value.batch });
}

/** What is to be written for the drafts of a file. Reads beside the transaction that writes: a row that moves on meanwhile is refused by its revision. */
class Plan {
  inserted = 0;
  updated = 0;
  /** rows that stand already as the file has them: they leave no event */
  unchanged = 0;
  readonly #office: Office;
  readonly #table: Table;
  readonly #reader: DraftReader;
  readonly #today: string;
  readonly #places: ReadonlyMap<string, number>;
  /** lines of the file by the key of their row */
  readonly #lines = new Map<string, number>();
  readonly preview: RowPreview[] = [];
  /** undefined where nobody looks before it is written: sealing costs a tenth of an import */
  readonly #previewed: number | undefined;
  readonly #seal = createHash("sha256");
  #sealed: string | undefined;
  #lacksOrganisations = false;

  constructor(office: Office, table: Table, reader: DraftReader, previewed: number | undefined) {
    this.#previewed = previewed;
    this.#office = office;
    this.#table = table;
    this.#reader = reader;
    this.#today = office.today();
    this.#places = new Map(reader.columns.map((column) => [column.name, column.at]));
  }

  /** Changes for the drafts that are good and not done already; the faults of the others go to the reader's. */
  async of(drafts: readonly Draft[]): Promise<RowChange[]> {
    const resolved = await resolveReferences(this.#office, this.#table, this.#reader, drafts);
    const known = await knownRows(this.#office, this.#table, resolved);
    const changes: RowChange[] = [];
    for (const [n, { draft, org }] of resolved.entries()) {
      if (n % AT_ONCE === AT_ONCE - 1) await others();
      const change = this.#change(draft, org, known);
      if (change) changes.push(change);
    }
    return changes;
  }

  #change(draft: Draft, org: string | undefined, known: Known): RowChange | undefined {
    const table = this.#table;
    const stored = known.meant(draft);
    const cells: Record<string, Cell> = stored
      ? onto({ ...stored.row }, draft)
      : { [ORIGIN]: "office", ...(org === undefined ? {} : { [ORG]: org }), ...completed(table, draft, this.#office.newId(), this.#today) };
    // what is read from a file is canonical; what stands may be older than the table's definition
    const checked = stored ? checkRow(table, cells) : completeRow(table, cells);
    if (!stored && table.parent === undefined && (cells[ORG] ?? null) === null) {
      this.#tellNoOrganisation(draft);
      return undefined;
    }
    if (!checked.ok) {
      this.#tell(draft, ...checked.issues);
      return undefined;
    }
    const row = checked.value;
    const key = keyText(table, row);
    const taken = takenKey(table, row, draft.line, key, known.holder(key), this.#lines);
    if (taken) {
      this.#tell(draft, taken);
      return undefined;
    }
    if (stored && isSame(row, stored.row)) {
      this.unchanged += 1;
      return undefined;
    }
    if (stored) this.updated += 1;
    else this.inserted += 1;
    if (this.#previewed !== undefined) this.#note(draft, row, stored, this.#previewed);
    return { table: table.name, row, expected: stored?.rev ?? 0 };
  }

  /** Seals what will be changed and keeps the first rows of it; a new row's id is drawn anew each time and is left out. */
  #note({ line }: Draft, row: Row, stored: Stored | undefined, most: number): void {
    const changed = Object.keys(row).filter((name) => name !== ID && (row[name] ?? null) !== (stored?.row[name] ?? null));
    this.#seal.update(JSON.stringify([stored?.row.id ?? null, stored?.rev ?? 0, changed.map((name) => [name, row[name] ?? null])]));
    if (this.preview.length >= most) return;
    const cells = changed.map((field) => ({ field, before: stored?.row[field] ?? null, after: row[field] ?? null }));
    this.preview.push({ kind: stored ? "changed" : "new", line, row: row.id, title: String(row[titleField(this.#table)] ?? row.id), cells });
  }

  seal(): string {
    return this.#sealed ??= this.#seal.digest("hex");
  }

  /** A new row needs its organisation: of a file without the column that is told once. */
  #tellNoOrganisation(draft: Draft): void {
    if (this.#places.has(ORG)) this.#tell(draft, issue("exchange.no-organisation", {}, { field: ORG }));
    else if (!this.#lacksOrganisations) this.#reader.faults.add(issue("exchange.missing-column", { column: columnsOf(this.#table).find(({ name }) => name === ORG)!.label }, this.#reader.where));
    this.#lacksOrganisations = true;
  }

  #tell({ line }: Draft, ...issues: readonly Issue[]): void {
    this.#reader.faults.add(...issues.map((each) => placed(each, this.#reader.where, line, this.#places)));
  }
}

const isSame = (row: Row, stored: Row): boolean => Object.keys(row).every((name) => (row[name] ?? null) === (stored[name] ?? null));

/** Whether the row's key belongs to another row, of the ledger or of an earlier line (which may name its parent otherwise). */
function takenKey(table: Table, row: Row, line: number, key: string, holder: Stored | undefined, lines: Map<string, number>): Issue | undefined {
  const first = lines.get(key);
  if (first === undefined) lines.set(key, line);
  if (first === undefined && (!holder || holder.row.id === row.id)) return undefined;
  const shown = table.key.map((name) => String(row[name] ?? "—")).join("、");
  const at = { field: table.key[0] ?? ID };
  return first === undefined ? issue("rows.duplicate-key", { key: shown }, at) : issue("exchange.duplicate-key", { key: shown, first }, at);
}

function placed(each: Issue, where: Place, line: number, places: ReadonlyMap<string, number>): Issue {
  const at = each.where.field === undefined ? undefined : places.get(each.where.field);
  return within({ ...where, cell: at === undefined ? `${line}:${line}` : cellName(at, line) }, { ...each, where: {} } as Issue);
}

/** A draft with the rows it points to found; a child row belongs to its parent's organisation. */
interface Resolved {
  readonly draft: Draft;
  readonly org: string | undefined;
}

/** Drafts whose references are found; what is not found goes to the reader's faults. */
async function resolveReferences(office: Office, table: Table, { columns, where, faults }: DraftReader, drafts: readonly Draft[]): Promise<Resolved[]> {
  let resolved: Resolved[] = drafts.map((draft) => ({ draft, org: undefined }));
  for (const column of columns) {
    const target = column.name === PARENT ? table.parent : column.field.type === "reference" ? column.field.to : undefined;
    const to = target === undefined ? undefined : office.catalogue.tables.get(target);
    if (!to) continue;
    const names = [...new Set(drafts.flatMap((draft) => (typeof draft.cells[column.name] === "string" ? [draft.cells[column.name] as string] : [])))];
    const found = await rowsNamed(office.database.query, office.region, to, names);
    const byName = new Map(found.toReversed().flatMap((row) => row.names.toReversed().map((name) => [name, row] as const)));
    resolved = resolved.flatMap(({ draft, org }) => {
      const name = draft.cells[column.name];
      if (typeof name !== "string") return [{ draft, org }];
      const row = byName.get(name);
      if (row) return [{ draft: { ...draft, cells: { ...draft.cells, [column.name]: row.id } }, org: column.name === PARENT ? row.org : org }];
      faults.add(issue("exchange.unknown-parent", { name, table: to.label, near: near(name, byName.keys()) }, { ...where, cell: cellName(column.at, draft.line) }));
      return [];
    });
  }
  return resolved;
}

interface Known {
  /** the row that a draft means, if it is there: by its id where the file gives one, else by its key */
  meant(draft: Draft): Stored | undefined;
  /** the row that has this key (`keyText`) now */
  holder(key: string): Stored | undefined;
}

async function knownRows(office: Office, table: Table, drafts: readonly Resolved[]): Promise<Known> {
  const names = keyColumns(table);
  const ids = drafts.flatMap(({ draft }) => (typeof draft.cells[ID] === "string" ? [draft.cells[ID] as string] : []));
  const keyed = drafts.filter(({ draft }) => typeof draft.cells[ID] !== "string" || names.every((name) => draft.cells[name] !== undefined))
    .map(({ draft }) => names.map((name) => draft.cells[name] ?? null));
  const byId = new Map((ids.length === 0 ? [] : await findRows(office.database.query, office.region, table, ids)).map((stored) => [stored.row.id, stored]));
  const byKey = keyed.length === 0 ? new Map<string, Stored>() : await findByKey(office.database.query, office.region, table, keyed);
  return {
    meant: ({ cells }) => (typeof cells[ID] === "string" ? byId.get(cells[ID]) : byKey.get(keyText(table, cells))),
    holder: (key) => byKey.get(key),
  };
}
