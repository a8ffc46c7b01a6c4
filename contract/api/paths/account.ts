import type { Paths } from "./paths.ts";

/** Signing in, accounts, roles, the audit log. */
export const accountPaths = {
  me: { method: "GET", path: "/api/me" },
  signInPage: { method: "GET", path: "/api/sign-in" },
  signIn: { method: "POST", path: "/api/sign-in" },
  signOut: { method: "POST", path: "/api/sign-out" },
} as const satisfies Paths;
