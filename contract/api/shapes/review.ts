import type { reviewPaths } from "../paths/review.ts";
import type { RouteShape } from "./shape.ts";

export const reviewShapes = {} as const satisfies Record<keyof typeof reviewPaths, RouteShape>;
