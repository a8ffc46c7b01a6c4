import { access, constants, mkdir, realpath, stat } from "node:fs/promises";
import { dirname, resolve } from "node:path";
import { failed, issue, ok, type Result } from "../../../core/index.ts";
import "../issues.ts";

/**
 * Makes the data folder where it is missing and gives its real path. Makes one level after the other: the
 * recursive form never ends below a folder that only pretends to take others (/proc).
 */
export async function dataFolder(path: string): Promise<Result<string>> {
  const folder = resolve(path);
  try {
    await make(folder);
    await access(folder, constants.W_OK | constants.X_OK);
    return ok(await realpath(folder));
  } catch (error) {
    const { code = "", message } = error as NodeJS.ErrnoException;
    return failed(code === "ENOSPC" ? issue("postgres.disk-full", { reason: message }) : issue("postgres.no-folder", { folder, reason: code || message }));
  }
}

async function make(folder: string): Promise<void> {
  if (await isFolder(folder)) return;
  if (dirname(folder) !== folder) await make(dirname(folder));
  try {
    await mkdir(folder);
  } catch (error) {
    // another process was first
    if ((error as NodeJS.ErrnoException).code !== "EEXIST" || !(await isFolder(folder))) throw error;
  }
}

const isFolder = (path: string): Promise<boolean> => stat(path).then((found) => found.isDirectory(), () => false);
