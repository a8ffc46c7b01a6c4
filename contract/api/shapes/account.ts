import * as z from "zod";
import { me } from "../account.ts";
import { asked } from "../common.ts";
import type { accountPaths } from "../paths/account.ts";
import type { RouteShape } from "./shape.ts";

const none = z.object({});

export const accountShapes = {
  me: { params: none, query: asked, response: me, summary: "Who asks, and what they may do" },
} as const satisfies Record<keyof typeof accountPaths, RouteShape>;
