import { type Field, isDay, issue, type Law, suggestion, type Table } from "../core/index.ts";
import type { Comparison, Condition, Literal, Path } from "./ast.ts";
import { checkLawNumber } from "./check-law.ts";
import type { Report } from "./issues.ts";
import { columnOf, columnsOf, comparedAs } from "./columns.ts";

/** Where a condition stands: the table whose rows it tests, and the one above it. */
export interface Ground {
  readonly table: Table;
  readonly parent?: Table | undefined;
  readonly laws: readonly Law[];
  readonly report: Report;
}

export function checkConditionOn(ground: Ground, condition: Condition): void {
  switch (condition.kind) {
    case "and":
    case "or": return condition.parts.forEach((each) => checkConditionOn(ground, each));
    case "not": return checkConditionOn(ground, condition.part);
    case "missing":
    case "present": return void fieldAt(ground, condition.path);
    case "true": return needed(ground, condition.path, ["boolean"]);
    case "within":
    case "by-end": return needed(ground, condition.path, ["date", "month"]);
    case "compare": {
      const field = fieldAt(ground, condition.path);
      if (!field) return;
      checkOrder(ground, field, condition.op, condition.span.start);
      return checkLiteral(ground, field, condition.literal);
    }
    case "fields": {
      needed(ground, condition.path, ["date", "month"]);
      const field = quietly(ground, condition.path);
      return needed(ground, condition.other, field?.type === "month" ? ["month"] : ["date"]);
    }
    case "one-of": {
      const field = fieldAt(ground, condition.path);
      if (field) condition.literals.forEach((each) => checkLiteral(ground, field, each));
    }
  }
}

/** The field of that name, or a report with the nearest one. */
export function fieldNamed(table: Table, name: string, offset: number, report: Report): Field | undefined {
  const found = columnOf(table, name);
  if (!found) {
    const near = suggestion(name, columnsOf(table).map((each) => each.name));
    report(issue("metric.unknown-field", { field: name, table: table.name, near }, { offset }));
  }
  return found;
}

function fieldAt({ table, parent, report }: Ground, { from, field, span }: Path): Field | undefined {
  if (from === "row") return fieldNamed(table, field, span.start, report);
  if (parent) return fieldNamed(parent, field, span.start, report);
  report(issue("metric.not-child", { table: table.name }, { offset: span.start }));
  return undefined;
}

const quietly = (ground: Ground, path: Path): Field | undefined => fieldAt({ ...ground, report: () => undefined }, path);

function needed(ground: Ground, path: Path, types: readonly Field["type"][]): void {
  const field = fieldAt(ground, path);
  if (field && !types.includes(field.type)) {
    ground.report(issue("metric.field-needed", { field: field.name, needed: types.join(" / ") }, { offset: path.span.start }));
  }
}

/** Texts and yes-or-no have no order: only = and != mean something. */
function checkOrder({ report }: Ground, field: Field, op: Comparison, offset: number): void {
  const as = comparedAs[field.type];
  if ((as === "text" || as === "boolean") && op !== "=" && op !== "!=") report(issue("metric.unordered", { field: field.name, op }, { offset }));
}

function checkLiteral(ground: Ground, field: Field, literal: Literal): void {
  const { report, laws } = ground;
  const as = comparedAs[field.type];
  if (literal.kind === "law" && as === "number") return checkLawNumber(laws, literal, field.unit, report);
  const wanted = field.type === "month" ? "'2016-10'" : samples[as];
  const fits = literal.kind !== "law" && literal.kind === (field.type === "month" ? "text" : as) && wellFormed(field, String(literal.value));
  if (!fits) {
    report(issue("metric.literal-type", { field: field.name, wanted, literal: written(literal) }, { offset: literal.span.start }));
    return;
  }
  const known = field.choices?.map((each) => each.value);
  if (field.type === "choice" && literal.kind === "text" && known && !known.includes(literal.value)) {
    report(issue("metric.unknown-choice", { field: field.name, value: literal.value, known: known.join("、") }, { offset: literal.span.start }));
  }
}

const samples = { text: "'…'", number: "100", date: "2016-10-31", boolean: "true / false" } as const;

const wellFormed = ({ type }: Field, value: string): boolean =>
  type === "date" ? isDay(value) : type !== "month" || /^\d{4}-(0[1-9]|1[0-2])$/.test(value);

export function written(literal: Literal): string {
  if (literal.kind === "law") return `law ${literal.law.text} ${literal.number.text}`;
  return literal.kind === "text" ? `'${literal.value}'` : String(literal.value);
}
