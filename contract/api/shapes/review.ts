import * as z from "zod";
import { asked, month } from "../common.ts";
import type { reviewPaths } from "../paths/review.ts";
import { noticeCount, noticePage, noticesQuery, readNotices } from "../notice.ts";
import { longWork, startedWork, workList } from "../work.ts";
import type { RouteShape } from "./shape.ts";

const none = z.object({});
const byId = z.object({ id: z.string() });

export const reviewShapes = {
  works: { params: none, query: asked, response: workList, summary: "The long work that I asked for, newest first" },
  work: { params: byId, query: asked, response: longWork, summary: "How far long work is, and what came of it" },
  cancelWork: { params: byId, query: asked, response: longWork, summary: "Stop long work; what it had done is undone" },
  verifyEdition: { params: z.object({ month }), query: asked, body: z.object({ edition: z.number().int().positive().optional() }), response: startedWork, summary: "Verify a frozen edition as long work" },
  notices: { params: none, query: noticesQuery, response: noticePage, summary: "What I should know, newest first" },
  noticeCount: { params: none, query: asked, response: noticeCount, summary: "How many of my notices I have not read" },
  readNotices: { params: none, query: asked, body: readNotices, response: noticeCount, summary: "Mark notices as read" },
} as const satisfies Record<keyof typeof reviewPaths, RouteShape>;
