import type { proofPaths } from "../paths/proof.ts";
import type { RouteShape } from "./shape.ts";

export const proofShapes = {} as const satisfies Record<keyof typeof proofPaths, RouteShape>;
