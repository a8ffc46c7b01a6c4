import * as z from "zod";
import type { leadersPaths } from "../paths/leaders.ts";
import type { RouteShape } from "./shape.ts";

const none = z.object({});

export const leadersShapes = {
  live: { params: none, query: none, response: { download: ["text/event-stream"] }, summary: "What has changed and is to be read again, as server-sent events" },
} as const satisfies Record<keyof typeof leadersPaths, RouteShape>;
