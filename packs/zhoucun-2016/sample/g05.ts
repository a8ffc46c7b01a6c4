import type { SampleRows } from "./draw.ts";

/** 园区建设 has no rows of its own: what stands in a park is on the project ledger, with its progress (projects.ts). */
export const rows = (): SampleRows => [];
