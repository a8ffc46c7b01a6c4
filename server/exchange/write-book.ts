import type { Writable } from "node:stream";
import { once } from "node:events";
import ExcelJS from "exceljs";
import type { FileCell } from "./write-cell.ts";

/** Spreadsheets have no earlier day that they count right; what is older is written as text. */
const FIRST_DAY = "1900-03-01";

/** What Excel keeps of a number; one with more digits is written as text. */
const DIGITS = 15;

export interface BookSheet {
  readonly name: string;
  readonly headings: readonly string[];
  readonly rows: AsyncIterable<readonly FileCell[]> | Iterable<readonly FileCell[]>;
}

/** Sheets of a workbook, written as their rows come: memory does not grow with their number. A text is a text and never a formula. */
export async function writeBook(sheets: Iterable<BookSheet> | AsyncIterable<BookSheet>, stream: Writable): Promise<void> {
  const book = new ExcelJS.stream.xlsx.WorkbookWriter({ stream: stream as never, useStyles: true, useSharedStrings: false });
  for await (const { name, headings, rows } of sheets) {
    const page = book.addWorksheet(sheetName(name), { views: [{ state: "frozen", ySplit: 1 }] });
    page.columns = headings.map((text) => ({ width: Math.min(40, Math.max(10, text.length * 2 + 2)) }));
    const head = page.addRow([...headings]);
    head.font = { bold: true };
    head.commit();
    for await (const cells of rows) {
      const row = page.addRow(cells.map(valueOf));
      cells.forEach((cell, i) => {
        if (cell.kind === "date" && cell.day >= FIRST_DAY) row.getCell(i + 1).numFmt = "yyyy-mm-dd";
        else if (cell.kind === "text" || cell.kind === "date") row.getCell(i + 1).numFmt = "@";
      });
      row.commit();
      if (stream.writableNeedDrain && !stream.destroyed) await Promise.race([once(stream, "drain"), once(stream, "close")]);
      if (stream.destroyed) return;
    }
    page.commit();
  }
  await book.commit();
}

function valueOf(cell: FileCell): ExcelJS.CellValue {
  switch (cell.kind) {
    case "blank": return null;
    case "text": return cell.text;
    case "number": return cell.digits.replace(/^-|\./g, "").replace(/^0+/, "").length <= DIGITS ? Number(cell.digits) : cell.digits;
    case "date": return cell.day < FIRST_DAY ? cell.day : new Date(`${cell.day}T00:00:00Z`);
  }
}

/** Excel takes 31 characters and not these. */
export const sheetName = (text: string): string => text.replace(/[*?:\\/[\]]/g, " ").slice(0, 31) || "Sheet1";
