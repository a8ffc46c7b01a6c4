import * as z from "zod";
import { asked, month } from "../common.ts";
import type { reportPaths } from "../paths/report.ts";
import {
  burdenFileQuery, burdenList, burdenQuery, drafted, fileQuery, fileRemoval, formFile, moved, opened, reportForm, reportList, reportsFileQuery, reportsQuery, simpleAct, submission, typedCells,
} from "../report.ts";
import { LIST_FILE, type RouteShape } from "./shape.ts";

const none = z.object({});
const ofMonth = z.object({ month });
const ofUnit = z.object({ month, unit: z.string() });

export const reportShapes = {
  reports: { params: none, query: reportsQuery, response: reportList, summary: "Reports that are owed, with their states" },
  reportsFile: { params: none, query: reportsFileQuery, response: LIST_FILE, summary: "The same as a file, all of it" },
  openMonth: { params: ofMonth, query: asked, body: simpleAct, response: opened, summary: "Open a month for reporting" },
  reportForm: { params: ofUnit, query: asked, response: reportForm, summary: "A unit's form of a month" },
  startReport: { params: ofUnit, query: asked, body: simpleAct, response: moved, summary: "The unit opens its form; its time counts from here" },
  draftCells: { params: ofUnit, query: asked, body: typedCells, response: drafted, summary: "Keep what is typed; answers with findings" },
  submitReport: { params: ofUnit, query: asked, body: submission, response: moved, summary: "Hand the report in, once however often it is sent" },
  withdrawReport: { params: ofUnit, query: asked, body: simpleAct, response: moved, summary: "Take the report back before it is reviewed" },
  attachFile: { params: ofUnit, query: fileQuery, response: formFile, takesFile: true, summary: "Attach an evidence file to a row (multipart/form-data, one file)" },
  detachFile: { params: ofUnit, query: asked, body: fileRemoval, response: z.object({ removed: z.boolean() }), summary: "Take an evidence file off a row" },
  evidenceFile: { params: z.object({ sha256: z.string().regex(/^[0-9a-f]{64}$/) }), query: asked, response: { download: ["application/octet-stream"] }, summary: "An evidence file" },
  burden: { params: none, query: burdenQuery, response: burdenList, summary: "What a month's reporting costs the units" },
  burdenFile: { params: none, query: burdenFileQuery, response: LIST_FILE, summary: "The same as a file" },
} as const satisfies Record<keyof typeof reportPaths, RouteShape>;
