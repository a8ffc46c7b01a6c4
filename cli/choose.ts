import { allOk, failed, type Field, type Goal, ID, issue, near, nearest, ok, ORG, ORIGIN, readMonth, type Result, type Table } from "../core/index.ts";
import type { Catalogue } from "../metrics/index.ts";
import { columnsOf } from "../server/exchange/columns.ts";
import type { Office } from "../server/office.ts";
import "./issues.ts";

// What people write on a command line, found in the programme: by id or by the name that they know.

/** A month of the programme. */
export function chooseMonth({ pack }: Office, text: string): Result<string> {
  const period = readMonth(text);
  if (!period.ok) return period;
  const { text: month } = period.value;
  const inside = pack.first_month <= month && month <= pack.last_month;
  return inside ? ok(month) : failed(issue("cycle.not-in-programme", { month, first: pack.first_month, last: pack.last_month }));
}

/** An organisation by id, name or short name; the programme's own when nothing is said. */
export function chooseOrganisation({ pack }: Office, text: string | undefined): Result<string> {
  if (text === undefined) return ok(pack.root);
  const found = pack.organisations.find((each) => each.id === text)
    ?? pack.organisations.find((each) => each.name === text || each.short === text || each.name_en === text);
  if (found) return ok(found.id);
  const names = pack.organisations.flatMap(({ id, name, short }) => [name, short, id]);
  return failed(issue("exchange.unknown-organisation", { name: text, near: near(text, names) }));
}

/** A goal by id, place in the list, or name. */
export function chooseGoal({ pack }: Office, text: string): Result<Goal> {
  const found = pack.goals.find((each) => each.id === text || String(each.seq) === text || each.name === text || each.name_en === text);
  if (found) return ok(found);
  return failed(issue("cli.unknown-goal", { name: text, near: pack.goals.map(({ id, name }) => `${id} ${name}`).join("、") }));
}

/** A figure by id or label. */
export function chooseFigure({ metrics }: Catalogue, text: string): Result<string> {
  if (metrics.has(text)) return ok(text);
  const found = [...metrics.values()].find((each) => each.label === text || each.label_en === text);
  if (found) return ok(found.id);
  const names = [...metrics.values()].flatMap(({ id, label }) => [id, label]);
  return failed(issue("cli.unknown-figure", { name: text, near: near(text, names) }));
}

/** A register or what hangs on its rows, by name or label. */
export function chooseTable({ catalogue: { tables } }: Office, text: string): Result<Table> {
  const found = tables.get(text) ?? [...tables.values()].find((each) => each.label === text);
  if (found) return ok(found);
  const names = [...tables.values()].flatMap(({ name, label }) => [name, label]);
  const known = [...tables.values()].filter(({ parent }) => parent === undefined).map(({ name, label }) => `${name} ${label}`).join("、");
  return failed(issue("cli.unknown-table", { name: text, near: near(text, names), known }));
}

/** A column of a table that may be set, by name or label. */
export const chooseColumn = (table: Table, text: string): Result<string> => columnNamed(table, text, columnsWithRetired(table).filter(({ name }) => name !== ID));

/** A column that rows may be chosen or sorted by: where they come from too. */
const chooseListed = (table: Table, text: string): Result<string> => columnNamed(table, text, [...columnsWithRetired(table), ...common]);
const common = [{ name: ID, label: "编号" }, { name: ORG, label: "责任单位" }, { name: ORIGIN, label: "来源" }];

const columnsWithRetired = (table: Table): Field[] => [...columnsOf(table), ...table.fields.filter(({ retired }) => retired !== undefined)];

function columnNamed(table: Table, text: string, columns: readonly Pick<Field, "name" | "label" | "label_en">[]): Result<string> {
  const found = columns.find((each) => each.name === text) ?? columns.find((each) => each.label === text || each.label_en === text);
  if (found) return ok(found.name);
  const known = nearest(text, columns.flatMap(({ name, label }) => [name, label])) ?? [...new Map(columns.map(({ name, label }) => [name, `${name} ${label}`])).values()].join("、");
  return failed(issue("register.unknown-column", { column: text, known }, { register: table.name }));
}

/** field:op:value with the field's name, however it was called. What has no colon is told by the list itself. */
export function chooseFilter(table: Table, text: string): Result<string> {
  const at = text.indexOf(":");
  if (at < 0) return ok(text);
  const column = chooseListed(table, text.slice(0, at).trim());
  return column.ok ? ok(column.value + text.slice(at)) : column;
}

/** Names with commas, - before those that descend. */
export function chooseSort(table: Table, text: string | undefined): Result<string | undefined> {
  if (text === undefined) return ok(undefined);
  const columns = allOk(text.split(/[,，]/).map((each) => each.trim()).filter(Boolean).map((each) => {
    const sign = each.startsWith("-") ? "-" : "";
    const column = chooseListed(table, each.slice(sign.length));
    return column.ok ? ok(sign + column.value) : column;
  }));
  return columns.ok ? ok(columns.value.join(",")) : columns;
}

/** Which state of a month: an edition's number, live, or (nothing said) the newest edition if there is one. */
export function chooseEdition(text: string | undefined): Result<number | "live" | undefined> {
  if (text === undefined || text === "live") return ok(text);
  return /^[1-9]\d{0,5}$/.test(text) ? ok(Number(text)) : failed(issue("cli.bad-option", { option: "--edition", value: text, wanted: "1、2… / live" }));
}

export function chooseCount(option: string, text: string | undefined, usual: number): Result<number> {
  if (text === undefined) return ok(usual);
  return /^\d{1,7}$/.test(text) ? ok(Number(text)) : failed(issue("cli.bad-option", { option, value: text, wanted: "0、20、1000…" }));
}
