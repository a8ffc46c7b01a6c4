import { spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { chmod, mkdir, mkdtemp, readdir, readFile, rm, stat, unlink, writeFile } from "node:fs/promises";
import { homedir, tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import pg from "pg";
import { afterEach, describe, expect, test } from "vitest";
import { killRound, prepare } from "../testing/kill.ts";
import { linkLibraries } from "./binaries.ts";
import { openDatabase } from "../connect.ts";
import { type Embedded, startEmbedded, type SupervisorChange } from "./embedded.ts";
import { discard, isAlive, livePostmaster } from "./postmaster.ts";

const folders: string[] = [];
const running: Embedded[] = [];

async function folder(below = tmpdir(), mode = 0o711): Promise<string> {
  const made = await mkdtemp(join(below, "dukao-e-"));
  await chmod(made, mode);
  folders.push(made);
  return made;
}

async function start(dataDir: string, changes: SupervisorChange[] = []): Promise<Embedded> {
  const started = await startEmbedded({ dataDir, onChange: (change) => changes.push(change) });
  if (!started.ok) throw new Error(JSON.stringify(started.issues));
  running.push(started.value);
  return started.value;
}

async function ask(of: Embedded, statement: string): Promise<unknown> {
  const client = new pg.Client({ ...of.connection, database: "postgres" });
  await client.connect();
  try {
    return Object.values((await client.query(statement)).rows[0] ?? {})[0];
  } finally {
    await client.end();
  }
}

async function until(met: () => boolean): Promise<void> {
  for (let n = 0; n < 6_000 && !met(); n += 1) await sleep(10);
  expect(met()).toBe(true);
}

afterEach(async () => {
  for (const each of running.splice(0)) await each.close();
  for (const each of folders.splice(0)) {
    await quit(each);
    await rm(each, { recursive: true, force: true, maxRetries: 20, retryDelay: 100 });
  }
});

/** A server that a failed test has left in the folder would write on while the folder is taken away. */
async function quit(dataDir: string): Promise<void> {
  const left = await livePostmaster(join(dataDir, "pg"));
  if (!left) return;
  process.kill(left.pid, "SIGQUIT");
  await until(() => !isAlive(left.pid) || !existsSync(join(dataDir, "pg", "postmaster.pid")));
}

const isRoot = process.getuid?.() === 0;

describe("the embedded database", () => {
  test("starts durable, in UTF-8, without TCP, and stops when nobody is left", async () => {
    const dataDir = await folder();
    const one = await start(dataDir);
    for (const [name, value] of Object.entries({ fsync: "on", data_checksums: "on", listen_addresses: "", server_encoding: "UTF8", jit: "off", shared_buffers: "256MB" })) {
      expect([name, await ask(one, `show ${name}`)]).toEqual([name, value]);
    }
    const two = await start(dataDir);
    expect(two.pid()).toBe(one.pid());
    await one.close();
    expect(isAlive(two.pid())).toBe(true);
    await two.close();
    // its parent, this process, has yet to take notice
    await until(() => !isAlive(two.pid()));
  });

  test("comes back by itself after kill -9, whoever started it", async () => {
    const dataDir = await folder();
    const changes: SupervisorChange[][] = [[], []];
    const one = await start(dataDir, changes[0]);
    const two = await start(dataDir, changes[1]);
    const killed = one.pid();
    process.kill(killed, "SIGKILL");
    await until(() => one.pid() !== killed && two.pid() !== killed);
    expect(one.pid()).toBe(two.pid());
    expect(changes.map((each) => each.map((change) => change.kind).slice(0, 2))).toEqual([["started", "died"], ["adopted", "died"]]);
    expect(changes.flat().filter((change) => change.kind === "started")).toHaveLength(2);
    expect(await ask(two, "select 1")).toBe(1);
  });

  test("does not take a stranger's process for its server", async () => {
    const dataDir = await folder();
    await (await start(dataDir)).close();
    const stranger = spawn("sleep", ["60"]);
    await writeFile(join(dataDir, "pg", "postmaster.pid"), `${stranger.pid}\n${dataDir}/pg\n0\n5432\n${dataDir}/run\n\n`);
    const again = await start(dataDir);
    expect(again.pid()).not.toBe(stranger.pid);
    expect(stranger.kill()).toBe(true);
  });

  test("is missed although it is killed before anybody watches it", async () => {
    const dataDir = await folder();
    const one = await start(dataDir);
    const changes: SupervisorChange[] = [];
    const two = await startEmbedded({ dataDir, onChange: (change) => {
      changes.push(change);
      if (change.kind === "adopted" && changes.length === 1) process.kill(change.pid, "SIGKILL");
    } });
    if (!two.ok) throw new Error(JSON.stringify(two.issues));
    running.push(two.value);
    await until(() => changes.length >= 3);
    expect(await ask(two.value, "select 1")).toBe(1);
    expect(await ask(one, "select 1")).toBe(1);
  });

  test("leaves the pid file of a server that another process has started meanwhile", async () => {
    const file = join(await folder(), "postmaster.pid");
    await writeFile(file, "2\nnew\n");
    await discard(file, "1\nold\n");
    expect(await readFile(file, "utf8")).toBe("2\nnew\n");
    await discard(file, "2\nnew\n");
    expect(await readdir(join(file, ".."))).toEqual([]);
  });

  test("keeps its socket short when the folder's name is long", async () => {
    const dataDir = join(await folder(), "很长的目录名".repeat(6));
    await mkdir(dataDir);
    const one = await start(dataDir);
    expect(one.connection.host.startsWith(tmpdir())).toBe(true);
    expect(await ask(one, "select 1")).toBe(1);
    folders.push(one.connection.host);
  });

  test.runIf(isRoot)("runs below a folder that only root may enter", async () => {
    const closed = await folder(homedir(), 0o700);
    const one = await start(join(closed, "data"));
    expect(await ask(one, "select 1")).toBe(1);
    expect((await stat(join(closed, "data", "pg"))).uid).toBe(0);
    await one.close();
  });

  test("says which version its data needs", async () => {
    const dataDir = await folder();
    await (await start(dataDir)).close();
    await writeFile(join(dataDir, "pg", "PG_VERSION"), "16\n");
    expect(await startEmbedded({ dataDir })).toMatchObject({ ok: false, issues: [{ code: "postgres.data-version", params: { found: "16", needed: "18" } }] });
  });

  test("tells the log when it cannot start", async () => {
    const dataDir = await folder();
    await (await start(dataDir)).close();
    await unlink(join(dataDir, "pg", "global", "pg_control"));
    expect(await startEmbedded({ dataDir })).toMatchObject({ ok: false, issues: [{ code: "postgres.start-failed", params: { log: expect.stringContaining("pg_control") } }] });
  });

  test("makes the library links that a missing postinstall left out", async () => {
    const made = await folder();
    await mkdir(join(made, "native", "lib"), { recursive: true });
    await writeFile(join(made, "native", "lib", "a.so.1.2"), "library");
    await writeFile(join(made, "native", "pg-symlinks.json"), JSON.stringify([{ source: "native/lib/a.so.1.2", target: "native/lib/a.so.1" }]));
    for (let twice = 0; twice < 2; twice += 1) expect(await linkLibraries(made)).toEqual({ ok: true, value: undefined });
    expect((await stat(join(made, "native", "lib", "a.so.1"))).size).toBe(7);
  });
});

describe("opening a database", () => {
  test.each<[string, string, string]>([
    ["down", "postgres://u@127.0.0.1:1/x", "postgres.unreachable"],
    ["not PostgreSQL's address", "mysql://u@127.0.0.1/x", "postgres.bad-url"],
    ["no address", "nonsense", "postgres.bad-url"],
  ])("that is %s says so at once", async (_, databaseUrl, code) => {
    expect(await openDatabase({ dataDir: "", databaseUrl })).toMatchObject({ ok: false, issues: [{ code }] });
  });
});

/** Nine starts of a server and two recoveries: under load each takes seconds. A hang is still told. */
const SLOW = 300_000;

describe("kill -9 in the middle of writes", () => {
  test("loses nothing that was acknowledged and leaves no half batch", async () => {
    const dataDir = await folder();
    await prepare(dataDir);
    for (const [n, victim] of (["postgres", "writer", "both"] as const).entries()) {
      const round = await killRound(dataDir, `t${n}`, victim, 300);
      expect(round).toMatchObject({ victim, lost: 0, partial: 0, issues: [] });
      expect(round.acked).toBeGreaterThan(0);
    }
  }, SLOW);
});
