import * as z from "zod";
import { asked, month } from "../common.ts";
import { monthText, textKept, textPieces, textPresence, textSettled, textUpdate } from "../editor.ts";
import type { editorPaths } from "../paths/editor.ts";
import type { RouteShape } from "./shape.ts";

const byMonth = z.object({ month });
const done = z.object({});

export const editorShapes = {
  text: { params: byMonth, query: asked, response: monthText, summary: "The month's text as it is being written" },
  textUpdate: { params: byMonth, query: asked, body: textUpdate, response: textKept, summary: "Keep what was typed" },
  textLive: { params: byMonth, query: asked.extend({ after: z.coerce.number().int().min(0).default(0) }), response: { download: ["text/event-stream"] }, summary: "Updates and cursors as they come" },
  textPresence: { params: byMonth, query: asked, body: textPresence, response: done, summary: "Say where one's cursor stands" },
  textSettle: { params: byMonth, query: asked, body: done, response: textSettled, summary: "Record what changed in the blocks' history" },
  textPieces: { params: byMonth, query: asked, response: textPieces, summary: "Everything that can be put into the text, as it prints now" },
} as const satisfies Record<keyof typeof editorPaths, RouteShape>;
