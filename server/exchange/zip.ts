import { type Entry, openPromise, type ZipFile } from "yauzl";

/** Parts that together claim to unpack to more than is allowed. */
export class ZipTooBig extends Error {
  readonly size: number;
  constructor(size: number) {
    super(`unpacks to ${size} bytes or more`);
    this.size = size;
  }
}

const ENTRIES = 10_000;

/** An archive opened for reading, part by part; only its directory is held in memory. */
export class Zip {
  readonly entries: ReadonlyMap<string, Entry>;
  readonly #file: ZipFile;

  private constructor(file: ZipFile, entries: ReadonlyMap<string, Entry>) {
    this.#file = file;
    this.entries = entries;
  }

  /** Throws ZipTooBig, or what the archive lacks. `limit`: bytes that all parts together may unpack to. */
  static async open(path: string, limit: number): Promise<Zip> {
    // a part that turns out larger than the directory says ends in an error while it is read
    const file = await openPromise(path, { lazyEntries: true, autoClose: false, validateEntrySizes: true, strictFileNames: false });
    try {
      if (file.entryCount > ENTRIES) throw new Error(`${file.entryCount} parts`);
      const entries = new Map<string, Entry>();
      let total = 0;
      for await (const entry of file.eachEntry()) {
        entries.set(entry.fileName, entry);
        total += entry.uncompressedSize;
      }
      if (total > limit) throw new ZipTooBig(total);
      return new Zip(file, entries);
    } catch (why) {
      file.close();
      throw why;
    }
  }

  close(): void {
    this.#file.close();
  }

  /** A part's text in pieces, unpacked as they are asked for. No character is cut between two pieces. */
  async *text(name: string): AsyncGenerator<string> {
    const entry = this.entries.get(name);
    if (!entry) throw new Error(`no part ${name}`);
    const stream = await this.#file.openReadStreamPromise(entry);
    stream.setEncoding("utf8");
    yield* stream as AsyncIterable<string>;
  }
}
