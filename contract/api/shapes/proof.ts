import * as z from "zod";
import type { proofPaths } from "../paths/proof.ts";
import { blockFindings, decideBody, decided, narrativeBody, narrativeProof, proofBlocksBody, proofBody, proofed, proofQuery, proposals, proposalsBody } from "../proof.ts";
import type { RouteShape } from "./shape.ts";

const none = z.object({});

export const proofShapes = {
  proof: { params: none, query: proofQuery, body: proofBody, response: proofed, takesFile: true, summary: "Proofread the numbers of a text or a file, and hold them against a month's ledger" },
  proofBlocks: { params: none, query: proofQuery, body: proofBlocksBody, response: blockFindings, summary: "Proofread the blocks of a document being edited" },
  proposals: { params: none, query: proofQuery, body: proposalsBody, response: proposals, takesFile: true, summary: "Numbers of an old document that could be recorded for a month" },
  decideProposal: { params: none, query: proofQuery, body: decideBody, response: decided, takesFile: true, summary: "Record one of them, or leave it out with a reason" },
  proofNarrative: { params: none, query: proofQuery, body: narrativeBody, response: narrativeProof, summary: "Proofread what a unit wrote against the values of its month" },
} as const satisfies Record<keyof typeof proofPaths, RouteShape>;
