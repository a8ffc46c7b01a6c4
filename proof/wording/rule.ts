import type { Finding, Mention } from "../model.ts";

/** What a wording rule is given: the clean text and its figures. */
export interface Worded {
  readonly text: string;
  readonly mentions: readonly Mention[];
}

/** Positions are in the clean text; the figures it is about may be several. */
export interface Remark {
  readonly start: number;
  readonly end: number;
  readonly figures: readonly Mention[];
  readonly message: string;
  readonly advice: string;
  /** where this one weighs less than the rule */
  readonly severity?: Finding["severity"];
}

/** A rule of wording. To teach another: a file with one, its examples, and its name in index.ts; the test runs the examples. */
export interface WordingRule {
  readonly id: string;
  readonly severity: Finding["severity"];
  /** where the rule comes from */
  readonly source: string;
  readonly wrong: readonly string[];
  readonly right: readonly string[];
  readonly find: (of: Worded) => readonly Remark[];
}

export const about = (figure: Mention, message: string, advice: string): Remark => ({ start: figure.textStart, end: figure.textEnd, figures: [figure], message, advice });
