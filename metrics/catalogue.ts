import { failed, issue, type Issue, type Law, ok, type Result, type Table } from "../core/index.ts";
import type { Expression } from "./ast.ts";
import type { MetricDefinition } from "./definition.ts";
import { parseFormula } from "./parse.ts";

/** All that a formula may speak of. */
export interface Catalogue {
  readonly tables: ReadonlyMap<string, Table>;
  readonly metrics: ReadonlyMap<string, MetricDefinition>;
  readonly laws: readonly Law[];
}

/** The catalogue of a pack's lists; fails with metric.duplicate when two metrics share an id. */
export function catalogueOf(tables: Iterable<Table>, metrics: Iterable<MetricDefinition>, laws: readonly Law[]): Result<Catalogue> {
  const issues: Issue[] = [];
  const byId = new Map<string, MetricDefinition>();
  for (const each of metrics) {
    if (byId.has(each.id)) issues.push(issue("metric.duplicate", { id: each.id }, { path: ["metrics", each.id] }));
    byId.set(each.id, each);
  }
  const byName = new Map([...tables].map((each) => [each.name, each]));
  return issues.length > 0 ? failed(...issues) : ok({ tables: byName, metrics: byId, laws });
}

/** Formulas are read once for each definition. */
const read = new WeakMap<MetricDefinition, Result<Expression>>();

export function formulaOf(definition: MetricDefinition): Result<Expression> {
  let found = read.get(definition);
  if (!found) read.set(definition, found = parseFormula(definition.is));
  return found;
}

/** The metric of that id and its formula; throws, for what checkMetrics has passed. */
export function checkedMetric(catalogue: Catalogue, id: string): { definition: MetricDefinition; formula: Expression } {
  const definition = catalogue.metrics.get(id);
  if (!definition) throw new Error(`metric "${id}" is not in the catalogue`);
  const formula = formulaOf(definition);
  if (!formula.ok) throw new Error(`formula of "${id}" was not checked: ${JSON.stringify(formula.issues)}`);
  return { definition, formula: formula.value };
}
