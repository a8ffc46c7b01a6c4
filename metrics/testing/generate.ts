import fc, { type Arbitrary } from "fast-check";
import { type Cell, type Field, type FieldType, month, type Row, type Table, day as dayPeriod, cumulative, type Period } from "../../core/index.ts";
import { comparedAs } from "../columns.ts";
import type { Column, Leaf, LeafShape, Test } from "../leaf.ts";
import { leafOf } from "../plan.ts";

/**
 * Random small ledgers and leaves over them, for the property that every leaf source agrees with the
 * plain one. The tables are fixed, so that a database makes them once; rows and leaves vary.
 */
export interface World {
  readonly tables: ReadonlyMap<string, Table>;
  /** by table name; parents stand before their children */
  readonly rows: ReadonlyMap<string, readonly Row[]>;
  readonly leaves: readonly Leaf[];
}

const field = (name: string, type: FieldType, extra: Partial<Field> = {}): Field => ({ name, label: name, type, required: false, ...extra });

const fields: readonly Field[] = [
  field("code", "code", { required: true }),
  field("note", "text"),
  field("state", "choice", { choices: [{ value: "open", label: "未结" }, { value: "done", label: "办结" }] }),
  field("flagged", "boolean"),
  field("people", "integer"),
  field("amount", "quantity", { unit: "万元" }),
  field("share", "decimal"),
  field("held_on", "date"),
  field("month", "month"),
];

const works: Table = { name: "works", label: "工程", dated: true, key: ["code"], fields };
const monthly: Table = { name: "works.monthly", label: "每月", parent: "works", dated: false, key: ["code"], fields };
const events: Table = { name: "events", label: "事项", dated: false, key: ["code"], fields };

export const worldTables: ReadonlyMap<string, Table> = new Map([works, monthly, events].map((each) => [each.name, each]));
export const worldOrgs = ["org-a", "org-b", "org-c"] as const;

const texts = ["", "甲", "乙", "a", "A", "o'clock", "100%", "a_b", "\\", "null"];
const scaled = (limit: number, scale: number): Arbitrary<string> =>
  fc.integer({ min: -limit, max: limit }).map((n) => (scale === 0 ? String(n) : (n / 10 ** scale).toFixed(scale)));
const pad = (n: number): string => String(n).padStart(2, "0");
const months = fc.tuple(fc.integer({ min: 2015, max: 2017 }), fc.integer({ min: 1, max: 12 })).map(([y, m]) => `${y}-${pad(m)}`);
const days = fc.tuple(months, fc.integer({ min: 1, max: 28 })).map(([m, d]) => `${m}-${pad(d)}`);

/** Values that a column of that type can hold and be compared with. */
const values: Readonly<Record<string, Arbitrary<string>>> = {
  code: fc.constantFrom("c0", "c1", "c2", "C1"), text: fc.constantFrom(...texts), choice: fc.constantFrom("open", "done"),
  integer: scaled(5, 0), quantity: scaled(300, 2), decimal: scaled(20, 1), date: days, month: months,
};

const cellOf = (type: FieldType): Arbitrary<Cell> => fc.option<Cell>(type === "boolean" ? fc.boolean() : values[type]!, { freq: 4, nil: null });

const cells: Arbitrary<Record<string, Cell>> = fc.record(Object.fromEntries(fields.slice(1).map((each) => [each.name, cellOf(each.type)])));

const numbered = (table: string, made: Arbitrary<Record<string, Cell>>): Arbitrary<Row[]> =>
  fc.array(fc.tuple(made, fc.constantFrom(...worldOrgs)), { maxLength: 12 })
    .map((all) => all.map(([of, org], i): Row => ({ ...of, id: `${table}-${pad(i)}`, org, origin: "sample", code: `c${i}`, rev: "1" })));

const listed = fc.tuple(cells, days, fc.option(days)).map(([of, listed_from, listed_to]) => ({ ...of, listed_from, listed_to }));

/** A child's organisation is its parent's; without parents there are no children. */
const adopted = (parents: readonly Row[]): Arbitrary<Row[]> => parents.length === 0
  ? fc.constant([])
  : fc.tuple(numbered("monthly", cells), fc.array(fc.nat(), { minLength: 12, maxLength: 12 }))
    .map(([children, at]) => children.map((row, i): Row => {
      const parent = parents[at[i]! % parents.length]!;
      return { ...row, parent: parent.id, org: parent.org };
    }));

const ledger: Arbitrary<ReadonlyMap<string, readonly Row[]>> = fc.tuple(numbered("works", listed), numbered("events", cells))
  .chain(([main, other]) => adopted(main).map((children) => new Map<string, readonly Row[]>([["works", main], ["works.monthly", children], ["events", other]])));

