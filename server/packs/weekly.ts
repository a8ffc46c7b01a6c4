import { fieldOf, type FieldType, type Issue, issue, suggestion, type Table, within } from "../../core/index.ts";
import { type Catalogue, checkCondition, columnsOf, parseCondition } from "../../metrics/index.ts";
import type { RegisterDefinition, Weekly } from "../../registers/index.ts";

/** What no schema can say of registers whose rows follow from the calendar. Paths as `Pack.locate` reads them. */
export const checkWeekly = (registers: readonly RegisterDefinition[], tables: ReadonlyMap<string, Table>): Issue[] =>
  registers.flatMap(({ id, weekly }) => (weekly ? checkOne(weekly, tables.get(id)!, tables).map((each) => within({ path: ["registers", id, "weekly"] }, each)) : []));

type Path = readonly string[];

function checkOne({ of, where, starts, ends, takes = {}, met }: Weekly, table: Table, tables: ReadonlyMap<string, Table>): Issue[] {
  const issues = [
    ...typed(table, of, ["reference"], ["of"]), ...typed(table, starts, ["date"], ["starts"]), ...typed(table, ends, ["date"], ["ends"]),
    ...typed(table, met.field, ["code", "text"], ["met", "field"]), ...Object.keys(takes).flatMap((own) => typed(table, own, [], ["takes", own])),
  ];
  const target = tables.get(fieldOf(table, of)?.to ?? "");
  // a reference to no register is told with its field
  if (!target) return issues;
  const child = tables.get(`${target.name}.${met.by}`);
  const near = suggestion(met.by, [...tables.values()].filter(({ parent }) => parent === target.name).map(({ name }) => name.slice(target.name.length + 1)));
  return [
    ...issues,
    ...condition(where, target, tables),
    ...Object.entries(takes).flatMap(([own, from]) => {
      const type = fieldOf(table, own)?.type;
      return typed(target, from, type ? [type] : [], ["takes", own]);
    }),
    ...(child ? typed(child, met.on, ["date"], ["met", "on"]) : [issue("pack.unknown-table", { id: `${target.name}.${met.by}`, near }, { path: ["met", "by"] })]),
  ];
}

function typed(table: Table, name: string, wanted: readonly FieldType[], path: Path): Issue[] {
  const field = fieldOf(table, name);
  if (!field) {
    const known = columnsOf(table).map((each) => each.name);
    return [issue("pack.duty-column", { column: name, table: table.name, near: suggestion(name, known) }, { path })];
  }
  return wanted.length === 0 || wanted.includes(field.type) ? [] : [issue("pack.weekly-type", { column: name, table: table.name, wanted: wanted.join(" / ") }, { path })];
}

function condition(where: string | undefined, table: Table, tables: ReadonlyMap<string, Table>): Issue[] {
  if (where === undefined) return [];
  const catalogue: Catalogue = { tables, metrics: new Map(), laws: [] };
  const parsed = parseCondition(where);
  return (parsed.ok ? checkCondition(catalogue, table, parsed.value) : parsed.issues).map((each) => within({ path: ["where"] }, each));
}
