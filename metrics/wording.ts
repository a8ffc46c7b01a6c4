import { type Field, labelIn, lawAt, type Table } from "../core/index.ts";
import type { Aggregate, Condition, Expression, Literal, Path } from "./ast.ts";
import { columnOf, comparedAs } from "./columns.ts";
import { additive, ofField } from "./measure.ts";
import { type Language, phrases } from "./phrases.ts";
import { numberOf, type Scope } from "./resolve.ts";

/** Formulas and conditions in plain words, with the labels of fields and choices. */

const signs: Readonly<Record<"+" | "-" | "*" | "/", string>> = { "+": "+", "-": "−", "*": "×", "/": "÷" };

export const sign = (op: keyof typeof signs): string => ` ${signs[op]} `;

/** 层级为“区级”且开工日期不晚于2016-10-31; Tier is "district" and Started on not after 2016-10-31 */
export function sayCondition(condition: Condition, scope: Scope, language: Language = "zh"): string {
  const say = phrases[language];
  const path = (of: Path): string => sayPath(of, scope, language);
  switch (condition.kind) {
    case "and": return condition.parts.map((each) => inner(each, scope, "or", language)).join(say.and);
    case "or": return condition.parts.map((each) => inner(each, scope, "and", language)).join(say.or);
    case "not": return condition.part.kind === "by-end"
      ? say.notBy(path(condition.part.path), ends(condition.part.path, scope).to)
      : say.not(sayCondition(condition.part, scope, language));
    case "missing": return say.missing(path(condition.path));
    case "present": return say.present(path(condition.path));
    case "true": return say.isTrue(path(condition.path));
    case "by-end": return say.by(path(condition.path), ends(condition.path, scope).to);
    case "within": {
      const { from, to } = ends(condition.path, scope);
      const start = condition.window === "period" ? from : `${to.slice(0, 4)}-01${to.length === 7 ? "" : "-01"}`;
      return start === to ? say.on(path(condition.path), to) : say.within(path(condition.path), start, to);
    }
    case "one-of": return say.oneOf(path(condition.path), condition.literals.map((each) => sayLiteral(each, condition.path, scope, language)).join(say.between));
    case "fields": return say.compare(path(condition.path), say.dates[condition.op], path(condition.other));
    case "compare": {
      const field = fieldAt(condition.path, scope);
      const words = field && comparedAs[field.type] === "date" ? say.dates : say.sizes;
      return say.compare(path(condition.path), words[condition.op], sayLiteral(condition.literal, condition.path, scope, language));
    }
  }
}

const inner = (condition: Condition, scope: Scope, bracketed: "and" | "or", language: Language): string =>
  condition.kind === bracketed ? `(${sayCondition(condition, scope, language)})` : sayCondition(condition, scope, language);

const tableAt = (path: Path, scope: Scope): Table | undefined => (path.from === "row" ? scope.table : scope.parent);

function fieldAt(path: Path, scope: Scope): Field | undefined {
  const table = tableAt(path, scope);
  return table && columnOf(table, path.field);
}

function sayPath(path: Path, scope: Scope, language: Language): string {
  const field = fieldAt(path, scope);
  const label = field ? labelIn(field, language) : path.field;
  return path.from === "parent" ? phrases[language].ofParent(scope.parent ? labelIn(scope.parent, language) : "", label) : label;
}

function ends(path: Path, { table, parent, period, laws }: Scope): { from: string; to: string } {
  const months = fieldAt(path, { table, period, laws, ...(parent ? { parent } : {}) })?.type === "month";
  return months ? { from: period.start.slice(0, 7), to: period.end.slice(0, 7) } : { from: period.start, to: period.end };
}

