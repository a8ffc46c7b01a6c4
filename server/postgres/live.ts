import { setTimeout as sleep } from "node:timers/promises";
import { sql } from "kysely";
import type pg from "pg";
import type { Database, Tx } from "./database.ts";

/** Something that others may be looking at has changed; told to every server when the transaction commits, never before. */
export type Change =
  /** `orgs`: whose rows; left out when they are many */
  | { readonly kind: "rows"; readonly tables: readonly string[]; readonly orgs?: readonly string[] }
  | { readonly kind: "report"; readonly month: string; readonly org: string }
  | { readonly kind: "month"; readonly month: string }
  | { readonly kind: "bulletin"; readonly month: string }
  | { readonly kind: "order"; readonly org: string }
  | { readonly kind: "notice"; readonly to: string }
  | { readonly kind: "work"; readonly id: string };

export const LIVE = "dukao_live";

/** At most 8,000 bytes go with a notification: only what to read again, never the content. */
export const tellLive = (tx: Tx, region: string, change: Change): Promise<void> => tellAllLive(tx, region, [change]);

/** The same of many changes, in one statement. */
export async function tellAllLive(tx: Tx, region: string, changes: readonly Change[]): Promise<void> {
  await sql`select pg_notify(${LIVE}, change) from unnest(${changes.map((each) => notice(region, each))}::text[]) change`.execute(tx);
}

/** What goes with the notification. */
export const notice = (region: string, change: Change): string => JSON.stringify({ region, ...change });

/** What a listener hears: a change, or that some may have been missed while the connection was lost. */
export type Heard = Change | { readonly kind: "missed" };

export interface Listening {
  close(): Promise<void>;
}

const FIRST_PAUSE = 200;
const LONGEST_PAUSE = 5_000;

/** Hears the region's changes on one connection of its own until it is closed; connects again when the database comes back. */
export function listenLive(database: Database, region: string, heard: (what: Heard) => void): Listening {
  let closing = false;
  let end: () => void = () => undefined;
  const hear = ({ payload = "" }: pg.Notification): void => {
    const { region: of, ...change } = JSON.parse(payload) as Change & { region: string };
    if (of === region) heard(change);
  };

  async function listen(again: boolean): Promise<void> {
    const client = await database.pool.connect();
    const ended = new Promise<void>((resolve) => {
      end = resolve;
      client.once("error", () => resolve());
      client.once("end", () => resolve());
    });
    try {
      client.on("notification", hear);
      await client.query(`listen ${LIVE}`);
      if (again) heard({ kind: "missed" });
      if (!closing) await ended;
    } finally {
      client.release(true);
    }
  }

  async function keep(): Promise<void> {
    let pause = FIRST_PAUSE;
    for (let again = false; !closing; again = true) {
      const since = performance.now();
      await listen(again).catch(() => undefined);
      if (closing) return;
      pause = performance.now() - since > LONGEST_PAUSE ? FIRST_PAUSE : Math.min(pause * 2, LONGEST_PAUSE);
      await sleep(pause);
    }
  }

  const kept = keep();
  return {
    close: async () => {
      closing = true;
      end();
      await kept;
    },
  };
}
