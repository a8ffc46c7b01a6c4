import { type RawBuilder, sql } from "kysely";
import type { Table } from "../../../core/index.ts";
import { type Column, columnsIn, type Test } from "../../../metrics/index.ts";
import { columnsOf, type ColumnType } from "../columns.ts";

/** A ledger table and, where its tests read it, the table that its rows hang on. Aliases are fixed: r and p. */
export interface Site {
  readonly table: Table;
  readonly parent?: Table;
}

/** The type of a column; throws for a name that no definition has, so that no other name reaches SQL. */
export function typeOf(table: Table, name: string): ColumnType {
  const found = columnsOf(table).find((each) => each.name === name);
  if (found === undefined) throw new Error(`${table.name} has no column ${name}`);
  return found.type;
}

export function tableOf(site: Site, of: Column["of"]): Table {
  const table = of === "row" ? site.table : site.parent;
  if (table === undefined) throw new Error(`${site.table.name} hangs on no table`);
  return table;
}

export function columnSql(site: Site, { of, name }: Pick<Column, "of" | "name">): RawBuilder<unknown> {
  typeOf(tableOf(site, of), name);
  return sql.id(of === "row" ? "r" : "p", name);
}

function literal(site: Site, column: Column, value: string | boolean): RawBuilder<unknown> {
  const type = typeOf(tableOf(site, column.of), column.name);
  // a whole number stays one, so that an index on the column serves; 3 < 3.5 must still be asked exactly
  const whole = type !== "bigint" && type !== "integer" ? type : /^[+-]?\d{1,18}$/.test(String(value)) ? "bigint" : "numeric";
  return sql`${value}::${sql.raw(whole)}`;
}

const operators = { "=": "=", "!=": "<>", "<": "<", "<=": "<=", ">": ">", ">=": ">=" } as const;

/**
 * A test as SQL. Null stands for "does not pass", as filter and where take it; `not` therefore has to say
 * `is not true`. Texts are ordered by code point, by the collation of the ledger's columns.
 */
export function testSql(site: Site, test: Test): RawBuilder<unknown> {
  switch (test.kind) {
    case "all": return joined(site, test.tests, "and", "true");
    case "any": return joined(site, test.tests, "or", "false");
    case "not": return sql`((${testSql(site, test.test)}) is not true)`;
    case "missing": return sql`(${columnSql(site, test.column)} is null)`;
    case "compare": {
      return sql`(${columnSql(site, test.column)} ${sql.raw(operators[test.op])} ${literal(site, test.column, test.value)})`;
    }
    case "fields": return sql`(${columnSql(site, test.column)} ${sql.raw(operators[test.op])} ${columnSql(site, test.other)})`;
    case "one-of": {
      if (test.values.length === 0) return sql`false`;
      return sql`(${columnSql(site, test.column)} in (${sql.join(test.values.map((each) => literal(site, test.column, each)))}))`;
    }
    case "between": {
      const { column, from, to } = test;
      return sql`(${columnSql(site, column)} between ${literal(site, column, from)} and ${literal(site, column, to)})`;
    }
  }
}

function joined(site: Site, tests: readonly Test[], word: "and" | "or", empty: string): RawBuilder<unknown> {
  if (tests.length === 0) return sql.raw(empty);
  if (tests.length === 1) return testSql(site, tests[0]!);
  return sql`(${sql.join(tests.map((each) => testSql(site, each)), sql.raw(` ${word} `))})`;
}

/** The parts that must all pass. */
export function conjuncts(test: Test): readonly Test[] {
  return test.kind === "all" ? test.tests.flatMap(conjuncts) : [test];
}

/** Which of the two tables a test reads. */
export const reads = (test: Test): ReadonlySet<Column["of"]> => new Set(columnsIn(test).map(({ of }) => of));
