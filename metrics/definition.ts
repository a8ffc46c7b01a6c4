import type { RoundingRule, Tense } from "../core/index.ts";

/** A metric as a pack states it. The formula is text in the metric language (see metrics/README.md). */
export interface MetricDefinition {
  readonly id: string;
  readonly label: string;
  readonly label_en?: string;
  /** what it means, in plain Chinese, for the person who opens the figure */
  readonly meaning: string;
  readonly meaning_en?: string;
  readonly goal?: string;
  readonly system?: string;
  /** the formula, e.g. `count projects where tier = 'district' and started_on by end` */
  readonly is: string;
  /** unit it is printed in; the formula's unit must convert into it */
  readonly unit: string;
  readonly decimals: number;
  readonly rounding?: RoundingRule;
  readonly zeros?: "keep" | "strip";
  /** how it stands to the month; only a label and a check, the formula's conditions decide */
  readonly tense: Tense;
  readonly better?: "higher" | "lower";
  /** verbs for changes, up first: [增长, 下降, 持平]; with `better` also [改善, 恶化, 持平] */
  readonly verbs?: Verbs;
}

export interface Verbs {
  readonly better?: string;
  readonly worse?: string;
  readonly up?: string;
  readonly down?: string;
  readonly same: string;
}
