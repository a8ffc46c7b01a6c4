import { readFile, rm } from "node:fs/promises";
import { join } from "node:path";

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
  const lines = (await readFile(join(cluster, "postmaster.pid"), "utf8").catch(() => "")).split("\n");
  const pid = Number(lines[0]);
  if (!Number.isInteger(pid) || pid <= 0) return undefined;
  if (await serves(pid, cluster)) return { pid, socketFolder: lines[4] ?? "" };
  // PostgreSQL clears the file of a dead process itself, but takes a zombie or a stranger of that number
  // for its own kind and would refuse to start
  if (isAlive(pid)) await rm(join(cluster, "postmaster.pid"), { force: true });
  return undefined;
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
