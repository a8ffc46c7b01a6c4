import { addJob, type JobOptions, type Tx } from "../postgres/index.ts";
import type { JobName, Jobs } from "./job.ts";

/** Has a job done after the transaction has committed; when it is undone, nothing is done. */
export function enqueue<N extends JobName>(tx: Tx, name: N, payload: Jobs[N], options: JobOptions = {}): Promise<void> {
  return addJob(tx, name, payload, options);
}
