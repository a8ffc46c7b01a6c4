import {
  type Cell, failed, ID, type Issue, issue, LISTED_FROM, near, ok, type Organisation, PARENT, type Result, type Table, warning, within,
} from "../../core/index.ts";
import { doubtsOf, readCell } from "../../registers/index.ts";
import { columnsNamed, type ImportColumn, matchColumns } from "./columns.ts";
import { broken, openSheet } from "./open.ts";
import { cellName, isBlank, isBlankCell, LOOKED_BELOW, type RawRow, type Sheet } from "./sheet.ts";

/** A row of a file in the ledger's terms: only the columns that the file has. */
export interface Draft {
  readonly line: number;
  readonly cells: Readonly<Record<string, Cell>>;
}

export interface ReadOptions {
  readonly organisations: readonly Organisation[];
  /** name of the sheet that is meant; the first with rows when not given */
  readonly sheet?: string;
  /** the programme's, from which a day may be far */
  readonly year?: number | undefined;
  readonly progress?: (done: number) => void;
  readonly signal?: AbortSignal;
}

/** Where in a file something stands. */
export interface Place {
  readonly file: string;
  readonly sheet: string;
}

/** What one import takes; more must be split, so that a mistaken file cannot keep the register busy for long. */
export const ROW_LIMIT = 200_000;
const ISSUES_SHOWN = 100;
const PROGRESS_EVERY = 2_000;

/** Opens a file against a table; its columns are known to fit. */
export async function openDrafts(file: string, shown: string, table: Table, options: ReadOptions): Promise<Result<DraftReader>> {
  const opened = await openSheet(file, shown, options.sheet);
  if (!opened.ok) return opened;
  const sheet = opened.value;
  const where = { file: shown, sheet: sheet.name };
  const columns = sheet.name === "" && options.sheet !== undefined
    ? failed(issue("exchange.no-sheets", { file: shown }, { file: shown }))
    : matchColumns(table, sheet.header, where);
  if (columns.ok) return ok(new DraftReader(sheet, table, columns.value, where, options));
  const rows = sheet.rows[Symbol.asyncIterator]();
  const other = columns.issues.every(({ code }) => code === "exchange.unknown-column") && columnsNamed(table, sheet.header) === 0 ? await notTheHeader(table, sheet, rows, where) : undefined;
  await rows.return?.();
  return other ? failed(other) : columns;
}

/** The first line names no column at all: a title above the header, or another sheet than the one that is meant. */
async function notTheHeader(table: Table, { name, header, others }: Sheet, rows: AsyncIterator<readonly RawRow[]>, where: Place): Promise<Issue> {
  const at = header.cells.findIndex((cell) => !isBlankCell(cell));
  const [line, text] = [header.number, String(header.cells[at])];
  const place = { ...where, cell: cellName(at, line) };
  try {
    for (let next = await rows.next(); !next.done; next = await rows.next()) {
      const found = next.value.find((row) => row.number <= line + LOOKED_BELOW && columnsNamed(table, row) > 0);
      if (found) return issue("exchange.header-below", { line, text, found: found.number }, place);
      if ((next.value.at(-1)?.number ?? line) > line + LOOKED_BELOW) break;
    }
  } catch (why) {
    return broken(where.file, why);
  }
  const lacking = { line, text, table: table.label };
  return others.length > 0 ? issue("exchange.other-sheet", { ...lacking, sheet: name, others: others.join("、") }, place) : issue("exchange.no-header", lacking, place);
}

/** Errors (or warnings) as a person can read them: the first hundred, and how many there are in all. */
export class Faults {
  #total = 0;
  readonly #more: "exchange.more-errors" | "exchange.more-warnings";
  readonly #kept: Issue[] = [];

  constructor(more: "exchange.more-errors" | "exchange.more-warnings" = "exchange.more-errors") {
    this.#more = more;
  }

  get any(): boolean {
    return this.#total > 0;
  }

  add(...issues: readonly Issue[]): void {
    this.#total += issues.length;
    this.#kept.push(...issues.slice(0, Math.max(0, ISSUES_SHOWN - this.#kept.length)));
  }

  told(): Issue[] {
    return this.#total <= ISSUES_SHOWN ? this.#kept : [...this.#kept, (this.#more === "exchange.more-warnings" ? warning : issue)(this.#more, { shown: ISSUES_SHOWN, total: this.#total })];
  }
}

/** What stands first in a line that adds up others. */
const TOTALS = /^\s*(合|小|总|共)\s*计\s*[:：]?\s*$/;

const NOTHING: Result<Cell> = ok(null);
const REMEMBERED = 2_000;

/** Most columns say the same few things again and again: what a text was read as is kept for a number of them. */
class Remembering {
  readonly #known = new Map<string, Result<Cell>>();
  readonly #how: (text: string) => Result<Cell>;

  constructor(how: (text: string) => Result<Cell>) {
    this.#how = how;
  }

  read(text: string): Result<Cell> {
    const known = this.#known.get(text);
    if (known) return known;
    const read = this.#how(text);
    if (this.#known.size < REMEMBERED) this.#known.set(text, read);
    return read;
  }
}

/** The rows of a file as drafts, some at a time. Can be walked once. */
export class DraftReader {
  readonly columns: readonly ImportColumn[];
  readonly where: Place;
  /** of the cells that were read so far; who goes on to check the drafts adds what is wrong with them */
  readonly faults = new Faults();
  /** what may stand and is hardly meant: a volume below nothing, a day far ahead */
  readonly doubts = new Faults("exchange.more-warnings");
  /** rows read so far, those with faults too */
  rows = 0;
  /** why reading ended early: a broken file, too many rows, cancelled */
  stopped: Issue | undefined;
  readonly #sheet: Sheet;
  readonly #options: ReadOptions;
  readonly #organisations: ReadonlyMap<string, string>;
  readonly #cells: ReadonlyMap<ImportColumn, Remembering>;
  readonly #doubted: readonly { readonly column: ImportColumn; readonly doubt: NonNullable<ReturnType<typeof doubtsOf>> }[];
  /** a draft's columns without cells, to be copied */
  readonly #empty: Readonly<Record<string, Cell>>;
  readonly #seen: readonly { readonly names: readonly string[]; readonly lines: Map<string, number> }[];

