import { type Cell, issue, failed, fieldOf, ok, type Period, readMonth, type Result, type Row, shift, type Table } from "../../../core/index.ts";
import { type AskedRow, askedTable, type Duty, type OwedItem, owed, shapeOfDuty } from "../../../cycle/index.ts";
import { type Column, membership, parseCondition, passes, resolve, scopeOf, type Test } from "../../../metrics/index.ts";
import type { Office } from "../../office.ts";
import { type Query, titleField } from "../../postgres/index.ts";
import { type PassingRow, type PassingRows, passingRows, type RowAsk } from "../../postgres/measure/select.ts";
import { reusedValues } from "./reuse.ts";

/** What of the pack and the database the reading of duties needs. */
export type Reporter = Pick<Office, "database" | "region" | "pack" | "catalogue" | "organisations">;

/** A duty with the rows that it asks a unit about. */
export interface OwedDuty {
  readonly duty: Duty;
  readonly table: Table;
  /** whose rows are asked about */
  readonly asked: Table;
  readonly rows: readonly AskedRow[];
  readonly items: readonly OwedItem[];
}

/** Everything that is owed for a month, of one unit or of all, in one statement. */
export async function gatherOwed(office: Reporter, query: Query, month: string, unit?: string): Promise<Result<OwedDuty[]>> {
  const period = readMonth(month);
  if (!period.ok) return period;
  const { first_month, last_month } = office.pack;
  if (month < first_month || month > last_month) return failed(issue("cycle.not-in-programme", { month, first: first_month, last: last_month }));
  const duties = office.pack.reporting.duties.filter((each) => unit === undefined || each.unit === undefined || each.unit === unit);
  const asks = duties.flatMap((duty) => asksOf(office, duty, period.value, unit));
  const found = await passingRows(query, office.region, asks);
  const reused = await reusedValues(office, query, duties, month);
  return ok(duties.map((duty): OwedDuty => {
    const table = office.catalogue.tables.get(duty.from)!;
    const rows = rowsOf(office, duty, period.value, found, reused).filter((each) => unit === undefined || each.unit === unit);
    return { duty, table, asked: askedTable(duty, office.catalogue.tables)!, rows, items: owed(duty, table, rows, month) };
  }).filter(({ rows }) => rows.length > 0));
}

const part = (duty: Duty, what: "rows" | "months"): string => `${what} ${duty.id}`;
const text = (of: Column["of"], name: string): Column => ({ of, name, as: "text" });
const dated = (of: Column["of"], name: string): Column => ({ of, name, as: "date" });

function asksOf(office: Reporter, duty: Duty, period: Period, unit: string | undefined): RowAsk[] {
  const { tables } = office.catalogue;
  const table = tables.get(duty.from)!;
  const asked = askedTable(duty, tables)!;
  const year: Test = { kind: "between", column: dated("row", "month"), from: `${period.text.slice(0, 4)}-01`, to: period.text };
  if (shapeOfDuty(duty, table) === "listed") {
    const keys = (duty.items ?? []).map(({ set }): Test => ({ kind: "all", tests: keyCells(table, set).map(([name, value]) => ({ kind: "compare", column: columnFor(table, name), op: "=", value })) }));
    return [{ name: part(duty, "months"), table, tests: [year, { kind: "any", tests: keys }], order: ["month"] }];
  }
  const tests = testsOf(office, duty, asked, period);
  if (duty.by !== undefined && unit !== undefined) tests.push({ kind: "compare", column: text("row", duty.by), op: "=", value: unit });
  const parent = asked.parent === undefined ? undefined : tables.get(asked.parent);
  const rows: RowAsk = { name: part(duty, "rows"), table: asked, tests, order: duty.order ?? asked.key, ...(parent ? { parent } : {}) };
  if (shapeOfDuty(duty, table) === "own") return [rows];
  return [rows, { name: part(duty, "months"), table, parent: asked, tests: [year, ...tests.map(lifted)], order: ["month"] }];
}

function columnFor(table: Table, name: string): Column {
  const type = fieldOf(table, name)?.type;
  return { of: "row", name, as: type === "integer" || type === "decimal" || type === "quantity" ? "number" : "text" };
}

