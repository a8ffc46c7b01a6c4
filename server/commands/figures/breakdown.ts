import { failed, fieldOf, issue, ok, readMonth, type Result, subtrees } from "../../../core/index.ts";
import { evaluate, figure, type Figure, type Leaf, type MetricDefinition, plan, type Value } from "../../../metrics/index.ts";
import { type Grouping, groupedTotals } from "../../postgres/measure/grouped.ts";
import type { Programme } from "./programme.ts";
import "./issues.ts";

/** A metric split by what stands in a column of the rows behind it: visits owed and made by leader. */
export interface Breakdown {
  readonly by: string;
  readonly metrics: readonly MetricDefinition[];
  /** by value of the column, in its order */
  readonly groups: readonly { readonly name: string; readonly values: readonly { readonly value: Value; readonly figure: Figure }[] }[];
}

/** Live values of metrics for each value of a column; every leaf below them must be a count or a sum of rows that have it. */
export async function breakdown(programme: Programme, metrics: readonly string[], by: string, org: string, month: string): Promise<Result<Breakdown>> {
  const { database: { query }, region, catalogue, pack: { organisations } } = programme;
  const period = readMonth(month);
  if (!period.ok) return period;
  const unknown = metrics.find((each) => !catalogue.metrics.has(each));
  if (unknown !== undefined) return failed(issue("figures.unknown-metric", { metric: unknown }));
  const below = subtrees(organisations).get(org);
  if (!below) return failed(issue("figures.unknown-organisation", { org }));
  const made = plan(catalogue, metrics, [period.value]);
  const groupings = made.leaves.map((leaf) => groupingOf(programme, leaf, by));
  const not = made.leaves.find((_, i) => groupings[i] === undefined);
  if (not) return failed(issue("figures.no-breakdown", { column: by, table: catalogue.tables.get(not.table)?.label ?? not.table }));

  const totals = await groupedTotals(query, region, [...below], groupings.filter((each) => each !== undefined));
  const names = [...new Set(totals.flatMap((each) => [...each.byOrg.keys()]))].sort();
  const evaluation = evaluate(made, totals, new Map(names.map((name) => [name, new Set([name])])));
  const definitions = metrics.map((each) => catalogue.metrics.get(each)!);
  return ok({
    by, metrics: definitions,
    groups: names.map((name) => ({
      name,
      values: definitions.map((definition) => {
        const value = evaluation.value(definition.id, name, period.value);
        return { value, figure: figure(definition, value) };
      }),
    })),
  });
}

function groupingOf({ catalogue }: Programme, leaf: Leaf, by: string): Grouping | undefined {
  const table = catalogue.tables.get(leaf.table)!;
  const parent = table.parent === undefined ? undefined : catalogue.tables.get(table.parent);
  if (leaf.each !== undefined || (leaf.shape.kind !== "rows" && leaf.shape.kind !== "values")) return undefined;
  const of = fieldOf(table, by) ? "row" : parent && fieldOf(parent, by) ? "parent" : undefined;
  return of && { leaf, table, ...(parent ? { parent } : {}), by: { of, name: by } };
}
