import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import ExcelJS from "exceljs";
import { zipSync } from "fflate";
import { afterAll, beforeAll } from "vitest";

/** A folder for the files of a test file, gone after its tests. */
export function testFolder(): (name: string) => string {
  let folder = "";
  beforeAll(async () => void (folder = await mkdtemp(join(tmpdir(), "dukao-files-"))));
  afterAll(async () => rm(folder, { recursive: true, force: true }));
  return (name) => join(folder, name);
}

export type SheetCell = string | number | boolean | Date | null | ExcelJS.CellFormulaValue | ExcelJS.CellErrorValue | ExcelJS.CellRichTextValue;

/** A workbook with one sheet or several, by name; cells as exceljs takes them, or with a number format. */
export async function writeWorkbook(file: string, sheets: Readonly<Record<string, readonly (readonly (SheetCell | { value: SheetCell; format: string })[])[]>>): Promise<void> {
  const workbook = new ExcelJS.Workbook();
  for (const [name, rows] of Object.entries(sheets)) {
    const sheet = workbook.addWorksheet(name);
    rows.forEach((row, r) => row.forEach((given, c) => {
      const cell = sheet.getCell(r + 1, c + 1);
      const formatted = given !== null && typeof given === "object" && "format" in given ? given : undefined;
      cell.value = (formatted ? formatted.value : given) as ExcelJS.CellValue;
      if (formatted) cell.numFmt = formatted.format;
    }));
  }
  await workbook.xlsx.writeFile(file);
}

/** A workbook of parts given as text: what other programs write and exceljs cannot. */
export async function writeParts(file: string, sheetXml: string, more: Readonly<Record<string, string>> = {}): Promise<void> {
  const parts: Record<string, string> = {
    "xl/workbook.xml": '<workbook xmlns:r="r"><sheets><sheet name="表一" sheetId="1" r:id="rId1"/></sheets></workbook>',
    "xl/_rels/workbook.xml.rels": '<Relationships><Relationship Id="rId1" Target="worksheets/sheet1.xml"/></Relationships>',
    "xl/worksheets/sheet1.xml": sheetXml,
    ...more,
  };
  await writeFile(file, zipSync(Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, new TextEncoder().encode(text)]))));
}
