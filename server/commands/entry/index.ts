export { enter, type Entered, type EnteredRow } from "./enter.ts";
export { enterable, type EntryKind, entering, entryKind, ownRow, prefilled } from "./entry.ts";
