import type { Period } from "../../../core/index.ts";
import { askedTable, type Duty, shapeOfDuty, stateOf } from "../../../cycle/index.ts";
import { type Catalogue, columnsIn, type Leaf, leafOf, parseCondition, plan, resolve, scopeOf, type Test, type Value } from "../../../metrics/index.ts";
import { openedMonths, reportRows } from "../../postgres/index.ts";
import { sqlSource } from "../../postgres/measure/source.ts";
import { kept } from "./kept.ts";
import type { Pending, PendingMap, Programme } from "./programme.ts";

export type PendingOf = (metric: string, value: Value) => Pending | undefined;

/** What is pending of a month's live values. Worked out once until a batch is written. */
export function pendingIn(programme: Programme, period: Period): Promise<PendingMap> {
  return kept(programme, `pending ${period.text}`, async () => {
    const { units, unopened } = await openReports(programme, period);
    const feeds = units.size === 0 && !unopened ? [] : (programme.pack.reporting?.duties ?? []).map((duty) => feedOf(programme, duty, period));
    const empty = await emptyInMonth(programme, period);
    if (units.size === 0 && empty.size === 0 && !unopened) return new Map();
    return new Map([...programme.catalogue.metrics.keys()].flatMap((metric): [string, Pending][] => {
      const leaves = leavesIn(programme.catalogue, metric, period);
      const duties = feeds.filter((feed) => leaves.some((leaf) => reads(leaf, feed))).map(({ duty }) => duty.id);
      const waiting = [...units].filter(([, owed]) => duties.some((duty) => owed.has(duty))).map(([unit]) => unit);
      const registers = [...new Set(leaves.filter((leaf) => empty.has(leaf.table) && daysOf(leaf).length > 0).map(({ table }) => table))];
      const waits = unopened && duties.length > 0;
      return waiting.length === 0 && registers.length === 0 && !waits ? [] : [[metric, { units: waiting, registers, ...(waits && { unopened }) }]];
    }));
  });
}

export const pendingOf = (found: PendingMap): PendingOf => (metric, value) => {
  const { units, registers, unopened }: Pending = found.get(metric) ?? { units: [], registers: [] };
  const empty = value.kind === "present" && value.amount.isZero() ? registers : [];
  return units.length === 0 && empty.length === 0 && !unopened ? undefined : { units, registers: empty, ...(unopened && { unopened }) };
};

/** Of the units whose reports of the month are opened and not accepted: the duties that they owe. And whether the month is still to be opened, after those that were. */
async function openReports({ database: { query }, region, catalogue, pack }: Programme, { text: month }: Period): Promise<{ units: ReadonlyMap<string, ReadonlySet<string>>; unopened?: true }> {
  const table = catalogue.tables.get("reports");
  if (!table || !pack.reporting) return { units: new Map() };
  const rows = await reportRows(query, region, table, { month });
  const [newest] = rows.length === 0 ? await openedMonths(query, region, table) : [];
  if (newest !== undefined && newest < month) return { units: new Map(), unopened: true };
  const units = new Map(rows.filter(({ row }) => stateOf(row) !== "accepted").map(({ row }) => [String(row["unit"]), new Set(String(row["duties"] ?? "").split(","))] as const));
  return { units };
}

/** Tables whose rows the programme counts by days of the month, and that hold no row of it by any of these. */
async function emptyInMonth({ database: { query }, region, catalogue }: Programme, period: Period): Promise<ReadonlySet<string>> {
  const asked = new Map<string, Leaf>();
  for (const metric of catalogue.metrics.keys()) {
    for (const { table, test } of leavesIn(catalogue, metric, period).flatMap((leaf) => daysOf(leaf).map((day) => ({ table: leaf.table, test: day })))) {
      const leaf = leafOf({ table, shape: { kind: "rows" }, test, period });
      asked.set(leaf.key, leaf);
    }
  }
  const totals = await sqlSource(query, region, [...catalogue.tables.values()]).totals([...asked.values()]);
  const filled = new Set(totals.filter(({ byOrg }) => byOrg.size > 0).map(({ leaf }) => leaf.table));
  return new Set([...asked.values()].map(({ table }) => table).filter((table) => !filled.has(table)));
}

