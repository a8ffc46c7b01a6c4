import type { Finding, FigureKind, Mode, Proof, RelationKind } from "./model.ts";

/** A figure as it is handed out: the string that shows it and where, its value, and what it belongs to. */
export interface ReportedFigure {
  readonly text: string;
  readonly value: number;
  readonly unit: string;
  readonly kind: FigureKind;
  readonly section: string;
  readonly period: string;
  readonly start: number;
  readonly end: number;
}

export interface ReportedRelation {
  readonly kind: RelationKind;
  /** written with the printed numbers: "28/34=82.35%" */
  readonly expression: string;
  readonly computed: string;
  /** null: cannot be decided */
  readonly holds: boolean | null;
  readonly mode: Mode;
  /** indexes into figures */
  readonly figures: readonly number[];
  readonly note: string;
}

/** The one shape of results, plain JSON: what `dukao proof FILE --json` prints and what others may rely on. */
export interface Report {
  readonly figures: readonly ReportedFigure[];
  readonly relations: readonly ReportedRelation[];
  readonly findings: readonly Finding[];
}

export function reportOf({ figures, relations, findings }: Proof): Report {
  return {
    figures: figures.map(({ text, value, unit, kind, section, period, start, end }) => ({ text, value, unit, kind, section, period, start, end })),
    relations: relations.map(({ kind, expression, computed, holds, mode, figures: of, note }) => ({ kind, expression, computed, holds, mode, figures: of, note })),
    findings,
  };
}
