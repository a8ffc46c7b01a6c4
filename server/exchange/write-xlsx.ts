import type { Writable } from "node:stream";
import { writeBook } from "./write-book.ts";
import type { FileCell } from "./write-cell.ts";

/** Rows as a workbook of one sheet. */
export function writeXlsx(name: string, headings: readonly string[], rows: AsyncIterable<readonly FileCell[]>, stream: Writable): Promise<void> {
  return writeBook([{ name, headings, rows }], stream);
}
