import { createHash, randomUUID } from "node:crypto";
import { createReadStream, createWriteStream } from "node:fs";
import { chmod, mkdir, readdir, rename, rm, stat } from "node:fs/promises";
import { join } from "node:path";
import { type Readable, Transform } from "node:stream";
import { pipeline } from "node:stream/promises";

/** Evidence files under the data folder, each once, by the SHA-256 of its bytes. */
export interface FileStore {
  /** Takes the stream in, beside what is kept. Undefined where it was longer than `limit`, and then nothing stays. */
  receive(stream: Readable, limit: number): Promise<ComingFile | undefined>;
  open(sha256: string): Readable;
  has(sha256: string): Promise<boolean>;
  /** Clears away what came in and was neither kept nor dropped, because the machine stopped in between. */
  clear(now: Date): Promise<void>;
}

/** A file whose bytes have come, and of which nothing stays until it is kept. */
export interface ComingFile {
  readonly sha256: string;
  readonly size: number;
  readonly head: Buffer;
  keep(): Promise<void>;
  /** Nothing of it stays, unless it was kept. */
  drop(): Promise<void>;
}

const HEAD = 16;
const DAY = 86_400_000;

/** As keys are: nobody but the user that the server runs as. */
const OWN_FOLDER = 0o700;
const OWN_FILE = 0o600;

export function fileStore(dataDir: string): FileStore {
  const folder = join(dataDir, "files");
  const coming = join(folder, "coming");
  const place = (sha256: string): string => join(folder, sha256.slice(0, 2), sha256);
  return {
    async receive(stream, limit) {
      await mkdir(coming, { recursive: true, mode: OWN_FOLDER });
      // one of before may be open to others
      await chmod(folder, OWN_FOLDER);
      const path = join(coming, randomUUID());
      const drop = (): Promise<void> => rm(path, { force: true });
      const hash = createHash("sha256");
      let size = 0;
      let head = Buffer.alloc(0);
      const counting = new Transform({
        transform(chunk: Buffer, _, done) {
          size += chunk.length;
          if (head.length < HEAD) head = Buffer.concat([head, chunk.subarray(0, HEAD - head.length)]);
          hash.update(chunk);
          // the rest is read and thrown away, so that the sender gets its answer
          done(null, size > limit ? undefined : chunk);
        },
      });
      try {
        await pipeline(stream, counting, createWriteStream(path, { flush: true, mode: OWN_FILE }));
      } catch (why) {
        await drop();
        throw why;
      }
      if (size > limit) return void (await drop());
      const sha256 = hash.digest("hex");
      return {
        sha256, size, head, drop,
        keep: async () => {
          await mkdir(join(folder, sha256.slice(0, 2)), { recursive: true, mode: OWN_FOLDER });
          await rename(path, place(sha256));
        },
      };
    },
    open: (sha256) => createReadStream(place(sha256)),
    has: (sha256) => stat(place(sha256)).then((found) => found.isFile(), () => false),
    async clear(now) {
      for (const name of await readdir(coming).catch(() => [])) {
        const path = join(coming, name);
        const found = await stat(path).catch(() => undefined);
        if (found && now.getTime() - found.mtimeMs > DAY) await rm(path, { force: true });
      }
    },
  };
}
