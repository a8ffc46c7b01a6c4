export { archivePdfs, gates, issueBulletin } from "./issue.ts";
export { signaturesOf, signEdition, type Signing, stepsOf } from "./signatures.ts";
export { unansweredCommitments, unansweredInEdition } from "./unanswered.ts";
export { type Use, usesOf } from "./used.ts";
