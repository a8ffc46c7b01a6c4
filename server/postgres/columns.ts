import { type Field, type FieldType, ID, LISTED_FROM, LISTED_TO, ORG, ORIGIN, PARENT, type Table } from "../../core/index.ts";

export type ColumnType = "text" | "boolean" | "bigint" | "integer" | "numeric" | "date";

export interface Column {
  readonly name: string;
  readonly type: ColumnType;
  /** only for columns that every row has had from its table's first day; a field grown later cannot have it */
  readonly notNull: boolean;
}

const types: Readonly<Record<FieldType, ColumnType>> = {
  text: "text", code: "text", choice: "text", organisation: "text", goal: "text", person: "text", reference: "text", month: "text",
  boolean: "boolean", integer: "bigint", decimal: "numeric", quantity: "numeric", date: "date",
};

export const REGION = "region";
export const REV = "rev";

/** Columns of which the store keeps account itself: no part of a row's state. */
export const BOOKKEEPING = [REGION, REV] as const;

export function columnOf(field: Field): Column {
  return { name: field.name, type: types[field.type], notNull: false };
}

/** Every column of a table, the common ones first. */
export function columnsOf(table: Table): Column[] {
  return [
    { name: REGION, type: "text", notNull: true },
    { name: ID, type: "text", notNull: true },
    { name: ORG, type: "text", notNull: true },
    ...(table.parent ? [{ name: PARENT, type: "text", notNull: true } as const] : []),
    { name: REV, type: "integer", notNull: true },
    { name: ORIGIN, type: "text", notNull: true },
    ...(table.dated ? [{ name: LISTED_FROM, type: "date", notNull: true } as const, { name: LISTED_TO, type: "date", notNull: false } as const] : []),
    ...table.fields.map(columnOf),
  ];
}

/** The columns that make a row's state: what is written, read, and hashed. */
export function stateColumns(table: Table): Column[] {
  return columnsOf(table).filter(({ name }) => name !== REGION && name !== REV);
}
