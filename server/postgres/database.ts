import { hash } from "node:crypto";
import { Kysely, PostgresDialect, type RawBuilder, sql, type Transaction } from "kysely";
import type pg from "pg";
import type { Result } from "../../core/index.ts";
import { attempt } from "./failure.ts";
import type { PatientPool } from "./pool.ts";
import type { System } from "./system.ts";

/** An open database. `query` builds statements; `pool` is for what a builder cannot say. */
export interface Database {
  readonly query: Kysely<System>;
  readonly pool: PatientPool;
  readonly kind: "embedded" | "external";
  /** major version, e.g. 18 */
  readonly version: number;
  close(): Promise<void>;
}

/** A transaction under way, on one connection. */
export type Tx = Transaction<System>;

/** Statements outside or inside a transaction. */
export type Query = Kysely<System>;

/** snapshot: everything is read as of one instant, whatever others commit meanwhile. */
export type Isolation = "usual" | "snapshot";

const begin: Readonly<Record<Isolation, string>> = { usual: "begin", snapshot: "begin isolation level repeatable read" };
const clients = new WeakMap<Query, pg.PoolClient>();
const afterwards = new WeakMap<Query, ((client: pg.PoolClient) => Promise<unknown>)[]>();

/** One transaction: committed when the work is ok, undone when it fails or throws. */
export async function inTransaction<T>(database: Database, work: (tx: Tx) => Promise<Result<T>>, isolation: Isolation = "usual"): Promise<Result<T>> {
  return attempt(async () => {
    const client = await database.pool.connect();
    const tx = bound(client);
    let broken = false;
    let more: Promise<unknown> | undefined;
    try {
      await client.query(begin[isolation]);
      const result = await work(tx);
      const ended = await client.query(result.ok ? "commit" : "rollback");
      // after a swallowed error PostgreSQL answers COMMIT with ROLLBACK: nothing was kept
      if (result.ok && ended.command === "ROLLBACK") throw new Error("a statement of the transaction failed and was not reported");
      const works = afterwards.get(tx);
      if (result.ok && works) more = inTurn(client, works);
      return result;
    } catch (error) {
      await client.query("rollback").catch(() => (broken = true));
      throw error;
    } finally {
      if (more) void more.finally(() => client.release());
      else client.release(broken);
    }
  });
}

/** Somebody with a database, as they are inside a transaction: what they read is what it sees. */
export const inside = <T extends { readonly database: { readonly query: Query } }>(of: T, tx: Tx): T => ({ ...of, database: { ...of.database, query: tx } });

/**
 * Work for when the transaction stands, on its connection. Nobody waits for it but the closing of the database,
 * and nobody hears of its failing: it must be something that may be left out, as the planner's statistics may.
 */
export function afterCommit(tx: Tx, work: (client: pg.PoolClient) => Promise<unknown>): void {
  const works = afterwards.get(tx);
  if (works) works.push(work);
  else afterwards.set(tx, [work]);
}

async function inTurn(client: pg.PoolClient, works: readonly ((client: pg.PoolClient) => Promise<unknown>)[]): Promise<void> {
  for (const work of works) await work(client).catch(() => undefined);
}

/** The builder on that one connection. */
function bound(client: pg.PoolClient): Tx {
  // not an object over the client: its state would split in two, and the second statement wait for ever
  const held = { processID: (client as unknown as { processID: number }).processID, query: client.query.bind(client), release: () => undefined } as unknown as pg.PoolClient;
  const pool = { connect: async () => held, end: async () => undefined, options: {} };
  const tx = new Kysely<System>({ dialect: new PostgresDialect({ pool }) });
  clients.set(tx, client);
  return tx as Tx;
}

/** The transaction's connection, for COPY and for prepared statements. */
export function clientOf(tx: Tx): pg.PoolClient {
  const client = clients.get(tx);
  if (!client) throw new Error("not a transaction of inTransaction()");
  return client;
}

/** A statement's rows. Inside a transaction it is prepared once on its connection: for single rows planning costs more than running. */
export async function preparedRows<R extends object>(query: Query, statement: RawBuilder<R>): Promise<readonly R[]> {
  const client = clients.get(query);
  if (!client) return (await statement.execute(query)).rows;
  const { sql: text, parameters } = statement.compile(query);
  return (await client.query<R>({ name: statementName(text), text, values: [...parameters] })).rows;
}

const statementNames = new Map<string, string>();

/** The name under which a statement is prepared, one for each text. */
export function statementName(text: string): string {
  let name = statementNames.get(text);
  if (name === undefined) statementNames.set(text, (name = hash("sha1", text)));
  return name;
}

/** What may not happen twice at once, each with a lock of its own. Held until the transaction ends. */
export const locks = { migrate: 1, seal: 2, month: 3, pack: 4, audit: 5, accounts: 6, form: 20, order: 30, list: 31, text: 45, settle: 46, weeks: 47 } as const;

/** Space of our advisory locks, so that another program on the same server does not meet them. */
const LOCK_SPACE = 0x44_4b;

export async function lock(tx: Tx, name: keyof typeof locks, of = ""): Promise<void> {
  await sql`select pg_advisory_xact_lock(${sql.lit(LOCK_SPACE + locks[name])}, hashtext(${of}))`.execute(tx);
}
