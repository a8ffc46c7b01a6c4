import type { reportPaths } from "../paths/report.ts";
import type { RouteShape } from "./shape.ts";

export const reportShapes = {} as const satisfies Record<keyof typeof reportPaths, RouteShape>;
