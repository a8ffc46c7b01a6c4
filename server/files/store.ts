import { createHash, randomUUID } from "node:crypto";
import { createReadStream, createWriteStream } from "node:fs";
import { mkdir, rename, rm, stat } from "node:fs/promises";
import { join } from "node:path";
import { type Readable, Transform } from "node:stream";
import { pipeline } from "node:stream/promises";

/** Evidence files under the data folder, each once, by the SHA-256 of its bytes. */
export interface FileStore {
  /** Takes the stream in; answers when the bytes are safely there. Undefined where it was longer than `limit`, and then nothing stays. */
  keep(stream: Readable, limit: number): Promise<{ readonly sha256: string; readonly size: number; readonly head: Buffer } | undefined>;
  open(sha256: string): Readable;
  has(sha256: string): Promise<boolean>;
}

const HEAD = 16;

export function fileStore(dataDir: string): FileStore {
  const folder = join(dataDir, "files");
  const place = (sha256: string): string => join(folder, sha256.slice(0, 2), sha256);
  return {
    async keep(stream, limit) {
      await mkdir(join(folder, "coming"), { recursive: true });
      const coming = join(folder, "coming", randomUUID());
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
        await pipeline(stream, counting, createWriteStream(coming, { flush: true }));
        if (size > limit) return undefined;
        const sha256 = hash.digest("hex");
        await mkdir(join(folder, sha256.slice(0, 2)), { recursive: true });
        await rename(coming, place(sha256));
        return { sha256, size, head };
      } finally {
        await rm(coming, { force: true });
      }
    },
    open: (sha256) => createReadStream(place(sha256)),
    has: (sha256) => stat(place(sha256)).then((found) => found.isFile(), () => false),
  };
}
