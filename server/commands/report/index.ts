export { type AcceptAct, type Accepted, acceptItems } from "./accept.ts";
export { gatherOwed, type OwedDuty } from "./gather.ts";
export { type Opened, openMonth } from "./open.ts";
export { itemId, loadReport, reportId, type ReportRecord, reportTables } from "./records.ts";
export { draftCells, type DraftAct, type Drafted, type TypedAt } from "./draft.ts";
export { findingsOf, totalsOf } from "./findings.ts";
export { editable, type Form, type FormCell, loadForm } from "./form.ts";
export { startReport, type SubmitAct, type Submitted, submitReport, withdrawReport } from "./submit.ts";
