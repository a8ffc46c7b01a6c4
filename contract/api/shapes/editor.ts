import type { editorPaths } from "../paths/editor.ts";
import type { RouteShape } from "./shape.ts";

export const editorShapes = {} as const satisfies Record<keyof typeof editorPaths, RouteShape>;