const columns = (table: Table): Column[] => [
  ...fields.map(({ name, type }): Column => ({ of: "row", name, as: comparedAs[type] })),
  { of: "row", name: "org", as: "text" },
  ...(table.parent ? fields.map(({ name, type }): Column => ({ of: "parent", name, as: comparedAs[type] })) : []),
  ...(table.parent ? [{ of: "parent", name: "id", as: "text" }, { of: "parent", name: "listed_to", as: "date" }] as Column[] : []),
  ...(table.dated ? [{ of: "row", name: "listed_from", as: "date" }, { of: "row", name: "listed_to", as: "date" }] as Column[] : []),
];

function valueFor({ name }: Column): Arbitrary<string> {
  if (name === "org") return fc.constantFrom(...worldOrgs);
  if (name === "id") return fc.constantFrom("works-00", "works-01");
  if (name.startsWith("listed")) return days;
  return values[fields.find((each) => each.name === name)!.type]!;
}

const ordered = fc.constantFrom("=", "!=", "<", "<=", ">", ">=" as const);
const equal = fc.constantFrom("=", "!=" as const);

function atomOn(column: Column): Arbitrary<Test> {
  const missing = fc.constant<Test>({ kind: "missing", column });
  if (column.as === "boolean") return fc.oneof(missing, fc.tuple(equal, fc.boolean()).map(([op, value]): Test => ({ kind: "compare", column, op, value })));
  const value = valueFor(column);
  const op = column.as === "text" ? equal : ordered;
  const compare = fc.tuple(op, value).map(([op, value]): Test => ({ kind: "compare", column, op, value }));
  const oneOf = fc.array(value, { minLength: 1, maxLength: 3 }).map((values): Test => ({ kind: "one-of", column, values }));
  const between = fc.tuple(value, value).map(([from, to]): Test => ({ kind: "between", column, from, to }));
  return column.as === "date" ? fc.oneof(missing, compare, oneOf, between) : fc.oneof(missing, compare, oneOf);
}

/** Days with days, months with months. */
const fieldsOf = (all: readonly Column[]): Arbitrary<Test> => {
  const isMonth = ({ name }: Column): boolean => fields.some((each) => each.name === name && each.type === "month");
  const dates = all.filter((each) => each.as === "date");
  const one = fc.constantFrom(...dates);
  return one.chain((column) => fc.tuple(ordered, fc.constantFrom(...dates.filter((each) => isMonth(each) === isMonth(column)))).map(([op, other]): Test => ({ kind: "fields", column, op, other })));
};

const testOn = (table: Table): Arbitrary<Test> => fc.letrec<{ test: Test }>((tie) => ({
  test: fc.oneof(
    { maxDepth: 3, withCrossShrink: true },
    fc.constantFrom(...columns(table)).chain(atomOn),
    fieldsOf(columns(table)),
    fc.array(tie("test"), { maxLength: 3 }).map((tests): Test => ({ kind: "all", tests })),
    fc.array(tie("test"), { maxLength: 3 }).map((tests): Test => ({ kind: "any", tests })),
    tie("test").map((test): Test => ({ kind: "not", test })),
  ),
})).test;

const numeric = fc.constantFrom("people", "amount", "share");

const shapeOn = (table: Table): Arbitrary<LeafShape> => fc.oneof(
  fc.constant<LeafShape>({ kind: "rows" }),
  numeric.map((field): LeafShape => ({ kind: "values", field })),
  fc.constantFrom("note", "state", "code", "held_on").map((field): LeafShape => ({ kind: "distinct", field })),
  ...(table.parent ? [numeric.map((field): LeafShape => ({ kind: "latest", field, by: "month" }))] : []),
);

const periods: Arbitrary<Period> = fc.oneof(
  fc.integer({ min: 1, max: 12 }).map((n) => month(2016, n)),
  fc.integer({ min: 1, max: 12 }).map((n) => cumulative(month(2016, n))),
  days.map(dayPeriod),
);

/** As the planner makes them: totals by day are asked of rows and values, within the period. */
const leafOn = (table: Table): Arbitrary<Leaf> => fc.tuple(shapeOn(table), testOn(table), periods, fc.boolean()).map(([shape, test, period, byDay]) => {
  const each: Column = { of: "row", name: "held_on", as: "date" };
  const daily = byDay && (shape.kind === "rows" || shape.kind === "values");
  const within: Test = { kind: "all", tests: [test, { kind: "between", column: each, from: period.start, to: period.end }] };
  return leafOf({
    table: table.name, shape, period, test: daily ? within : test,
    ...(table.parent ? { parentTable: table.parent } : {}), ...(daily ? { each: each.name } : {}),
  });
});

/** A ledger of up to 36 rows and up to eight leaves over it. */
export const arbitraryWorld = (): Arbitrary<World> => fc.tuple(
  ledger,
  fc.uniqueArray(fc.constantFrom(works, monthly, events).chain(leafOn), { minLength: 1, maxLength: 8, selector: (each) => each.key }),
).map(([rows, leaves]) => ({ tables: worldTables, rows, leaves }));