  constructor(sheet: Sheet, table: Table, columns: readonly ImportColumn[], where: Place, options: ReadOptions) {
    this.#sheet = sheet;
    this.columns = columns;
    this.where = where;
    this.#options = options;
    this.#organisations = organisationsByName(options.organisations);
    this.#cells = new Map(columns.map((column) => [column, new Remembering((text) => this.#cell(column, text))]));
    this.#empty = Object.fromEntries(columns.map((column) => [column.name, null]));
    this.#doubted = columns.flatMap((column) => {
      const doubt = doubtsOf(column.field, options.year);
      return doubt ? [{ column, doubt }] : [];
    });
    const given = new Set(columns.map((each) => each.name));
    this.#seen = identities(table).filter((names) => names.every((name) => given.has(name))).map((names) => ({ names, lines: new Map() }));
  }

  /** Drafts without faults, at most `size` at a time. Afterwards `stopped` tells whether that was all. */
  async *chunks(size: number): AsyncGenerator<Draft[]> {
    let chunk: Draft[] = [];
    try {
      for await (const rows of this.#sheet.rows) {
        for (const row of rows) {
          this.stopped = this.#stop(row);
          if (this.stopped) return;
          if (isBlank(row)) continue;
          const draft = this.#take(row);
          if (draft) chunk.push(draft);
          if (row.number % PROGRESS_EVERY === 0) this.#options.progress?.(row.number);
          if (chunk.length < size) continue;
          yield chunk;
          chunk = [];
        }
      }
    } catch (why) {
      this.stopped = broken(this.where.file, why);
      return;
    }
    if (this.rows === 0) this.stopped = issue("exchange.no-rows", { file: this.where.file }, this.where);
    if (chunk.length > 0) yield chunk;
  }

  #stop(row: RawRow): Issue | undefined {
    if (this.#options.signal?.aborted) return issue("exchange.cancelled", { done: this.rows });
    return this.rows < ROW_LIMIT || isBlank(row) ? undefined : issue("exchange.too-many-rows", { limit: ROW_LIMIT }, this.where);
  }

  #take(row: RawRow): Draft | undefined {
    this.rows += 1;
    const first = row.cells.findIndex((cell) => !isBlankCell(cell));
    const total = typeof row.cells[first] === "string" && TOTALS.test(row.cells[first]) ? row.cells[first].trim() : undefined;
    if (total !== undefined) {
      this.faults.add(issue("exchange.total-row", { text: total }, { ...this.where, cell: cellName(first, row.number) }));
      return undefined;
    }
    const cells = { ...this.#empty };
    const issues: Issue[] = [];
    for (let at = this.#sheet.header.cells.length; at < row.cells.length; at += 1) {
      // a comma too many shifts a line: what stands beside the header belongs to no column
      if (!isBlankCell(row.cells[at]!)) issues.push(issue("exchange.stray-cell", { column: cellName(at, row.number) }, { ...this.where, cell: cellName(at, row.number) }));
    }
    for (const column of this.columns) {
      const read = this.#read(row, column);
      if (read.ok) cells[column.name] = read.value;
      else issues.push(...read.issues.map((each) => within({ ...this.where, cell: cellName(column.at, row.number), field: column.field.label }, each)));
    }
    issues.push(...this.#twice(row.number, cells));
    for (const { column, doubt } of this.#doubted) {
      const cell = cells[column.name];
      const found = typeof cell === "string" ? doubt(cell) : undefined;
      if (found) this.doubts.add(within({ ...this.where, cell: cellName(column.at, row.number) }, found));
    }
    this.faults.add(...issues);
    return issues.length === 0 ? { line: row.number, cells } : undefined;
  }

  #read(row: RawRow, column: ImportColumn): Result<Cell> {
    const raw = row.cells[column.at];
    if (raw === undefined) return NOTHING;
    if (typeof raw === "string") return this.#cells.get(column)!.read(raw);
    return failed(raw.kind === "error" ? issue("exchange.formula-error", { error: raw.error }) : issue("exchange.no-cached-value", { formula: raw.formula }));
  }

  #cell(column: ImportColumn, text: string): Result<Cell> {
    if (column.field.type !== "organisation") return readCell(column.field, text);
    const name = text.trim();
    if (name === "") return NOTHING;
    const found = this.#organisations.get(name);
    return found === undefined
      ? failed(issue("exchange.unknown-organisation", { name, near: near(name, this.#organisations.keys()) }))
      : ok(found);
  }

  /** Two lines of one file may not mean the same row. */
  #twice(line: number, cells: Readonly<Record<string, Cell>>): Issue[] {
    const issues: Issue[] = [];
    for (const { names, lines } of this.#seen) {
      const values = names.map((name) => cells[name] ?? null);
      if (values.includes(null)) continue;
      const key = values.length === 1 ? String(values[0]) : values.join("\u0000");
      const first = lines.get(key);
      if (first === undefined) lines.set(key, line);
      else issues.push(issue("exchange.duplicate-key", { key: values.join("、"), first }, { ...this.where, cell: `${line}:${line}` }));
    }
    return issues;
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
