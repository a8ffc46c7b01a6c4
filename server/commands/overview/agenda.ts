import type { Actor, Grant } from "../../../access/index.ts";
import type { Agenda as AgendaDefinition, AgendaList } from "../../../contract/pack/agendas.ts";
import { fieldOf, ok, type Period, type Result, type Table } from "../../../core/index.ts";
import { columnsOf, membership, parseCondition, resolve, scopeOf, type Test } from "../../../metrics/index.ts";
import { sightOf } from "../../identity/sight.ts";
import type { Office } from "../../office.ts";
import { seenBy, seenTable, type Sight } from "../../postgres/index.ts";
import { type PassingRow, passingRows, type RowAsk } from "../../postgres/measure/select.ts";
import { any, is } from "./asks.ts";
import type { AskedMonth } from "./overview.ts";
import { portfolio, type PortfolioWork } from "./portfolio.ts";

/** A list of somebody's agenda with its rows. */
export interface AgendaRows {
  readonly list: AgendaList;
  /** as far as it is seen */
  readonly table: Table;
  readonly rows: readonly PassingRow[];
  /** beyond those shown too */
  readonly total: number;
  /** what a row must pass beside being a member of its list; undefined where rows are wanted that nothing points to */
  readonly tests: readonly Test[] | undefined;
}

/** What somebody finds first in a role. */
export interface AgendaPart {
  readonly role: Grant["role"];
  /** whom rows name, where it is rows that name a person; empty otherwise */
  readonly persons: readonly string[];
  /** units that the role is held for */
  readonly units: readonly string[];
  /** undefined where the role looks after none */
  readonly works: readonly PortfolioWork[] | undefined;
  readonly lists: readonly AgendaRows[];
  readonly definition: AgendaDefinition;
}

/** Of each list so many at most; the register has the rest. */
const LIMIT = 50;

/**
 * What is the person's own within `org` and waits at the month's end, in each role that has an agenda: rows as they stand now.
 * Read as the person, so that nothing comes out that the person may not see.
 */
export async function agenda(office: Office, actor: Actor, { period, org }: Pick<AskedMonth, "period" | "org">): Promise<Result<readonly AgendaPart[]>> {
  const within = office.subtrees.get(org) ?? new Set([org]);
  const parts: AgendaPart[] = [];
  for (const definition of office.pack.agendas) {
    const grants = actor.grants.filter(({ role }) => role === definition.role);
    if (grants.length === 0) continue;
    const part = await partOf(office, actor, definition, grants, period, within);
    if (!part.ok) return part;
    parts.push(part.value);
  }
  return ok(parts);
}

async function partOf(office: Office, actor: Actor, definition: AgendaDefinition, grants: readonly Grant[], period: Period, within: ReadonlySet<string>): Promise<Result<AgendaPart>> {
  const { database, region } = office;
  const sight = sightOf(actor);
  const orgs = [...new Set(grants.flatMap((each) => [...each.orgs]))].filter((each) => within.has(each));
  const persons = [...new Set(grants.map(({ knownAs }) => knownAs ?? actor.name))];
  const asks = definition.lists.map((list) => askOf(office, list, period, orgs, persons, sight));
  const [answers, works] = await Promise.all([
    passingRows(seenBy(database, sight), region, asks.map(({ ask }) => ask)), worksOf(office, definition.works, period, orgs, persons),
  ]);
  if (!works.ok) return works;
  const byPerson = definition.works !== undefined || definition.lists.some(({ whose }) => whose !== undefined);
  return ok({
    definition, role: definition.role, persons: byPerson ? persons : [], units: grants.map(({ org }) => org), works: works.value,
    lists: asks.map(({ ask, list, tests }) => {
      const { rows, total } = answers.get(ask.name)!;
      return { list, table: ask.table, rows, total, tests: list.without ? undefined : tests };
    }),
  });
}

function askOf(office: Office, list: AgendaList, period: Period, orgs: readonly string[], persons: readonly string[], sight: Sight): { readonly list: AgendaList; readonly ask: RowAsk; readonly tests: readonly Test[] } {
  const { catalogue: { tables } } = office;
  const table = seenTable(tables.get(list.from)!, sight);
  const above = table.parent === undefined ? undefined : seenTable(tables.get(table.parent)!, sight);
  const without = list.without && { table: tables.get(list.without.from)!, by: list.without.by, tests: conditionOf(office, list.without.from, list.without.where, period) };
  const tests = [...conditionOf(office, list.from, list.where, period), ...(list.whose === undefined ? [] : [any(...persons.map((each) => names(table, above, list.whose!, each)))])];
  const seen = new Set(columnsOf(table).map(({ name }) => name));
  return {
    list, tests,
    ask: {
      name: list.id, table, ...(above ? { parent: above } : {}), ...(without ? { without } : {}),
      tests: [...membership(scopeOf(tables, list.from, period, office.pack.laws)), ...tests],
      orgs, order: (list.order ?? list.columns.slice(0, 1)).filter((name) => seen.has(name)), limit: LIMIT,
    },
  };
}

/** The condition at the month's end; where a law that it needs does not hold, no row passes. */
function conditionOf({ catalogue: { tables }, pack: { laws } }: Office, name: string, where: string | undefined, period: Period): Test[] {
  const scope = scopeOf(tables, name, period, laws);
  const condition = where === undefined ? undefined : parseCondition(where);
  const test = condition?.ok ? resolve(condition.value, scope) : undefined;
  return test === undefined ? [] : test.known ? [test.is] : [any()];
}

function names(table: Table, parent: Table | undefined, whose: string, person: string): Test {
  const above = whose.startsWith("parent.");
  const name = above ? whose.slice("parent.".length) : whose;
  const test = is(above ? parent! : table, name, person);
  return above && test.kind === "compare" ? { ...test, column: { ...test.column, of: "parent" } } : test;
}

async function worksOf(office: Office, column: string | undefined, period: Period, orgs: readonly string[], persons: readonly string[]): Promise<Result<PortfolioWork[] | undefined>> {
  if (column === undefined) return ok(undefined);
  const all = await portfolio(office, { period, org: office.pack.root, asOf: "live" });
  if (!all.ok) return all;
  const [units, called] = [new Set(orgs), new Set(persons)];
  return ok(all.value.works.filter(({ work: { of, row } }) => fieldOf(of.table, column) !== undefined && units.has(row.org) && called.has(String(row[column]))));
}
