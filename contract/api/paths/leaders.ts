import type { Paths } from "./paths.ts";

/** The leaders' overview, map, timeline, live changes, burden. */
export const leadersPaths = {} as const satisfies Paths;
