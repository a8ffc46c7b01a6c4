import type { Paths } from "./paths/paths.ts";
import { accountPaths } from "./paths/account.ts";
import { reportPaths } from "./paths/report.ts";
import { reviewPaths } from "./paths/review.ts";
import { editorPaths } from "./paths/editor.ts";
import { issuingPaths } from "./paths/issuing.ts";
import { leadersPaths } from "./paths/leaders.ts";
import { workbookPaths } from "./paths/workbook.ts";
import { proofPaths } from "./paths/proof.ts";

/**
 * Every route of the reading API by name. No schema here: the browser carries this table alone and takes
 * the shapes as types, so that the schema library never reaches a phone. `routes.ts` adds the schemas.
 */
export const paths = {
  programme: { method: "GET", path: "/api/programme" },
  overview: { method: "GET", path: "/api/overview" },
  goal: { method: "GET", path: "/api/goals/:goal" },
  registers: { method: "GET", path: "/api/registers" },
  register: { method: "GET", path: "/api/registers/:register" },
  rows: { method: "GET", path: "/api/registers/:register/rows" },
  row: { method: "GET", path: "/api/registers/:register/rows/:id" },
  writeRows: { method: "POST", path: "/api/registers/:register/rows" },
  exportRows: { method: "GET", path: "/api/registers/:register/export" },
  figures: { method: "GET", path: "/api/figures" },
  figuresFile: { method: "GET", path: "/api/figures/export" },
  figure: { method: "GET", path: "/api/figures/:metric" },
  figureRows: { method: "GET", path: "/api/figures/:metric/rows" },
  bulletin: { method: "GET", path: "/api/bulletins/:month" },
  bulletinDocx: { method: "GET", path: "/api/bulletins/:month/docx" },
  bulletinPdf: { method: "GET", path: "/api/bulletins/:month/pdf" },
  openapi: { method: "GET", path: "/api/openapi.json" },
  ...accountPaths,
  ...reportPaths,
  ...reviewPaths,
  ...editorPaths,
  ...issuingPaths,
  ...leadersPaths,
  ...workbookPaths,
  ...proofPaths,
} as const satisfies Paths;

export type RouteName = keyof typeof paths;

export type Query = Readonly<Record<string, string | number | boolean | readonly string[] | undefined | null>>;

/** The address of a route: path parameters filled in and encoded, the query in the order given, blanks left out. */
export function address(name: RouteName, params: Readonly<Record<string, string>> = {}, query: Query = {}): string {
  const path = paths[name].path.replace(/:(\w+)/g, (_, key: string) => {
    const value = params[key];
    if (value === undefined) throw new Error(`route ${name} needs the parameter "${key}"`);
    return encodeURIComponent(value);
  });
  const search = new URLSearchParams();
  for (const [key, value] of Object.entries(query)) {
    if (value === undefined || value === null || value === "") continue;
    for (const each of Array.isArray(value) ? (value as readonly string[]) : [value]) search.append(key, String(each));
  }
  return search.size === 0 ? path : `${path}?${search}`;
}
