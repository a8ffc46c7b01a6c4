import { readFile } from "node:fs/promises";
import ExcelJS from "exceljs";
import { unzip } from "fflate";
import { failed, issue, ok, type Result } from "../../core/index.ts";
import { blank, type RawCell, type RawRow } from "./sheet.ts";

/** What a workbook may unpack to: 200,000 full rows take about a third of it; a zip bomb takes more. */
const UNPACKED_LIMIT = 600 * 1024 * 1024;

/** The rows of the first sheet that has any, with the sheet's name. */
export async function xlsxRows(file: string, name: string): Promise<Result<{ sheet: string; rows: AsyncIterable<RawRow> }>> {
  const size = await unpackedSize(file);
  if (size === undefined) return failed(issue("exchange.broken-file", { file: name, why: "zip" }, { file: name }));
  if (size > UNPACKED_LIMIT) {
    return failed(issue("exchange.too-big", { file: name, size: megabytes(size), limit: megabytes(UNPACKED_LIMIT) }, { file: name }));
  }
  return ok({ sheet: "Sheet1", rows: walk(file) });
}

const megabytes = (bytes: number): string => `${Math.round(bytes / 1024 / 1024)} MB`;

/** Sum of the sizes that the zip's directory declares; undefined when it is no workbook. */
async function unpackedSize(file: string): Promise<number | undefined> {
  const bytes = await readFile(file);
  return new Promise((resolve) => {
    let total = 0;
    let workbook = false;
    unzip(bytes, {
      filter: (entry) => {
        total += entry.originalSize;
        workbook ||= entry.name === "xl/workbook.xml";
        return false;
      },
    }, (error) => resolve(error || !workbook ? undefined : total));
  });
}

async function* walk(file: string): AsyncIterable<RawRow> {
  const reader = new ExcelJS.stream.xlsx.WorkbookReader(file, {
    worksheets: "emit", sharedStrings: "cache", styles: "cache", hyperlinks: "ignore", entries: "ignore",
  });
  for await (const worksheet of reader) {
    let any = false;
    for await (const row of worksheet) {
      any = true;
      const cells: RawCell[] = [];
      for (let column = 1; column <= row.cellCount; column += 1) cells.push(readValue(row.getCell(column).value));
      yield { number: row.number, cells };
    }
    if (any) return;
  }
}

function readValue(value: ExcelJS.CellValue): RawCell {
  if (value === null || value === undefined) return blank;
  if (typeof value === "string") return text(value);
  if (typeof value === "number") return text(plain(value));
  if (typeof value === "boolean") return text(value ? "是" : "否");
  if (value instanceof Date) return text(value.toISOString().slice(0, 10));
  if ("error" in value) return { kind: "error", error: value.error };
  if ("richText" in value) return text(value.richText.map((part) => part.text).join(""));
  if ("hyperlink" in value) return text(String(value.text));
  if ("formula" in value || "sharedFormula" in value) {
    if (value.result === undefined) return { kind: "uncomputed", formula: "formula" in value ? value.formula : value.sharedFormula };
    return readValue(value.result as ExcelJS.CellValue);
  }
  return text(String(value));
}

const text = (of: string): RawCell => ({ kind: "text", text: of });

/** Excel keeps 15 significant digits; 0.1 + 0.2 comes back as 0.3, as the sheet shows it. */
function plain(value: number): string {
  const shortened = String(Number(value.toPrecision(15)));
  return shortened.includes("e") ? BigInt(Math.round(value)).toString() : shortened;
}
