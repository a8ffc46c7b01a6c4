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
} as const satisfies Paths;
