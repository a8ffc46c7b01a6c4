import type { Figure, Language, ListedFigure, Series } from "../../../contract/index.ts";
import { absentWords, figure, type MetricDefinition, type Value } from "../../../metrics/index.ts";
import { type MonthFigures, pendingNames, pendingWord } from "../../commands/figures/index.ts";
import type { Office } from "../../office.ts";
import { column, type FileColumn, textCell } from "./list-file.ts";
import { labelOf, nameOf } from "./shape.ts";

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

const tenses: Readonly<Record<ListedFigure["tense"], Readonly<Record<Language, string>>>> = {
  "at-end": { zh: "月末时点", en: "at month's end" }, "in-month": { zh: "当月", en: "in the month" }, "year-to-date": { zh: "本年累计", en: "year to date" },
};

/** The figures of a month as a file: numbers as they are printed, and why there is none. */
export function figureColumns({ pack }: Pick<Office, "pack">, language: Language): FileColumn<ListedFigure>[] {
  const goals = new Map(pack.goals.map((each) => [each.id, nameOf(each, language)]));
  return [
    column("突破", "Goal", ({ goal }) => textCell(goal === null ? null : goals.get(goal) ?? goal)), column("指标", "Figure", ({ label }) => textCell(label)), column("名称", "Name", ({ metric }) => textCell(metric)),
    column("数值", "Value", ({ number }) => (number === null ? { kind: "blank" } : { kind: "number", digits: number })), column("计量单位", "Unit", ({ unit }) => textCell(unit)),
    column("缺值原因", "Why none", ({ absent }) => textCell(absent?.text ?? null)), column("口径", "Tense", ({ tense }) => textCell(tenses[tense][language])),
    column("依据行数", "Rows behind", ({ rows }) => ({ kind: "number", digits: String(rows) })),
  ];
}

/** The points of a metric month by month; a month without a value has a null and its place, and so has one whose value is pending (待报). */
export function seriesOf(figures: MonthFigures, metric: string | undefined, org: string, months: readonly string[], language: Language): Series | null {
  const definition = metric === undefined ? undefined : figures.definitions.catalogue.metrics.get(metric);
  if (!definition) return null;
  const points = months.map((month) => {
    const { number, text, pending } = figureOf(figures, definition.id, org, language, month)!;
    return pending ? { month, number: null, text: pendingWord[language] } : { month, number, text };
  });
  return { metric: definition.id, label: labelOf(definition, language), unit: unitText(definition.unit), points };
}

/** 名次 in words: 第3位. */
export function rankSeries(figures: MonthFigures, metric: string | undefined, org: string, months: readonly string[], language: Language): Series | null {
  const series = seriesOf(figures, metric, org, months, language);
  return series && { ...series, points: series.points.map((each) => (each.number === null ? each : { ...each, text: language === "en" ? `no. ${each.number}` : `第${each.text}` })) };
}
