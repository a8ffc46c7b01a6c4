import * as z from "zod";
import { bulletin, bulletinQuery } from "./bulletin.ts";
import { asked, asOf, month } from "./common.ts";
import { figureDetail, figureList, figureQuery, figureRows, figureRowsQuery, figuresFileQuery, figuresQuery } from "./figure.ts";
import { goalPage, overview } from "./overview.ts";
import { paths, type RouteName } from "./paths.ts";
import { LIST_FILE, type RouteShape } from "./shapes/shape.ts";
import { accountShapes } from "./shapes/account.ts";
import { reportShapes } from "./shapes/report.ts";
import { reviewShapes } from "./shapes/review.ts";
import { editorShapes } from "./shapes/editor.ts";
import { issuingShapes } from "./shapes/issuing.ts";
import { leadersShapes } from "./shapes/leaders.ts";
import { workbookShapes } from "./shapes/workbook.ts";
import { proofShapes } from "./shapes/proof.ts";
import { programme } from "./programme.ts";
import { exportQuery, registerDetail, registerList, rowDetail, rowPage, rowsQuery, writeRows, written } from "./register.ts";

const none = z.object({});
const byRegister = z.object({ register: z.string() });
const byRow = z.object({ register: z.string(), id: z.string() });
const byMetric = z.object({ metric: z.string() });
const byMonth = z.object({ month });

const DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
const XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

/** Parameters, query, body and answer of every route in `paths`; the server and OpenAPI are made from it. */
export const shapes = {
  programme: { params: none, query: asked, response: programme, summary: "The programme, its organisations, goals and months" },
  overview: { params: none, query: asOf, response: overview, summary: "How the goals stand in a month" },
  goal: { params: z.object({ goal: z.string() }), query: asOf, response: goalPage, summary: "One goal in a month" },
  registers: { params: none, query: asked, response: registerList, summary: "All registers" },
  register: { params: byRegister, query: asked, response: registerDetail, summary: "A register's tables and fields" },
  rows: { params: byRegister, query: rowsQuery, response: rowPage, summary: "A page of rows" },
  row: { params: byRow, query: asked, response: rowDetail, summary: "A row with what hangs on it and its history" },
  writeRows: { params: byRegister, query: asked, body: writeRows, response: written, summary: "Write rows, all or nothing" },
  exportRows: { params: byRegister, query: exportQuery, response: { download: ["text/csv", XLSX] }, summary: "The selected rows as a file" },
  figures: { params: none, query: figuresQuery, response: figureList, summary: "All figures of a month" },
  figuresFile: { params: none, query: figuresFileQuery, response: LIST_FILE, summary: "The same as a file" },
  figure: { params: byMetric, query: figureQuery, response: figureDetail, summary: "A figure with its definition and lineage" },
  figureRows: { params: byMetric, query: figureRowsQuery, response: figureRows, summary: "Rows behind one leaf of a figure" },
  bulletin: { params: byMonth, query: bulletinQuery, response: bulletin, summary: "The month's bulletin with bound figures" },
  bulletinDocx: { params: byMonth, query: bulletinQuery, response: { download: [DOCX] }, summary: "The bulletin as .docx" },
  bulletinPdf: { params: byMonth, query: bulletinQuery, response: { download: ["application/pdf"] }, summary: "The bulletin as .pdf" },
  openapi: { params: none, query: none, response: z.record(z.string(), z.unknown()), summary: "This API as OpenAPI 3.1" },
  ...accountShapes,
  ...reportShapes,
  ...reviewShapes,
  ...editorShapes,
  ...issuingShapes,
  ...leadersShapes,
  ...workbookShapes,
  ...proofShapes,
} as const satisfies Record<RouteName, RouteShape>;

export type Shapes = typeof shapes;

export type { Download, RouteShape } from "./shapes/shape.ts";

type Inside<T> = T extends z.ZodType ? z.infer<T> : Blob;

/** What a caller of that route passes and gets. */
export type ParamsOf<N extends RouteName> = z.infer<Shapes[N]["params"]>;
export type QueryOf<N extends RouteName> = z.input<Shapes[N]["query"]>;
/** The query as the server sees it after parsing (defaults filled in). */
export type ParsedQueryOf<N extends RouteName> = z.output<Shapes[N]["query"]>;
export type BodyOf<N extends RouteName> = Shapes[N] extends { body: infer B extends z.ZodType } ? z.infer<B> : never;
export type AnswerOf<N extends RouteName> = Inside<Shapes[N]["response"]>;

export interface Route<N extends RouteName = RouteName> extends RouteShape {
  readonly name: N;
  readonly method: (typeof paths)[N]["method"];
  readonly path: (typeof paths)[N]["path"];
}

/** The whole table, one entry a route. */
export const routes: { readonly [N in RouteName]: Route<N> & Shapes[N] } = Object.fromEntries(
  (Object.keys(paths) as RouteName[]).map((name) => [name, { name, ...paths[name], ...shapes[name] }]),
) as never;
