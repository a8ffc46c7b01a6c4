export { type BlockFinding, type ProofBlock, proofBlocks } from "./blocks.ts";
export { type Proofed, proofAgainst, proofText, TEXT_LIMIT } from "./document.ts";
export { type LedgerAsked, officeLedger, type Spoken } from "./ledger.ts";
export { type Narrative, type NarrativeProof, proofNarrative } from "./narrative.ts";
