import type { Readable } from "node:stream";
import { failed, issue, ok, type Result } from "../../core/index.ts";
import { kindOf, knownKinds } from "./kinds.ts";
import type { FileStore } from "./store.ts";

const MEGABYTE = 1024 * 1024;
const LIMIT = 20 * MEGABYTE;

export interface SentFile {
  readonly name: string;
  readonly stream: Readable;
}

/** A file whose bytes are safely there; what it proves is said afterwards, so that what the database names is never missing. */
export interface KeptFile {
  readonly name: string;
  readonly sha256: string;
  readonly size: number;
  readonly type: string;
}

/** Takes a file in that is to prove something: of a known kind, by its first bytes, and not too large. */
export async function keepProof(store: FileStore, { name, stream }: SentFile): Promise<Result<KeptFile>> {
  const kept = await store.keep(stream, LIMIT);
  if (!kept) return failed(issue("report.file-too-large", { name, limit: `${LIMIT / MEGABYTE} MB` }));
  if (kept.size === 0) return failed(issue("report.no-file", { field: "file" }));
  const type = kindOf(kept.head);
  if (type === undefined) return failed(issue("report.file-type", { name, ...knownKinds }));
  return ok({ name, sha256: kept.sha256, size: kept.size, type });
}
