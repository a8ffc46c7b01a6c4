import fc from "fast-check";
import { type Cell, type Field, month, type Row, type Table } from "../../../../core/index.ts";
import { type Column, type Leaf, leafOf, type LeafShape, type Test } from "../../../../metrics/index.ts";

const field = (name: string, type: Field["type"]): Field => ({ name, label: name, type, required: false });

const own = [field("kind", "choice"), field("urgent", "boolean"), field("units", "integer"), field("plan", "quantity"), field("taken_on", "date"), field("due", "month")];
export const works: Table = { name: "works", label: "工程", fields: own, key: [], dated: true };
export const progress: Table = {
  name: "works.progress", label: "进度", parent: "works", key: [], dated: false,
  fields: [field("month", "month"), field("text", "text"), field("percent", "quantity"), field("seen_on", "date")],
};
export const tables: readonly Table[] = [works, progress];

/** Few different values, so that rows meet the tests made of the same values. */
const pools: Partial<Record<Field["type"], readonly string[]>> = {
  text: ["", "a", "B", "甲", "乙", "甲 乙", "𠮷"],
  choice: ["city", "town", "Ä"],
  integer: ["-1", "0", "1", "2", "12"],
  quantity: ["0", "0.10", "1", "1.5", "-2", "33.333333333333333333", "1200"],
  date: ["2015-12-31", "2016-01-01", "2016-02-29", "2016-10-01", "2016-10-15", "2016-10-31", "2016-11-01"],
  month: ["2015-10", "2015-12", "2016-01", "2016-09", "2016-10", "2016-11"],
};
const orgs = ["zc", "zc-a", "zc-b"];

const valueOf = ({ type }: Field): fc.Arbitrary<Cell> =>
  type === "boolean" ? fc.constantFrom<Cell>(true, false, null) : fc.option(fc.constantFrom(...pools[type]!), { freq: 4 });

const rowOf = (table: Table, more: Record<string, fc.Arbitrary<Cell>>): fc.Arbitrary<Record<string, Cell>> =>
  fc.record({ org: fc.constantFrom<Cell>(...orgs), ...Object.fromEntries(table.fields.map((each) => [each.name, valueOf(each)])), ...more });

export interface World {
  readonly works: readonly Row[];
  readonly progress: readonly Row[];
}

export const worlds: fc.Arbitrary<World> = fc
  .array(rowOf(works, { listed_from: fc.constantFrom(...pools.date!), listed_to: fc.option(fc.constantFrom(...pools.date!)) }), { maxLength: 9 })
  .chain((parents) => fc
    .array(parents.length === 0 ? fc.nat() : fc.nat(parents.length - 1), { maxLength: parents.length === 0 ? 0 : 24 })
    .chain((of) => fc.tuple(fc.constant(parents), fc.tuple(...of.map((parent) => rowOf(progress, { parent: fc.constant<Cell>(`w${parent}`) }))))))
  .map(([parents, children]) => ({
    works: parents.map((row, i): Row => ({ ...row, id: `w${i}`, rev: "1", origin: "sample" }) as unknown as Row),
    progress: children.map((row, i): Row => ({ ...row, id: `p${i}`, rev: "1", origin: "sample" }) as unknown as Row),
  }));

const as = (type: Field["type"]): Column["as"] =>
  type === "boolean" ? "boolean" : type === "date" || type === "month" ? "date" : type === "integer" || type === "quantity" ? "number" : "text";

const columnsOf = (table: Table, of: Column["of"]): { column: Column; pool: readonly string[] }[] => [
  ...table.fields.map(({ name, type }) => ({ column: { of, name, as: as(type) }, pool: pools[type] ?? [] })),
  { column: { of, name: "org", as: "text" }, pool: orgs },
  ...(table.dated ? ["listed_from", "listed_to"].map((name) => ({ column: { of, name, as: "date" as const }, pool: pools.date! })) : []),
];

const two = (pool: readonly string[]) => fc.tuple(fc.constantFrom(...pool), fc.constantFrom(...pool));

