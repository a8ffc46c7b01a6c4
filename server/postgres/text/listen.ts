import { setTimeout as sleep } from "node:timers/promises";
import { sql } from "kysely";
import type pg from "pg";
import type { Database, Query } from "../database.ts";

/** What is told to everybody who has a month's text open, on this server or another. */
export type TextNotice =
  /** an update was kept; read it by its number */
  | { readonly kind: "update"; readonly region: string; readonly month: string; readonly seq: number }
  /** where somebody's cursor stands; kept nowhere */
  | { readonly kind: "presence"; readonly region: string; readonly month: string; readonly state: string };

const CHANNEL = "dukao_text";
/** PostgreSQL takes less than 8,000 bytes. */
export const NOTICE_LIMIT = 6_000;

/** Inside a transaction it goes out when that commits. */
export async function tellText(query: Query, notice: TextNotice): Promise<void> {
  await sql`select pg_notify(${CHANNEL}, ${JSON.stringify(notice)})`.execute(query);
}

type Listener = (notice: TextNotice | "again") => void;
const hearing = new WeakMap<object, TextEars>();

/**
 * Hears notices until the returned function is called. One connection serves all listeners of a database; after it
 * was lost they hear "again": then something may have been missed.
 */
export function hearText(database: Pick<Database, "pool">, listener: Listener): () => void {
  const ears = hearing.get(database.pool) ?? new TextEars(database);
  hearing.set(database.pool, ears);
  return ears.add(listener);
}

class TextEars {
  readonly #database: Pick<Database, "pool">;
  readonly #listeners = new Set<Listener>();
  #client: pg.PoolClient | undefined;
  #running = false;

  constructor(database: Pick<Database, "pool">) {
    this.#database = database;
  }

  add(listener: Listener): () => void {
    this.#listeners.add(listener);
    if (!this.#running) void this.#run();
    return () => {
      this.#listeners.delete(listener);
      if (this.#listeners.size === 0) this.#drop();
    };
  }

  #drop(): void {
    const client = this.#client;
    this.#client = undefined;
    client?.removeAllListeners("notification");
    client?.release(true);
  }

  async #run(): Promise<void> {
    this.#running = true;
    while (this.#listeners.size > 0) {
      const lost = await this.#listen().catch(() => undefined);
      if (lost === undefined && this.#listeners.size > 0) await sleep(500, undefined, { ref: false });
    }
    this.#running = false;
  }

  /** Until the connection is lost or nobody listens any more. */
  async #listen(): Promise<true> {
    const client = await this.#database.pool.connect();
    this.#client = client;
    const ended = new Promise<true>((resolve) => {
      for (const each of ["error", "end"] as const) client.once(each, () => resolve(true));
    });
    client.on("notification", ({ payload }) => {
      const notice = JSON.parse(payload ?? "null") as TextNotice;
      for (const each of this.#listeners) each(notice);
    });
    await client.query(`listen ${CHANNEL}`);
    for (const each of this.#listeners) each("again");
    await ended;
    if (this.#client === client) this.#drop();
    return true;
  }
}
