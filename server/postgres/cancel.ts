import { clientOf, type Database, type Tx } from "./database.ts";
import type { DatabaseError } from "./failure.ts";

/**
 * Work in a transaction that can be stopped in the middle of a long statement: aborting has the server
 * cancel it, over another connection. What the work then throws is told by `isCancelled`.
 */
export async function cancellable<T>(database: Database, tx: Tx, signal: AbortSignal | undefined, work: () => Promise<T>): Promise<T> {
  if (!signal) return work();
  const { processID } = clientOf(tx) as unknown as { processID: number };
  const stop = (): void => {
    // a connection that is gone needs no cancelling
    database.pool.query("select pg_cancel_backend($1)", [processID]).catch(() => undefined);
  };
  signal.addEventListener("abort", stop, { once: true });
  try {
    return await work();
  } finally {
    signal.removeEventListener("abort", stop);
  }
}

export const isCancelled = (error: unknown): boolean => (error as DatabaseError).code === "57014";
