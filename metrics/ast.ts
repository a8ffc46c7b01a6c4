/** The tree of a formula as parsed. Spans are character offsets into the formula's text. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** A word that must be found elsewhere (a table, a field, a metric, a law), and where it stands. */
export interface Name {
  readonly text: string;
  readonly span: Span;
}

export type Comparison = "=" | "!=" | "<" | "<=" | ">" | ">=";

export type Expression =
  | { readonly kind: "number"; readonly value: string; readonly unit?: string; readonly span: Span }
  | { readonly kind: "metric"; readonly name: string; readonly span: Span }
  | { readonly kind: "calendar-days"; readonly span: Span }
  | { readonly kind: "arithmetic"; readonly op: "+" | "-" | "*" | "/"; readonly left: Expression; readonly right: Expression; readonly span: Span }
  | Aggregate
  | { readonly kind: "change"; readonly of: Name; readonly on: "year" | "month"; readonly as: "percent" | "points" | "absolute"; readonly span: Span }
  | { readonly kind: "implied-plan"; readonly of: Name; readonly at: Name; readonly span: Span }
  /** days of the period on which a day-grained metric meets a comparison */
  | { readonly kind: "days"; readonly of: Name; readonly op: Comparison; readonly literal: Literal; readonly span: Span }
  /** mean of a day-grained metric over the period's days, absent below `atLeast` valid days */
  | { readonly kind: "mean-of-days"; readonly of: Name; readonly atLeast?: Literal; readonly span: Span }
  /** air quality index of a day by the law's breakpoint table `iaqi`: aqi hj633 (so2_24h = so2_day, …) */
  | { readonly kind: "aqi"; readonly law: Name; readonly parts: readonly { readonly row: Name; readonly metric: Name }[]; readonly span: Span };

export type AggregateKind = "count" | "count-distinct" | "sum" | "mean" | "latest" | "only";

export interface Aggregate {
  readonly kind: "aggregate";
  readonly aggregate: AggregateKind;
  readonly table: Name;
  readonly field?: Name;
  readonly where?: Condition;
  /** date field that says on which day a row counts; makes the metric day-grained */
  readonly each?: Name;
  readonly span: Span;
}

export interface Path {
  readonly from: "row" | "parent";
  readonly field: string;
  readonly span: Span;
}

export type Condition =
  | { readonly kind: "compare"; readonly path: Path; readonly op: Comparison; readonly literal: Literal; readonly span: Span }
  /** two days, or two months, of the same row */
  | { readonly kind: "fields"; readonly path: Path; readonly op: Comparison; readonly other: Path; readonly span: Span }
  | { readonly kind: "one-of"; readonly path: Path; readonly literals: readonly Literal[]; readonly span: Span }
  | { readonly kind: "within"; readonly path: Path; readonly window: "period" | "year-to-date"; readonly span: Span }
  | { readonly kind: "by-end"; readonly path: Path; readonly span: Span }
  | { readonly kind: "missing"; readonly path: Path; readonly span: Span }
  | { readonly kind: "present"; readonly path: Path; readonly span: Span }
  | { readonly kind: "true"; readonly path: Path; readonly span: Span }
  | { readonly kind: "and" | "or"; readonly parts: readonly Condition[]; readonly span: Span }
  | { readonly kind: "not"; readonly part: Condition; readonly span: Span };

export type Literal =
  | { readonly kind: "text"; readonly value: string; readonly span: Span }
  | { readonly kind: "number"; readonly value: string; readonly span: Span }
  | { readonly kind: "boolean"; readonly value: boolean; readonly span: Span }
  | { readonly kind: "date"; readonly value: string; readonly span: Span }
  /** law hj663 day_hours: the number that holds at the period's end */
  | { readonly kind: "law"; readonly law: Name; readonly number: Name; readonly span: Span };

/** A condition on metrics, for phrases that follow the value: `city_started = city_projects`. */
export type Guard =
  | { readonly kind: "compare"; readonly left: Name; readonly op: Comparison; readonly right: Name | { readonly number: string; readonly span: Span }; readonly span: Span }
  | { readonly kind: "and" | "or"; readonly parts: readonly Guard[]; readonly span: Span };
