import type { Agenda as AgendaDefinition } from "../../../contract/pack/agendas.ts";
import type { Agenda, AgendaList, AgendaPart as Wire, Language } from "../../../contract/index.ts";
import { type Field, fieldOf, type Period, type Table } from "../../../core/index.ts";
import { columnsOf, type Test } from "../../../metrics/index.ts";
import type { AgendaPart, AgendaRows } from "../../commands/overview/index.ts";
import type { Office } from "../../office.ts";
import { seenBy, type Sight, titleField } from "../../postgres/index.ts";
import { wireWork } from "./goal.ts";
import { roleLabel } from "./people.ts";
import { wirePortfolioWork } from "./portfolio.ts";
import { fieldShape, labelOf, orgNamed } from "./shape.ts";
import { referenceTitles } from "./titles.ts";

export async function wireAgenda(office: Office, parts: readonly AgendaPart[], period: Period, sight: Sight, language: Language): Promise<Agenda> {
  return {
    month: period.text,
    parts: await Promise.all(parts.map(async ({ definition, role, persons, units, works, lists }): Promise<Wire> => ({
      role: roleLabel(role, language), persons: [...persons], units: units.map((each) => orgNamed(office.organisations, each, language)),
      works_enter: choiceOf(definition, definition.works_enter, language),
      works: works === undefined ? null : works.map((each) => ({
        ...wirePortfolioWork(office, each, period.text, language), missing_procedures: wireWork(office, { ...each.work, lines: [] }, period.text, language).missing_procedures,
      })),
      lists: await Promise.all(lists.map((each) => wireList(office, definition, each, sight, language))),
    }))),
  };
}

async function wireList(office: Office, definition: AgendaDefinition, { list, table, rows, total, tests }: AgendaRows, sight: Sight, language: Language): Promise<AgendaList> {
  const columns = list.columns.flatMap((name) => columnOf(office, table, name) ?? []);
  const titles = await referenceTitles(office, seenBy(office.database, sight), { ...table, fields: columns.filter(({ name }) => name !== "parent") }, rows, sight);
  const above = table.parent === undefined ? undefined : office.catalogue.tables.get(table.parent);
  if (above) titles[above.name] = { ...titles[above.name], ...Object.fromEntries(rows.flatMap(({ parent }) => (parent ? [[parent.id, String(parent[titleField(above)] ?? parent.id)]] : []))) };
  return {
    id: list.id, label: labelOf(list, language), level: list.level, register: (above ?? table).name,
    columns: columns.map((each) => fieldShape(each, language)),
    rows: rows.map(({ row }) => Object.fromEntries(["id", "origin", ...(above ? ["parent"] : []), ...(list.enter?.row === undefined ? [] : [list.enter.row]), ...columns.map(({ name }) => name)].map((name) => [name, row[name] ?? null]))),
    enter: enterOf(definition, list, above !== undefined, language), titles, total, filter: above ? null : filtersOf({ kind: "all", tests: tests ?? [unsaid] }) ?? null,
  };
}

function choiceOf({ entries = [] }: AgendaDefinition, id: string | undefined, language: Language): Wire["works_enter"] {
  const entry = entries.find((each) => each.id === id);
  return entry ? { value: entry.id, label: labelOf(entry, language) } : null;
}

function enterOf(definition: AgendaDefinition, { enter }: AgendaRows["list"], hangs: boolean, language: Language): AgendaList["enter"] {
  const entry = choiceOf(definition, enter?.entry, language);
  return entry && { entry, row: enter?.row ?? (hangs ? "parent" : null) };
}

const words: Readonly<Record<string, string>> = { org: "Unit" };

/** A column as a field; what a row hangs on is a reference to it. Nothing where it is not seen. */
function columnOf(office: Office, table: Table, name: string): Field | undefined {
  const found = columnsOf(table).find((each) => each.name === name);
  const above = name === "parent" && table.parent !== undefined ? office.catalogue.tables.get(table.parent) : undefined;
  if (found && above) {
    const title = fieldOf(above, titleField(above)) ?? above;
    return { name, label: title.label, ...(title.label_en === undefined ? {} : { label_en: title.label_en }), type: "reference", to: above.name, required: true };
  }
  return found && name in words ? { ...found, label_en: words[name]! } : found;
}

const unsaid: Test = { kind: "any", tests: [] };
const ops = { "=": "eq", "!=": "ne", "<": "lt", "<=": "le", ">": "gt", ">=": "ge" } as const;

/** Tests as filters of a register's page, all of which must hold; undefined where they cannot say it. */
export function filtersOf(test: Test): string[] | undefined {
  if ("column" in test && test.column.of === "parent") return undefined;
  switch (test.kind) {
    case "all": {
      const parts = test.tests.map(filtersOf);
      return parts.every((each) => each !== undefined) ? parts.flat() : undefined;
    }
    case "any": return test.tests.length === 1 ? filtersOf(test.tests[0]!) : undefined;
    case "not": return test.test.kind === "missing" && test.test.column.of === "row" ? [`${test.test.column.name}:present`] : undefined;
    case "missing": return [`${test.column.name}:missing`];
    case "compare": return [`${test.column.name}:${ops[test.op]}:${test.value}`];
    case "fields": return undefined;
    case "one-of": return [`${test.column.name}:in:${test.values.join(",")}`];
    case "between": return [`${test.column.name}:ge:${test.from}`, `${test.column.name}:le:${test.to}`];
  }
}
