import * as z from "zod";
import { asked, asOf, month } from "../common.ts";
import { agenda } from "../agenda.ts";
import { enteredRow, enterRow, entryForm } from "../entry.ts";
import { mapPage, timeline } from "../leaders.ts";
import type { leadersPaths } from "../paths/leaders.ts";
import type { RouteShape } from "./shape.ts";

const none = z.object({});
const byEntry = z.object({ entry: z.string(), id: z.string() });

export const leadersShapes = {
  map: { params: none, query: asOf, response: mapPage, summary: "The works of all goals on the schematic map" },
  timeline: { params: none, query: asOf, response: timeline, summary: "Works, commitments and orders by month" },
  agenda: { params: none, query: asked.extend({ month: month.optional(), org: z.string().optional() }), response: agenda, summary: "What is the asking person's own, and what of it waits" },
  entryForm: { params: byEntry, query: asked.extend({ row: z.string().optional() }), response: entryForm, summary: "The form of what is entered of a row of one's own" },
  enterRow: { params: byEntry, query: asked, body: enterRow, response: enteredRow, summary: "Enter it" },
  live: { params: none, query: none, response: { download: ["text/event-stream"] }, summary: "What has changed and is to be read again, as server-sent events" },
} as const satisfies Record<keyof typeof leadersPaths, RouteShape>;
