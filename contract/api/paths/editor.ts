import type { Paths } from "./paths.ts";

/** The bulletin being written. */
export const editorPaths = {
  text: { method: "GET", path: "/api/bulletins/:month/text" },
  textUpdate: { method: "POST", path: "/api/bulletins/:month/text/updates" },
  textLive: { method: "GET", path: "/api/bulletins/:month/text/live" },
  textPresence: { method: "POST", path: "/api/bulletins/:month/text/presence" },
  textSettle: { method: "POST", path: "/api/bulletins/:month/text/settle" },
  textPieces: { method: "GET", path: "/api/bulletins/:month/text/pieces" },
  textReviews: { method: "GET", path: "/api/bulletins/:month/text/reviews" },
  reviewText: { method: "POST", path: "/api/bulletins/:month/text/reviews" },
  textComments: { method: "GET", path: "/api/bulletins/:month/text/comments" },
  commentText: { method: "POST", path: "/api/bulletins/:month/text/comments" },
  resolveComment: { method: "POST", path: "/api/bulletins/:month/text/comments/:id/resolve" },
  textHistory: { method: "GET", path: "/api/bulletins/:month/text/history" },
  textCompare: { method: "GET", path: "/api/bulletins/:month/text/compare" },
  textFindings: { method: "GET", path: "/api/bulletins/:month/text/findings" },
  unitTexts: { method: "GET", path: "/api/bulletins/:month/unit-texts" },
  proposedProblems: { method: "GET", path: "/api/bulletins/:month/problems" },
  acceptProblem: { method: "POST", path: "/api/bulletins/:month/problems" },
  commitments: { method: "GET", path: "/api/bulletins/:month/commitments" },
  addCommitment: { method: "POST", path: "/api/bulletins/:month/commitments" },
  answerCommitment: { method: "POST", path: "/api/bulletins/:month/commitments/:id/answer" },
} as const satisfies Paths;
