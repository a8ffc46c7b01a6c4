import { type Field, PARENT, type Table } from "../../../core/index.ts";
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

/**
 * Indexes for what is asked most: an organisation's rows and the newest of them, a row's key, a period's
 * rows, those of a choice in a period, a parent's children, what is still open by its due date. Lists have empty cells last in either
 * direction, so an index that is to give their order says so.
 */
export function indexes(table: Table): string[] {
  const has = (name: string): boolean => table.fields.some((each) => each.name === name);
  const key = [...(table.parent ? [PARENT] : []), ...table.key];
  const day = dayFields.find(has);
  const made = [day ? index(table, "org_newest", ["org", `${day}${NEWEST}`]) : index(table, "org", ["org"])];
  if (table.key.length > 0) made.push(index(table, "key", key, { unique: true }));
  for (const name of table.unique ?? []) made.push(index(table, `only_${name}`, [name], { unique: true, where: `${quoted(name)} is not null` }));
  if (table.parent && has("month") && table.key[0] !== "month") made.push(index(table, "newest", [PARENT, "month desc"]));
  if (table.parent && table.key.length === 0) made.push(index(table, PARENT, [PARENT]));
  if (has("month")) made.push(index(table, "month", ["month"]));
  for (const name of dayFields) if (has(name)) made.push(index(table, `${name}_newest`, [`${name}${NEWEST}`]));
  // of a topic, with that rating: an index that begins with the choice is small, and counts without looking at rows
  for (const { name } of day ? table.fields.filter(isAsked) : []) made.push(index(table, `${name}_newest`, [name, `${day}${NEWEST}`]));
  // what a unit sees when it opens the register: its own rows, in the order of their key
  if (day && table.key.length > 0) made.push(index(table, "org_key", ["org", ...table.key]));
  for (const [end, by] of open) {
    if (!has(end) || !has(by)) continue;
    const where = `${quoted(end)} is null`;
    made.push(index(table, `open_${by}`, [by], { where }), index(table, "open_org", ["org", by], { where }));
  }
  return made;
}

/** A choice between two is answered as fast by the rows in their order. */
const isAsked = ({ type, choices = [], retired }: Field): boolean => type === "choice" && choices.length > 2 && retired === undefined;

const NEWEST = " desc nulls last";

/** The dates that say to which period a row belongs. */
const dayFields = ["taken_on", "found_on", "measured_on"];
export const periodFields = ["month", ...dayFields];

/** Rows without the first date are open; they are few, and looked through by the second. */
const open = [["settled_on", "due_on"], ["closed_on", "found_on"]] as const;

function index(table: Table, name: string, columns: readonly string[], { unique = false, where }: { unique?: boolean; where?: string } = {}): string {
  const list = ["region", ...columns].map((each) => each.replace(/^\w+/, quoted));
  const title = quoted(shortName(`${sqlName(table.name)}__${name}`));
  return `create ${unique ? "unique " : ""}index if not exists ${title} on ${full(table.name)} (${list.join(", ")})${unique ? " nulls not distinct" : ""}${where === undefined ? "" : ` where ${where}`}`;
}

const full = (table: string): string => `${quoted(LEDGER)}.${quoted(sqlName(table))}`;

function columnText({ name, type, notNull }: Column): string {
  return `${quoted(name)} ${type}${type === "text" ? ' collate "C"' : ""}${notNull ? " not null" : ""}`;
}
