import * as z from "zod";
import { asked, month } from "../common.ts";
import type { workbookPaths } from "../paths/workbook.ts";
import { startedWork } from "../work.ts";
import { bookTable, byMonthUnit, fileGiven, formBookRead, importColumns, importConfirmed, importGiven, monthBookQuery } from "../workbook.ts";
import type { RouteShape } from "./shape.ts";

const XLSX = { download: ["application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"] } as const;
const byRegister = z.object({ register: z.string() });

export const workbookShapes = {
  formBook: { params: byMonthUnit, query: asked, response: XLSX, summary: "A unit's form of the month as a workbook to fill in" },
  readFormBook: { params: byMonthUnit, query: asked, body: z.object({ file: fileGiven }), response: formBookRead, takesFile: true, summary: "What a filled-in form would change; nothing is written" },
  registerBook: { params: byRegister, query: bookTable, response: XLSX, summary: "An empty workbook for a register" },
  importColumns: { params: byRegister, query: bookTable, response: importColumns, summary: "The columns that an import takes" },
  previewImport: { params: byRegister, query: asked, body: importGiven, response: startedWork, takesFile: true, summary: "Begins to read what an import would change, cell by cell; nothing is written" },
  importRows: { params: byRegister, query: asked, body: importConfirmed, response: startedWork, summary: "Begins to import what was previewed, all or nothing, once" },
  monthBook: { params: z.object({ month }), query: monthBookQuery, response: XLSX, summary: "Everything of a month in one workbook" },
} as const satisfies Record<keyof typeof workbookPaths, RouteShape>;
