import type { Paths } from "./paths.ts";

/** Review, urging, supervision orders, notices, long work. */
export const reviewPaths = {
  works: { method: "GET", path: "/api/works" },
  work: { method: "GET", path: "/api/works/:id" },
  cancelWork: { method: "POST", path: "/api/works/:id/cancel" },
  verifyEdition: { method: "POST", path: "/api/months/:month/verify" },
  notices: { method: "GET", path: "/api/notices" },
  noticeCount: { method: "GET", path: "/api/notices/count" },
  readNotices: { method: "POST", path: "/api/notices/read" },
  reviewQueue: { method: "GET", path: "/api/review" },
  acceptReports: { method: "POST", path: "/api/review/accept" },
  reviewReport: { method: "GET", path: "/api/review/:month/:unit" },
  judgeReport: { method: "POST", path: "/api/review/:month/:unit" },
  supervision: { method: "GET", path: "/api/supervision" },
  supervisionFile: { method: "GET", path: "/api/supervision/export" },
  takeSteps: { method: "POST", path: "/api/supervision/steps" },
  previewSteps: { method: "POST", path: "/api/supervision/preview" },
  orders: { method: "GET", path: "/api/orders" },
  issueOrder: { method: "POST", path: "/api/orders" },
  order: { method: "GET", path: "/api/orders/:id" },
  orderDocx: { method: "GET", path: "/api/orders/:id/docx" },
  orderFile: { method: "POST", path: "/api/orders/:id/files" },
  orderProof: { method: "GET", path: "/api/orders/:id/files/:sha256" },
  replyToOrder: { method: "POST", path: "/api/orders/:id/reply" },
  returnReply: { method: "POST", path: "/api/orders/:id/return" },
  closeOrder: { method: "POST", path: "/api/orders/:id/close" },
} as const satisfies Paths;
