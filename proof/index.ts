import "./issues.ts";

export { type Mark, type MarkLevel, marksOf } from "./marks.ts";
export type { Comparison, Figure, FigureKind, Finding, Mode, Proof, Relation, RelationKind } from "./model.ts";
export { againstLedger, causeWords, ledgerFindings } from "./ledger/against.ts";
export { againstEarlier, type Named, type ToldMonth } from "./ledger/earlier.ts";
export { type Measured, measuredFigure } from "./ledger/measure.ts";
export { match, type Match } from "./ledger/match.ts";
export type { Agreement, Cause, Compared, Ledger, LedgerMetric, Wording } from "./ledger/model.ts";
export { proofread, type ProofOptions } from "./proofread.ts";
export { type Report, type ReportedFigure, type ReportedRelation, reportOf } from "./report.ts";
