import type { Paths } from "./paths.ts";

/** Signing in, accounts, roles, the audit log. */
export const accountPaths = {
  me: { method: "GET", path: "/api/me" },
  signInPage: { method: "GET", path: "/api/sign-in" },
  signIn: { method: "POST", path: "/api/sign-in" },
  passFactor: { method: "POST", path: "/api/sign-in/factor" },
  oidcStart: { method: "GET", path: "/api/sign-in/oidc" },
  oidcBack: { method: "GET", path: "/api/sign-in/oidc/back" },
  signOut: { method: "POST", path: "/api/sign-out" },
  ownAccount: { method: "GET", path: "/api/account" },
  changePassword: { method: "POST", path: "/api/account/password" },
  beginFactor: { method: "POST", path: "/api/account/factor" },
  confirmFactor: { method: "POST", path: "/api/account/factor/confirm" },
  dropFactor: { method: "POST", path: "/api/account/factor/drop" },
  endSession: { method: "POST", path: "/api/account/sessions/:session/end" },
  accounts: { method: "GET", path: "/api/accounts" },
  addAccount: { method: "POST", path: "/api/accounts" },
  changeAccount: { method: "POST", path: "/api/accounts/:account" },
  accountAct: { method: "POST", path: "/api/accounts/:account/:act" },
  grants: { method: "GET", path: "/api/grants" },
  grantRole: { method: "POST", path: "/api/grants" },
  withdrawRole: { method: "POST", path: "/api/grants/withdraw" },
  auditLog: { method: "GET", path: "/api/audit" },
  exportAudit: { method: "GET", path: "/api/audit/export" },
  verifyAudit: { method: "GET", path: "/api/audit/verify" },
} as const satisfies Paths;
