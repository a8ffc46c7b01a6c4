import "./issues.ts";

export type { Comparison, Figure, FigureKind, Finding, Mode, Proof, Relation, RelationKind } from "./model.ts";
export { proofread, type ProofOptions } from "./proofread.ts";
export { type Report, type ReportedFigure, type ReportedRelation, reportOf } from "./report.ts";
