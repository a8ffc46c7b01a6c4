import { sql } from "kysely";
import type { Tx } from "./database.ts";

/** Something that others may be looking at has changed; told to every server when the transaction commits, never before. */
export type Change =
  | { readonly kind: "rows"; readonly tables: readonly string[] }
  | { readonly kind: "report"; readonly month: string; readonly org: string }
  | { readonly kind: "month"; readonly month: string }
  | { readonly kind: "bulletin"; readonly month: string }
  | { readonly kind: "order"; readonly org: string }
  | { readonly kind: "notice"; readonly to: string }
  | { readonly kind: "work"; readonly id: string };

export const LIVE = "dukao_live";

/** At most 8,000 bytes go with a notification: only what to read again, never the content. */
export async function tellLive(tx: Tx, region: string, change: Change): Promise<void> {
  await sql`select pg_notify(${LIVE}, ${JSON.stringify({ region, ...change })})`.execute(tx);
}
