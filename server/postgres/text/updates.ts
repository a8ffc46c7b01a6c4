import { lock, type Query, type Tx } from "../database.ts";

export interface TextUpdate {
  readonly seq: number;
  readonly update: Uint8Array;
  readonly actor: string;
}

/** The updates of a month's text after that one, in order. */
export async function updatesAfter(query: Query, region: string, month: string, seq = 0): Promise<TextUpdate[]> {
  return query.selectFrom("dukao.text_updates").select(["seq", "update", "actor"])
    .where("region", "=", region).where("month", "=", month).where("seq", ">", seq).orderBy("seq").execute();
}

/** Whether anybody has begun to write the month's text. */
export async function isWritten(query: Query, region: string, month: string): Promise<boolean> {
  const found = await query.selectFrom("dukao.text_updates").select("seq").where("region", "=", region).where("month", "=", month).limit(1).execute();
  return found.length > 0;
}

/** Keeps an update; it is safe once the transaction has committed. Writers of one month wait for each other, so that numbers have no gap. */
export async function keepUpdate(tx: Tx, region: string, month: string, update: Uint8Array, by: { actor: string; at: string }): Promise<number> {
  await lock(tx, "text", `${region} ${month}`);
  const last = await tx.selectFrom("dukao.text_updates").select((each) => each.fn.max("seq").as("seq")).where("region", "=", region).where("month", "=", month).executeTakeFirst();
  const seq = (last?.seq ?? 0) + 1;
  await tx.insertInto("dukao.text_updates").values({ region, month, seq, update: Buffer.from(update), ...by }).execute();
  return seq;
}

/**
 * The last update whose blocks stand in the history. Whoever asks in a transaction is the only one to settle until it
 * ends; writers go on meanwhile, since what they send has a later number.
 */
export async function settledUntil(tx: Tx, region: string, month: string): Promise<number> {
  await lock(tx, "settle", `${region} ${month}`);
  const found = await tx.selectFrom("dukao.texts").select("settled").where("region", "=", region).where("month", "=", month).executeTakeFirst();
  return found?.settled ?? 0;
}

export async function settle(tx: Tx, region: string, month: string, settled: number): Promise<void> {
  await tx.insertInto("dukao.texts").values({ region, month, settled })
    .onConflict((on) => on.columns(["region", "month"]).doUpdateSet({ settled })).execute();
}
