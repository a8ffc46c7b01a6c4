import type { Paths } from "./paths.ts";

/** Numbers in prose, proofread. */
export const proofPaths = {
  proof: { method: "POST", path: "/api/proof" },
  proofBlocks: { method: "POST", path: "/api/proof/blocks" },
  proofNarrative: { method: "POST", path: "/api/proof/narrative" },
} as const satisfies Paths;
