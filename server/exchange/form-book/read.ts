import { type Field, failed, type Issue, issue, near, ok, type Result, within } from "../../../core/index.ts";
import type { FormColumn, FormSection, ReportForm, WireCell } from "../../../contract/index.ts";
import { readCell } from "../../../registers/index.ts";
import { broken, openSheet } from "../open.ts";
import { cellName, type RawCell, type RawRow, type Sheet } from "../sheet.ts";
import { type BookColumn, bookColumns, bookWords, sheetNames } from "./layout.ts";

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

export interface FormBook {
  readonly changes: readonly BookChange[];
  /** cells that stand already as the file has them */
  readonly unchanged: number;
}

/**
 * Reads a filled-in template against the form as it stands. Every fault is told with sheet and cell; sheets of the
 * form that the file lacks are not asked for, so that a unit may send one of them alone.
 */
export async function readFormBook(file: string, shown: string, form: ReportForm, fieldOf: FieldOf): Promise<Result<FormBook>> {
  const issues: Issue[] = [];
  const changes: BookChange[] = [];
  let unchanged = 0;
  let sheets = 0;
  for (const section of form.sections) {
    const opened = await openSection(file, shown, section, form);
    if (!opened.ok) {
      if (opened.issues.every(({ code }) => code === "exchange.unknown-sheet" || code === "exchange.hidden-sheet" || code === "exchange.no-rows")) continue;
      return opened;
    }
    // a csv has no sheets by whose names the duties could be told apart
    if (opened.value.name === "") return failed(issue("workbook.no-sheet", { file: shown, known: known(form) }, { file: shown }));
    sheets += 1;
    try {
      const read = await readSection(opened.value, shown, section, fieldOf, issues);
      changes.push(...read.changes);
      unchanged += read.unchanged;
    } catch (why) {
      return failed(broken(shown, why));
    }
  }
  if (sheets === 0) return failed(issue("workbook.no-sheet", { file: shown, known: known(form) }, { file: shown }));
  return issues.length > 0 ? failed(...issues) : ok({ changes, unchanged });
}

/** The definition of the field that a duty asks for. */
export type FieldOf = (duty: string, field: string) => Field;

const known = ({ sections }: ReportForm): string => [...sheetNames(sections).values()].join("、");

function openSection(file: string, shown: string, section: FormSection, form: ReportForm): Promise<Result<Sheet>> {
  return openSheet(file, shown, sheetNames(form.sections).get(section.duty)!);
}

interface Matched { readonly at: number; readonly column: BookColumn }

async function readSection(sheet: Sheet, file: string, section: FormSection, fieldOf: FieldOf, issues: Issue[]): Promise<{ changes: BookChange[]; unchanged: number }> {
  const place = { file, sheet: sheet.name };
  const columns = match(sheet.header, section);
  const changes: BookChange[] = [];
  let unchanged = 0;
  const key = columns.find(({ column }) => column.kind === "row");
  const rows = new Map(section.rows.map((row) => [row.row, row]));
  if (!key) issues.push(issue("workbook.no-row-ids", { column: bookWords.zh.row }, { ...place, cell: cellName(0, sheet.header.number) }));
  // walked to its end in any case: the file is closed by that
  for await (const some of sheet.rows) {
    for (const raw of key ? some : []) {
      const id = textOf(raw.cells[key!.at] ?? "");
      if (id.trim() === "") continue;
      const row = rows.get(id.trim());
      if (!row) {
        issues.push(issue("workbook.unknown-row", { row: id, near: near(id, rows.keys()) }, { ...place, cell: cellName(key!.at, raw.number) }));
        continue;
      }
      const found = readRow(raw, columns, section, row, fieldOf, place, issues);
      changes.push(...found.changes);
      unchanged += found.unchanged;
    }
  }
  return { changes, unchanged };
}

/** By heading, in either language; columns that are not the form's are left alone. */
function match(header: RawRow, section: FormSection): Matched[] {
  const known = new Map([bookWords.en, bookWords.zh].flatMap((words) => bookColumns(section, words)).map((column) => [normal(column.heading), column]));
  return header.cells.flatMap((cell, at): Matched[] => {
    const column = known.get(normal(textOf(cell)));
    return column ? [{ at, column }] : [];
  });
}

const normal = (text: string): string => text.normalize("NFKC").replace(/\s/g, "").toLowerCase();
const textOf = (cell: RawCell): string => (typeof cell === "string" ? cell : "");

function readRow(raw: RawRow, columns: readonly Matched[], section: FormSection, row: FormSection["rows"][number], fieldOf: FieldOf, place: { file: string; sheet: string }, issues: Issue[]): { changes: BookChange[]; unchanged: number } {
  const told = columns.find(({ column }) => column.kind === "explanation");
  const explanation = told ? textOf(raw.cells[told.at] ?? "").trim() : "";
  const changes: BookChange[] = [];
  let unchanged = 0;
  for (const { at, column } of columns) {
    if (column.kind !== "asked") continue;
    const standing = row.cells[column.column.field];
    if (!standing || column.column.reused) continue;
    const where = { ...place, cell: cellName(at, raw.number) };
    const cell = raw.cells[at] ?? "";
    if (typeof cell !== "string") {
      issues.push(cell.kind === "error" ? issue("exchange.formula-error", { error: cell.error }, where) : issue("exchange.no-cached-value", { formula: cell.formula }, where));
      continue;
    }
    const field = fieldOf(section.duty, column.column.field);
    const read = textIn(field, cell);
    if (!read.ok) {
      issues.push(...read.issues.map((each) => within({ ...where, row: row.title, field: column.column.label }, each)));
      continue;
    }
    const after = read.value;
    const stands = textIn(field, standing.value);
    if ((after === standing.value || (stands.ok && after === stands.value)) && (explanation === "" || after === "" || explanation === standing.explanation)) {
      unchanged += 1;
    } else if (standing.locked) {
      issues.push(issue("workbook.locked-cell", { title: row.title, label: column.column.label }, where));
    } else {
      changes.push(change(section, row, column.column, standing, after, explanation, `${place.sheet} ${where.cell}`));
    }
  }
  return { changes, unchanged };
}

function change(section: FormSection, row: FormSection["rows"][number], { field, label }: FormColumn, standing: WireCell, after: string, explanation: string, where: string): BookChange {
  return { duty: section.duty, row: row.row, field, title: row.title, label, before: standing.value, after, explanation: explanation || standing.explanation, version: standing.version, where };
}

/** What stands in a cell, read as the register's own import reads it, in the words of the form. */
function textIn(field: Field, typed: string): Result<string> {
  const read = readCell(field, typed);
  return read.ok ? ok(read.value === null ? "" : String(read.value)) : read;
}
