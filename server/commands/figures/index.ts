export { rowsBehind } from "./behind.ts";
export * from "./explain.ts";
export { kept } from "./kept.ts";
export * from "./month.ts";
export type { Definitions, Programme } from "./programme.ts";
export { type AsOf, askedEdition, askedOf, definitionsOf } from "./edition.ts";
export * from "./breakdown.ts";
export { pendingNames, pendingText, pendingWord } from "./pending-words.ts";
