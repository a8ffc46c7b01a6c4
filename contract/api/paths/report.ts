import type { Paths } from "./paths.ts";

/** What is owed, forms, drafts, submission. */
export const reportPaths = {
  reports: { method: "GET", path: "/api/reports" },
  reportsFile: { method: "GET", path: "/api/reports/export" },
  openMonth: { method: "POST", path: "/api/reports/:month/open" },
  reportForm: { method: "GET", path: "/api/reports/:month/:unit" },
  startReport: { method: "POST", path: "/api/reports/:month/:unit/start" },
  draftCells: { method: "POST", path: "/api/reports/:month/:unit/cells" },
  submitReport: { method: "POST", path: "/api/reports/:month/:unit/submit" },
  withdrawReport: { method: "POST", path: "/api/reports/:month/:unit/withdraw" },
  attachFile: { method: "POST", path: "/api/reports/:month/:unit/files" },
  detachFile: { method: "POST", path: "/api/reports/:month/:unit/files/remove" },
  evidenceFile: { method: "GET", path: "/api/files/:sha256" },
  burden: { method: "GET", path: "/api/burden" },
  burdenFile: { method: "GET", path: "/api/burden/export" },
} as const satisfies Paths;
