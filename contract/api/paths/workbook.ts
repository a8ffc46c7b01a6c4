import type { Paths } from "./paths.ts";

/** Excel both ways. */
export const workbookPaths = {} as const satisfies Paths;
