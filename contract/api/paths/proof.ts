import type { Paths } from "./paths.ts";

/** Numbers in prose, proofread. */
export const proofPaths = {} as const satisfies Paths;
