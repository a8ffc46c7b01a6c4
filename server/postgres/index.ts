import "./issues.ts";

export { cancellable, isCancelled } from "./cancel.ts";
export { columnsOf, stateColumns, type Column, type ColumnType } from "./columns.ts";
export { openDatabase, type OpenOptions } from "./connect.ts";
export { clientOf, type Database, inTransaction, type Isolation, lock, type Query, type Tx } from "./database.ts";
export type { SupervisorChange } from "./embedded/embedded.ts";
export { attempt, issueOf } from "./failure.ts";
export { migrateTables, storedTables } from "./migrate/definitions.ts";
export { migrateSystem } from "./migrate/migrate.ts";
export { ledgerTable, sqlName } from "./names.ts";
export type { System } from "./system.ts";
export { type BatchHead, type Revised, type RowChange, type Saved } from "./rows/change.ts";
export type { Filter, FilterOp, Sort } from "./rows/filter.ts";
export { type HistoryEntry, rowHistories, rowHistory } from "./rows/history.ts";
export { listRows, type ListPage, type ListRequest } from "./rows/list.ts";
export { allRows, allStored, childRows, findByKey, findRow, findRows, keyColumns, keyText, type Stored } from "./rows/read.ts";
export { BatchWriter, saveRows } from "./rows/save.ts";
export { chainHead, sealBatches, type Sealer, startSealer } from "./rows/seal.ts";
export { hashOf, stateOf } from "./rows/statement.ts";
export { verifyChain, verifyEvents, verifyLedger, verifyRows } from "./rows/verify.ts";
export { countRows, lastWritten, type RowCount, titleField, titlesOf } from "./rows/counts.ts";
export { newestMonth } from "./rows/newest-month.ts";
export { type NamedRow, rowsNamed } from "./rows/named.ts";
export { addJob, type JobOptions } from "./jobs/add.ts";
export { JOBS, silent } from "./jobs/migrate.ts";
export { dropUpload, findUpload, keepUpload } from "./jobs/uploads.ts";
export { type Advance, advanceWork, beginWork, cancelWork, endWork, findWork, insertWork, type StoredWork, worksOf, type WorkState } from "./jobs/works.ts";
export { type Change, type Heard, LIVE, type Listening, listenLive, tellLive } from "./live.ts";
export { type CellPlace, cellKey, draftCells, draftCounts, type FormKey, type PlacedCell, putCells } from "./reports/cells.ts";
export { type AttachedFile, attachFile, detachFile, type FormFile, formFiles, type StoredFile, storedFile } from "./reports/files.ts";
export { batchWritten, reportRows, returnedCounts } from "./reports/reports.ts";
export {
  addressesOf, insertNotices, noteSent, type NoticePage, noticesFor, type Reader, readNotices, type Sending, sendingsOf, sentSince, type StoredNotice, unsentNotices,
} from "./notices/store.ts";
export { readAs, seenBy, seenTable, type Sight, within } from "./sight/sight.ts";
export { nextSerial } from "./orders/serial.ts";
export { type VerdictCount, verdictCounts } from "./reports/verdicts.ts";
export { type OrderFile, orderFiles, putOrderFile } from "./orders/files.ts";
