import { type Cell, type Day, Decimal, readDecimal, type Row, type Table, ZERO } from "../core/index.ts";
import type { Comparison } from "./ast.ts";
import type { Column, Leaf, LeafRow, LeafSource, LeafTotals, Test, Total } from "./leaf.ts";

/**
 * The meaning of leaves: the plainest program that computes them, over rows in memory. The SQL source
 * must agree with it on every generated case; when they differ, this one is right.
 */
export function plainSource(tables: ReadonlyMap<string, Table>, rows: (table: string) => readonly Row[]): LeafSource {
  const byId = new Map<string, ReadonlyMap<string, Row>>();
  const parentsIn = (table: string): ReadonlyMap<string, Row> => {
    let found = byId.get(table);
    if (!found) byId.set(table, found = new Map(rows(table).map((row) => [row.id, row])));
    return found;
  };

  const counted = (leaf: Leaf): readonly Row[] => {
    if (!tables.has(leaf.table)) throw new Error(`table "${leaf.table}" is not known`);
    const parents = leaf.parentTable === undefined ? undefined : parentsIn(leaf.parentTable);
    const passing = rows(leaf.table).filter((row) => passes(leaf.test, row, parents?.get(String(row["parent"]))));
    const { shape } = leaf;
    if (shape.kind === "rows") return passing;
    const valued = passing.filter((row) => cell(row, shape.field) !== null);
    return shape.kind === "latest" ? newest(valued, shape.by) : valued;
  };

  return {
    totals: (leaves) => Promise.resolve(leaves.map((leaf) => totalsOf(leaf, counted(leaf), rows(leaf.table).length > 0))),
    rows: (leaf, orgs, { offset, limit }) => {
      const behind = counted(leaf).filter((row) => orgs.has(row.org)).sort((a, b) => byCode(a.id, b.id));
      return Promise.resolve({ rows: behind.slice(offset, offset + limit).map((row) => leafRow(leaf, row)), total: behind.length });
    },
  };
}

/** Whether a row (with its parent) passes a test. */
export function passes(test: Test, row: Row, parent?: Row): boolean {
  const value = (column: Column): Cell => {
    const from = column.of === "row" ? row : parent;
    return from ? cell(from, column.name) : null;
  };
  switch (test.kind) {
    case "all": return test.tests.every((each) => passes(each, row, parent));
    case "any": return test.tests.some((each) => passes(each, row, parent));
    case "not": return !passes(test.test, row, parent);
    case "missing": return value(test.column) === null;
    case "compare": return holds(value(test.column), test.op, test.value, test.column.as);
    case "fields": {
      const other = value(test.other);
      return other !== null && holds(value(test.column), test.op, String(other), test.column.as);
    }
    case "one-of": return test.values.some((each) => holds(value(test.column), "=", each, test.column.as));
    case "between":
      return holds(value(test.column), ">=", test.from, test.column.as) && holds(value(test.column), "<=", test.to, test.column.as);
  }
}

function holds(left: Cell, op: Comparison, right: string | boolean, as: Column["as"]): boolean {
  return left !== null && compares(as === "number" ? new Decimal(String(left)).comparedTo(String(right)) : byCode(String(left), String(right)), op);
}

/** Whether a three-way comparison (below 0: less) meets the operator. */
export function compares(order: number, op: Comparison): boolean {
  switch (op) {
    case "=": return order === 0;
    case "!=": return order !== 0;
    case "<": return order < 0;
    case "<=": return order <= 0;
    case ">": return order > 0;
    case ">=": return order >= 0;
  }
}

const cell = (row: Row, name: string): Cell => row[name] ?? null;
const byCode = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** Of each parent's rows the newest by month; in one month the one with the greatest id. */
function newest(rows: readonly Row[], by: string): readonly Row[] {
  const dated = rows.filter((row) => cell(row, by) !== null);
  const order = (a: Row, b: Row): number => byCode(String(b[by]), String(a[by])) || byCode(b.id, a.id);
  return [...Map.groupBy(dated, (row) => row["parent"]).values()].map((of) => [...of].sort(order)[0]!);
}

function totalsOf(leaf: Leaf, rows: readonly Row[], recorded: boolean): LeafTotals {
  const totals = { leaf, recorded, byOrg: totalled(leaf, rows) };
  const byOrg = Map.groupBy(rows, (row) => row.org);
  const { shape, each } = leaf;
  if (shape.kind === "distinct") {
    return { ...totals, distinct: mapped(byOrg, (of) => new Set(of.map((row) => String(row[shape.field])))) };
  }
  if (each === undefined) return totals;
  return { ...totals, byOrgDay: mapped(byOrg, (of) => mapped(Map.groupBy(of, (row): Day => String(row[each])), (day) => totalOf(leaf, day))) };
}

const totalled = (leaf: Leaf, rows: readonly Row[]): ReadonlyMap<string, Total> =>
  mapped(Map.groupBy(rows, (row) => row.org), (of) => totalOf(leaf, of));

function totalOf({ shape }: Leaf, rows: readonly Row[]): Total {
  if (shape.kind === "rows") return { n: rows.length, sum: ZERO };
  if (shape.kind === "distinct") return { n: new Set(rows.map((row) => row[shape.field])).size, sum: ZERO };
  return { n: rows.length, sum: rows.reduce((sum, row) => sum.plus(amount(row, shape.field)), ZERO) };
}

function amount(row: Row, field: string): Decimal {
  const read = readDecimal(String(row[field]));
  if (!read) throw new Error(`${row.id}.${field} is not a decimal: ${String(row[field])}`);
  return read;
}

const mapped = <K, V, W>(of: ReadonlyMap<K, V>, make: (value: V) => W): Map<K, W> => new Map([...of].map(([key, value]) => [key, make(value)]));

function leafRow({ table, shape, each }: Leaf, row: Row): LeafRow {
  const { parent, rev } = row;
  return {
    table, id: row.id, org: row.org,
    ...(parent === undefined || parent === null ? {} : { parent: String(parent) }),
    ...(each === undefined ? {} : { day: String(row[each]) }),
    ...(shape.kind === "rows" ? {} : { value: String(row[shape.field]) }),
    ...(rev === undefined || rev === null ? {} : { rev: Number(rev) }),
  };
}
