import type { Severity } from "../../core/index.ts";

/**
 * A rule that an answer must meet. Rules are data of the pack; each says whether it only warns, and where it
 * comes from. `fields` are full names: projects.investment.amount. `reason`: letters and digits that a reason has at
 * least; one when it is not said.
 */
export type Rule = RuleBase & (
  /** a cumulative amount may not fall below that of an earlier month of the year */
  | { readonly kind: "rising" }
  /** a part may not exceed its whole: a column of the row, or a number */
  | { readonly kind: "within"; readonly whole?: string; readonly limit?: string }
  /** plan and actual in one unit: further apart than so many times is another unit (元, 亿元) */
  | { readonly kind: "same-unit"; readonly plan: string; readonly times: string }
  /** this month's increase against the row's own mean; a reason settles it */
  | { readonly kind: "jump"; readonly times: string; readonly floor: string; readonly reason?: number }
  /** an increase above the amount asks for evidence */
  | { readonly kind: "evidence"; readonly above: string }
  /** a day that has happened: not after the month's end, not before the programme began, not before another of the row's days */
  | { readonly kind: "happened"; readonly after?: string }
  /** a day before the month that is asked changes the figures of a month that is over; a reason settles it */
  | { readonly kind: "belated"; readonly reason?: number }
  /** left empty although the row's due day has come; a reason settles it */
  | { readonly kind: "overdue"; readonly due: string; readonly reason?: number }
  /** word for word last month's text */
  | { readonly kind: "repeated" }
  /** figures in a text agree with each other and with the values reported beside them */
  | { readonly kind: "narrative" }
);

interface RuleBase {
  readonly id: string;
  readonly severity: Severity;
  /** clause or decision that it rests on */
  readonly source: string;
  readonly source_en?: string;
  readonly fields: readonly string[];
}

export type RuleKind = Rule["kind"];
