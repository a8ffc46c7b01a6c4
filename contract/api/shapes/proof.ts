import * as z from "zod";
import type { proofPaths } from "../paths/proof.ts";
import { blockFindings, narrativeBody, narrativeProof, proofBlocksBody, proofBody, proofed, proofQuery } from "../proof.ts";
import type { RouteShape } from "./shape.ts";

const none = z.object({});

export const proofShapes = {
  proof: { params: none, query: proofQuery, body: proofBody, response: proofed, summary: "Proofread the numbers of a text or a file, and hold them against a month's ledger" },
  proofBlocks: { params: none, query: proofQuery, body: proofBlocksBody, response: blockFindings, summary: "Proofread the blocks of a document being edited" },
  proofNarrative: { params: none, query: proofQuery, body: narrativeBody, response: narrativeProof, summary: "Proofread what a unit wrote against the values of its month" },
} as const satisfies Record<keyof typeof proofPaths, RouteShape>;
