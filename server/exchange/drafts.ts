import {
  type Cell, failed, ID, type Issue, issue, LISTED_FROM, ok, type Organisation, PARENT, type Result, suggestion, type Table, within,
} from "../../core/index.ts";
import { readCell } from "../../registers/index.ts";
import { type ImportColumn, matchColumns } from "./columns.ts";
import { broken, openSheet } from "./open.ts";
import { cellName, isBlank, type RawRow, type Sheet } from "./sheet.ts";

/** A row of a file in the ledger's terms: only the columns that the file has. */
export interface Draft {
  readonly line: number;
  readonly cells: Readonly<Record<string, Cell>>;
}

export interface Drafts {
  readonly sheet: string;
  readonly columns: readonly ImportColumn[];
  readonly drafts: readonly Draft[];
}

export interface ReadOptions {
  readonly organisations: readonly Organisation[];
  /** name of the sheet that is meant; the first with rows when not given */
  readonly sheet?: string;
  readonly progress?: (done: number) => void;
  readonly signal?: AbortSignal;
}

/** What one import takes; more must be split, so that a mistaken file cannot fill the memory. */
export const ROW_LIMIT = 200_000;
const ISSUES_SHOWN = 100;
const PROGRESS_EVERY = 2_000;

/** Reads a whole file against a table. Either every cell is good, or the issues say which are not, by cell. */
export async function readDrafts(file: string, shown: string, table: Table, options: ReadOptions): Promise<Result<Drafts>> {
  const opened = await openSheet(file, shown, options.sheet);
  if (!opened.ok) return opened;
  const sheet = opened.value;
  const where = { file: shown, sheet: sheet.name };
  const columns = matchColumns(table, sheet.header, where);
  if (!columns.ok) {
    await sheet.rows[Symbol.asyncIterator]().return?.();
    return columns;
  }
  try {
    const reading = new Reading(table, columns.value, organisationsByName(options.organisations), where);
    const done = await readAll(sheet, reading, options);
    if (done) return failed(done);
    if (reading.rows === 0) return failed(issue("exchange.no-rows", { file: shown }, where));
    return reading.faults.any ? failed(...reading.faults.told()) : ok({ sheet: sheet.name, columns: columns.value, drafts: reading.drafts });
  } catch (why) {
    return failed(broken(shown, why));
  }
}

async function readAll(sheet: Sheet, reading: Reading, options: ReadOptions): Promise<Issue | undefined> {
  for await (const row of sheet.rows) {
    if (options.signal?.aborted) return issue("exchange.cancelled", { done: row.number });
    if (isBlank(row)) continue;
    if (reading.rows >= ROW_LIMIT) return issue("exchange.too-many-rows", { limit: ROW_LIMIT }, reading.where);
    reading.take(row);
    if (row.number % PROGRESS_EVERY === 0) options.progress?.(row.number);
  }
  return undefined;
}

/** Errors as a person can read them: the first hundred, and how many there are in all. */
export class Faults {
  #total = 0;
  readonly #kept: Issue[] = [];

  get any(): boolean {
    return this.#total > 0;
  }

  add(...issues: readonly Issue[]): void {
    this.#total += issues.length;
    this.#kept.push(...issues.slice(0, Math.max(0, ISSUES_SHOWN - this.#kept.length)));
  }

  told(): Issue[] {
    return this.#total <= ISSUES_SHOWN ? this.#kept : [...this.#kept, issue("exchange.more-errors", { shown: ISSUES_SHOWN, total: this.#total })];
  }
}

class Reading {
  readonly drafts: Draft[] = [];
  readonly faults = new Faults();
  rows = 0;
  readonly where: { file: string; sheet: string };
  readonly #columns: readonly ImportColumn[];
  readonly #organisations: ReadonlyMap<string, string>;
  readonly #seen = new Map<string, number>();
  readonly #identities: readonly (readonly string[])[];

  constructor(table: Table, columns: readonly ImportColumn[], organisations: ReadonlyMap<string, string>, where: { file: string; sheet: string }) {
    this.#columns = columns;
    this.#organisations = organisations;
    this.where = where;
    const given = new Set(columns.map((each) => each.name));
    this.#identities = identities(table).filter((names) => names.every((name) => given.has(name)));
  }

  take(row: RawRow): void {
    const cells: Record<string, Cell> = {};
    for (const column of this.#columns) {
      const read = this.#read(row, column);
      if (read.ok) cells[column.name] = read.value;
      else this.faults.add(...read.issues.map((each) => within({ ...this.where, cell: cellName(column.at, row.number), field: column.name }, each)));
    }
    this.#unique(row.number, cells);
    this.rows += 1;
    // once something is wrong nothing will be written: only errors are looked for
    if (!this.faults.any) this.drafts.push({ line: row.number, cells });
  }

  #read(row: RawRow, column: ImportColumn): Result<Cell> {
    const raw = row.cells[column.at];
    if (raw === undefined) return ok(null);
    if (raw.kind === "error") return failed(issue("exchange.formula-error", { error: raw.error }));
    if (raw.kind === "uncomputed") return failed(issue("exchange.no-cached-value", { formula: raw.formula }));
    if (column.field.type !== "organisation") return readCell(column.field, raw.text);
    const name = raw.text.trim();
    if (name === "") return ok(null);
    const found = this.#organisations.get(name);
    return found === undefined
      ? failed(issue("exchange.unknown-organisation", { name, near: suggestion(name, this.#organisations.keys()) }))
      : ok(found);
  }

  /** Two lines of one file may not mean the same row. */
  #unique(line: number, cells: Readonly<Record<string, Cell>>): void {
    for (const names of this.#identities) {
      const values = names.map((name) => cells[name]);
      if (values.some((value) => value === undefined || value === null)) continue;
      const key = `${names.join()}\u0000${values.join("\u0000")}`;
      const first = this.#seen.get(key);
      if (first === undefined) this.#seen.set(key, line);
      else this.faults.add(issue("exchange.duplicate-key", { key: values.join("、"), first }, { ...this.where, cell: `${line}:${line}` }));
    }
  }
}

/** The column sets that tell a row: its id, and its key (with the parent for a child table). */
export function identities(table: Table): string[][] {
  return [[ID], [...(table.parent === undefined ? [] : [PARENT]), ...table.key]];
}

function organisationsByName(all: readonly Organisation[]): Map<string, string> {
  return new Map([...all.map((each) => [each.short, each.id] as const), ...all.map((each) => [each.name, each.id] as const), ...all.map((each) => [each.id, each.id] as const)]);
}

/** What a new row needs that the file need not say. */
export function completed(table: Table, draft: Draft, id: string, today: string): Record<string, Cell> {
  const cells: Record<string, Cell> = { [ID]: id };
  if (table.dated) cells[LISTED_FROM] = today;
  return onto(cells, draft);
}

/** Puts the draft's cells onto a row. An empty cell says nothing: on a new row the value is missing, on a known row it stays. */
export function onto(cells: Record<string, Cell>, draft: Draft): Record<string, Cell> {
  for (const name in draft.cells) if (draft.cells[name] !== null) cells[name] = draft.cells[name]!;
  return cells;
}
