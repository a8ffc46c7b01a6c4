import * as z from "zod";
import { asked, month } from "../common.ts";
import { correct, issuingDone, issuing, none, publicBulletin, publicList, sign, uses, verified, verifyQuery } from "../issuing.ts";
import type { issuingPaths } from "../paths/issuing.ts";
import type { RouteShape } from "./shape.ts";

const byMonth = z.object({ month });
const FILES = ["application/vnd.openxmlformats-officedocument.wordprocessingml.document", "application/pdf"] as const;

export const issuingShapes = {
  issuing: { params: byMonth, query: asked, response: issuing, summary: "How far a month's bulletin is from its issue" },
  freezeMonth: { params: byMonth, query: asked, body: none, response: issuingDone, summary: "Freeze a month" },
  reopenMonth: { params: byMonth, query: asked, body: none, response: issuingDone, summary: "Open a frozen month again that was never issued" },
  signMonth: { params: byMonth, query: asked, body: sign, response: issuingDone, summary: "Take a step of the sign-off chain" },
  issueMonth: { params: byMonth, query: asked, body: none, response: issuingDone, summary: "Issue the signed edition" },
  correctMonth: { params: byMonth, query: asked, body: correct, response: issuingDone, summary: "Correct an issued month by a further edition" },
  verifyMonth: { params: byMonth, query: verifyQuery, response: verified, summary: "Recompute an edition and check every hash" },
  archivedFile: { params: z.object({ month, edition: z.string().regex(/^\d+$/), format: z.enum(["docx", "pdf"]) }), query: asked, response: { download: FILES }, summary: "A document as it was issued" },
  rowUses: { params: z.object({ register: z.string(), id: z.string() }), query: asked, response: uses, summary: "Which issued documents used a row" },
  publicMonths: { params: z.object({}), query: asked, response: publicList, summary: "Issued bulletins, for everyone" },
  publicMonth: { params: byMonth, query: asked, response: publicBulletin, summary: "The aggregates of an issued bulletin, for everyone" },
} as const satisfies Record<keyof typeof issuingPaths, RouteShape>;
