import type { RoundingRule, Tense } from "../../core/index.ts";

/** A metric as the comparison needs it: what it is called, how it is printed, what it is worth. Values come in; nothing is looked up. */
export interface LedgerMetric {
  readonly metric: string;
  readonly label: string;
  readonly meaning: string;
  /** how the office words it: what stands around it in its bulletin's template */
  readonly wordings: readonly Wording[];
  /** id of the goal that it belongs to */
  readonly goal?: string;
  readonly unit: string;
  readonly decimals: number;
  readonly rounding: RoundingRule;
  readonly tense: Tense;
  readonly better?: "higher" | "lower";
  /** adds up through the year and so may not fall */
  readonly cumulative: boolean;
  /** it is the change of another metric */
  readonly change?: { readonly of: string; readonly on: "year" | "month"; readonly as: "percent" | "points" | "absolute" };
}

export interface Wording {
  /** words of the clause around the figure */
  readonly own: string;
  /** what the sentence said before */
  readonly subject: string;
}

export interface Ledger {
  /** the month that the text speaks of: 2016-10 */
  readonly month: string;
  /** the organisation whose values are meant where the text names none */
  readonly org: string;
  /** organisations that a text may name, with their names */
  readonly organisations: readonly { readonly id: string; readonly names: readonly string[] }[];
  readonly goals: readonly { readonly id: string; readonly name: string }[];
  readonly metrics: readonly LedgerMetric[];
  /** months that values are known of, oldest first; the month itself among them */
  readonly months: readonly string[];
  /** unrounded decimal in the metric's unit; undefined where there is none */
  readonly value: (metric: string, org: string, month: string) => string | undefined;
}

export type Agreement = "agrees" | "rounding" | "differs" | "unknown";

/** Why a figure may be off. */
export type Cause =
  | { readonly kind: "last-month" | "other-month"; readonly month: string }
  | { readonly kind: "unit"; readonly factor: string }
  | { readonly kind: "digits" }
  | { readonly kind: "direction" }
  | { readonly kind: "other-metric"; readonly metric: string; readonly label: string };

/** One figure of a text against the ledger. */
export interface Compared {
  /** index into the figures of the text */
  readonly figure: number;
  readonly agreement: Agreement;
  /** undefined where none was found */
  readonly metric?: string;
  readonly label?: string;
  readonly org: string;
  readonly month: string;
  /** as printed in the text, and as the ledger has it in the same unit and decimals */
  readonly stated: string;
  readonly recorded?: string;
  readonly cause?: Cause;
  /** one sentence an official accepts */
  readonly note: string;
}
