import type { Paths } from "./paths.ts";

/** The leaders' overview, map, timeline, live changes, burden. */
export const leadersPaths = {
  map: { method: "GET", path: "/api/map" },
  timeline: { method: "GET", path: "/api/timeline" },
  agenda: { method: "GET", path: "/api/agenda" },
  entryForm: { method: "GET", path: "/api/agenda/:entry/:id" },
  enterRow: { method: "POST", path: "/api/agenda/:entry/:id" },
  live: { method: "GET", path: "/api/live" },
} as const satisfies Paths;
