import { constants } from "node:fs";
import { access, rename, rm } from "node:fs/promises";
import { dirname } from "node:path";
import { failed, issue, ok, type Result } from "../core/index.ts";
import "./issues.ts";

const refusal = (file: string, why: unknown): Result<never> => failed(issue("cli.cannot-write", { file, why: (why as Error).message }));

/** Whether a file could be made there: known before long work is begun. */
export async function mayWrite(file: string): Promise<Result<void>> {
  try {
    await access(dirname(file), constants.W_OK);
    return ok(undefined);
  } catch (why) {
    return refusal(file, why);
  }
}

/**
 * Writes a file under another name until it is whole: what fails in the middle leaves no half file and the former
 * one as it was. `write` is given the other name; what it throws is cli.cannot-write.
 */
export async function wholeFile<T>(file: string, write: (part: string) => Promise<Result<T>>): Promise<Result<T>> {
  const part = `${file}.part-${process.pid}`;
  try {
    const done = await write(part);
    if (done.ok) await rename(part, file);
    return done;
  } catch (why) {
    return refusal(file, why);
  } finally {
    await rm(part, { force: true });
  }
}
