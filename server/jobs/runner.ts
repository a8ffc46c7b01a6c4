import { type Logger, run, runOnce, type RunnerOptions, type Task, type TaskList } from "graphile-worker";
import type { Outside } from "../notices/settings.ts";
import type { Office } from "../office.ts";
import { inTransaction, JOBS, listenLive, silent } from "../postgres/index.ts";
import { ok } from "../../core/index.ts";
import { watchedByWeeks } from "../commands/rows/weekly.ts";
import { enqueue } from "./enqueue.ts";
import { handlers } from "./handlers.ts";
import type { Handler, JobName } from "./job.ts";

/** The one runner of a server. */
export interface Jobs {
  /** Takes no new job, lets those under way end (at most some seconds; what is cut off is done again later). */
  stop(): Promise<void>;
}

const AT_ONCE = 2;
const POLL = 2_000;

/** What the runner is given beside the office. */
export interface RunnerSettings {
  /** channels out of the house; none when left out */
  readonly outside?: Outside;
  /** reminders and urgings go out by themselves when they are due; never orders */
  readonly chaseByItself?: boolean;
  /** hears of every job that threw */
  readonly tell?: (job: string, error: unknown) => void;
}

const none: Outside = { channels: [], base: "" };

/** Works through the queue until it is stopped. */
export async function startJobs(office: Office, settings: RunnerSettings = {}): Promise<Jobs> {
  const tell = settings.tell ?? (() => undefined);
  const watched = watchedByWeeks(office);
  const runner = await run({ ...common(office, settings), concurrency: AT_ONCE, pollInterval: POLL, noHandleSignals: true, gracefulShutdownAbortTimeout: 3_000 });
  const now = async (...names: readonly ("chase" | "weeks")[]): Promise<void> => {
    const put = await inTransaction(office.database, async (tx) => {
      for (const name of names) await enqueue(tx, name, {}, { key: name });
      return ok(undefined);
    });
    if (!put.ok) tell(names.join(), put.issues);
  };
  await now("chase", "weeks");
  const ears = listenLive(office.database, office.region, (what) => {
    if (what.kind === "missed" || (what.kind === "rows" && what.tables.some((each) => watched.has(each)))) now("weeks").catch((error: unknown) => tell("weeks", error));
  });
  runner.promise.catch((error: unknown) => tell("runner", error));
  return { stop: async () => void await Promise.all([ears.close(), runner.stop()]) };
}

/** Does every job that is due, one after the other, and ends. For tests and for a server that is about to start. */
export async function runDueJobs(office: Office, settings: RunnerSettings = {}): Promise<void> {
  await runOnce({ ...common(office, settings), noHandleSignals: true });
}

function common(office: Office, settings: RunnerSettings): RunnerOptions & { logger: Logger } {
  const taskList: TaskList = Object.fromEntries(Object.entries(handlers).map(([name, handler]) => [name, taskOf(office, name, handler as Handler<JobName>, settings)]));
  return { pgPool: office.database.pool, schema: JOBS, logger: silent, taskList };
}

function taskOf(office: Office, name: string, handler: Handler<JobName>, { outside = none, chaseByItself = false, tell }: RunnerSettings): Task {
  return async (payload, { job, abortSignal }) => {
    const { attempts, max_attempts: most } = job;
    try {
      await handler(payload as never, { office, outside, chaseByItself, signal: abortSignal ?? new AbortController().signal, attempt: attempts, last: attempts >= most });
    } catch (error) {
      tell?.(name, error);
      throw error;
    }
  };
}
