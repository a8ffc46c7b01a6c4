import * as z from "zod";
import { asked, month } from "../common.ts";
import type { reviewPaths } from "../paths/review.ts";
import { noticeCount, noticePage, noticesQuery, readNotices } from "../notice.ts";
import { acceptedMany, acceptMany, judged, judgement, reviewFileQuery, reviewPage, reviewQuery, reviewQueue } from "../review.ts";
import { issuedOrder, orderClose, orderDetail, orderDraft, orderPage, orderReply, ordersQuery, replyReturn, stepsPreview, stepsTaken, storedProof, supervision, supervisionFileQuery, supervisionQuery, takeSteps } from "../supervision.ts";
import { longWork, startedWork, workList } from "../work.ts";
import { LIST_FILE, type RouteShape } from "./shape.ts";

const none = z.object({});
const byReport = z.object({ month, unit: z.string() });
const DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
const byId = z.object({ id: z.string() });

export const reviewShapes = {
  works: { params: none, query: asked, response: workList, summary: "The long work that I asked for, newest first" },
  work: { params: byId, query: asked, response: longWork, summary: "How far long work is, and what came of it" },
  cancelWork: { params: byId, query: asked, response: longWork, summary: "Stop long work; what it had done is undone" },
  verifyEdition: { params: z.object({ month }), query: asked, body: z.object({ edition: z.number().int().positive().optional() }), response: startedWork, summary: "Verify a frozen edition as long work" },
  notices: { params: none, query: noticesQuery, response: noticePage, summary: "What I should know, newest first" },
  noticeCount: { params: none, query: asked, response: noticeCount, summary: "How many of my notices I have not read" },
  readNotices: { params: none, query: asked, body: readNotices, response: noticeCount, summary: "Mark notices as read" },
  reviewQueue: { params: none, query: reviewQuery, response: reviewQueue, summary: "Reports that wait for my review, and the month's others" },
  reviewFile: { params: none, query: reviewFileQuery, response: LIST_FILE, summary: "The same as a file, all of it" },
  acceptReports: { params: none, query: asked, body: acceptMany, response: acceptedMany, summary: "Accept several whole reports" },
  reviewReport: { params: byReport, query: asked, response: reviewPage, summary: "A report's items beside last month's, with findings and evidence" },
  judgeReport: { params: byReport, query: asked, body: judgement, response: judged, summary: "Accept or return items; when all are decided the report goes on, back, or into the registers" },
  supervision: { params: none, query: supervisionQuery, response: supervision, summary: "What is owed and not given, what was done about it, and the step that is due" },
  supervisionFile: { params: none, query: supervisionFileQuery, response: LIST_FILE, summary: "The same as a file, all of it" },
  takeSteps: { params: none, query: asked, body: takeSteps, response: stepsTaken, summary: "Remind, urge, order or name in the circular, many at once" },
  previewSteps: { params: none, query: asked, body: takeSteps, response: stepsPreview, summary: "What taking the steps would send and write; nothing is done" },
  orders: { params: none, query: ordersQuery, response: orderPage, summary: "Supervision orders; a unit sees its own" },
  issueOrder: { params: none, query: asked, body: orderDraft, response: issuedOrder, summary: "Draw up a supervision order" },
  order: { params: byId, query: asked, response: orderDetail, summary: "A supervision order with replies and history" },
  orderDocx: { params: byId, query: asked, response: { download: [DOCX] }, summary: "The order as .docx" },
  orderFile: { params: byId, query: asked, response: storedProof, takesFile: true, summary: "Put a file that a reply will name" },
  orderProof: { params: z.object({ id: z.string(), sha256: z.string() }), query: asked, response: { download: ["application/octet-stream"] }, summary: "A file of a reply" },
  replyToOrder: { params: byId, query: asked, body: orderReply, response: orderDetail, summary: "Reply to an order" },
  returnReply: { params: byId, query: asked, body: replyReturn, response: orderDetail, summary: "Return a reply that does not do" },
  closeOrder: { params: byId, query: asked, body: orderClose, response: orderDetail, summary: "Close an order after checking its reply" },
} as const satisfies Record<keyof typeof reviewPaths, RouteShape>;
