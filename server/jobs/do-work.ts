import { failed, issue, type Issue, ok } from "../../core/index.ts";
import type { Office } from "../office.ts";
import { type Advance, advanceWork, beginWork, endWork, findWork, inTransaction, type StoredWork, tellLive, type WorkState } from "../postgres/index.ts";
import type { Handler } from "./job.ts";
import { tasks } from "./tasks.ts";
import type { Task, Worked, WorkKind } from "./work.ts";

/** How often progress is noted and a wish to cancel is looked for. */
const BEAT = 300;

/** Does one piece of long work and keeps how it ended. What fails with issues is not tried again; a crash is. */
export const doWork: Handler<"work"> = async ({ id }, { office, signal, last }) => {
  const { database: { query }, region } = office;
  if (!(await beginWork(query, region, id))) return;
  const work = await findWork(query, region, id);
  if (!work) return;
  const heart = beat(office, id, signal);
  try {
    const done = await run(office, work, heart);
    await heart.stop();
    if (heart.cancelled()) return await end(office, id, "cancelled");
    if (signal.aborted) throw new Error("the server stopped");
    await (done.ok ? end(office, id, "done", { result: done.value ?? null, ...(done.warnings?.length ? { issues: done.warnings } : {}) }) : end(office, id, "failed", { issues: done.issues }));
  } catch (error) {
    await heart.stop();
    if (heart.cancelled()) return await end(office, id, "cancelled");
    if (last && !signal.aborted) await end(office, id, "failed", { issues: [issue("review.work-broken", { label: work.label, reason: (error as Error).message })] });
    throw error;
  }
};

async function run(office: Office, work: StoredWork, { advance, signal }: Heart): Promise<Worked> {
  const task = tasks[work.kind as WorkKind] as Task<WorkKind> | undefined;
  if (!task) return failed(issue("review.work-broken", { label: work.label, reason: work.kind }));
  return task(office, work.input as never, { progress: (done, total, step) => advance({ done, total, step }), signal });
}

async function end({ database, region }: Office, id: string, state: WorkState, how: { result?: unknown; issues?: readonly Issue[] } = {}): Promise<void> {
  const ended = await inTransaction(database, async (tx) => {
    await endWork(tx, region, id, { state, ...how });
    await tellLive(tx, region, { kind: "work", id });
    return ok(undefined);
  });
  if (!ended.ok) throw new Error(ended.issues[0]?.code);
}

interface Heart {
  advance(to: Advance): void;
  /** aborted when the person has cancelled or the server stops */
  readonly signal: AbortSignal;
  cancelled(): boolean;
  stop(): Promise<void>;
}

/** Beats while the work goes on: writes down the newest progress, and learns whether it shall go on. */
function beat({ database: { query }, region }: Office, id: string, stopping: AbortSignal): Heart {
  const cancel = new AbortController();
  let newest: Advance | undefined;
  let beating = Promise.resolve();
  const timer = setInterval(() => {
    const advance = newest;
    newest = undefined;
    // a beat that fails is made up for by the next
    beating = beating.then(() => advanceWork(query, region, id, advance)).then((go) => (go ? undefined : cancel.abort()), () => undefined);
  }, BEAT);
  return {
    advance: (to) => void (newest = to),
    signal: AbortSignal.any([cancel.signal, stopping]),
    cancelled: () => cancel.signal.aborted,
    stop: async () => {
      clearInterval(timer);
      await beating;
    },
  };
}
