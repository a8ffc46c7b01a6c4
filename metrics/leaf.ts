import type { Day, Decimal, Period } from "../core/index.ts";
import type { Comparison } from "./ast.ts";

/**
 * A leaf is one aggregate over one table with everything resolved: the period's dates, the law's
 * numbers, the list's membership. It knows no metric and no language, so that a leaf source (the plain
 * one over rows, the SQL one over tables) has only this page to obey.
 */
export interface Leaf {
  /** canonical text of all that follows; equal keys are equal leaves */
  readonly key: string;
  readonly table: string;
  readonly parentTable?: string;
  readonly shape: LeafShape;
  readonly test: Test;
  /** date column: totals are kept for each day */
  readonly each?: string;
  readonly period: Period;
}

export type LeafShape =
  /** n = rows that pass (sum is 0) */
  | { readonly kind: "rows" }
  /** n = rows that pass and have a value, sum = their sum */
  | { readonly kind: "values"; readonly field: string }
  /** distinct values of a field among the rows that pass; n = how many in the organisation's subtree */
  | { readonly kind: "distinct"; readonly field: string }
  /**
   * for each parent its newest row (by `by`; of several in one month the greatest id, in code-point order)
   * that passes, has a month and a value: n = parents, sum = sum of these
   */
  | { readonly kind: "latest"; readonly field: string; readonly by: string };

/**
 * A test on a row. A missing cell passes no test but `missing`; so `not` turns every failure, a missing
 * cell's too, into a pass (SQL: `(…) is not true`).
 */
export type Test =
  | { readonly kind: "all"; readonly tests: readonly Test[] }
  | { readonly kind: "any"; readonly tests: readonly Test[] }
  | { readonly kind: "not"; readonly test: Test }
  | { readonly kind: "missing"; readonly column: Column }
  | { readonly kind: "compare"; readonly column: Column; readonly op: Comparison; readonly value: string | boolean }
  /** two columns of dates, or of months; passes only where both are there */
  | { readonly kind: "fields"; readonly column: Column; readonly op: Comparison; readonly other: Column }
  | { readonly kind: "one-of"; readonly column: Column; readonly values: readonly string[] }
  /** both ends included; dates or months */
  | { readonly kind: "between"; readonly column: Column; readonly from: string; readonly to: string };

export interface Column {
  readonly of: "row" | "parent";
  readonly name: string;
  /** how values compare: decimals by value, dates by the calendar, the rest as text or booleans */
  readonly as: "text" | "number" | "date" | "boolean";
}

/** Every column that a test reads; one that it reads twice stands twice. */
export function columnsIn(test: Test): readonly Column[] {
  switch (test.kind) {
    case "all": case "any": return test.tests.flatMap(columnsIn);
    case "not": return columnsIn(test.test);
    case "fields": return [test.column, test.other];
    default: return [test.column];
  }
}

export interface Total {
  readonly n: number;
  readonly sum: Decimal;
}

/** What a source answers for a leaf. Totals are by the row's own organisation; roll-up is the evaluator's. */
export interface LeafTotals {
  readonly leaf: Leaf;
  /** false when the table holds no row at all in the region: then even a count is absent, never 0 */
  readonly recorded: boolean;
  readonly byOrg: ReadonlyMap<string, Total>;
  /** for leaves with `each` */
  readonly byOrgDay?: ReadonlyMap<string, ReadonlyMap<Day, Total>>;
  /** for distinct leaves */
  readonly distinct?: ReadonlyMap<string, ReadonlySet<string>>;
}

export interface LeafRow {
  readonly table: string;
  readonly id: string;
  readonly parent?: string;
  readonly org: string;
  readonly day?: Day;
  /** what the row adds to the sum, in the field's unit; absent for counts */
  readonly value?: string;
  readonly rev?: number;
}

/** Where totals and the rows behind them come from. */
export interface LeafSource {
  totals(leaves: readonly Leaf[]): Promise<readonly LeafTotals[]>;
  /** rows that a leaf counts, for the organisations given, in a stable order */
  rows(leaf: Leaf, orgs: ReadonlySet<string>, page: { offset: number; limit: number }): Promise<{ rows: readonly LeafRow[]; total: number }>;
}
