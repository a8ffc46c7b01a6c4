import { sql } from "kysely";
import type { Issue } from "../../../core/index.ts";
import type { Query, Tx } from "../database.ts";

export type WorkState = "waiting" | "running" | "done" | "failed" | "cancelled";

export interface StoredWork {
  readonly id: string;
  readonly kind: string;
  readonly by: string;
  readonly label: string;
  readonly input: unknown;
  readonly state: WorkState;
  readonly done: number;
  readonly total: number;
  /** what is being done, for people */
  readonly step: string | null;
  readonly asked_at: Date;
  readonly started_at: Date | null;
  readonly ended_at: Date | null;
  readonly cancelled_at: Date | null;
  readonly result: unknown;
  readonly issues: readonly Issue[] | null;
}

const columns = ["id", "kind", "by", "label", "input", "state", "done", "total", "step", "asked_at", "started_at", "ended_at", "cancelled_at", "result", "issues"] as const;

export async function insertWork(tx: Tx, region: string, work: Pick<StoredWork, "id" | "kind" | "by" | "label" | "input"> & { readonly at: string }): Promise<void> {
  const { at, input, ...rest } = work;
  await tx.insertInto("dukao.works").values({ region, ...rest, input: JSON.stringify(input ?? null), asked_at: at }).onConflict((oc) => oc.doNothing()).execute();
}

export async function findWork(query: Query, region: string, id: string): Promise<StoredWork | undefined> {
  const found = await query.selectFrom("dukao.works").select(columns).where("region", "=", region).where("id", "=", id).executeTakeFirst();
  return found as StoredWork | undefined;
}

/** The newest work that somebody asked for. */
export async function worksOf(query: Query, region: string, by: string, limit: number): Promise<StoredWork[]> {
  const found = await query.selectFrom("dukao.works").select(columns).where("region", "=", region).where("by", "=", by).orderBy("asked_at", "desc").limit(limit).execute();
  return found as unknown as StoredWork[];
}

/** Begins or goes on; false when it has ended or was cancelled meanwhile. */
export async function beginWork(query: Query, region: string, id: string): Promise<boolean> {
  const begun = await sql`update dukao.works set state = 'running', started_at = coalesce(started_at, now())
    where region = ${region} and id = ${id} and state in ('waiting', 'running') and cancelled_at is null`.execute(query);
  return begun.numAffectedRows === 1n;
}

export interface Advance {
  readonly done: number;
  readonly total: number;
  readonly step: string;
}

/** Notes how far it is, where it has come on; answers whether it shall go on. */
export async function advanceWork(query: Query, region: string, id: string, advance: Advance | undefined): Promise<boolean> {
  const set = advance ? sql`done = ${advance.done}, total = ${advance.total}, step = ${advance.step}` : sql`done = done`;
  const found = await sql<{ go: boolean }>`update dukao.works set ${set} where region = ${region} and id = ${id} returning cancelled_at is null as go`.execute(query);
  return found.rows[0]?.go ?? false;
}

export async function endWork(query: Query, region: string, id: string, end: { state: WorkState; result?: unknown; issues?: readonly Issue[] }): Promise<void> {
  const json = (value: unknown) => (value === undefined ? null : JSON.stringify(value));
  await sql`update dukao.works set state = ${end.state}, ended_at = now(), result = ${json(end.result)}::jsonb, issues = ${json(end.issues)}::jsonb,
    done = case when ${end.state} = 'done' then total else done end
    where region = ${region} and id = ${id}`.execute(query);
}

/** Asks it to stop; one that has not begun ends at once. False when it had ended already. */
export async function cancelWork(query: Query, region: string, id: string): Promise<boolean> {
  const asked = await sql`update dukao.works set cancelled_at = coalesce(cancelled_at, now()),
      state = case when state = 'waiting' then 'cancelled' else state end, ended_at = case when state = 'waiting' then now() end
    where region = ${region} and id = ${id} and state in ('waiting', 'running')`.execute(query);
  return asked.numAffectedRows === 1n;
}
