import { stringify } from "csv-stringify";
import type { Writable } from "node:stream";
import { pipeline } from "node:stream/promises";
import type { FileCell } from "./write-cell.ts";

/**
 * Rows as csv: UTF-8 with the mark that Excel wants, CRLF. A text that a spreadsheet would take for a formula
 * is led by a tab: it is shown as text, and the import, which trims, reads it as it was.
 */
export async function writeCsv(headings: readonly string[], rows: AsyncIterable<readonly FileCell[]>, stream: Writable): Promise<void> {
  await pipeline(lines(headings, rows), stringify({ bom: true, record_delimiter: "\r\n", quoted_match: /[\r\n]/ }), stream);
}

async function* lines(headings: readonly string[], rows: AsyncIterable<readonly FileCell[]>): AsyncGenerator<readonly string[]> {
  yield headings;
  for await (const row of rows) yield row.map(textOf);
}

function textOf(cell: FileCell): string {
  switch (cell.kind) {
    case "blank": return "";
    case "text": return /^\s*[=+\-@\uFF1D\uFF0B\uFF0D\uFF20]/.test(cell.text) ? `\t${cell.text}` : cell.text;
    case "number": return cell.digits;
    case "date": return cell.day;
  }
}
