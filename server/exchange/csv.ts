import { createReadStream } from "node:fs";
import { open } from "node:fs/promises";
import { failed, issue, ok, type Result } from "../../core/index.ts";
import { CsvRows } from "./csv-rows.ts";
import type { RawRow } from "./sheet.ts";

/** The rows of a csv file, decoded as a stream so that no character is cut at the end of a chunk. */
export async function csvRows(file: string, name: string): Promise<Result<AsyncIterable<readonly RawRow[]>>> {
  const encoding = await encodingOf(file);
  if (!encoding) return failed(issue("exchange.bad-encoding", { file: name }, { file: name }));
  return ok(walk(file, encoding));
}

async function* walk(file: string, encoding: string): AsyncIterable<readonly RawRow[]> {
  const decode = new TextDecoder(encoding, { fatal: true });
  const reading = new CsvRows();
  for await (const chunk of createReadStream(file) as AsyncIterable<Buffer>) yield reading.write(decode.decode(chunk, { stream: true }));
  yield reading.end(decode.decode());
}

/** UTF-8 where the whole file is valid UTF-8, else GB18030 (what Excel in China writes), else undefined. */
async function encodingOf(file: string): Promise<string | undefined> {
  for (const encoding of ["utf-8", "gb18030"]) if (await decodes(file, encoding)) return encoding;
  return undefined;
}

async function decodes(file: string, encoding: string): Promise<boolean> {
  const decode = new TextDecoder(encoding, { fatal: true });
  const handle = await open(file);
  try {
    const buffer = Buffer.alloc(1 << 18);
    for (;;) {
      const { bytesRead } = await handle.read(buffer, 0, buffer.length);
      if (bytesRead === 0) break;
      if (buffer.subarray(0, bytesRead).includes(0)) return false;
      decode.decode(buffer.subarray(0, bytesRead), { stream: true });
    }
    decode.decode();
    return true;
  } catch {
    return false;
  } finally {
    await handle.close();
  }
}
