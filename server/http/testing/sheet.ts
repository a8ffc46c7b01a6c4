import ExcelJS from "exceljs";

/** The lines of a workbook's only sheet as text, days as they are written. */
export async function sheetOf(bytes: Buffer): Promise<string[][]> {
  const book = new ExcelJS.Workbook();
  await book.xlsx.load(bytes as never);
  const lines: string[][] = [];
  book.worksheets[0]?.eachRow((row) => lines.push(Array.from({ length: book.worksheets[0]!.columnCount }, (_, i) => textOf(row.getCell(i + 1).value))));
  return lines;
}

const textOf = (value: ExcelJS.CellValue): string => (value === null || value === undefined ? "" : value instanceof Date ? value.toISOString().slice(0, 10) : String(value as string | number));
