import { type Field, lawAt, type Table } from "../core/index.ts";
import type { Aggregate, Comparison, Condition, Expression, Literal, Path } from "./ast.ts";
import { columnOf, comparedAs } from "./columns.ts";
import { additive, ofField } from "./measure.ts";
import { numberOf, type Scope } from "./resolve.ts";

/** Formulas and conditions in plain Chinese, with the labels of fields and choices. */

const sizes: Readonly<Record<Comparison, string>> = { "=": "为", "!=": "不为", "<": "小于", "<=": "不大于", ">": "大于", ">=": "不小于" };
const dates: Readonly<Record<Comparison, string>> = { ...sizes, "<": "早于", "<=": "不晚于", ">": "晚于", ">=": "不早于" };
const signs: Readonly<Record<"+" | "-" | "*" | "/", string>> = { "+": "+", "-": "−", "*": "×", "/": "÷" };

export const sign = (op: keyof typeof signs): string => ` ${signs[op]} `;

/** 层级为“区级”且开工日期不晚于2016-10-31 */
export function sayCondition(condition: Condition, scope: Scope): string {
  switch (condition.kind) {
    case "and": return condition.parts.map((each) => inner(each, scope, "or")).join("且");
    case "or": return condition.parts.map((each) => inner(each, scope, "and")).join("或");
    case "not": return condition.part.kind === "by-end"
      ? `截至${ends(condition.part.path, scope).to}尚无${sayPath(condition.part.path, scope)}`
      : `非(${sayCondition(condition.part, scope)})`;
    case "missing": return `${sayPath(condition.path, scope)}未填`;
    case "present": return `${sayPath(condition.path, scope)}已填`;
    case "true": return `${sayPath(condition.path, scope)}为是`;
    case "by-end": return `${sayPath(condition.path, scope)}不晚于${ends(condition.path, scope).to}`;
    case "within": {
      const { from, to } = ends(condition.path, scope);
      const start = condition.window === "period" ? from : `${to.slice(0, 4)}-01${to.length === 7 ? "" : "-01"}`;
      return `${sayPath(condition.path, scope)}${start === to ? `为${to}` : `在${start}至${to}之间`}`;
    }
    case "one-of": return `${sayPath(condition.path, scope)}为${condition.literals.map((each) => sayLiteral(each, condition.path, scope)).join("、")}之一`;
    case "compare": {
      const field = fieldAt(condition.path, scope);
      const words = field && comparedAs[field.type] === "date" ? dates : sizes;
      return sayPath(condition.path, scope) + words[condition.op] + sayLiteral(condition.literal, condition.path, scope);
    }
  }
}

const inner = (condition: Condition, scope: Scope, bracketed: "and" | "or"): string =>
  condition.kind === bracketed ? `(${sayCondition(condition, scope)})` : sayCondition(condition, scope);

const tableAt = (path: Path, scope: Scope): Table | undefined => (path.from === "row" ? scope.table : scope.parent);

function fieldAt(path: Path, scope: Scope): Field | undefined {
  const table = tableAt(path, scope);
  return table && columnOf(table, path.field);
}

function sayPath(path: Path, scope: Scope): string {
  const label = fieldAt(path, scope)?.label ?? path.field;
  return path.from === "parent" ? `所属${scope.parent?.label ?? ""}的${label}` : label;
}

function ends(path: Path, { table, parent, period, laws }: Scope): { from: string; to: string } {
  const months = fieldAt(path, { table, period, laws, ...(parent ? { parent } : {}) })?.type === "month";
  return months ? { from: period.start.slice(0, 7), to: period.end.slice(0, 7) } : { from: period.start, to: period.end };
}

function sayLiteral(literal: Literal, path: Path, scope: Scope): string {
  const field = fieldAt(path, scope);
  switch (literal.kind) {
    case "text": return quoted(field?.choices?.find((each) => each.value === literal.value)?.label ?? literal.value);
    case "boolean": return literal.value ? "是" : "否";
    case "date": return literal.value;
    case "number": return literal.value + (field?.unit ?? "");
    case "law": return sayLaw(literal, scope, field?.unit);
  }
}

/** Quotation marks inside quotation marks are single ones. */
const quoted = (text: string): string => `“${text.replaceAll("“", "‘").replaceAll("”", "’")}”`;

/** 20(HJ 663-2013); in the unit asked for, else in the law's own */
export function sayLaw(literal: Extract<Literal, { kind: "law" }>, { laws, period }: Pick<Scope, "laws" | "period">, into?: string): string {
  const law = lawAt(laws, literal.law.text, period.end);
  const unit = into ?? law?.numbers[literal.number.text]?.unit ?? "";
  return `${numberOf(literal, laws, period.end, into) ?? "?"}${unit}(${law?.source ?? literal.law.text})`;
}

/** What an aggregate counts: 2016-10-31在列的重点项目中层级为“市级”的记录数 */
export function sayAggregate(of: Aggregate, scope: Scope): string {
  const { table, parent, period } = scope;
  const listed = table.dated || parent?.dated ? `${period.end}在列的` : "";
  const whose = listed + (parent && !table.label.startsWith(parent.label) ? `${parent.label}·` : "") + table.label;
  const among = of.where ? `中${sayCondition(of.where, scope)}的` : "的";
  const column = of.field && columnOf(table, of.field.text);
  const field = column?.label ?? "";
  return whose + among + {
    count: "记录数",
    "count-distinct": `不同${field}的个数`,
    sum: `${field}之和`,
    mean: of.each ? `${field}逐日平均` : `${field}平均`,
    latest: `${field}(${period.end.slice(0, 4)}年内最近一月)${column && additive(ofField(column)) ? "之和" : ""}`,
    only: `${field}(唯一一条)`,
  }[of.aggregate];
}

/** A formula in words: 开工项目数 ÷ 项目数. `label` names metrics; `scope` gives the ground of an aggregate. */
export function sayFormula(of: Expression, label: (metric: string) => string, scope: (table: string) => Scope, at: Pick<Scope, "laws" | "period">): string {
  const say = (part: Expression): string => sayFormula(part, label, scope, at);
  switch (of.kind) {
    case "number": return of.value + (of.unit ?? "");
    case "metric": return label(of.name);
    case "calendar-days": return "当期天数";
    case "aggregate": return sayAggregate(of, scope(of.table.text));
    case "arithmetic": return bracket(of.left, of.op, say, false) + sign(of.op) + bracket(of.right, of.op, say, true);
    case "implied-plan": return `${label(of.of.text)} ÷ ${label(of.at.text)}`;
    case "change": {
      const base = of.on === "year" ? "上年同期" : "上期";
      const difference = `${label(of.of.text)} − ${base}`;
      return of.as === "percent" ? `(${difference}) ÷ ${base}` : difference;
    }
    case "days": return `${label(of.of.text)}${sizes[of.op]}${of.literal.kind === "law" ? sayLaw(of.literal, at) : of.literal.value}的天数`;
    case "mean-of-days": return `${label(of.of.text)}各有效日的平均`;
    case "aqi": return `${of.parts.map((each) => label(each.metric.text)).join("、")}分指数的最大值`;
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