type Between = Extract<Test, { kind: "between" }>;

/** The tests that keep a leaf to rows of the period itself. */
function daysOf({ test, period, shape }: Leaf): Between[] {
  if (shape.kind === "latest") return [];
  return conjuncts(test).filter((each): each is Between => each.kind === "between" && each.column.of === "row" && each.from >= period.start.slice(0, each.from.length) && each.to <= period.end);
}

const conjuncts = (test: Test): readonly Test[] => (test.kind === "all" ? test.tests.flatMap(conjuncts) : [test]);

const planned = new WeakMap<Catalogue, Map<string, readonly Leaf[]>>();

/** What a metric adds up in the period itself; the year before, to which it may be compared, is closed. */
function leavesIn(catalogue: Catalogue, metric: string, period: Period): readonly Leaf[] {
  let known = planned.get(catalogue);
  if (!known) planned.set(catalogue, known = new Map());
  const key = `${metric} ${period.text}`;
  let leaves = known.get(key);
  if (!leaves) known.set(key, leaves = plan(catalogue, [metric], [period]).leaves.filter((each) => each.period.end >= period.start));
  return leaves;
}

/** What a duty's answers change: columns of a table, in rows that meet one of these conditions. */
interface Feed {
  readonly duty: Duty;
  readonly table: string;
  readonly fields: ReadonlySet<string>;
  readonly where: readonly (readonly Test[])[];
}

function feedOf({ catalogue: { tables, laws } }: Programme, duty: Duty, period: Period): Feed {
  const table = tables.get(duty.from)!;
  const shape = shapeOfDuty(duty, table);
  const fields = new Set(duty.fields.flatMap(({ field, reuse }) => (reuse === undefined ? [field] : [])));
  const feed = { duty, table: duty.from, fields };
  if (shape === "listed") return { ...feed, where: (duty.items ?? []).map(({ set }) => Object.entries(set).map(([name, value]): Test => ({ kind: "compare", column: { of: "row", name, as: "text" }, op: "=", value }))) };
  const condition = duty.where === undefined ? undefined : parseCondition(duty.where);
  const resolved = condition?.ok ? resolve(condition.value, scopeOf(tables, askedTable(duty, tables)!.name, period, laws)) : undefined;
  const tests = resolved?.known ? conjuncts(resolved.is) : [];
  return { ...feed, where: [shape === "monthly" ? tests.map(lifted) : tests] };
}

/** A test on the main rows, as one on what hangs below them. */
const lifted = (test: Test): Test => ("column" in test ? { ...test, column: { ...test.column, of: "parent" } } : test);

/** Whether a leaf reads what the duty's answers change, in rows that both can mean. */
function reads(leaf: Leaf, { table, fields, where }: Feed): boolean {
  const of = leaf.table === table ? "row" : leaf.parentTable === table ? "parent" : undefined;
  if (!of) return false;
  const named = columnsIn(leaf.test).filter((each) => each.of === of).map(({ name }) => name);
  if (of === "row" && "field" in leaf.shape) named.push(leaf.shape.field);
  if (!named.some((name) => fields.has(name))) return false;
  const wanted = new Map(conjuncts(leaf.test).flatMap((each) => choicesOf(each, "row")));
  return where.some((tests) => tests.flatMap((each) => choicesOf(each, of)).every(([column, choices]) => wanted.get(column)?.some((each) => choices.includes(each)) ?? true));
}

/** What a test lets a column be, as the leaf sees the column; `as` is whose column the test's own rows are to the leaf. */
function choicesOf(test: Test, as: "row" | "parent"): readonly (readonly [column: string, choices: readonly string[]])[] {
  if (test.kind !== "compare" && test.kind !== "one-of") return [];
  const column = `${as === "parent" ? "parent" : test.column.of} ${test.column.name}`;
  if (test.kind === "one-of") return [[column, test.values]];
  return test.op === "=" && typeof test.value === "string" ? [[column, [test.value]]] : [];
}
