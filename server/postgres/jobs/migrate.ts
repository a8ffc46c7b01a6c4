import { Logger, runMigrations } from "graphile-worker";
import { sql } from "kysely";
import { ok, type Result } from "../../../core/index.ts";
import { type Database, inTransaction } from "../database.ts";

/** Schema of the job queue; it is the queue's own and read by nobody else. */
export const JOBS = "dukao_jobs";

/** The queue reports through its results; what it has to say of itself is for its own programmers. */
export const silent = new Logger(() => () => undefined);

/**
 * Brings the queue's schema up to this program's. Several programs may do so at once. Jobs are added by a function
 * that runs with its owner's rights, so that a role that may not read the queue can still put something into it.
 */
export async function migrateJobs(database: Database): Promise<Result<void>> {
  await runMigrations({ pgPool: database.pool, schema: JOBS, logger: silent });
  const found = await sql<{ body: string }>`select prosrc as body from pg_proc where oid = to_regprocedure('dukao.enqueue(text, json, text, timestamptz, integer, text)')`.execute(database.query);
  // who only reads may come to a database that takes no writes
  if (found.rows[0]?.body === BODY) return ok(undefined);
  return inTransaction(database, async (tx) => {
    await sql.raw(`
      create or replace function dukao.enqueue(name text, payload json, key text, at timestamptz, attempts integer, queue text) returns void
      language sql security definer set search_path = ${JOBS}, pg_temp as $$${BODY}$$`).execute(tx);
    return ok(undefined);
  });
}

const BODY = `
  select ${JOBS}.add_job(name, payload, queue_name => queue, run_at => at, max_attempts => attempts, job_key => key, job_key_mode => 'replace')
`;
