import { open as openFile, stat } from "node:fs/promises";
import { basename } from "node:path";
import { failed, type Issue, issue, ok, type Result } from "../../core/index.ts";
import { csvRows } from "./csv.ts";
import { isBlank, type RawRow, type Sheet } from "./sheet.ts";
import { brokenZip, xlsxRows } from "./xlsx.ts";

const ZIP = "504b0304";
const OLD_EXCEL = "d0cf11e0";

/** Opens a file by what is in it, not by its name. `shown` is the name that messages use, `sheet` the sheet that is meant. */
export async function openSheet(file: string, shown: string = basename(file), sheet?: string): Promise<Result<Sheet>> {
  const head = await firstBytes(file);
  if (head === undefined) return failed(issue("exchange.not-found", { file: shown }, { file: shown }));
  if (head === "") return failed(issue("exchange.no-rows", { file: shown }, { file: shown }));
  if (head.startsWith(OLD_EXCEL)) {
    const code = (await isLocked(file)) ? "exchange.locked" : "exchange.old-excel";
    return failed(issue(code, { file: shown }, { file: shown }));
  }
  if (head.startsWith(ZIP)) {
    const opened = await xlsxRows(file, shown, sheet);
    return opened.ok ? withHeader(shown, opened.value.sheet, opened.value.rows) : opened;
  }
  if (!/\.(csv|txt)$/i.test(shown)) return failed(issue("exchange.not-a-sheet", { file: shown }, { file: shown }));
  const opened = await csvRows(file, shown);
  return opened.ok ? withHeader(shown, "", opened.value) : opened;
}

async function firstBytes(file: string): Promise<string | undefined> {
  try {
    if (!(await stat(file)).isFile()) return undefined;
    const handle = await openFile(file);
    try {
      const { buffer, bytesRead } = await handle.read(Buffer.alloc(4), 0, 4);
      return buffer.subarray(0, bytesRead).toString("hex");
    } finally {
      await handle.close();
    }
  } catch {
    return undefined;
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

async function withHeader(file: string, name: string, rows: AsyncIterable<readonly RawRow[]>): Promise<Result<Sheet>> {
  const walk = rows[Symbol.asyncIterator]();
  try {
    for (let next = await walk.next(); !next.done; next = await walk.next()) {
      const at = next.value.findIndex((row) => !isBlank(row));
      if (at >= 0) return ok({ name, header: next.value[at]!, rows: from(next.value.slice(at + 1), walk) });
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
export const broken = (file: string, why: unknown): Issue => brokenZip(file, why);
