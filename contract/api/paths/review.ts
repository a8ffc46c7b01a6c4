import type { Paths } from "./paths.ts";

/** Review, urging, supervision orders, notices. */
export const reviewPaths = {} as const satisfies Paths;
