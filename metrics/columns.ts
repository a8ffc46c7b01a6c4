import { type Field, fieldOf, type FieldType, LISTED_FROM, LISTED_TO, type Table } from "../core/index.ts";
import type { Column } from "./leaf.ts";

/** How the values of a field compare. Months are written as dates are and compare like them. */
export const comparedAs: Readonly<Record<FieldType, Column["as"]>> = {
  text: "text", code: "text", choice: "text", organisation: "text", goal: "text", person: "text", reference: "text",
  boolean: "boolean", integer: "number", decimal: "number", quantity: "number", date: "date", month: "date",
};

const own = (name: string, label: string, type: FieldType, extra: Partial<Field> = {}): Field => ({ name, label, type, required: false, ...extra });

const always: readonly Field[] = [
  own("id", "编号", "text"),
  own("org", "责任单位", "organisation"),
  own("origin", "数据来源", "choice", {
    choices: [{ value: "document", label: "原文" }, { value: "sample", label: "示例" }, { value: "office", label: "填报" }],
  }),
];
const ofChildren: readonly Field[] = [own("parent", "所属记录", "text")];
const ofDated: readonly Field[] = [own(LISTED_FROM, "列入日期", "date"), own(LISTED_TO, "移出日期", "date")];

/** Every column that a formula may name: the table's fields and those that all tables have. */
export function columnsOf(table: Table): readonly Field[] {
  return [...table.fields, ...always, ...(table.parent ? ofChildren : []), ...(table.dated ? ofDated : [])];
}

export function columnOf(table: Table, name: string): Field | undefined {
  return fieldOf(table, name) ?? columnsOf(table).find((each) => each.name === name);
}

/** The field that says for which month a child row is. */
export const monthField = (table: Table): Field | undefined => table.fields.find((each) => each.type === "month");

export const isNumeric = (field: Field): boolean => comparedAs[field.type] === "number";
