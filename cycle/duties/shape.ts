import type { Table } from "../../core/index.ts";
import type { Duty } from "./duty.ts";

/**
 * How the answers of a duty lie in its table.
 * - monthly: one new row a month under each row of the main table (investment, progress)
 * - listed: one new row a month for each item that the duty names (counts, notes)
 * - own: cells of the rows themselves (day of completion, day of an approval)
 */
export type DutyShape = "monthly" | "listed" | "own";

export function shapeOfDuty(duty: Duty, table: Table): DutyShape {
  if (duty.items) return "listed";
  return table.parent !== undefined && table.key.includes("month") ? "monthly" : "own";
}

/** The table whose rows are asked about: above a monthly one, otherwise its own. */
export function askedTable(duty: Duty, tables: ReadonlyMap<string, Table>): Table | undefined {
  const table = tables.get(duty.from);
  if (!table) return undefined;
  return shapeOfDuty(duty, table) === "monthly" ? tables.get(table.parent ?? "") : table;
}

/** Full name of an asked field, as rules name it. */
export const fullName = (duty: Duty, field: string): string => `${duty.from}.${field}`;
