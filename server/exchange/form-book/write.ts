import ExcelJS from "exceljs";
import type { FormColumn, FormSection, ReportForm } from "../../../contract/index.ts";
import { cellName } from "../sheet.ts";
import { type BookColumn, type BookWords, bookColumns, bookWords, explainedColumn, explanationOf, sheetNames, type Stamp, stampOf } from "./layout.ts";

const GREY: ExcelJS.Fill = { type: "pattern", pattern: "solid", fgColor: { argb: "FFEDEFF2" } };
const HEAD: ExcelJS.Fill = { type: "pattern", pattern: "solid", fgColor: { argb: "FFDCE4EC" } };
const THIN: Partial<ExcelJS.Borders> = { top: { style: "thin" }, left: { style: "thin" }, bottom: { style: "thin" }, right: { style: "thin" } };
/** no amount lies below its negative reciprocal */
const ANYTHING = "0.0000000001";

/**
 * A unit's form of the month as a workbook: one sheet a duty, what is asked in white and open, everything else grey
 * and locked, choices as drop-downs, computed columns as formulas.
 */
export async function writeFormBook(form: ReportForm, language: "zh" | "en"): Promise<Uint8Array> {
  const words = bookWords[language];
  const book = new ExcelJS.Workbook();
  introduce(book, form, words);
  const names = sheetNames(form.sections);
  for (const section of form.sections) await writeSection(book, section, names.get(section.duty)!, words, stampOf(form));
  return new Uint8Array(await book.xlsx.writeBuffer());
}

function introduce(book: ExcelJS.Workbook, form: ReportForm, words: BookWords): void {
  const page = book.addWorksheet(words.intro);
  page.getColumn(1).width = 90;
  page.addRow([`${form.month}  ${form.unit.name}`]).font = { bold: true, size: 14 };
  for (const line of words.lines) page.addRow([line]);
}

async function writeSection(book: ExcelJS.Workbook, section: FormSection, name: string, words: BookWords, stamp: Stamp): Promise<void> {
  const columns = bookColumns(section, words, stamp);
  const explained = explainedColumn(section)?.field;
  const page = book.addWorksheet(name, { views: [{ state: "frozen", xSplit: 2, ySplit: 1 }] });
  page.columns = columns.map((each) => ({ width: widthOf(each), hidden: each.kind === "row" }));
  const head = page.addRow(columns.map((each) => each.heading));
  head.eachCell((cell) => Object.assign(cell, { font: { bold: true }, fill: HEAD, border: THIN, alignment: { wrapText: true, vertical: "middle" } }));
  section.rows.forEach((row, i) => {
    const line = i + 2;
    const made = page.addRow([]);
    columns.forEach((column, at) => {
      const cell = made.getCell(at + 1);
      const open = fillCell(cell, column, row, { columns, line, words, explained });
      Object.assign(cell, { border: THIN, protection: { locked: !open }, alignment: { wrapText: column.kind === "title" || column.kind === "explanation", vertical: "middle" } });
      if (!open) cell.fill = GREY;
    });
  });
  // no password: it keeps from slips, not from intent, and what comes back is checked anyway
  await page.protect("", { selectLockedCells: true, selectUnlockedCells: true, formatColumns: true, formatRows: true, autoFilter: true });
}

interface Line {
  readonly columns: readonly BookColumn[];
  readonly line: number;
  readonly words: BookWords;
  /** the field that the explanation goes to */
  readonly explained: string | undefined;
}

/** Puts the value in; answers whether people may type here. */
function fillCell(cell: ExcelJS.Cell, column: BookColumn, row: FormSection["rows"][number], { columns, line, words, explained }: Line): boolean {
  switch (column.kind) {
    case "row": cell.value = row.row; return false;
    case "title": cell.value = row.title; return false;
    case "beside": cell.value = valueOf(row.beside[column.name] ?? "", column.number); return false;
    case "before": cell.value = valueOf(row.cells[column.column.field]?.before ?? "", column.column.type === "number"); return false;
    case "computed": cell.value = computedOf(column, columns, line); cell.numFmt = `0.${"0".repeat(column.decimals)}`; return false;
    case "explanation": {
      cell.value = explanationOf(row) || null;
      cell.numFmt = "@";
      return explained !== undefined && row.cells[explained]?.locked === false;
    }
    case "asked": {
      const asked = row.cells[column.column.field];
      if (!asked) return false;
      cell.value = shown(column.column, asked.value);
      dress(cell, column.column, words);
      return !asked.locked && !column.column.reused;
    }
  }
}

const shown = ({ type, choices }: FormColumn, value: string): ExcelJS.CellValue =>
  type === "choice" ? choices.find((each) => each.value === value)?.label ?? (value === "" ? null : value) : valueOf(value, type === "number");

const valueOf = (text: string, number: boolean): ExcelJS.CellValue => (text === "" ? null : number && /^-?\d+(\.\d+)?$/.test(text) ? Number(text) : text);

/** What Excel shows at most in a word of a validation, and in its title. */
const [SAID, TITLED] = [225, 32];

/** Drop-downs for choices, and a word from Excel itself of what may stand here. */
function dress(cell: ExcelJS.Cell, { type, choices, label, unit }: FormColumn, words: BookWords): void {
  const says = (text: string): Partial<ExcelJS.DataValidation> => {
    const [title, said] = [label.slice(0, TITLED), text.length > SAID ? `${text.slice(0, SAID - 1)}…` : text];
    return { allowBlank: true, showErrorMessage: true, errorTitle: title, error: said, showInputMessage: true, promptTitle: title, prompt: said };
  };
  if (type === "choice" && choices.length > 0) {
    const labels = choices.map((each) => each.label);
    const list = labels.join(",");
    if (list.length <= 250) cell.dataValidation = { ...says(words.choice(labels.join("、"))), type: "list", formulae: [`"${list.replaceAll('"', '""')}"`] };
  } else if (type === "number") {
    cell.dataValidation = { ...says(words.number(unit)), type: "decimal", operator: "greaterThan", formulae: [`-1/${ANYTHING}`] };
  } else {
    cell.numFmt = "@";
    // a text that any check takes: Excel only tells how a day is written
    if (type === "date") cell.dataValidation = { ...says(words.day), type: "textLength", operator: "lessThan", formulae: [LONGEST_DAY] };
  }
}

const LONGEST_DAY = 30;

function computedOf({ part, whole }: Extract<BookColumn, { kind: "computed" }>, columns: readonly BookColumn[], line: number): ExcelJS.CellValue {
  const place = (name: string): string | undefined => {
    const at = columns.findIndex((each) => (each.kind === "asked" && each.column.field === name) || (each.kind === "beside" && each.name === name));
    return at < 0 ? undefined : cellName(at, line);
  };
  const [a, b] = [place(part), place(whole)];
  return a && b ? { formula: `IF(AND(ISNUMBER(${a}),ISNUMBER(${b}),${b}<>0),${a}/${b}*100,"")`, result: "" } as ExcelJS.CellFormulaValue : null;
}

const widthOf = (column: BookColumn): number => (column.kind === "title" ? 36 : column.kind === "explanation" ? 40 : column.kind === "asked" && column.column.type === "text" ? 44 : 16);
