export { headOf, type Ledger, type WriteAct } from "./ledger.ts";
export { moveRow, type RowDraft, type RowStep, saveDrafts } from "./save.ts";
