import { spawn } from "node:child_process";
import { open, readFile, stat, truncate } from "node:fs/promises";
import { setTimeout as sleep } from "node:timers/promises";
import pg from "pg";
import { failed, issue, ok, type Result } from "../../../core/index.ts";
import type { Binaries } from "./binaries.ts";
import { lastLines, SUPERUSER } from "./cluster.ts";
import { asIdentity, type Identity } from "./identity.ts";
import { isAlive, livePostmaster, serves } from "./postmaster.ts";

/** Everything a start needs; found out once. */
export interface Site {
  readonly cluster: string;
  readonly logFile: string;
  readonly socketFolder: string;
  readonly identity: Identity;
  readonly binaries: Binaries;
  readonly settings: Readonly<Record<string, string>>;
}

const PORT = 5432;
const PATIENCE_MS = 60_000;
const CONNECTION_PATIENCE_MS = 20_000;
const STOP_PATIENCE_MS = 30_000;
const APPLICATION = "dukao supervisor";

/** A server that accepts connections, and the connection that tells at once when it dies. */
export interface Running {
  readonly pid: number;
  readonly socketFolder: string;
  readonly started: boolean;
  readonly watch: pg.Client;
  /** when the connection has ended, be it before anybody asked */
  readonly ended: Promise<void>;
}

/** Adopts the server that runs on the cluster, or starts one, and waits until it accepts. */
export async function adoptOrStart(site: Site): Promise<Result<Running>> {
  const deadline = performance.now() + PATIENCE_MS;
  let log = "";
  while (performance.now() < deadline) {
    const live = await livePostmaster(site.cluster);
    const logged = await sizeOf(site.logFile);
    const pid = live?.pid ?? (await start(site));
    const folder = live?.socketFolder || site.socketFolder;
    const connection = await accepted(pid, folder, deadline);
    // when two processes start at once both are accepted, but by the server of one
    const serving = connection ? ((await livePostmaster(site.cluster))?.pid ?? pid) : pid;
    if (connection) return ok({ pid: serving, socketFolder: folder, started: !live && serving === pid, ...connection });
    // all that was logged since: with two processes starting, the reason need not be among the last lines
    const since = (await readFile(site.logFile).catch(() => Buffer.alloc(0))).subarray(logged).toString();
    log = lastLines(since);
    if (!live && !passes(since) && !(await livePostmaster(site.cluster))) break;
    await sleep(50);
  }
  return failed(issue("postgres.start-failed", { folder: site.cluster, log }));
}

/** Another process was quicker, or processes of a killed server are still on their way out. */
function passes(log: string): boolean {
  return /lock file|shared memory block|postmaster\.pid/.test(log);
}

async function start(site: Site): Promise<number> {
  const log = await open(site.logFile, "a", 0o600);
  try {
    const settings = Object.entries(site.settings).flatMap(([name, value]) => ["-c", `${name}=${value}`]);
    const args = ["-D", site.cluster, "-p", String(PORT), "-k", site.socketFolder, ...settings];
    // a group of its own: a Ctrl-C in the terminal is for us, and we stop it in order
    const { file, args: all, options } = asIdentity(site.identity, site.binaries.postgres, args, { detached: true });
    const child = spawn(file, all, { ...options, cwd: "/", stdio: ["ignore", log.fd, log.fd], env: { LC_ALL: "C", PATH: "/usr/bin:/bin" } });
    child.on("error", () => undefined);
    child.unref();
    return child.pid ?? 0;
  } finally {
    await log.close();
  }
}

const LONGEST_LOG = 10_000_000;

/** The log's size; a log that has grown long starts anew first. */
async function sizeOf(file: string): Promise<number> {
  const size = await stat(file).then((found) => found.size, () => 0);
  if (size < LONGEST_LOG) return size;
  await truncate(file);
  return 0;
}

/** Each refused try makes a server that is starting fork once more: ask less often the longer it takes. */
const ASKING = { first: 15, longest: 200 } as const;

/** A connection, once the server takes one; undefined when the process ends first or time runs out. */
async function accepted(pid: number, folder: string, deadline: number): Promise<Pick<Running, "watch" | "ended"> | undefined> {
  for (let pause: number = ASKING.first; performance.now() < deadline; pause = Math.min(pause * 1.3, ASKING.longest)) {
    const watch = new pg.Client({ host: folder, port: PORT, user: SUPERUSER, database: "postgres", application_name: APPLICATION, connectionTimeoutMillis: CONNECTION_PATIENCE_MS });
    watch.on("error", () => undefined);
    // listening from the first moment: a server killed before anybody watches would never be missed
    const ended = new Promise<void>((done) => void watch.once("end", () => done()));
    try {
      await watch.connect();
      return { watch, ended };
    } catch {
      await watch.end().catch(() => undefined);
    }
    // `unshare` has not yet become postgres in the first milliseconds, hence isAlive and not serves
    if (pid <= 0 || !isAlive(pid) || (await isZombie(pid))) return undefined;
    await sleep(pause);
  }
  return undefined;
}

async function isZombie(pid: number): Promise<boolean> {
  const text = await readFile(`/proc/${pid}/stat`, "utf8").catch(() => "");
  return /\) Z /.test(text);
}

/** Fast shutdown, if nobody else is connected: the last one out turns the light off. */
export async function stopIfAlone(site: Site, running: Running): Promise<void> {
  (running.watch as unknown as { ref(): void }).ref();
  // the connections of a process that was killed a moment ago are still there: ask twice
  let others = await othersThere(running.watch);
  if (others > 0) others = await sleep(50).then(() => othersThere(running.watch));
  await running.watch.end().catch(() => undefined);
  if (others > 0 || !(await serves(running.pid, site.cluster))) return;
  process.kill(running.pid, "SIGINT");
  const deadline = performance.now() + STOP_PATIENCE_MS;
  while (performance.now() < deadline) {
    if (!isAlive(running.pid) || !(await serves(running.pid, site.cluster))) return;
    await sleep(10);
  }
}

async function othersThere(watch: pg.Client): Promise<number> {
  const text = "select count(*)::int as n from pg_stat_activity where backend_type = 'client backend' and pid <> pg_backend_pid()";
  return watch.query<{ n: number }>(text).then((found) => found.rows[0]?.n ?? 0, () => 0);
}
