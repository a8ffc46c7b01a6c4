import { chmod, mkdtemp, readdir, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import pg from "pg";
import type { TestProject } from "vitest/node";
import { tell } from "../../../contract/messages/index.ts";
import type { Issue } from "../../../core/index.ts";
import { openDatabase } from "../connect.ts";
import { type Embedded, startEmbedded } from "../embedded/embedded.ts";
import { isAlive } from "../embedded/postmaster.ts";
import { migrateSystem } from "../migrate/migrate.ts";

declare module "vitest" {
  export interface ProvidedContext {
    /** the server that tests make their databases on, and the database that they are copies of */
    postgres: { readonly server: string; readonly template: string };
  }
}

const PREFIX = "dukao-test-";

/** One server for a whole run: an embedded one in a temporary folder, or the one that the URL names. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const given = process.env["DUKAO_DATABASE_URL"];
  const own = given ? undefined : await startOwn();
  const server = given ?? urlOf(own!.embedded, "postgres");
  const template = `dukao_template_${process.pid}`;
  await onServer(server, `create database ${template}`);
  const opened = await openDatabase({ dataDir: "", databaseUrl: databaseUrl(server, template), patience: 0 });
  if (!opened.ok) throw told(opened.issues);
  const migrated = await migrateSystem(opened.value);
  await opened.value.close();
  if (!migrated.ok) throw told(migrated.issues);
  project.provide("postgres", { server, template });
  return async () => {
    await onServer(server, `drop database if exists ${template} with (force)`);
    await own?.close();
  };
}

async function startOwn(): Promise<{ embedded: Embedded; close(): Promise<void> }> {
  await clearLeftovers();
  const folder = await mkdtemp(join(tmpdir(), `${PREFIX}${process.pid}-`));
  // the database may run under another account, which must be able to enter
  await chmod(folder, 0o711);
  // nothing here outlives the run, so that nothing need be safe from a power cut
  const settings = { fsync: "off", synchronous_commit: "off", full_page_writes: "off", shared_buffers: "128MB", max_connections: "100" };
  const started = await startEmbedded({ dataDir: folder, settings });
  if (!started.ok) throw told(started.issues);
  const embedded = started.value;
  return {
    embedded,
    close: async () => {
      await embedded.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/** Servers and folders of runs that were killed. */
async function clearLeftovers(): Promise<void> {
  for (const name of await readdir(tmpdir())) {
    const owner = Number(/^dukao-test-(\d+)-/.exec(name)?.[1]);
    if (!owner || isAlive(owner)) continue;
    const left = await startEmbedded({ dataDir: join(tmpdir(), name) });
    if (left.ok) await left.value.close();
    await rm(join(tmpdir(), name), { recursive: true, force: true });
  }
}

export async function onServer(server: string, statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: server });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}

export function databaseUrl(server: string, name: string): string {
  const url = new URL(server);
  url.pathname = `/${name}`;
  return url.href;
}

function urlOf(embedded: Embedded, name: string): string {
  const { host, port, user } = embedded.connection;
  return `postgres://${user}@localhost:${port}/${name}?host=${encodeURIComponent(host)}`;
}

export function told(issues: readonly Issue[]): Error {
  return new Error(issues.map((each) => Object.values(tell(each, "en")).join(" ")).join("\n"));
}
