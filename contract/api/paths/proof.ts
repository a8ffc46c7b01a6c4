import type { Paths } from "./paths.ts";

/** Numbers in prose, proofread. */
export const proofPaths = {
  proof: { method: "POST", path: "/api/proof" },
  proofBlocks: { method: "POST", path: "/api/proof/blocks" },
  proposals: { method: "POST", path: "/api/proof/proposals" },
  decideProposal: { method: "POST", path: "/api/proof/proposals/decide" },
  proofNarrative: { method: "POST", path: "/api/proof/narrative" },
} as const satisfies Paths;
