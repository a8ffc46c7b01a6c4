import type { Handlers } from "./job.ts";
import { doWork } from "./do-work.ts";

export const handlers: Handlers = {
  work: doWork,
};
