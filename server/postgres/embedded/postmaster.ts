import { link, readFile, rename, rm } from "node:fs/promises";
import { join } from "node:path";

const PID_FILE = "postmaster.pid";

/** What postmaster.pid says of the server that holds a cluster. */
export interface Postmaster {
  readonly pid: number;
  readonly socketFolder: string;
}

/**
 * The live server of that cluster, whoever started it. A pid file that a crash left behind names a
 * process that is gone, or after a reboot some other program: neither counts.
 */
export async function livePostmaster(cluster: string): Promise<Postmaster | undefined> {
  const text = await readFile(join(cluster, PID_FILE), "utf8").catch(() => "");
  const lines = text.split("\n");
  const pid = Number(lines[0]);
  if (!Number.isInteger(pid) || pid <= 0) return undefined;
  if (await serves(pid, cluster)) return { pid, socketFolder: lines[4] ?? "" };
  // PostgreSQL clears the file of a dead process itself, but takes a zombie or a stranger of that number
  // for its own kind and would refuse to start
  if (isAlive(pid)) await discard(join(cluster, PID_FILE), text);
  return undefined;
}

/**
 * Takes the file away if it still is what was read. Of two processes that judge it at once the slower would
 * otherwise take away the file of the server that the quicker has started, which ends such a server within
 * a minute, and lets no other start until then.
 */
export async function discard(file: string, text: string): Promise<void> {
  const aside = `${file}.${process.pid}`;
  try {
    await rename(file, aside);
  } catch {
    return;
  }
  if ((await readFile(aside, "utf8").catch(() => "")) !== text) await link(aside, file).catch(() => undefined);
  await rm(aside, { force: true });
}

/** Whether that process is alive and is the server of that cluster. */
export async function serves(pid: number, cluster: string): Promise<boolean> {
  if (!isAlive(pid)) return false;
  const command = await readFile(`/proc/${pid}/cmdline`, "utf8").catch(() => undefined);
  if (command !== undefined) return command.split("\0").includes(cluster);
  return process.platform !== "linux";
}

export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
}
