import { failed, issue, ok, readMonth, type Result, subtrees } from "../../../core/index.ts";
import { explain, type Explanation, figures, type Leaf, type LeafRow, type LeafSource } from "../../../metrics/index.ts";
import { sqlSource } from "../../postgres/measure/source.ts";
import { editionSource } from "../../postgres/editions/versions.ts";
import { type AsOf, chosenEdition, definitionsOf } from "./edition.ts";
import { current, type Definitions, type Programme } from "./programme.ts";
import "./issues.ts";

export interface Page {
  readonly offset: number;
  readonly limit: number;
}

/** A figure opened: its tree, and the rows behind each of its leaves page by page. */
export interface ExplainedFigure {
  readonly edition: number | undefined;
  readonly definitions: Definitions;
  readonly tree: Explanation;
  /** every leaf below it once, with its key */
  readonly leaves: readonly Leaf[];
  /** rows behind a leaf of the tree, for the organisation with all below it */
  rows(leaf: Leaf, page: Page): Promise<{ rows: readonly LeafRow[]; total: number }>;
}

/** How a value came about, live or as it was frozen (then over the frozen versions of the rows). */
export async function explainFigure(programme: Programme, metric: string, org: string, month: string, asOf?: AsOf): Promise<Result<ExplainedFigure>> {
  const { database: { query }, region } = programme;
  const period = readMonth(month);
  if (!period.ok) return period;
  const edition = await chosenEdition(query, region, month, asOf);
  if (!edition.ok) return edition;
  const definitions = edition.value ? await definitionsOf(query, edition.value) : current(programme);
  const { catalogue, organisations } = definitions;
  if (!catalogue.metrics.has(metric)) return failed(issue("figures.unknown-metric", { metric }));
  const below = subtrees(organisations).get(org);
  if (!below) return failed(issue("figures.unknown-organisation", { org }));

  const source: LeafSource = edition.value
    ? editionSource(query, { region, month, edition: edition.value.number }, catalogue.tables, edition.value.recorded)
    : sqlSource(query, region, [...catalogue.tables.values()]);
  const evaluation = await figures(catalogue, source, { metrics: [metric], periods: [period.value], organisations, orgs: [org] });
  const tree = explain(catalogue, evaluation, metric, org, period.value);
  return ok({
    edition: edition.value?.number, definitions, tree, leaves: evaluation.plan.leaves,
    rows: (leaf, page) => source.rows(leaf, below, page),
  });
}
