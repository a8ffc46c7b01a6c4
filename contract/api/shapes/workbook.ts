import type { workbookPaths } from "../paths/workbook.ts";
import type { RouteShape } from "./shape.ts";

export const workbookShapes = {} as const satisfies Record<keyof typeof workbookPaths, RouteShape>;
