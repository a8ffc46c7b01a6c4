import { labelIn, type Period } from "../core/index.ts";
import { type Catalogue, checkedMetric } from "./catalogue.ts";
import { columnOf } from "./columns.ts";
import { compute } from "./computed.ts";
import type { Evaluation } from "./evaluate.ts";
import { figure } from "./figure.ts";
import type { ExplainedLeaf, ExplainedValue, Explanation } from "./lineage.ts";
import { type Language, meaningIn } from "./phrases.ts";
import { type Node, type Step, stepKey } from "./plan.ts";
import { scopeOf } from "./resolve.ts";
import type { Value } from "./value.ts";
import { sayAggregate, sayFormula } from "./wording.ts";

/** The tree of a value that was computed, down to the leaves; rows behind a leaf come from LeafSource.rows. */
export function explain(catalogue: Catalogue, evaluation: Evaluation, metric: string, org: string, period: Period, language: Language = "zh"): Explanation {
  const { plan } = evaluation;
  const step = evaluation.step(metric, period);
  if (!step) throw new Error(`"${metric}" in ${period.text} was not planned`);
  const { definition, formula } = checkedMetric(catalogue, metric);
  const value = evaluation.value(metric, org, period);
  const label = (id: string): string => {
    const of = catalogue.metrics.get(id);
    return of ? labelIn(of, language) : id;
  };
  const scope = (table: string) => scopeOf(catalogue.tables, table, period, plan.laws);
  const days = step.grain === "day" ? daysOf(evaluation, step, org, (each) => figure(definition, each).text) : undefined;
  return {
    metric, label: label(metric), meaning: meaningIn(definition, language), org, period: period.text,
    value: plainValue(value), text: figure(definition, value).text,
    is: definition.is, formula: sayFormula(formula, label, scope, { laws: plan.laws, period }, language),
    computed: compute(catalogue, evaluation, step, org, language),
    children: partsOf(step.node).map((part) => explain(catalogue, evaluation, part.metric, org, part.period, language)),
    leaves: leavesOf(step.node).map((node) => explainLeaf(catalogue, evaluation, node, org, period, language)),
    ...(days ? { days } : {}),
  };
}

export function plainValue(value: Value): ExplainedValue {
  return value.kind === "present" ? { kind: "present", amount: value.amount.toFixed(), unit: value.unit } : value;
}

function daysOf(evaluation: Evaluation, { metric, period }: Step, org: string, text: (value: Value) => string): Explanation["days"] {
  return [...evaluation.daily(metric, org, period)].map(([day, value]) => ({ day, text: text(value), value: plainValue(value) }));
}

interface Part {
  readonly metric: string;
  readonly period: Period;
}

/** The metrics a node stands on, each once for each period. */
function partsOf(node: Node): Part[] {
  const all = allParts(node);
  return all.filter((each, i) => all.findIndex((other) => stepKey(other.metric, other.period) === stepKey(each.metric, each.period)) === i);
}

function allParts(node: Node): Part[] {
  switch (node.kind) {
    case "number":
    case "no-law":
    case "total": return [];
    case "metric":
    case "days":
    case "mean-of-days": return [{ metric: node.metric, period: node.period }];
    case "change": return [{ metric: node.metric, period: node.now }, { metric: node.metric, period: node.base }];
    case "arithmetic": return [...allParts(node.left), ...allParts(node.right)];
    case "aqi": return node.parts.map(({ metric }) => ({ metric, period: node.period }));
  }
}

type TotalNode = Extract<Node, { kind: "total" }>;

function leavesOf(node: Node): TotalNode[] {
  if (node.kind === "arithmetic") return [...leavesOf(node.left), ...leavesOf(node.right)];
  return node.kind === "total" ? [node] : [];
}

function explainLeaf(catalogue: Catalogue, evaluation: Evaluation, { of, leaf }: TotalNode, org: string, period: Period, language: Language): ExplainedLeaf {
  const scope = scopeOf(catalogue.tables, leaf.table, period, evaluation.plan.laws);
  const total = evaluation.total(leaf.key, org);
  const field = of.field && columnOf(scope.table, of.field.text);
  const adds = leaf.shape.kind === "values" || leaf.shape.kind === "latest";
  return {
    table: leaf.table, label: labelIn(scope.table, language), what: sayAggregate(of, scope, language), leaf, n: total?.n ?? 0,
    ...(adds && total ? { sum: total.sum.toFixed() } : {}),
    ...(adds && field?.unit !== undefined ? { unit: field.unit } : {}),
  };
}
