import * as z from "zod";
import { asked, month } from "../common.ts";
import {
  acceptProblem, addCommitment, answerCommitment, comparedWith, commentText, commitments, monthText, proposedProblems, reviewed, reviewText, textComments, textCompare, textFindings, textHistory,
  textKept, textPieces, textPresence, textReviews, textSettle, textSettled, textUpdate, unitTexts,
} from "../editor.ts";
import type { editorPaths } from "../paths/editor.ts";
import type { RouteShape } from "./shape.ts";

const byMonth = z.object({ month });
const byComment = z.object({ month, id: z.string() });
const done = z.object({});

export const editorShapes = {
  text: { params: byMonth, query: asked, response: monthText, summary: "The month's text as it is being written" },
  textUpdate: { params: byMonth, query: asked, body: textUpdate, response: textKept, summary: "Keep what was typed" },
  textLive: { params: byMonth, query: asked.extend({ after: z.coerce.number().int().min(0).default(0) }), response: { download: ["text/event-stream"] }, summary: "Updates and cursors as they come" },
  textPresence: { params: byMonth, query: asked, body: textPresence, response: done, summary: "Say where one's cursor stands" },
  textSettle: { params: byMonth, query: asked, body: textSettle, response: textSettled, summary: "Record what changed in the blocks' history" },
  textPieces: { params: byMonth, query: asked, response: textPieces, summary: "Everything that can be put into the text, as it prints now" },
  textReviews: { params: byMonth, query: asked, response: textReviews, summary: "What the figures said when they were last reviewed" },
  reviewText: { params: byMonth, query: asked, body: reviewText, response: reviewed, summary: "Mark figures as reviewed" },
  textComments: { params: byMonth, query: asked, response: textComments, summary: "Comments on the month's text" },
  commentText: { params: byMonth, query: asked, body: commentText, response: done, summary: "Comment on a block, or answer a comment" },
  resolveComment: { params: byComment, query: asked, body: done, response: done, summary: "Close a thread of comments" },
  textHistory: { params: byMonth, query: asked, response: textHistory, summary: "Who changed which block when" },
  textCompare: { params: byMonth, query: asked.extend({ with: comparedWith.default("month") }), response: textCompare, summary: "The text against the newest edition or last month's bulletin" },
  textFindings: { params: byMonth, query: asked, response: textFindings, summary: "What the proofreader says, block by block" },
  unitTexts: { params: byMonth, query: asked, response: unitTexts, summary: "What units wrote in the month" },
  proposedProblems: { params: byMonth, query: asked, response: proposedProblems, summary: "Problems that the data show, with the rows that prove them" },
  acceptProblem: { params: byMonth, query: asked, body: acceptProblem, response: done, summary: "Take a problem into the register" },
  commitments: { params: byMonth, query: asked, response: commitments, summary: "Commitments to account for, and those made in the month" },
  addCommitment: { params: byMonth, query: asked, body: addCommitment, response: done, summary: "Write a next step" },
  answerCommitment: { params: byComment, query: asked, body: answerCommitment, response: done, summary: "Say what became of a commitment" },
} as const satisfies Record<keyof typeof editorPaths, RouteShape>;
