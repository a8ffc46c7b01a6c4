import type { Actor } from "../../access/index.ts";
import { failed, issue, type Issue, ok, type Result } from "../../core/index.ts";
import type { LongWork } from "../commands/cycle/index.ts";
import type { ConfirmedImport, UploadedImport } from "../commands/workbook/importing.ts";
import type { Office } from "../office.ts";
import { cancelWork, findWork, insertWork, inTransaction, type StoredWork, tellLive, type Tx } from "../postgres/index.ts";
import { enqueue } from "./enqueue.ts";

/** Kinds of long work, each with what it is given. A new kind is one line here and one in `tasks`. */
export interface Works {
  /** recomputes an edition from its rows and compares every hash */
  readonly "verify-edition": { readonly month: string; readonly edition?: number };
  /** reads a file that was sent and tells what its import would change */
  readonly "preview-import": UploadedImport;
  readonly "import-rows": ConfirmedImport;
}
export type WorkKind = keyof Works;

/** What came of it (JSON), or why not; `warnings`: done, and worth a look. */
export type Worked = Result<unknown> & { readonly warnings?: readonly Issue[] };

/**
 * Does the work; the answer is kept with it and shown to whoever asked. It calls `progress` as it goes, as
 * often as it likes, and stops when `signal` is aborted. All of it or nothing: after a crash it is done again.
 */
export type Task<K extends WorkKind> = (office: Office, input: Works[K], work: Required<LongWork>) => Promise<Worked>;
export type Tasks = { readonly [K in WorkKind]: Task<K> };

declare module "../../core/issue.ts" {
  interface IssueParams {
    "review.no-work": { id: string };
    "review.work-ended": { label: string };
    "review.work-broken": { label: string; reason: string };
  }
}

/** A crash is tolerated twice. */
const ATTEMPTS = 3;

/**
 * Puts long work into the queue and answers its id, which `<LongWork>` shows and the work routes know. Whoever gives
 * an id of their own may ask twice: it is the same work.
 */
export async function startWork<K extends WorkKind>(
  tx: Tx, office: Pick<Office, "region" | "clock" | "newId">, work: { readonly kind: K; readonly input: Works[K]; readonly label: string; readonly by: string; readonly id?: string },
): Promise<string> {
  const { id = office.newId() } = work;
  await insertWork(tx, office.region, { ...work, id, at: office.clock().toISOString() });
  await enqueue(tx, "work", { id }, { key: `work:${id}`, attempts: ATTEMPTS });
  return id;
}

const missing = (id: string): Issue => issue("review.no-work", { id });

/** Somebody's own work; another's is not there for them. */
export async function workOf(office: Office, actor: Actor, id: string): Promise<Result<StoredWork>> {
  const found = await findWork(office.database.query, office.region, id);
  return found?.by === actor.id ? ok(found) : failed(missing(id));
}

/** Asks it to stop; it stops at its next step, and what it had done is undone. */
export async function stopWork(office: Office, actor: Actor, id: string): Promise<Result<StoredWork>> {
  const found = await workOf(office, actor, id);
  if (!found.ok) return found;
  return inTransaction(office.database, async (tx) => {
    if (!(await cancelWork(tx, office.region, id))) return failed(issue("review.work-ended", { label: found.value.label }));
    await tellLive(tx, office.region, { kind: "work", id });
    const now = await findWork(tx, office.region, id);
    return now ? ok(now) : failed(missing(id));
  });
}
