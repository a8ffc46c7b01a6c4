import { type Field, type Issue, issue, near, ok, type Result, warning, within } from "../../../core/index.ts";
import type { FormSection, WireCell } from "../../../contract/index.ts";
import { readCell } from "../../../registers/index.ts";
import { cellName, isBlank, isBlankCell, LOOKED_BELOW, type RawCell, type RawRow, type Sheet } from "../sheet.ts";
import { type BookColumn, bookColumns, bookWords, explainedColumn, explanationOf, rowHead, type Stamp } from "./layout.ts";

/** One cell of the form that the workbook would change. */
export interface BookChange {
  readonly duty: string;
  readonly row: string;
  readonly field: string;
  readonly title: string;
  readonly label: string;
  readonly before: string;
  readonly after: string;
  readonly explanation: string;
  /** of the cell that stands, so that somebody else's newer word is noticed */
  readonly version: number;
  readonly where: string;
}

/** The definition of the field that a duty asks for. */
export type FieldOf = (duty: string, field: string) => Field;

export interface SheetRead {
  readonly changes: readonly BookChange[];
  readonly unchanged: number;
  readonly issues: readonly Issue[];
  readonly warnings: readonly Issue[];
}

/** Reads the sheet of one duty. Throws what a broken file throws. */
export async function readSheet(sheet: Sheet, file: string, section: FormSection, stamp: Stamp, fieldOf: FieldOf): Promise<SheetRead> {
  const reading = new SheetReading(sheet, file, section, stamp, fieldOf);
  // walked to its end in any case: the file is closed by that
  for await (const some of sheet.rows) for (const raw of some) reading.take(raw);
  return reading.end();
}

interface Matched { readonly at: number; readonly column: BookColumn }
type FormRow = FormSection["rows"][number];

class SheetReading {
  readonly #header: RawRow;
  readonly #place: { readonly file: string; readonly sheet: string };
  readonly #section: FormSection;
  readonly #fieldOf: FieldOf;
  readonly #rows: ReadonlyMap<string, FormRow>;
  readonly #columns: readonly Matched[];
  readonly #key: Matched | undefined;
  readonly #told: Matched | undefined;
  /** where columns begin that hold something and are not the form's */
  readonly #unread = new Map<number, number>();
  /** the line of each row id */
  readonly #lines = new Map<string, number>();
  readonly #issues: Issue[] = [];
  readonly #warnings: Issue[] = [];
  readonly #changes: BookChange[] = [];
  #unchanged = 0;
  /** the line of the heading, when it stands below the first */
  #below: number | undefined;

