import { PARENT, type Table } from "../../../core/index.ts";
import { type Column, columnsOf } from "../columns.ts";
import { LEDGER, quoted, shortName, sqlName } from "../names.ts";

/**
 * Every key starts with the region. Text compares by code point (collation C), so that each server sorts
 * and groups alike, whatever its locale.
 */
export function createTable(table: Table): string[] {
  const name = full(table.name);
  const columns = columnsOf(table).map(columnText);
  const parent = table.parent ? [`foreign key (region, parent) references ${full(table.parent)} (region, id)`] : [];
  return [
    `create table if not exists ${name} (${[...columns, "primary key (region, id)", ...parent].join(", ")})`,
    `comment on table ${name} is '${`${table.label} ${table.label_en ?? ""}`.trim().replaceAll("'", "''")}'`,
    ...indexes(table),
  ];
}

/** A column of a later day: empty in the rows that are there. */
export function addColumn(table: string, column: Column): string {
  return `alter table ${full(table)} add column if not exists ${columnText({ ...column, notNull: false })}`;
}

/** Indexes for what is asked most: an organisation's rows, a row's key, a period's rows, a parent's children. */
export function indexes(table: Table): string[] {
  const has = (name: string): boolean => table.fields.some((each) => each.name === name);
  const key = [...(table.parent ? [PARENT] : []), ...table.key];
  const made = [index(table, "org", ["org"])];
  if (table.key.length > 0) made.push(index(table, "key", key, "unique"));
  if (table.parent && has("month") && table.key[0] !== "month") made.push(index(table, "newest", [PARENT, "month desc"]));
  if (table.parent && table.key.length === 0) made.push(index(table, PARENT, [PARENT]));
  for (const name of periodFields) if (has(name)) made.push(index(table, name, [name]));
  return made;
}

/** The dates that say to which period a row belongs. */
export const periodFields = ["month", "taken_on", "found_on", "measured_on"];

function index(table: Table, name: string, columns: readonly string[], kind = ""): string {
  const list = ["region", ...columns].map((each) => (each.endsWith(" desc") ? `${quoted(each.slice(0, -5))} desc` : quoted(each)));
  const title = quoted(shortName(`${sqlName(table.name)}__${name}`));
  const nulls = kind === "unique" ? " nulls not distinct" : "";
  return `create ${kind} index if not exists ${title} on ${full(table.name)} (${list.join(", ")})${nulls}`;
}

const full = (table: string): string => `${quoted(LEDGER)}.${quoted(sqlName(table))}`;

function columnText({ name, type, notNull }: Column): string {
  return `${quoted(name)} ${type}${type === "text" ? ' collate "C"' : ""}${notNull ? " not null" : ""}`;
}
