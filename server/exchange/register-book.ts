import ExcelJS from "exceljs";
import type { Field, Organisation, Table } from "../../core/index.ts";
import { columnsOf, heading } from "./columns.ts";
import { sheetName } from "./write-book.ts";

const HEAD: ExcelJS.Fill = { type: "pattern", pattern: "solid", fgColor: { argb: "FFDCE4EC" } };
/** Lines below the heading that are dressed. */
const LINES = 500;
const LISTS = "选项";
/** What Excel shows at most in the title of a validation. */
const TITLED = 32;

/** An empty workbook for a register: headings as the import takes them, drop-downs for choices and organisations, required columns starred. */
export async function writeRegisterBook(table: Table, organisations: readonly Organisation[]): Promise<Uint8Array> {
  const book = new ExcelJS.Workbook();
  const page = book.addWorksheet(sheetName(table.label), { views: [{ state: "frozen", ySplit: 1 }] });
  const columns = columnsOf(table).filter(({ name }) => name !== "id");
  page.columns = columns.map((each) => ({ width: Math.min(40, Math.max(12, heading(each).length * 2 + 4)) }));
  const head = page.addRow(columns.map((each) => `${heading(each)}${each.required || table.key.includes(each.name) ? "*" : ""}`));
  head.eachCell((cell, at) => {
    Object.assign(cell, { font: { bold: true }, fill: HEAD, alignment: { wrapText: true, vertical: "middle" } });
    const note = columns[at - 1]?.note;
    if (note !== undefined) cell.note = note;
  });
  // formulas may not hold a list over 255 characters: the choices stand on a hidden sheet
  const lists = book.addWorksheet(LISTS, { state: "veryHidden" });
  columns.forEach((column, at) => {
    const choices = choicesOf(column, organisations);
    if (choices) {
      choices.forEach((each, i) => (lists.getCell(i + 1, at + 1).value = each));
      const letter = lists.getColumn(at + 1).letter;
      const range = `'${LISTS}'!$${letter}$1:$${letter}$${choices.length}`;
      for (let line = 2; line <= LINES; line += 1) page.getCell(line, at + 1).dataValidation = { type: "list", allowBlank: true, formulae: [range], showErrorMessage: true, errorTitle: column.label.slice(0, TITLED), error: "请从下拉列表中选择；列表里没有的，不能填写。" };
    } else if (!numeric.has(column.type)) {
      page.getColumn(at + 1).numFmt = column.type === "date" ? "yyyy-mm-dd" : "@";
    }
  });
  return new Uint8Array(await book.xlsx.writeBuffer());
}

const numeric: ReadonlySet<Field["type"]> = new Set(["integer", "decimal", "quantity"]);

function choicesOf(field: Field, organisations: readonly Organisation[]): readonly string[] | undefined {
  if (field.type === "choice") return field.choices?.map((each) => each.label);
  if (field.type === "boolean") return ["是", "否"];
  if (field.type !== "organisation") return undefined;
  const shorts = Map.groupBy(organisations, ({ short }) => short);
  return organisations.filter(({ valid_to }) => valid_to === undefined).map(({ id, short }) => (shorts.get(short)?.length === 1 ? short : id));
}
