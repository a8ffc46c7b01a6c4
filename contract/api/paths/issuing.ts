import type { Paths } from "./paths.ts";

/** Sign-off, issue, archive, corrections, commitments, the public page. */
export const issuingPaths = {
  issuing: { method: "GET", path: "/api/issuing/:month" },
  freezeMonth: { method: "POST", path: "/api/issuing/:month/freeze" },
  reopenMonth: { method: "POST", path: "/api/issuing/:month/reopen" },
  signMonth: { method: "POST", path: "/api/issuing/:month/sign" },
  issueMonth: { method: "POST", path: "/api/issuing/:month/issue" },
  correctMonth: { method: "POST", path: "/api/issuing/:month/correct" },
  verifyMonth: { method: "GET", path: "/api/issuing/:month/verify" },
  archivedFile: { method: "GET", path: "/api/archive/:month/:edition/:format" },
  rowUses: { method: "GET", path: "/api/registers/:register/rows/:id/uses" },
  publicMonths: { method: "GET", path: "/api/public" },
  publicMonth: { method: "GET", path: "/api/public/:month" },
} as const satisfies Paths;
