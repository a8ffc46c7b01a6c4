import { type Logger, run, runOnce, type RunnerOptions, type Task, type TaskList } from "graphile-worker";
import type { Office } from "../office.ts";
import { JOBS, silent } from "../postgres/index.ts";
import { handlers } from "./handlers.ts";
import type { Handler, JobName } from "./job.ts";

/** The one runner of a server. */
export interface Jobs {
  /** Takes no new job, lets those under way end (at most some seconds; what is cut off is done again later). */
  stop(): Promise<void>;
}

const AT_ONCE = 2;
const POLL = 2_000;

/** Works through the queue until it is stopped. `tell` hears of every job that threw. */
export async function startJobs(office: Office, tell: (job: string, error: unknown) => void): Promise<Jobs> {
  const runner = await run({ ...common(office, tell), concurrency: AT_ONCE, pollInterval: POLL, noHandleSignals: true, gracefulShutdownAbortTimeout: 3_000 });
  runner.promise.catch((error: unknown) => tell("runner", error));
  return { stop: () => runner.stop() };
}

/** Does every job that is due, one after the other, and ends. For tests and for a server that is about to start. */
export async function runDueJobs(office: Office, tell: (job: string, error: unknown) => void = () => undefined): Promise<void> {
  await runOnce({ ...common(office, tell), noHandleSignals: true });
}

function common(office: Office, tell: (job: string, error: unknown) => void): RunnerOptions & { logger: Logger } {
  return { pgPool: office.database.pool, schema: JOBS, logger: silent, taskList: listOf(office, tell) };
}

function listOf(office: Office, tell: (job: string, error: unknown) => void): TaskList {
  return Object.fromEntries(Object.entries(handlers).map(([name, handler]) => [name, taskOf(office, name, handler as Handler<JobName>, tell)]));
}

function taskOf(office: Office, name: string, handler: Handler<JobName>, tell: (job: string, error: unknown) => void): Task {
  return async (payload, { job, abortSignal }) => {
    const { attempts, max_attempts: most } = job;
    try {
      await handler(payload as never, { office, signal: abortSignal ?? new AbortController().signal, attempt: attempts, last: attempts >= most });
    } catch (error) {
      tell(name, error);
      throw error;
    }
  };
}
