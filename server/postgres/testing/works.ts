import type { Field, Row, Table } from "../../../core/index.ts";
import type { BatchHead, RowChange } from "../rows/change.ts";

const field = (name: string, type: Field["type"], more: Partial<Field> = {}): Field => ({ name, label: name, type, required: false, ...more });

/** A small world for the store's own tests: works, and what was invested in them month by month. */
export const works: Table = {
  name: "works", label: "工程", key: ["name"], dated: true,
  fields: [
    field("name", "text"), field("plan", "quantity", { unit: "万元" }), field("lots", "integer"), field("started_on", "date"), field("open", "boolean"),
  ],
};
export const investment: Table = {
  name: "works.investment", label: "投资", parent: "works", key: ["month"], dated: false,
  fields: [field("month", "month"), field("amount", "quantity", { unit: "万元" })],
};
export const tables: readonly Table[] = [works, investment];
export const region = "370306";

export function work(id: string, cells: Partial<Row> = {}): Row {
  return {
    id, org: "o1", origin: "office", listed_from: "2016-01-01", listed_to: null,
    name: `工程${id}`, plan: "100.5", lots: "3", started_on: "2016-03-01", open: true, ...cells,
  } as Row;
}

export function invested(parent: string, month: string, amount: string | null): Row {
  return { id: `${parent}/${month}`, org: "whatever", parent, origin: "office", month, amount };
}

let batches = 0;

export function head(more: Partial<BatchHead> = {}): BatchHead {
  batches += 1;
  return { region, id: `batch-${process.pid}-${batches}`, kind: "edit", actor: "liaison", at: "2016-10-31T08:00:00.000Z", ...more };
}

export const change = (table: Table, row: Row, expected?: number): RowChange => ({ table: table.name, row, ...(expected === undefined ? {} : { expected }) });