function sayLiteral(literal: Literal, path: Path, scope: Scope, language: Language): string {
  const say = phrases[language];
  const field = fieldAt(path, scope);
  switch (literal.kind) {
    case "text": {
      const choice = field?.choices?.find((each) => each.value === literal.value);
      return say.quoted(choice ? labelIn(choice, language) : literal.value);
    }
    case "boolean": return literal.value ? say.yes : say.no;
    case "date": return literal.value;
    case "number": return literal.value + (field?.unit ?? "");
    case "law": return sayLaw(literal, scope, language, field?.unit);
  }
}

/** 20(HJ 663-2013); in the unit asked for, else in the law's own */
export function sayLaw(literal: Extract<Literal, { kind: "law" }>, { laws, period }: Pick<Scope, "laws" | "period">, language: Language, into?: string): string {
  const law = lawAt(laws, literal.law.text, period.end);
  const unit = into ?? law?.numbers[literal.number.text]?.unit ?? "";
  return phrases[language].noted(`${numberOf(literal, laws, period.end, into) ?? "?"}${unit}`, law?.source ?? literal.law.text);
}

/** What an aggregate counts: 2016-10-31在列的重点项目中层级为“市级”的记录数 */
export function sayAggregate(of: Aggregate, scope: Scope, language: Language = "zh"): string {
  const { table, parent, period } = scope;
  const column = of.field && columnOf(table, of.field.text);
  const [own, above] = [labelIn(table, language), parent && labelIn(parent, language)];
  return phrases[language].aggregate(of.aggregate, {
    whose: above !== undefined && !own.startsWith(above) ? phrases[language].below(above, own) : own,
    listed: table.dated || parent?.dated ? period.end : undefined,
    where: of.where && sayCondition(of.where, scope, language),
    field: column ? labelIn(column, language) : "",
    year: period.end.slice(0, 4), additive: column !== undefined && additive(ofField(column)), daily: of.each !== undefined,
  });
}

/** A formula in words: 开工项目数 ÷ 项目数. `label` names metrics; `scope` gives the ground of an aggregate. */
export function sayFormula(of: Expression, label: (metric: string) => string, scope: (table: string) => Scope, at: Pick<Scope, "laws" | "period">, language: Language = "zh"): string {
  const words = phrases[language];
  const say = (part: Expression): string => sayFormula(part, label, scope, at, language);
  switch (of.kind) {
    case "number": return of.value + (of.unit ?? "");
    case "metric": return label(of.name);
    case "calendar-days": return words.calendarDays;
    case "aggregate": return sayAggregate(of, scope(of.table.text), language);
    case "arithmetic": return bracket(of.left, of.op, say, false) + sign(of.op) + bracket(of.right, of.op, say, true);
    case "implied-plan": return `${label(of.of.text)} ÷ ${label(of.at.text)}`;
    case "change": {
      const base = of.on === "year" ? words.yearBefore : words.monthBefore;
      const difference = `${label(of.of.text)} − ${base}`;
      return of.as === "percent" ? `(${difference}) ÷ ${base}` : difference;
    }
    case "days": return words.daysThat(label(of.of.text), words.sizes[of.op], of.literal.kind === "law" ? sayLaw(of.literal, at, language) : String(of.literal.value));
    case "mean-of-days": return words.meanOfDays(label(of.of.text));
    case "aqi": return words.largest(of.parts.map((each) => label(each.metric.text)).join(words.between));
  }
}

/** Brackets where the order of operations asks for them. */
function bracket(part: Expression, op: "+" | "-" | "*" | "/", say: (part: Expression) => string, isRight: boolean): string {
  const text = say(part);
  return part.kind === "arithmetic" && needsBrackets(part.op, op, isRight) ? `(${text})` : text;
}

export function needsBrackets(inside: "+" | "-" | "*" | "/", outside: "+" | "-" | "*" | "/", isRight: boolean): boolean {
  const weak = (op: string): boolean => op === "+" || op === "-";
  if (weak(inside) !== weak(outside)) return weak(inside);
  return isRight && (outside === "-" || outside === "/");
}
