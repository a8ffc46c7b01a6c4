import type { Paths } from "./paths.ts";

/** Excel both ways. */
export const workbookPaths = {
  formBook: { method: "GET", path: "/api/reports/:month/:unit/workbook" },
  readFormBook: { method: "POST", path: "/api/reports/:month/:unit/workbook" },
  registerBook: { method: "GET", path: "/api/registers/:register/template" },
  importColumns: { method: "GET", path: "/api/registers/:register/import" },
  previewImport: { method: "POST", path: "/api/registers/:register/import/preview" },
  importRows: { method: "POST", path: "/api/registers/:register/import" },
  monthBook: { method: "GET", path: "/api/months/:month/workbook" },
} as const satisfies Paths;
