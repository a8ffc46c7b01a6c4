import { createReadStream } from "node:fs";
import { open } from "node:fs/promises";
import { Transform } from "node:stream";
import { parse } from "csv-parse";
import { failed, issue, ok, type Result } from "../../core/index.ts";
import type { RawRow } from "./sheet.ts";

/** The rows of a csv file, decoded as a stream so that no character is cut at the end of a chunk. */
export async function csvRows(file: string, name: string): Promise<Result<AsyncIterable<readonly RawRow[]>>> {
  const encoding = await encodingOf(file);
  if (!encoding) return failed(issue("exchange.bad-encoding", { file: name }, { file: name }));
  return ok(walk(file, encoding));
}

/** Rows handed on at a time: each handing on costs as much as reading a row. */
const AT_ONCE = 500;

async function* walk(file: string, encoding: string): AsyncIterable<readonly RawRow[]> {
  const parser = parse({ bom: true, relax_column_count: true, relax_quotes: true, skip_empty_lines: false });
  const source = createReadStream(file);
  const decoded = source.pipe(decoder(encoding));
  source.on("error", (why) => decoded.destroy(why));
  decoded.on("error", (why) => parser.destroy(why));
  decoded.pipe(parser);
  let number = 0;
  let some: RawRow[] = [];
  for await (const cells of parser as AsyncIterable<string[]>) {
    number += 1;
    some.push({ number, cells });
    if (some.length < AT_ONCE) continue;
    yield some;
    some = [];
  }
  if (some.length > 0) yield some;
}

function decoder(encoding: string): Transform {
  const decode = new TextDecoder(encoding, { fatal: true });
  return new Transform({
    decodeStrings: true,
    encoding: "utf8",
    transform(chunk: Buffer, _, done) {
      try {
        done(null, decode.decode(chunk, { stream: true }));
      } catch (why) {
        done(why as Error);
      }
    },
    flush(done) {
      try {
        done(null, decode.decode());
      } catch (why) {
        done(why as Error);
      }
    },
  });
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
