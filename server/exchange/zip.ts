import { type FileHandle, open } from "node:fs/promises";
import { pipeline } from "node:stream/promises";
import { createInflateRaw } from "node:zlib";

/** A part of a zip archive, as its directory tells. */
export interface ZipEntry {
  readonly name: string;
  readonly method: number;
  readonly packed: number;
  /** what the directory claims; a part that turns out larger is not read on */
  readonly size: number;
  readonly at: number;
}

/** A file that is no archive, or breaks off; or a part that unpacks to more than is allowed. */
export class ZipError extends Error {}
export class ZipTooBig extends Error {
  readonly size: number;
  constructor(size: number) {
    super(`unpacks to ${size} bytes or more`);
    this.size = size;
  }
}

const END = 0x0605_4b50;
const CENTRAL = 0x0201_4b50;
const LOCAL = 0x0403_4b50;
const STORED = 0;
const DEFLATED = 8;
/** the end record may be followed by a comment of that length */
const TAIL = 65_557;
const CHUNK = 1 << 17;
const ENTRIES = 10_000;

/** An archive opened for reading, part by part; only its directory is held in memory. */
export class Zip {
  readonly entries: ReadonlyMap<string, ZipEntry>;
  readonly #file: FileHandle;

  private constructor(file: FileHandle, entries: ReadonlyMap<string, ZipEntry>) {
    this.#file = file;
    this.entries = entries;
  }

  /** Throws ZipError or ZipTooBig. `limit`: bytes that all parts together may unpack to. */
  static async open(path: string, limit: number): Promise<Zip> {
    const file = await open(path);
    try {
      const entries = await directory(file);
      const total = [...entries.values()].reduce((sum, each) => sum + each.size, 0);
      if (total > limit) throw new ZipTooBig(total);
      return new Zip(file, entries);
    } catch (why) {
      await file.close();
      throw why;
    }
  }

  close(): Promise<void> {
    return this.#file.close();
  }

  /** A part's text in pieces, unpacked as they are asked for. No character is cut between two pieces. */
  async *text(name: string): AsyncGenerator<string> {
    const decode = new TextDecoder("utf-8");
    let left = this.entries.get(name)?.size ?? 0;
    for await (const bytes of this.#bytes(name)) {
      left -= bytes.length;
      if (left < 0) throw new ZipError(`part ${name} is larger than it says`);
      yield decode.decode(bytes, { stream: true });
    }
    yield decode.decode();
  }

  async *#bytes(name: string): AsyncGenerator<Buffer> {
    const entry = this.entries.get(name);
    if (!entry) throw new ZipError(`no part ${name}`);
    const head = await exactly(this.#file, entry.at, 30);
    if (head.readUInt32LE(0) !== LOCAL) throw new ZipError(`part ${name}`);
    const start = entry.at + 30 + head.readUInt16LE(26) + head.readUInt16LE(28);
    if (entry.method === STORED) return yield* packed(this.#file, start, entry.packed);
    if (entry.method !== DEFLATED) throw new ZipError(`method ${entry.method}`);
    const inflate = createInflateRaw({ chunkSize: CHUNK });
    const feeding = pipeline(packed(this.#file, start, entry.packed), inflate);
    // told by the loop below; a reader that stops early ends the feeding and does not care why
    feeding.catch(() => undefined);
    yield* inflate as AsyncIterable<Buffer>;
    await feeding;
  }
}

async function* packed(file: FileHandle, start: number, length: number): AsyncGenerator<Buffer> {
  for (let done = 0; done < length;) {
    const bytes = await exactly(file, start + done, Math.min(CHUNK, length - done));
    done += bytes.length;
    yield bytes;
  }
}

async function exactly(file: FileHandle, position: number, length: number): Promise<Buffer> {
  const { buffer, bytesRead } = await file.read(Buffer.alloc(length), 0, length, position);
  if (bytesRead < length) throw new ZipError("breaks off");
  return buffer;
}

async function directory(file: FileHandle): Promise<Map<string, ZipEntry>> {
  const { size } = await file.stat();
  const tail = await exactly(file, Math.max(0, size - TAIL), Math.min(size, TAIL));
  let end = tail.length - 22;
  while (end >= 0 && tail.readUInt32LE(end) !== END) end -= 1;
  if (end < 0) throw new ZipError("no directory");
  const count = tail.readUInt16LE(end + 10);
  const length = tail.readUInt32LE(end + 12);
  if (count > ENTRIES || length > size) throw new ZipError("directory");
  const bytes = await exactly(file, tail.readUInt32LE(end + 16), length);
  const entries = new Map<string, ZipEntry>();
  for (let at = 0, n = 0; n < count; n += 1) {
    if (at + 46 > bytes.length || bytes.readUInt32LE(at) !== CENTRAL) throw new ZipError("directory");
    const [nameLength, extra, comment] = [bytes.readUInt16LE(at + 28), bytes.readUInt16LE(at + 30), bytes.readUInt16LE(at + 32)];
    const name = bytes.toString("utf8", at + 46, at + 46 + nameLength).replaceAll("\\", "/");
    const wide = wideNumbers(bytes.subarray(at + 46 + nameLength, at + 46 + nameLength + extra));
    const number = (offset: number): number => {
      const small = bytes.readUInt32LE(offset);
      return small === 0xff_ff_ff_ff ? wide.shift() ?? small : small;
    };
    // in the order in which the wide numbers stand
    const [size, packed, start] = [number(at + 24), number(at + 20), number(at + 42)];
    entries.set(name, { name, method: bytes.readUInt16LE(at + 10), packed, size, at: start });
    at += 46 + nameLength + extra + comment;
  }
  return entries;
}

/** Numbers that did not fit 32 bits (ZIP64); some programs write every number so. */
function wideNumbers(extra: Buffer): number[] {
  for (let at = 0; at + 4 <= extra.length; at += 4 + extra.readUInt16LE(at + 2)) {
    const length = extra.readUInt16LE(at + 2);
    if (extra.readUInt16LE(at) !== 1 || at + 4 + length > extra.length) continue;
    return Array.from({ length: Math.floor(length / 8) }, (_, i) => Number(extra.readBigUInt64LE(at + 4 + i * 8)));
  }
  return [];
}
