import type { Figure, Language, ListedFigure, Series } from "../../../contract/index.ts";
import { absentWords, figure, type MetricDefinition, type Value } from "../../../metrics/index.ts";
import { type MonthFigures, pendingNames } from "../../commands/figures/index.ts";
import { labelOf } from "./shape.ts";

export interface FigurePlace {
  readonly org: string;
  readonly month: string;
  readonly edition: number | undefined;
  readonly pending?: Figure["pending"];
}

const unitText = (unit: string): string => (unit === "1" ? "" : unit);

/** A value as it is printed anywhere. */
export function wireFigure(definition: MetricDefinition, value: Value, { org, month, edition, pending = null }: FigurePlace, language: Language): Figure {
  const printed = figure(definition, value);
  const common = { metric: definition.id, label: labelOf(definition, language), org, month, edition: edition ?? null, text: printed.text, unit: unitText(definition.unit), pending };
  if (value.kind === "present") return { ...common, number: printed.number, absent: null };
  return { ...common, number: null, absent: { reason: value.reason, text: absentWords[value.reason][language] } };
}

/** A figure of these months; null for a metric that is not defined (any more). */
export function figureOf(figures: MonthFigures, metric: string | undefined, org: string, language: Language, month = figures.month): Figure | null {
  const definition = metric === undefined ? undefined : figures.definitions.catalogue.metrics.get(metric);
  if (!definition) return null;
  const pending = month === figures.month ? pendingNames(figures, definition.id, org, language) : null;
  return wireFigure(definition, figures.value(definition.id, org, month), { org, month, edition: figures.editions.get(month), pending }, language);
}

export function listedFigure(definition: MetricDefinition, shown: Figure, rows: number): ListedFigure {
  const { goal, system, tense, better } = definition;
  return { ...shown, goal: goal ?? null, system: system ?? null, tense, better: better ?? null, rows };
}

/** The points of a metric month by month; a month without a value has a null and its place. */
export function seriesOf(figures: MonthFigures, metric: string | undefined, org: string, months: readonly string[], language: Language): Series | null {
  const definition = metric === undefined ? undefined : figures.definitions.catalogue.metrics.get(metric);
  if (!definition) return null;
  const points = months.map((month) => {
    const { number, text } = figureOf(figures, definition.id, org, language, month)!;
    return { month, number, text };
  });
  return { metric: definition.id, label: labelOf(definition, language), unit: unitText(definition.unit), points };
}

/** 名次 in words: 第3位. */
export function rankSeries(figures: MonthFigures, metric: string | undefined, org: string, months: readonly string[], language: Language): Series | null {
  const series = seriesOf(figures, metric, org, months, language);
  return series && { ...series, points: series.points.map((each) => (each.number === null ? each : { ...each, text: language === "en" ? `no. ${each.number}` : `第${each.text}` })) };
}
