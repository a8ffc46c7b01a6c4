import type { Paths } from "./paths.ts";

/** The bulletin being written. */
export const editorPaths = {
  text: { method: "GET", path: "/api/bulletins/:month/text" },
  textUpdate: { method: "POST", path: "/api/bulletins/:month/text/updates" },
  textLive: { method: "GET", path: "/api/bulletins/:month/text/live" },
  textPresence: { method: "POST", path: "/api/bulletins/:month/text/presence" },
  textSettle: { method: "POST", path: "/api/bulletins/:month/text/settle" },
  textPieces: { method: "GET", path: "/api/bulletins/:month/text/pieces" },
} as const satisfies Paths;
