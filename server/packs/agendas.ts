import type { Agenda, AgendaList } from "../../contract/pack/agendas.ts";
import { fieldOf, type Issue, issue, type Law, suggestion, type Table, within } from "../../core/index.ts";
import { type Catalogue, checkCondition, columnsOf, type MetricDefinition, parseCondition } from "../../metrics/index.ts";

interface Written {
  readonly tables: readonly Table[];
  readonly metrics: readonly MetricDefinition[];
  readonly laws: readonly Law[];
}

/** What no schema can say of what a role finds first. Paths as `Pack.locate` reads them. */
export function checkAgendas(agendas: readonly Agenda[], written: Written): Issue[] {
  const catalogue: Catalogue = {
    tables: new Map(written.tables.map((each) => [each.name, each])), metrics: new Map(written.metrics.map((each) => [each.id, each])), laws: written.laws,
  };
  return [...agendas.flatMap((agenda, i) => checkEntries(agenda, catalogue).map((each) => within({ path: ["agendas", "agendas", i] }, each))), ...checkLists(agendas, catalogue)];
}

/** What a role enters: of rows of a register, in fields of the table that is written into. */
function checkEntries({ entries = [], lists, works_enter }: Agenda, { tables }: Catalogue): Issue[] {
  const lacks = (table: Table, name: string, path: readonly (string | number)[]): Issue[] =>
    (fieldOf(table, name) ? [] : [issue("pack.duty-column", { column: name, table: table.name, near: suggestion(name, table.fields.map((each) => each.name)) }, { path })]);
  const known = entries.map(({ id }) => id);
  const named = (id: string | undefined, path: readonly (string | number)[]): Issue[] =>
    (id === undefined || known.includes(id) ? [] : [issue("pack.agenda-no-entry", { id, near: suggestion(id, known) }, { path })]);
  return [
    ...entries.flatMap((entry, i): Issue[] => {
      const at = (...path: (string | number)[]) => ["entries", i, ...path];
      const on = tables.get(entry.on);
      const into = tables.get(entry.into ?? entry.on);
      if (!on || on.parent !== undefined) return [issue("pack.unknown-table", { id: entry.on, near: suggestion(entry.on, tables.keys()) }, { path: at("on") })];
      if (!into) return [issue("pack.unknown-table", { id: entry.into!, near: suggestion(entry.into!, tables.keys()) }, { path: at("into") })];
      const points = entry.into === undefined || into.parent === on.name || (entry.by !== undefined && fieldOf(into, entry.by)?.to === on.name);
      return [
        ...(known.indexOf(entry.id) < i ? [issue("pack.duplicate-id", { kind: "entry", id: entry.id, first: `entries[${known.indexOf(entry.id) + 1}]` }, { path: at("id") })] : []),
        ...(entry.whose === undefined || fieldOf(on, entry.whose)?.type === "person" ? [] : [issue("pack.agenda-no-person", { column: entry.whose, table: on.name }, { path: at("whose") })]),
        ...(points ? [] : [issue("pack.agenda-apart", { into: into.name, on: on.name }, { path: at("into") })]),
        ...(["fields", "today", "self"] as const).flatMap((list) => (entry[list] ?? []).flatMap((name, j) => lacks(into, name, at(list, j)))),
      ];
    }),
    ...named(works_enter, ["works_enter"]),
    ...lists.flatMap(({ enter }, j) => named(enter?.entry, ["lists", j, "enter", "entry"])),
  ];
}

function checkLists(agendas: readonly Agenda[], catalogue: Catalogue): Issue[] {
  return agendas.flatMap(({ lists }, i) => lists.flatMap((list, j) => [
    ...lists.slice(0, j).flatMap(({ id }, first) => (id === list.id ? [issue("pack.duplicate-id", { kind: "list", id, first: `lists[${first + 1}]` }, { path: ["id"] })] : [])),
    ...checkList(list, catalogue),
  ].map((each) => within({ path: ["agendas", "agendas", i, "lists", j] }, each))));
}

function checkList(list: AgendaList, catalogue: Catalogue): Issue[] {
  const { tables } = catalogue;
  const unknown = (id: string, path: readonly string[]): Issue => issue("pack.unknown-table", { id, near: suggestion(id, tables.keys()) }, { path });
  const column = (table: Table, name: string, path: readonly (string | number)[]): Issue[] => {
    const known = columnsOf(table).map((each) => each.name);
    return known.includes(name) ? [] : [issue("pack.duty-column", { column: name, table: table.name, near: suggestion(name, known) }, { path })];
  };
  const condition = (text: string | undefined, table: Table, path: readonly string[]): Issue[] => {
    if (text === undefined) return [];
    const parsed = parseCondition(text);
    return (parsed.ok ? checkCondition(catalogue, table, parsed.value) : parsed.issues).map((each) => within({ path }, each));
  };
  const table = tables.get(list.from);
  if (!table) return [unknown(list.from, ["from"])];
  const issues = [
    ...condition(list.where, table, ["where"]),
    ...list.columns.flatMap((name, i) => column(table, name, ["columns", i])),
    ...(list.order ?? []).flatMap((name, i) => column(table, name, ["order", i])),
  ];
  if (list.whose !== undefined) {
    const [own, name] = list.whose.startsWith("parent.") ? [tables.get(table.parent ?? ""), list.whose.slice("parent.".length)] : [table, list.whose];
    if (!own) issues.push(unknown("parent", ["whose"]));
    else if (fieldOf(own, name)?.type !== "person") issues.push(issue("pack.agenda-no-person", { column: name, table: own.name }, { path: ["whose"] }));
  }
  if (list.without) {
    const { from, by, where } = list.without;
    const other = tables.get(from);
    if (!other) issues.push(unknown(from, ["without", "from"]));
    else issues.push(...column(other, by, ["without", "by"]), ...condition(where, other, ["without", "where"]));
  }
  return issues;
}
