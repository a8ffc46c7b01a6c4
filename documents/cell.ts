import { convert, dayWords, Decimal, digits, type Field, month, monthOf, monthWords, quantity, readDecimal, type Row, type Table, unitOf } from "../core/index.ts";
import type { Figure } from "./block.ts";
import { GAP } from "./figure.ts";

/** A row of a gather: with its parent's row if its table hangs on another. */
export interface GatheredRow {
  readonly row: Row;
  readonly parent?: Row;
}

/** The name of what a cell points to: an organisation's short name, a goal's name. */
export type NameLookup = (type: "organisation" | "goal" | "person" | "reference", id: string, table?: string) => string | undefined;

/** What a cell prints: a figure bound to it, or words (which may themselves be inline text). */
export type Printed =
  | { readonly kind: "figure"; readonly figure: Figure }
  | { readonly kind: "words"; readonly text: string; readonly inline: boolean };

export interface CellPlace {
  readonly id: string;
  readonly period: string;
  readonly table: Table;
  readonly field: Field;
  readonly row: Row;
  readonly modifier?: string;
  readonly name?: NameLookup;
}

const NUMERIC = new Set(["integer", "decimal", "quantity"]);
export const isNumeric = (field: Field): boolean => NUMERIC.has(field.type);

/** Which modifiers a field takes; a numeric field takes any unit beside these. */
const CELL_MODIFIERS: Readonly<Record<"number" | "date" | "month" | "other", readonly string[]>> = {
  number: ["n"], date: ["day", "date", "month"], month: ["month"], other: [],
};

export function cellModifiers(field: Field): readonly string[] {
  return CELL_MODIFIERS[isNumeric(field) ? "number" : field.type === "date" || field.type === "month" ? field.type : "other"];
}

/** Prints a cell. A missing cell is a gap, bound to its row, so that whoever reads can go and fill it. */
export function printCell(place: CellPlace): Printed {
  const cell = place.row[place.field.name] ?? null;
  if (cell === null) return { kind: "figure", figure: { ...bound(place, ""), text: GAP, value: null, status: "absent", reason: "no-rows" } };
  if (isNumeric(place.field)) return { kind: "figure", figure: numberFigure(place, String(cell)) };
  const text = String(cell);
  switch (place.field.type) {
    case "date": return words(dateText(text, place.modifier));
    case "month": return words(place.modifier === "month" ? `${Number(text.slice(5))}月份` : monthWords(text));
    case "boolean": return words(cell === true ? "是" : "否");
    case "choice": return words(place.field.choices?.find((each) => each.value === text)?.label ?? text);
    case "organisation": case "goal": case "person": case "reference":
      return words(place.name?.(place.field.type, text, place.field.to) ?? text);
    default: return { kind: "words", text, inline: place.field.type === "text" };
  }
}

const words = (text: string): Printed => ({ kind: "words", text, inline: false });

const bound = ({ id, table, field, row, period }: CellPlace, unit: string) =>
  ({ id, row: { table: table.name, id: row.id, field: field.name }, form: "full", unit, period }) as const;

function numberFigure(place: CellPlace, text: string): Figure {
  const amount = readDecimal(text) ?? new Decimal(text);
  const recorded = place.field.unit ?? (typeof place.row["measure"] === "string" ? place.row["measure"] : "");
  const wanted = place.modifier === undefined || place.modifier === "n" ? undefined : unitOf(place.modifier);
  const from = unitOf(recorded);
  const converted = wanted && from ? convert(quantity(amount, from), wanted) : undefined;
  const shown = converted?.ok ? converted.value.amount : amount;
  const unit = converted?.ok ? wanted!.symbol : recorded;
  // as recorded; only a conversion can bring digits that were never entered
  const number = digits(shown, { decimals: converted?.ok ? 2 : shown.decimalPlaces(), rounding: "half-up", zeros: "strip" });
  const bare = place.modifier === "n";
  return {
    ...bound(place, unit), form: bare ? "n" : "full",
    text: bare || unit === "1" ? number : number + unit, value: shown.toFixed(), status: "live",
  };
}

function dateText(day: string, modifier?: string): string {
  const [y, m, d] = day.split("-").map(Number) as [number, number, number];
  if (modifier === "day") return `${m}月${d}日`;
  if (modifier === "month") return `${monthOf(month(y, m))}月份`;
  return dayWords(day);
}
