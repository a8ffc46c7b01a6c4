import type { leadersPaths } from "../paths/leaders.ts";
import type { RouteShape } from "./shape.ts";

export const leadersShapes = {} as const satisfies Record<keyof typeof leadersPaths, RouteShape>;