function testsOn({ column, pool }: { column: Column; pool: readonly string[] }): fc.Arbitrary<Test> {
  const missing = fc.constant<Test>({ kind: "missing", column });
  if (column.as === "boolean") {
    const is = fc.record({ op: fc.constantFrom("=" as const, "!=" as const), value: fc.boolean() });
    return fc.oneof(missing, is.map((each): Test => ({ kind: "compare", column, ...each })));
  }
  // whole columns are also asked with fractions
  const asked = column.as === "number" ? [...pool, "1.5", "0.1"] : pool;
  return fc.oneof(
    missing,
    fc.record({ op: fc.constantFrom("=" as const, "!=" as const, "<" as const, "<=" as const, ">" as const, ">=" as const), value: fc.constantFrom(...asked) })
      .map((each): Test => ({ kind: "compare", column, ...each })),
    fc.uniqueArray(fc.constantFrom(...asked), { maxLength: 3 }).map((values): Test => ({ kind: "one-of", column, values })),
    two(asked).map(([from, to]): Test => ({ kind: "between", column, from, to })),
  );
}

/** Days with days, months with months: they share a pool. */
const fieldsOf = (columns: readonly { readonly column: Column; readonly pool: readonly string[] }[]): fc.Arbitrary<Test> => {
  const dates = columns.filter(({ column }) => column.as === "date");
  return fc.constantFrom(...dates).chain(({ column, pool }) => fc.record({
    op: fc.constantFrom("=" as const, "!=" as const, "<" as const, "<=" as const, ">" as const, ">=" as const),
    other: fc.constantFrom(...dates.filter((each) => each.pool === pool).map((each) => each.column)),
  }).map((each): Test => ({ kind: "fields", column, ...each })));
};

function testsIn(table: Table): fc.Arbitrary<Test> {
  const columns = [...columnsOf(table, "row"), ...(table.parent ? columnsOf(works, "parent") : [])];
  const { tree } = fc.letrec<{ tree: Test }>((tie) => ({
    tree: fc.oneof({ depthSize: "small", withCrossShrink: true },
      fc.constantFrom(...columns).chain(testsOn),
      fieldsOf(columns),
      fc.array(tie("tree"), { maxLength: 3 }).map((tests): Test => ({ kind: "all", tests })),
      fc.array(tie("tree"), { maxLength: 3 }).map((tests): Test => ({ kind: "any", tests })),
      tie("tree").map((test): Test => ({ kind: "not", test }))),
  }));
  return tree;
}

const period = month(2016, 10);
const october: Test = { kind: "between", column: { of: "row", name: "taken_on", as: "date" }, from: period.start, to: period.end };

const shapes: Record<string, fc.Arbitrary<LeafShape>> = {
  works: fc.oneof(
    fc.constant<LeafShape>({ kind: "rows" }),
    fc.constantFrom("plan", "units").map((name): LeafShape => ({ kind: "values", field: name })),
    fc.constantFrom("kind", "units", "urgent", "taken_on").map((name): LeafShape => ({ kind: "distinct", field: name }))),
  "works.progress": fc.oneof(
    fc.constant<LeafShape>({ kind: "rows" }),
    fc.constant<LeafShape>({ kind: "values", field: "percent" }),
    fc.constant<LeafShape>({ kind: "distinct", field: "text" }),
    fc.constant<LeafShape>({ kind: "latest", field: "percent", by: "month" })),
};

/** Any leaf of the two tables; of the daily ones the day is bounded by the period, as the planner does it. */
export const leaves: fc.Arbitrary<Leaf> = fc.constantFrom(...tables).chain((table) =>
  fc.record({ shape: shapes[table.name]!, test: testsIn(table), inPeriod: fc.boolean(), daily: fc.boolean() })
    .map(({ shape, test, inPeriod, daily }) => {
      const each = table === works && daily && shape.kind === "values" ? "taken_on" : undefined;
      const bounded = table === works && (inPeriod || each !== undefined);
      return leafOf({
        table: table.name, shape, period, test: { kind: "all", tests: bounded ? [test, october] : [test] },
        ...(table.parent !== undefined && { parentTable: table.parent }), ...(each !== undefined && { each }),
      });
    }));
