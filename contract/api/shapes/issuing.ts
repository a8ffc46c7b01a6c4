import type { issuingPaths } from "../paths/issuing.ts";
import type { RouteShape } from "./shape.ts";

export const issuingShapes = {} as const satisfies Record<keyof typeof issuingPaths, RouteShape>;
