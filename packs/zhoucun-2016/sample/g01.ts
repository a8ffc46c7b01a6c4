import type { SampleRows } from "./draw.ts";
import { rows as projects } from "./projects.ts";
import { rows as reserve } from "./reserve.ts";
import { rows as sponsorship } from "./sponsorship.ts";
import { rows as tasks } from "./tasks.ts";

/** 重大项目建设, the decomposition of all ten goals, and the reserve pool. */
export const rows = (): SampleRows => [...projects(), ...sponsorship(), ...tasks(), ...reserve()];
