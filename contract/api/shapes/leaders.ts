import * as z from "zod";
import { asOf } from "../common.ts";
import { mapPage, timeline } from "../leaders.ts";
import type { leadersPaths } from "../paths/leaders.ts";
import type { RouteShape } from "./shape.ts";

const none = z.object({});

export const leadersShapes = {
  map: { params: none, query: asOf, response: mapPage, summary: "The works of all goals on the schematic map" },
  timeline: { params: none, query: asOf, response: timeline, summary: "Works, commitments and orders by month" },
  live: { params: none, query: none, response: { download: ["text/event-stream"] }, summary: "What has changed and is to be read again, as server-sent events" },
} as const satisfies Record<keyof typeof leadersPaths, RouteShape>;
