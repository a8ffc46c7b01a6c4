import type { AnswerOf, Language, LeafSummary } from "../../../contract/index.ts";
import { readPeriod } from "../../../core/index.ts";
import type { EditionRecord } from "../../../cycle/index.ts";
import { displayOf, type ExplainedLeaf, type Explanation, meaningIn } from "../../../metrics/index.ts";
import type { ExplainedFigure, MonthFigures } from "../../commands/figures/index.ts";
import type { Office } from "../../office.ts";
import type { Called } from "./persons.ts";
import { figureOf, seriesOf } from "./figure.ts";
import { lawsOf } from "./laws.ts";
import { explanations, leafKey, partOf } from "./part.ts";
import { labelOf, nameOf, orgNamed } from "./shape.ts";

export interface DetailSources {
  readonly explained: ExplainedFigure;
  /** of the months of the year so far */
  readonly figures: MonthFigures;
  /** present value of a figure that was read frozen */
  readonly live: MonthFigures | undefined;
  readonly edition: EditionRecord | undefined;
  readonly months: readonly string[];
  readonly called: Called;
}

/** A figure opened: definition, numbers, tree, rows by leaf, and how it went over the year. */
export function wireDetail(office: Office, metric: string, org: string, sources: DetailSources, language: Language): AnswerOf<"figure"> {
  const { explained: { tree, definitions: { catalogue } }, figures, live, edition, months, called } = sources;
  const definition = catalogue.metrics.get(metric)!;
  const period = readPeriod(tree.period);
  if (!period.ok) throw new Error(tree.period);
  const shown = figureOf(figures, metric, org, language)!;
  const now = live && figureOf(live, metric, org, language);
  const goal = office.pack.goals.find(({ id }) => id === definition.goal);
  const display = displayOf(definition);
  return {
    figure: shown, org: orgNamed(office.organisations, org, language), goal: goal ? { id: goal.id, name: nameOf(goal, language) } : null,
    period: { text: period.value.text, start: period.value.start, end: period.value.end },
    tense: definition.tense, better: definition.better ?? null,
    meaning: meaningIn(definition, language), formula: definition.is, formula_words: tree.formula, formula_numbers: tree.computed,
    exact: tree.value.kind === "present" ? tree.value.amount : null,
    display: { decimals: display.decimals, rounding: display.rounding, zeros: display.zeros },
    tree: partOf(catalogue, tree, language),
    leaves: leavesOf(tree).map((each) => leafSummary(office, each, language)),
    laws: lawsOf(catalogue, tree, language),
    frozen: edition ? { edition: edition.number, at: edition.frozenAt, by: called(edition.frozenBy), hash: edition.manifestHash } : null,
    live: now && now.text !== shown.text ? now : null,
    trend: seriesOf(figures, metric, org, months, language)!.points,
  };
}

/** Every leaf of the tree once. */
export function leavesOf(tree: Explanation): ExplainedLeaf[] {
  return [...new Map(explanations(tree).flatMap(({ leaves }) => leaves.map((each) => [each.leaf.key, each] as const))).values()];
}

export function leafSummary(office: Office, { leaf, label, what, n, sum, unit }: ExplainedLeaf, language: Language): LeafSummary {
  const table = office.catalogue.tables.get(leaf.table);
  return {
    key: leafKey(leaf.key), register: leaf.parentTable ?? leaf.table, table: leaf.table, table_label: table ? labelOf(table, language) : label,
    condition: what, period: leaf.period.text, count: n, total: sum === undefined ? null : sum + (unit ?? ""),
  };
}
