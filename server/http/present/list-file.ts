import { PassThrough } from "node:stream";
import type { FastifyReply } from "fastify";
import type { FileFormat, Language } from "../../../contract/index.ts";
import { ok, type Result } from "../../../core/index.ts";
import type { FileCell } from "../../exchange/write-cell.ts";
import { writeCsv } from "../../exchange/write-csv.ts";
import { writeXlsx } from "../../exchange/write-xlsx.ts";
import { asDownload } from "./download.ts";

export const fileTypes: Readonly<Record<FileFormat, string>> = { csv: "text/csv; charset=utf-8", xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet" };

/** A column of a list that goes out as a file. */
export interface FileColumn<L> {
  readonly head: Readonly<Record<Language, string>>;
  readonly cell: (line: L) => FileCell;
}

export const column = <L>(zh: string, en: string, cell: (line: L) => FileCell): FileColumn<L> => ({ head: { zh, en }, cell });

export const textCell = (text: string | null): FileCell => (text === null || text === "" ? { kind: "blank" } : { kind: "text", text });
export const numberCell = (n: number | null): FileCell => (n === null ? { kind: "blank" } : { kind: "number", digits: String(n) });
export const dayCell = (day: string | null): FileCell => (day === null ? { kind: "blank" } : { kind: "date", day });

export interface ListFile<L> {
  readonly format: FileFormat;
  readonly language: Language;
  /** of the file, without its ending, and of the sheet */
  readonly name: string;
  readonly columns: readonly FileColumn<L>[];
  readonly lines: readonly L[];
}

/** Answers with the lines as a csv or a workbook of one sheet. */
export function sendList<L>(reply: FastifyReply, { format, language, name, columns, lines }: ListFile<L>): Result<never> {
  asDownload(reply, fileTypes[format], `${name}.${format}`);
  const stream = new PassThrough();
  const heads = columns.map(({ head }) => head[language]);
  const rows = cells(columns, lines);
  const written = format === "csv" ? writeCsv(heads, rows, stream) : writeXlsx(name, heads, rows, stream);
  // the answer has begun: what goes wrong now can only break it off; a reader who goes away is no fault
  written.catch((why: Error) => stream.destroy(why));
  return ok(stream as never);
}

async function* cells<L>(columns: readonly FileColumn<L>[], lines: readonly L[]): AsyncGenerator<readonly FileCell[]> {
  for (const line of lines) yield columns.map(({ cell }) => cell(line));
}
