import type { Paths } from "./paths.ts";

/** Signing in, accounts, roles, the audit log. */
export const accountPaths = {
  me: { method: "GET", path: "/api/me" },
} as const satisfies Paths;