  constructor({ name, header }: Sheet, file: string, section: FormSection, stamp: Stamp, fieldOf: FieldOf) {
    this.#header = header;
    this.#place = { file, sheet: name };
    this.#section = section;
    this.#fieldOf = fieldOf;
    this.#rows = new Map(section.rows.map((row) => [row.row, row]));
    this.#columns = this.#match(stamp);
    this.#key = this.#columns.find(({ column }) => column.kind === "row");
    this.#told = this.#columns.find(({ column }) => column.kind === "explanation");
    if (!this.#key) return;
    for (const column of section.columns.filter(({ reused }) => !reused)) {
      const isThere = this.#columns.some((each) => each.column.kind === "asked" && each.column.column.field === column.field);
      if (!isThere) this.#warnings.push(warning("workbook.column-missing", { column: column.label }, this.#place));
    }
  }

  /** By heading, in either language; what the form heads alike stands in the form's order. */
  #match(stamp: Stamp): Matched[] {
    const [zh, en] = [bookWords.zh, bookWords.en].map((words) => Map.groupBy(bookColumns(this.#section, words, stamp), ({ heading }) => normal(heading)));
    const seen = new Map<string, number>();
    return this.#header.cells.flatMap((cell, at): Matched[] => {
      const text = textOf(cell);
      const heading = rowHead(text) ? normal(bookColumns(this.#section, bookWords.zh, stamp)[0]!.heading) : normal(text);
      const known = zh!.get(heading) ?? en!.get(heading);
      if (!known) return [];
      const nth = seen.get(heading) ?? 0;
      seen.set(heading, nth + 1);
      const column = known[nth];
      if (!column) this.#issues.push(issue("exchange.twice-column", { column: text.trim() }, { ...this.#place, cell: cellName(at, this.#header.number) }));
      return column ? [{ at, column }] : [];
    });
  }

  take(raw: RawRow): void {
    if (!this.#key) {
      if (raw.number <= this.#header.number + LOOKED_BELOW && raw.cells.some((cell) => rowHead(textOf(cell)) !== undefined)) this.#below ??= raw.number;
      return;
    }
    if (isBlank(raw)) return;
    const typed = textOf(raw.cells[this.#key.at] ?? "");
    const id = typed.trim();
    if (id === "") {
      this.#warnings.push(warning("workbook.line-without-id", { text: firstText(raw) }, { ...this.#place, cell: `${raw.number}:${raw.number}` }));
      return;
    }
    const row = this.#rows.get(id);
    const where = { ...this.#place, cell: cellName(this.#key.at, raw.number) };
    const first = this.#lines.get(id);
    if (!row) this.#issues.push(issue("workbook.unknown-row", { row: typed, near: near(typed, this.#rows.keys()) }, where));
    else if (first !== undefined) this.#issues.push(issue("exchange.duplicate-key", { key: row.title, first }, where));
    else {
      this.#lines.set(id, raw.number);
      this.#look(raw);
      this.#readRow(raw, row);
    }
  }

  #look(raw: RawRow): void {
    raw.cells.forEach((cell, at) => {
      if (!isBlankCell(cell) && !this.#unread.has(at) && !this.#columns.some((each) => each.at === at)) this.#unread.set(at, raw.number);
    });
  }

  #readRow(raw: RawRow, row: FormRow): void {
    const explained = explainedColumn(this.#section)?.field;
    const explanation = this.#told ? textOf(raw.cells[this.#told.at] ?? "").trim() : "";
    const isTold = explanation !== "" && explanation !== explanationOf(row);
    for (const { at, column } of this.#columns) {
      if (column.kind !== "asked") continue;
      const { field, label } = column.column;
      const standing = row.cells[field];
      if (!standing || column.column.reused) continue;
      const where = { ...this.#place, cell: cellName(at, raw.number) };
      const cell = raw.cells[at] ?? "";
      if (typeof cell !== "string") {
        this.#issues.push(cell.kind === "error" ? issue("exchange.formula-error", { error: cell.error }, where) : issue("exchange.no-cached-value", { formula: cell.formula }, where));
        continue;
      }
      const definition = this.#fieldOf(this.#section.duty, field);
      const read = textIn(definition, cell);
      if (!read.ok) {
        this.#issues.push(...read.issues.map((each) => within({ ...where, row: row.title, field: label }, each)));
        continue;
      }
      const stands = textIn(definition, standing.value);
      const isSame = read.value === standing.value || (stands.ok && read.value === stands.value);
      if (isSame && !(isTold && field === explained)) this.#unchanged += 1;
      else if (standing.locked) this.#issues.push(issue("workbook.locked-cell", { title: row.title, label }, where));
      else this.#changes.push({ ...this.#change(row, standing, where.cell), field, label, after: isSame ? standing.value : read.value, explanation: explanation || standing.explanation });
    }
  }

  #change({ row, title }: FormRow, { value, version }: WireCell, cell: string): Pick<BookChange, "duty" | "row" | "title" | "before" | "version" | "where"> {
    return { duty: this.#section.duty, row, title, before: value, version, where: `${this.#place.sheet} ${cell}` };
  }

  end(): SheetRead {
    if (!this.#key) this.#issues.push(this.#noKey());
    for (const [at, line] of this.#unread) {
      const heading = textOf(this.#header.cells[at] ?? "").trim();
      this.#warnings.push(warning("workbook.column-unread", { column: heading || cellName(at, line).replace(/\d+$/, "") }, { ...this.#place, cell: cellName(at, line) }));
    }
    return { changes: this.#changes, unchanged: this.#unchanged, issues: this.#issues, warnings: this.#warnings };
  }

  #noKey(): Issue {
    const line = this.#header.number;
    const place = { ...this.#place, cell: cellName(0, line) };
    return this.#below === undefined
      ? issue("workbook.no-row-ids", { column: bookWords.zh.row }, place)
      : issue("exchange.header-below", { line, text: firstText(this.#header), found: this.#below }, place);
  }
}

const normal = (text: string): string => text.normalize("NFKC").replace(/\s/g, "").toLowerCase();
export const textOf = (cell: RawCell): string => (typeof cell === "string" ? cell : "");

const SHORT = 30;

/** What a line begins with, for a message. */
function firstText({ cells }: RawRow): string {
  const text = cells.map(textOf).map((each) => each.trim()).find((each) => each !== "") ?? "";
  return text.length > SHORT ? `${text.slice(0, SHORT)}…` : text;
}

/** What stands in a cell, read as the register's own import reads it, in the words of the form. */
function textIn(field: Field, typed: string): Result<string> {
  const read = readCell(field, typed);
  return read.ok ? ok(read.value === null ? "" : String(read.value)) : read;
}
