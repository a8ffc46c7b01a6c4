import type { Paths } from "./paths.ts";

/** The bulletin being written. */
export const editorPaths = {} as const satisfies Paths;
