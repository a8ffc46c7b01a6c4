import type { Paths } from "./paths.ts";

/** The leaders' overview, map, timeline, live changes, burden. */
export const leadersPaths = {
  live: { method: "GET", path: "/api/live" },
} as const satisfies Paths;
