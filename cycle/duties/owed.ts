import { type Cell, type Field, fieldOf, type Row, type Table } from "../../core/index.ts";
import type { Duty } from "./duty.ts";
import { type DutyShape, shapeOfDuty } from "./shape.ts";

/** One row that a duty asks a unit about, with what is known of it. */
export interface AskedRow {
  /** id of the row that it is about; of an item, the item's */
  readonly id: string;
  /** who answers */
  readonly unit: string;
  readonly title: string;
  /** the row itself, or the one above a monthly answer; items have none */
  readonly row?: Row;
  /** the monthly answers of the year before this month, oldest first */
  readonly earlier: readonly Row[];
  /** the monthly answer that stands in the register for this very month */
  readonly current?: Row;
  /** fields for which last month's value may stand in the form */
  readonly prefilled: ReadonlySet<string>;
  /** values taken from another register, by field */
  readonly reused: Readonly<Record<string, Cell>>;
}

export type OwedKind = "value" | "count" | "note" | "date" | "choice";

/** One cell that a unit owes for the month. */
export interface OwedItem {
  readonly duty: string;
  /** table that the answer becomes part of */
  readonly table: string;
  readonly row: string;
  readonly field: string;
  readonly kind: OwedKind;
  readonly unit: string;
  readonly title: string;
  readonly label: string;
  readonly label_en: string;
  readonly required: boolean;
  /** last month's value */
  readonly before: Cell;
  /** what stands in the form before anybody types, and where it comes from */
  readonly value: Cell;
  readonly source: "prefilled" | "reused" | undefined;
  /** a reused value is shown and not asked */
  readonly asked: boolean;
}

const kinds: Partial<Record<Field["type"], OwedKind>> = { text: "note", code: "note", date: "date", month: "date", choice: "choice", boolean: "choice" };

/** Everything that one duty makes its units owe, in the order of the rows. */
export function owed(duty: Duty, table: Table, rows: readonly AskedRow[], month: string): OwedItem[] {
  const shape = shapeOfDuty(duty, table);
  return rows.flatMap((row) => duty.fields.flatMap((asked): OwedItem[] => {
    const field = fieldOf(table, asked.field);
    if (!field) return [];
    const before = beforeOf(shape, row, field.name, month);
    const standing = asked.anew ? null : shape === "own" ? row.row?.[field.name] ?? null : row.current?.[field.name] ?? null;
    const reused = row.reused[field.name];
    const value = asked.reuse === undefined ? standing ?? (row.prefilled.has(field.name) ? before : null) : reused ?? null;
    return [{
      duty: duty.id, table: duty.from, row: row.id, field: field.name, unit: row.unit, title: row.title,
      kind: shape === "listed" && field.type !== "text" ? "count" : kinds[field.type] ?? "value",
      label: asked.label ?? field.label, label_en: asked.label_en ?? field.label_en ?? asked.label ?? field.label, required: asked.required ?? false, before, value,
      source: value === null ? undefined : asked.reuse === undefined ? "prefilled" : "reused",
      asked: asked.reuse === undefined,
    }];
  }));
}

/** Last month's value; for a cumulative row that skipped a month, the newest before. */
function beforeOf(shape: DutyShape, { earlier }: AskedRow, field: string, month: string): Cell {
  if (shape === "own") return null;
  const known = earlier.filter((each) => String(each["month"]) < month && (each[field] ?? null) !== null);
  return known.at(-1)?.[field] ?? null;
}

export interface Owing {
  readonly asked: number;
  /** of what is asked, what must be answered and stands empty at first */
  readonly required: number;
  readonly prefilled: number;
  readonly reused: number;
}

/** Units that owe something, in the order of their first item, each with how much. */
export function owingUnits(items: readonly OwedItem[]): Map<string, Owing> {
  const units = new Map<string, Owing>();
  for (const { unit, asked, required, source } of items) {
    const of = units.get(unit) ?? { asked: 0, required: 0, prefilled: 0, reused: 0 };
    units.set(unit, {
      asked: of.asked + Number(asked), required: of.required + Number(asked && required && source === undefined), prefilled: of.prefilled + Number(source === "prefilled"), reused: of.reused + Number(source === "reused"),
    });
  }
  return units;
}
