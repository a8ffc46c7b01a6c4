import { failed, issue, ok, readMonth, type Result, subtrees } from "../../../core/index.ts";
import { explain, type Explanation, figures, type Leaf, type LeafRow, type LeafSource, type Language } from "../../../metrics/index.ts";
import type { Query } from "../../postgres/index.ts";
import { sqlSource } from "../../postgres/measure/source.ts";
import { editionSource } from "../../postgres/editions/versions.ts";
import { type AsOf, chosenEdition, definitionsOf } from "./edition.ts";
import { current, type Definitions, type Programme } from "./programme.ts";
import "./issues.ts";

export interface Page {
  readonly offset: number;
  readonly limit: number;
}

/** Whose eyes the rows are for: a figure is computed over everything, its rows are shown by permission. */
export interface Seen {
  readonly query: Query;
  readonly orgs: "all" | ReadonlySet<string>;
}

/** A figure opened: its tree, and the rows behind each of its leaves page by page. */
export interface ExplainedFigure {
  readonly edition: number | undefined;
  readonly definitions: Definitions;
  readonly tree: Explanation;
  /** every leaf below it once, with its key */
  readonly leaves: readonly Leaf[];
  /** rows behind a leaf of the tree, for the organisation with all below it, as far as they are seen */
  rows(leaf: Leaf, page: Page, seen?: Seen): Promise<{ rows: readonly LeafRow[]; total: number }>;
}

/** How a value came about, live or as it was frozen (then over the frozen versions of the rows), told in a language. */
export async function explainFigure(programme: Programme, metric: string, org: string, month: string, asOf?: AsOf, language: Language = "zh"): Promise<Result<ExplainedFigure>> {
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

  // what an edition froze is read by the application itself and then narrowed: its tables are nobody else's
  const sourceFor = (live: Query): LeafSource => edition.value
    ? editionSource(query, { region, month, edition: edition.value.number }, catalogue.tables, edition.value.recorded)
    : sqlSource(live, region, [...catalogue.tables.values()]);
  const source = sourceFor(query);
  const evaluation = await figures(catalogue, source, { metrics: [metric], periods: [period.value], organisations, orgs: [org] });
  const tree = explain(catalogue, evaluation, metric, org, period.value, language);
  return ok({
    edition: edition.value?.number, definitions, tree, leaves: evaluation.plan.leaves,
    rows: (leaf, page, seen) => {
      const visible = seen?.orgs ?? "all";
      const orgs = visible === "all" ? below : new Set([...below].filter((each) => visible.has(each)));
      return sourceFor(seen?.query ?? query).rows(leaf, orgs, page);
    },
  });
}
