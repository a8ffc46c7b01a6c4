export { keepWeeks } from "./weekly.ts";
export { headOf, type Ledger, type WriteAct } from "./ledger.ts";
export { moveRow, type RowDraft, type RowStep, saveDrafts, saveDraftsIn } from "./save.ts";
