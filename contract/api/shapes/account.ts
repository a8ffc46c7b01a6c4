import * as z from "zod";
import { credentials, done, me, signInPage } from "../account.ts";
import { asked } from "../common.ts";
import type { accountPaths } from "../paths/account.ts";
import type { RouteShape } from "./shape.ts";

const none = z.object({});

export const accountShapes = {
  me: { params: none, query: asked, response: me, summary: "Who asks, and what they may do" },
  signInPage: { params: none, query: asked, response: signInPage, summary: "How one can sign in" },
  signIn: { params: none, query: asked, body: credentials, response: me, summary: "Sign in; the session comes as a cookie" },
  signOut: { params: none, query: asked, response: done, summary: "Sign out" },
} as const satisfies Record<keyof typeof accountPaths, RouteShape>;
