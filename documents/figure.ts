import { digits, type Display, type Period, round } from "../core/index.ts";
import type { AbsentReason, MetricDefinition, Value } from "../metrics/index.ts";
import type { Figure } from "./block.ts";
import type { FigureForm } from "./inline.ts";

/** A metric's value as the bulletin takes it, live from the evaluator or out of a frozen month. */
export interface FigureValue {
  readonly definition: FigureDefinition;
  readonly org: string;
  readonly period: Period;
  readonly value: Value;
  readonly frozen: boolean;
  /** reports that feed it are not accepted yet, or were not when it was frozen; or nobody wrote anything down in the month (待报) */
  readonly pending?: boolean;
}
export type FigureDefinition = Pick<MetricDefinition, "id" | "unit" | "decimals" | "rounding" | "zeros" | "better" | "verbs"> & { readonly label?: string };

/** Of the bulletin's month where no other is asked; undefined for a metric that the catalogue does not hold. */
export type FigureLookup = (metric: string, period?: Period) => FigureValue | undefined;

/** What stands where a figure should: a clear gap and never a nought. */
const gaps: Readonly<Record<AbsentReason, string>> = {
  "no-rows": "〔暂无数据〕",
  "no-base": "〔无上年同期数据〕",
  "zero-whole": "〔分母为0〕",
  "zero-base": "〔上年同期为0〕",
  "negative-base": "〔与上年同期不可比〕",
  "too-few-readings": "〔有效数据不足〕",
  ambiguous: "〔数据不唯一〕",
  "no-law": "〔无适用标准〕",
  "of-part": "〔暂无数据〕",
};
export const GAP = gaps["no-rows"];

export function displayOf(of: Pick<FigureDefinition, "decimals" | "rounding" | "zeros">): Display {
  return { decimals: of.decimals, rounding: of.rounding ?? "half-up", zeros: of.zeros ?? "keep" };
}

/** Prints a metric in one of its forms; rounding happens here and only here. */
export function metricFigure(id: string, of: FigureValue, form: FigureForm): Figure {
  const { definition, value } = of;
  const bound = { id, metric: definition.id, org: of.org, form, unit: definition.unit, period: of.period.text };
  if (value.kind === "absent") return { ...bound, text: gaps[value.reason], value: null, status: "absent", reason: value.reason };
  const status = of.pending ? "pending" : of.frozen ? "frozen" : "live";
  return { ...bound, text: printed(of, value.amount, form), value: value.amount.toFixed(), status };
}

type Amount = Extract<Value, { kind: "present" }>["amount"];

function printed({ definition }: FigureValue, amount: Amount, form: FigureForm): string {
  const display = displayOf(definition);
  const unit = definition.unit === "1" ? "" : definition.unit;
  switch (form) {
    case "full": return digits(amount, display) + unit;
    case "n": return digits(amount, display);
    case "abs": return digits(amount.abs(), display) + unit;
    case "verb": return verb(definition, amount);
    case "change": return verb(definition, amount) + (same(definition, amount) ? "" : digits(amount.abs(), display) + unit);
  }
}

/** What prints as nought is 持平: "改善0%" is nowhere to be read. */
const same = (of: FigureDefinition, amount: Amount): boolean => round(amount, displayOf(of)).isZero();

/** 改善 / 恶化 by the metric's direction if it has words for that, else 增长 / 下降. */
function verb(of: FigureDefinition, amount: Amount): string {
  const { verbs, better } = of;
  if (same(of, amount)) return verbs?.same ?? "持平";
  const up = amount.greaterThan(0);
  const judged = better === undefined ? undefined : (better === "higher") === up ? verbs?.better : verbs?.worse;
  return judged ?? (up ? verbs?.up ?? "增长" : verbs?.down ?? "下降");
}
