import type { Readable } from "node:stream";
import { failed, issue, type Result } from "../../core/index.ts";
import { kindOf, knownKinds } from "./kinds.ts";
import type { FileStore } from "./store.ts";

const MEGABYTE = 1024 * 1024;
const LIMIT = 20 * MEGABYTE;

export interface SentFile {
  readonly name: string;
  readonly stream: Readable;
}

/** A file that may prove something. */
export interface TakenFile {
  readonly name: string;
  readonly sha256: string;
  readonly size: number;
  readonly type: string;
}

/**
 * Takes a file in that is to prove something: of a known kind, by its first bytes, and not too large. `hang` says what
 * it proves and calls `keep` last, within its transaction: what the database names is never missing, and of a file
 * that nothing names in the end nothing stays.
 */
export async function takeProof<T>(store: FileStore, { name, stream }: SentFile, hang: (file: TakenFile, keep: () => Promise<void>) => Promise<Result<T>>): Promise<Result<T>> {
  const coming = await store.receive(stream, LIMIT);
  if (!coming) return failed(issue("report.file-too-large", { name, limit: `${LIMIT / MEGABYTE} MB` }));
  const { sha256, size, head } = coming;
  try {
    if (size === 0) return failed(issue("report.no-file", { field: "file" }));
    const type = kindOf(head);
    if (type === undefined) return failed(issue("report.file-type", { name, ...knownKinds }));
    return await hang({ name, sha256, size, type }, coming.keep);
  } finally {
    await coming.drop();
  }
}
