import type { Leaf } from "./leaf.ts";
import type { AbsentReason } from "./value.ts";

/** How a value came about, as plain data: it is frozen with an edition, sent to the browser and printed. */
export interface Explanation {
  readonly metric: string;
  readonly label: string;
  /** what it means, in plain words */
  readonly meaning: string;
  readonly org: string;
  /** period text, e.g. 2016-10 */
  readonly period: string;
  readonly value: ExplainedValue;
  /** as printed: 82.35%, or — */
  readonly text: string;
  /** the formula as the pack states it */
  readonly is: string;
  /** the formula in words: 开工项目数 ÷ 项目数 */
  readonly formula: string;
  /** the formula with the numbers put in: 28个 ÷ 34个 = 82.35% */
  readonly computed: string;
  /** metrics that it is made of */
  readonly children: readonly Explanation[];
  /** what it counts or adds up itself */
  readonly leaves: readonly ExplainedLeaf[];
  /** for a daily metric: its values day by day */
  readonly days?: readonly { readonly day: string; readonly text: string; readonly value: ExplainedValue }[];
}

export type ExplainedValue =
  | { readonly kind: "present"; readonly amount: string; readonly unit: string }
  | { readonly kind: "absent"; readonly reason: AbsentReason; readonly because?: string };

export interface ExplainedLeaf {
  readonly table: string;
  /** the table's label */
  readonly label: string;
  /** what is counted, in plain words */
  readonly what: string;
  /** rows (for distinct: values, for latest: parents) in the organisation with all below it */
  readonly n: number;
  /** absent for counts */
  readonly sum?: string;
  readonly unit?: string;
  /** hand it to LeafSource.rows for the rows themselves */
  readonly leaf: Leaf;
}