/** The cells of an item's `set` that make its key. */
export const keyCells = (table: Table, set: Readonly<Record<string, string>>): [string, string][] => Object.entries(set).filter(([name]) => table.key.includes(name));

function testsOf(office: Reporter, duty: Duty, asked: Table, period: Period): Test[] {
  const scope = scopeOf(office.catalogue.tables, asked.name, period, office.pack.laws);
  const tests = [...membership(scope), ...conditionOf(office, duty.where, asked, period)];
  // what came within the month is still asked about, so that an accepted answer keeps its place in the form
  if (duty.open !== undefined) tests.push({ kind: "not", test: { kind: "compare", column: dated("row", duty.open), op: "<=", value: shift(period, -1).end } });
  return tests;
}

function conditionOf(office: Reporter, where: string | undefined, asked: Table, period: Period): Test[] {
  if (where === undefined) return [];
  const condition = parseCondition(where);
  if (!condition.ok) throw new Error(`the condition “${where}” was not checked`);
  const resolved = resolve(condition.value, scopeOf(office.catalogue.tables, asked.name, period, office.pack.laws));
  // a law that does not hold yet asks nothing
  return [resolved.known ? resolved.is : { kind: "any", tests: [] }];
}

/** A test on the rows of a main table, as one on what their monthly rows hang on. */
function lifted(test: Test): Test {
  switch (test.kind) {
    case "all": case "any": return { ...test, tests: test.tests.map(lifted) };
    case "not": return { ...test, test: lifted(test.test) };
    default: return { ...test, column: { ...test.column, of: "parent" } };
  }
}

function rowsOf(office: Reporter, duty: Duty, period: Period, found: ReadonlyMap<string, PassingRows>, reused: ReadonlyMap<string, Cell>): AskedRow[] {
  const { tables } = office.catalogue;
  const table = tables.get(duty.from)!;
  const asked = askedTable(duty, tables)!;
  const rows = found.get(part(duty, "rows"))?.rows ?? [];
  const months = (found.get(part(duty, "months"))?.rows ?? []).map(({ row }) => row);
  const reuse = Object.fromEntries(duty.fields.flatMap(({ field, reuse: metric }) => (metric === undefined ? [] : [[field, reused.get(metric) ?? null]])));
  const monthly = (of: readonly Row[]) => ({
    earlier: of.filter((each) => String(each["month"]) < period.text), current: of.find((each) => each["month"] === period.text),
  });
  if (shapeOfDuty(duty, table) === "listed") {
    return (duty.items ?? []).map((item): AskedRow => {
      const key = keyCells(table, item.set);
      const { earlier, current } = monthly(months.filter((row) => key.every(([name, value]) => row[name] === value)));
      return { id: item.id, unit: duty.unit ?? "", title: item.label, earlier, ...(current ? { current } : {}), prefilled: new Set(duty.fields.filter((each) => each.prefill).map(({ field }) => field)), reused: reuse };
    });
  }
  const byParent = Map.groupBy(months, (row) => String(row["parent"]));
  const prefills = duty.fields.flatMap(({ field, prefill }) => (prefill ? [{ field, tests: conditionOf(office, prefill.where, asked, period) }] : []));
  return rows.map((each): AskedRow => {
    const { earlier, current } = monthly(byParent.get(each.row.id) ?? []);
    return {
      id: each.row.id, unit: duty.unit ?? String(each.row[duty.by ?? "org"] ?? each.row.org), title: titleOf(asked, tables, each), row: each.row, earlier, ...(current ? { current } : {}),
      prefilled: new Set(prefills.filter(({ tests }) => tests.every((test) => passes(test, each.row, each.parent))).map(({ field }) => field)), reused: reuse,
    };
  });
}

function titleOf(asked: Table, tables: ReadonlyMap<string, Table>, { row, parent }: PassingRow): string {
  const own = titleField(asked);
  const field = fieldOf(asked, own);
  const cell = String(row[own] ?? row.id);
  const label = field?.choices?.find(({ value }) => value === cell)?.label ?? cell;
  const above = asked.parent === undefined ? undefined : tables.get(asked.parent);
  return above && parent ? `${String(parent[titleField(above)] ?? parent.id)}·${label}` : label;
}
