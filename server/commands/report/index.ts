export { type AcceptAct, type Accepted, acceptItems } from "./accept.ts";
export { gatherOwed, type OwedDuty } from "./gather.ts";
export { type Opened, openMonth } from "./open.ts";
export { itemId, loadReport, reportId, type ReportRecord, reportTables } from "./records.ts";
