import { sql } from "kysely";
import type { Tx } from "../database.ts";

export interface JobOptions {
  /** a job of that key that has not run yet is replaced: what is asked for twice is done once */
  readonly key?: string;
  readonly at?: Date;
  /** how often it is tried before it is given up, with growing pauses */
  readonly attempts?: number;
  /** jobs of one queue run one after the other */
  readonly queue?: string;
}

const ATTEMPTS = 8;

/** Puts a job into the queue; it exists when the transaction commits, and not before. */
export async function addJob(tx: Tx, name: string, payload: unknown, { key, at, attempts = ATTEMPTS, queue }: JobOptions = {}): Promise<void> {
  await sql`select dukao.enqueue(${name}, ${JSON.stringify(payload)}::json, ${key ?? null}, ${at ?? null}::timestamptz, ${attempts}, ${queue ?? null})`.execute(tx);
}
