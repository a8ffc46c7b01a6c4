export { type BlockFinding, type ProofBlock, proofBlocks } from "./blocks.ts";
export { type Proofed, proofAgainst, proofText, TEXT_LIMIT } from "./document.ts";
export { type LedgerAsked, officeLedger, type Spoken } from "./ledger.ts";
export { type Narrative, type NarrativeProof, proofNarrative } from "./narrative.ts";
export { type Decided, decideProposal, type Decision } from "./proposals/decide.ts";
export { presentIn, type ProposalList, propose, type Proposed, sha256, type SourceDocument } from "./proposals/propose.ts";
