import { type Cell, type Field, fieldOf, type Table } from "../../../../core/index.ts";
import { type Catalogue, checkedMetric, type Condition } from "../../../../metrics/index.ts";

/** The one cell that a metric reads: where its value can be recorded. */
export interface RecordingPlace {
  readonly table: Table;
  readonly field: Field;
  /** cells that tell the row, its month apart */
  readonly cells: Readonly<Record<string, Cell>>;
  /** of a child table: what its main row must have */
  readonly parent: Readonly<Record<string, Cell>>;
}

/**
 * A metric that takes one field of one row of the month (a reported count, a rank, the cumulative amount of
 * one work) has a place; whatever is counted or added up over rows has none, and is never typed in.
 */
export function placeOf(catalogue: Catalogue, metric: string): RecordingPlace | undefined {
  const { formula } = checkedMetric(catalogue, metric);
  if (formula.kind !== "aggregate" || (formula.aggregate !== "only" && formula.aggregate !== "latest") || !formula.field) return undefined;
  const table = catalogue.tables.get(formula.table.text);
  const field = table && fieldOf(table, formula.field.text);
  if (!table || !field || !table.key.includes("month")) return undefined;
  const found = { row: {} as Record<string, Cell>, parent: {} as Record<string, Cell> };
  for (const each of formula.where ? parts(formula.where) : []) {
    if (each.kind === "within" && each.path.from === "row" && each.path.field === "month") continue;
    if (each.kind !== "compare" || each.op !== "=" || (each.literal.kind !== "text" && each.literal.kind !== "number")) return undefined;
    found[each.path.from][each.path.field] = each.literal.value;
  }
  const told = table.key.every((name) => name === "month" || found.row[name] !== undefined);
  const one = table.parent === undefined || Object.keys(found.parent).some((name) => name === "id" || catalogue.tables.get(table.parent!)?.key.includes(name));
  return told && one ? { table, field, cells: found.row, parent: found.parent } : undefined;
}

const parts = (of: Condition): readonly Condition[] => (of.kind === "and" ? of.parts.flatMap(parts) : [of]);
