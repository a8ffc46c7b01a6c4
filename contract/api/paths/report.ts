import type { Paths } from "./paths.ts";

/** What is owed, forms, drafts, submission. */
export const reportPaths = {} as const satisfies Paths;
