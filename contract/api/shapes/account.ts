import * as z from "zod";
import { code, credentials, done, factorStart, me, newPassword, ownAccount, ownPassword, recovery, signInPage } from "../account.ts";
import { asked } from "../common.ts";
import {
  accountActs, accountList, accountReason, accountsFileQuery, accountsQuery, acted, auditExportQuery, auditPage, auditProof, auditQuery, changedAccount, firstPassword, granted, grantList, grantsFileQuery, grantsQuery, newAccount, newGrant, withdrawal,
} from "../people.ts";
import type { accountPaths } from "../paths/account.ts";
import { LIST_FILE, type RouteShape } from "./shape.ts";

const none = z.object({});
const byAccount = z.object({ account: z.string() });

export const accountShapes = {
  me: { params: none, query: asked, response: me, summary: "Who asks, and what they may do" },
  signInPage: { params: none, query: asked, response: signInPage, summary: "How one can sign in" },
  signIn: { params: none, query: asked, body: credentials, response: me, summary: "Sign in; the session comes as a cookie" },
  passFactor: { params: none, query: asked, body: code, response: me, summary: "The second step of signing in" },
  oidcStart: { params: none, query: asked.extend({ next: z.string().max(2000).optional() }), response: { download: ["text/html"] }, summary: "To the office's own sign-in, where there is one" },
  oidcBack: { params: none, query: asked, response: { download: ["text/html"] }, summary: "Back from the office's own sign-in" },
  signOut: { params: none, query: asked, response: done, summary: "Sign out" },
  ownAccount: { params: none, query: asked, response: ownAccount, summary: "One's own account" },
  changePassword: { params: none, query: asked, body: newPassword, response: me, summary: "A new password of one's own" },
  beginFactor: { params: none, query: asked, body: ownPassword, response: factorStart, summary: "Begin to set up the second step" },
  confirmFactor: { params: none, query: asked, body: code, response: recovery, summary: "Switch the second step on" },
  dropFactor: { params: none, query: asked, body: ownPassword, response: done, summary: "Switch the second step off" },
  endSession: { params: z.object({ session: z.string() }), query: asked, response: done, summary: "End one of one's sessions, or all others" },
  accounts: { params: none, query: accountsQuery, response: accountList, summary: "A page of accounts" },
  accountsFile: { params: none, query: accountsFileQuery, response: LIST_FILE, summary: "The same as a file, all of it" },
  addAccount: { params: none, query: asked, body: newAccount, response: firstPassword, summary: "A new account, with its first password" },
  changeAccount: { params: byAccount, query: asked, body: changedAccount, response: done, summary: "Change an account's particulars" },
  accountAct: { params: z.object({ account: z.string(), act: accountActs }), query: asked, body: accountReason, response: acted, summary: "Disable, enable, unlock, reset" },
  grants: { params: none, query: grantsQuery, response: grantList, summary: "A page of roles held" },
  grantsFile: { params: none, query: grantsFileQuery, response: LIST_FILE, summary: "The same as a file, all of it" },
  grantRole: { params: none, query: asked, body: newGrant, response: granted, summary: "Grant a role" },
  withdrawRole: { params: none, query: asked, body: withdrawal, response: done, summary: "Withdraw a role" },
  auditLog: { params: none, query: auditQuery, response: auditPage, summary: "A page of the security log" },
  exportAudit: { params: none, query: auditExportQuery, response: LIST_FILE, summary: "The selected part of the security log" },
  verifyAudit: { params: none, query: asked, response: auditProof, summary: "Whether the security log is whole" },
} as const satisfies Record<keyof typeof accountPaths, RouteShape>;
