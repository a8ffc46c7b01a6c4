import { open as openFile, stat } from "node:fs/promises";
import { basename } from "node:path";
import { failed, type Issue, issue, ok, type Result } from "../../core/index.ts";
import { OpenQuote } from "./csv-rows.ts";
import { csvRows } from "./csv.ts";
import { isBlank, type RawRow, type Sheet } from "./sheet.ts";
import { brokenZip, xlsxRows, xlsxSheets } from "./xlsx.ts";

const ZIP = "504b0304";
const OLD_EXCEL = "d0cf11e0";
/** byte order marks */
const UTF16 = ["fffe", "feff"];

/** Opens a file by what is in it, not by its name. `shown` is the name that messages use, `sheet` the sheet that is meant. */
export async function openSheet(file: string, shown: string = basename(file), sheet?: string): Promise<Result<Sheet>> {
  const kind = await kindOf(file, shown);
  if (!kind.ok) return kind;
  if (kind.value === "xlsx") {
    const opened = await xlsxRows(file, shown, sheet);
    return opened.ok ? withHeader(shown, opened.value.sheet, opened.value.others, opened.value.rows) : opened;
  }
  const opened = await csvRows(file, shown);
  return opened.ok ? withHeader(shown, "", [], opened.value) : opened;
}

/** The sheets of a workbook, hidden ones with the others; none of a csv file. */
export async function sheetsOf(file: string, shown: string): Promise<Result<{ readonly name: string; readonly hidden: boolean }[]>> {
  const kind = await kindOf(file, shown);
  if (!kind.ok) return kind;
  return kind.value === "xlsx" ? xlsxSheets(file, shown) : ok([]);
}

async function kindOf(file: string, shown: string): Promise<Result<"xlsx" | "csv">> {
  const first = await firstBytes(file, shown);
  if (!first.ok) return first;
  const head = first.value;
  const where = { file: shown };
  if (head === "") return failed(issue("exchange.empty-file", where, where));
  if (head.startsWith(OLD_EXCEL)) return failed(issue((await isLocked(file)) ? "exchange.locked" : "exchange.old-excel", where, where));
  if (head.startsWith(ZIP)) return ok("xlsx");
  if (!/\.(csv|txt)$/i.test(shown)) return failed(issue("exchange.not-a-sheet", where, where));
  return UTF16.some((mark) => head.startsWith(mark)) ? failed(issue("exchange.utf16", where, where)) : ok("csv");
}

async function firstBytes(file: string, shown: string): Promise<Result<string>> {
  const where = { file: shown };
  try {
    if ((await stat(file)).isDirectory()) return failed(issue("exchange.not-a-file", { file: shown }, where));
    const handle = await openFile(file);
    try {
      const { buffer, bytesRead } = await handle.read(Buffer.alloc(4), 0, 4);
      return ok(buffer.subarray(0, bytesRead).toString("hex"));
    } finally {
      await handle.close();
    }
  } catch (why) {
    const { code, message } = why as NodeJS.ErrnoException;
    return failed(code === "ENOENT" || code === "ENOTDIR" ? issue("exchange.not-found", where, where) : issue("exchange.unreadable", { file: shown, why: message }, where));
  }
}

/** A workbook with a password is an old container around an encrypted part. */
async function isLocked(file: string): Promise<boolean> {
  const handle = await openFile(file);
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(LOOKED_AT), 0, LOOKED_AT);
    return buffer.subarray(0, bytesRead).includes(Buffer.from("EncryptedPackage", "utf16le"));
  } finally {
    await handle.close();
  }
}
const LOOKED_AT = 1 << 20;

async function withHeader(file: string, name: string, others: readonly string[], rows: AsyncIterable<readonly RawRow[]>): Promise<Result<Sheet>> {
  const walk = rows[Symbol.asyncIterator]();
  try {
    for (let next = await walk.next(); !next.done; next = await walk.next()) {
      const at = next.value.findIndex((row) => !isBlank(row));
      if (at >= 0) return ok({ name, others, header: next.value[at]!, rows: from(next.value.slice(at + 1), walk) });
    }
  } catch (why) {
    return failed(broken(file, why));
  }
  return failed(issue("exchange.no-rows", { file }, { file }));
}

/** What is left of the rows that the header came with, then all others. Can be ended before it was begun. */
function from(left: readonly RawRow[], walk: AsyncIterator<readonly RawRow[]>): AsyncIterable<readonly RawRow[]> {
  let first = left.length > 0;
  const next = async (): Promise<IteratorResult<readonly RawRow[]>> => {
    if (!first) return walk.next();
    first = false;
    return { done: false, value: left };
  };
  const end = async (): Promise<IteratorResult<readonly RawRow[]>> => (await walk.return?.()) ?? { done: true, value: undefined };
  return { [Symbol.asyncIterator]: () => ({ next, return: end }) };
}

/** A file that breaks off while it is read. */
export const broken = (file: string, why: unknown): Issue => (why instanceof OpenQuote ? issue("exchange.open-quote", { line: why.line }, { file, cell: `${why.line}:${why.line}` }) : brokenZip(file, why));
