import { type Day, Decimal, type Field, type Law, lawAt, lawNumber, LISTED_FROM, LISTED_TO, monthText, type Period, type Table, unit, yearOf } from "../core/index.ts";
import type { Condition, Literal, Path } from "./ast.ts";
import { columnOf, comparedAs } from "./columns.ts";
import type { Column, Test } from "./leaf.ts";

/** A condition's place: the table it is about, the table above it, the period and the laws. */
export interface Scope {
  readonly table: Table;
  readonly parent?: Table;
  readonly period: Period;
  readonly laws: readonly Law[];
}

/** A law that does not hold at the period's end leaves what needs it without a value. */
export type Resolved<T> = { readonly known: true; readonly is: T } | { readonly known: false; readonly law: string };

export function scopeOf(tables: ReadonlyMap<string, Table>, name: string, period: Period, laws: readonly Law[]): Scope {
  const table = tables.get(name);
  if (!table) throw new Error(`table "${name}" is not in the catalogue`);
  const parent = table.parent === undefined ? undefined : tables.get(table.parent);
  return { table, period, laws, ...(parent ? { parent } : {}) };
}

/** The test of a checked condition with the period's dates and the law's numbers put in. */
export function resolve(condition: Condition, scope: Scope): Resolved<Test> {
  const lacking = lawsOf(condition).find((each) => numberOf(each, scope.laws, scope.period.end) === undefined);
  return lacking ? { known: false, law: lacking.law.text } : { known: true, is: testOf(condition, scope) };
}

type LawLiteral = Extract<Literal, { kind: "law" }>;

function lawsOf(condition: Condition): LawLiteral[] {
  switch (condition.kind) {
    case "compare": return condition.literal.kind === "law" ? [condition.literal] : [];
    case "one-of": return condition.literals.filter((each) => each.kind === "law");
    case "and":
    case "or": return condition.parts.flatMap(lawsOf);
    case "not": return lawsOf(condition.part);
    default: return [];
  }
}

function testOf(condition: Condition, scope: Scope): Test {
  switch (condition.kind) {
    case "and": return { kind: "all", tests: condition.parts.map((each) => testOf(each, scope)) };
    case "or": return { kind: "any", tests: condition.parts.map((each) => testOf(each, scope)) };
    case "not": return { kind: "not", test: testOf(condition.part, scope) };
    case "missing": return { kind: "missing", column: columnAt(condition.path, scope) };
    case "present": return { kind: "not", test: { kind: "missing", column: columnAt(condition.path, scope) } };
    case "true": return { kind: "compare", column: columnAt(condition.path, scope), op: "=", value: true };
    case "compare": return { kind: "compare", column: columnAt(condition.path, scope), op: condition.op, value: valueAt(condition.literal, condition.path, scope) };
    case "fields": return { kind: "fields", column: columnAt(condition.path, scope), op: condition.op, other: columnAt(condition.other, scope) };
    case "one-of": {
      const values = condition.literals.map((each) => String(valueAt(each, condition.path, scope)));
      return { kind: "one-of", column: columnAt(condition.path, scope), values };
    }
    case "by-end": return { kind: "compare", column: columnAt(condition.path, scope), op: "<=", value: ends(condition.path, scope).to };
    case "within": {
      const { from, to } = ends(condition.path, scope);
      const january = from.length === 7 ? `${yearOf(scope.period)}-01` : `${yearOf(scope.period)}-01-01`;
      return { kind: "between", column: columnAt(condition.path, scope), from: condition.window === "period" ? from : january, to };
    }
  }
}

/** The period's ends as the field writes them: days, or months. */
function ends(path: Path, scope: Scope): { from: string; to: string } {
  const { start, end } = scope.period;
  return fieldAt(path, scope).type === "month" ? { from: start.slice(0, 7), to: monthText(scope.period) } : { from: start, to: end };
}

function fieldAt(path: Path, scope: Scope): Field {
  const table = path.from === "row" ? scope.table : scope.parent;
  const field = table && columnOf(table, path.field);
  if (!field) throw new Error(`field "${path.field}" was not checked`);
  return field;
}

const columnAt = (path: Path, scope: Scope): Column => ({ of: path.from, name: path.field, as: comparedAs[fieldAt(path, scope).type] });

function valueAt(literal: Literal, path: Path, scope: Scope): string | boolean {
  return literal.kind === "law" ? numberOf(literal, scope.laws, scope.period.end, fieldAt(path, scope).unit)! : literal.value;
}

/** The law's number on that day, in the unit asked for when both have one. */
export function numberOf(literal: LawLiteral, laws: readonly Law[], day: Day, into?: string): string | undefined {
  const value = lawNumber(laws, literal.law.text, literal.number.text, day);
  const from = lawAt(laws, literal.law.text, day)?.numbers[literal.number.text]?.unit;
  if (value === undefined || from === undefined || into === undefined || from === into) return value;
  return new Decimal(value).times(unit(from).factor).dividedBy(unit(into).factor).toFixed();
}

/**
 * Who counts at the period's end: rows listed by then and not yet taken off. Child rows count by their
 * parent's listing; tables of events have no listing and everyone counts.
 */
export function membership({ table, parent, period }: Scope): Test[] {
  const of = table.dated ? "row" : parent?.dated ? "parent" : undefined;
  if (!of) return [];
  const from: Column = { of, name: LISTED_FROM, as: "date" };
  const to: Column = { of, name: LISTED_TO, as: "date" };
  return [
    { kind: "compare", column: from, op: "<=", value: period.end },
    { kind: "any", tests: [{ kind: "missing", column: to }, { kind: "compare", column: to, op: ">", value: period.end }] },
  ];
}

