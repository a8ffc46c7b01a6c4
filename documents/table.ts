import { type Period, sharedUnit, shift } from "../core/index.ts";
import type { Figure, Run } from "./block.ts";
import { type FigureLookup, metricFigure } from "./figure.ts";
import { parseInline, type TableColumn } from "./inline.ts";
import type { BulletinTemplate, MoreTemplate } from "./template.ts";

/** A table of figures as a text asks for it: {|now last year|metric metric}. */
export interface TableSpec {
  readonly columns: readonly TableColumn[];
  readonly metrics: readonly string[];
}

/** A table as it is printed. Cells are numbers alone; the unit stands beside them, see `unitsOf`. */
export interface FigureTable {
  readonly columns: readonly string[];
  readonly rows: readonly { readonly label: string; readonly unit: string; readonly cells: readonly Figure[] }[];
}

/** Whether the units have a column of their own, and the head of the column of metrics with the unit that all share. */
export function unitsOf(rows: readonly { readonly unit: string }[]): { readonly column: boolean; readonly metric: string } {
  const { column, unit } = sharedUnit(rows);
  return { column, metric: unit === "" ? "指标" : `指标（${unit}）` };
}

/** The words of a text and the tables in it; a table stands after the words that it was written among. */
export function splitTables(text: string): { readonly words: string; readonly tables: readonly TableSpec[] } {
  const tables: TableSpec[] = [];
  let words = "";
  let from = 0;
  for (const part of parseInline(text).parts) {
    if (part.kind !== "table") continue;
    tables.push({ columns: part.columns, metrics: part.metrics });
    words += text.slice(from, part.at);
    from = text.indexOf("}", part.at) + 1;
  }
  return { words: words + text.slice(from), tables };
}

const steps: Readonly<Record<TableColumn, number>> = { now: 0, last: -1, year: -12 };
export const columnPeriod = (month: Period, column: TableColumn): Period => shift(month, steps[column]);

/** 10月, 9月, 上年10月: a month of another year says so. */
export function columnTitle(month: Period, column: TableColumn): string {
  const [year, number] = columnPeriod(month, column).text.split("-").map(Number) as [number, number];
  return `${year < Number(month.text.slice(0, 4)) ? "上年" : ""}${number}月`;
}

export function figureTable({ columns, metrics }: TableSpec, month: Period, figures: FigureLookup, id: (n: number) => string): FigureTable {
  let n = 0;
  return {
    columns: columns.map((each) => columnTitle(month, each)),
    rows: metrics.flatMap((metric) => {
      const known = figures(metric);
      if (!known) return [];
      const { definition } = known;
      const cells = columns.map((column): Figure => {
        n += 1;
        const found = column === "now" ? known : figures(metric, columnPeriod(month, column)) ?? known;
        return { ...metricFigure(id(n), found, "n"), ...(column === "now" ? {} : { column }) };
      });
      return [{ label: definition.label ?? definition.id, unit: definition.unit === "1" ? "" : definition.unit, cells }];
    }),
  };
}

export interface EarlierAsk {
  readonly period: Period;
  readonly metrics: readonly string[];
}

/** Figures of other months that the tables of a template tell. */
export function earlierFigures(template: BulletinTemplate, month: Period): EarlierAsk[] {
  const asked = new Map<TableColumn, Set<string>>();
  for (const { columns, metrics } of templateTexts(template).flatMap((text) => splitTables(text).tables)) {
    for (const column of columns) {
      if (column !== "now") asked.set(column, new Set([...asked.get(column) ?? [], ...metrics]));
    }
  }
  return [...asked].map(([column, metrics]) => ({ period: columnPeriod(month, column), metrics: [...metrics] }));
}

function templateTexts({ opening, more, sections }: BulletinTemplate): string[] {
  const further = (some: readonly MoreTemplate[] | undefined): string[] => (some ?? []).map(({ text }) => text);
  return [opening, ...further(more), ...sections.flatMap(({ text = "", more: inside, items = [] }) => [text, ...further(inside), ...items.flatMap((item) => [item.text, ...further(item.more)])])];
}

/** A table line by line, for whoever reads text alone. */
export const tableText = ({ columns, rows }: FigureTable, caption: string): string =>
  [...(caption === "" ? [] : [caption]), ["指标", "单位", ...columns].join("\t"), ...rows.map(({ label, unit, cells }) => [label, unit, ...cells.map(({ text }) => text)].join("\t"))].join("\n");

export type TableBlock = { readonly kind: "table"; readonly id: string; readonly goal?: string; readonly runs: readonly Run[] } & FigureTable;
