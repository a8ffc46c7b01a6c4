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
