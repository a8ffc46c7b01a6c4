import { daysIn, Decimal, type Law, type Period, shift, unit, type Unit, yearEarlier } from "../core/index.ts";
import type { Aggregate, Comparison, Expression, Literal } from "./ast.ts";
import { type Catalogue, checkedMetric } from "./catalogue.ts";
import { monthField } from "./columns.ts";
import { type Grain, grainOf, measureOf } from "./derive.ts";
import type { Leaf, LeafShape, Test } from "./leaf.ts";
import { additive, factorOf, scaleInto } from "./measure.ts";
import { membership, numberOf, resolve, scopeOf } from "./resolve.ts";

/**
 * What has to be fetched and what has to be computed for a set of metrics and periods. A plan knows no
 * row and no organisation; it is made once and serves all of them.
 */
export interface Plan {
  readonly metrics: readonly string[];
  readonly periods: readonly Period[];
  /** each aggregate once, however many metrics use it */
  readonly leaves: readonly Leaf[];
  /** in an order in which every step needs earlier ones only */
  readonly steps: readonly Step[];
  readonly laws: readonly Law[];
}

/** One metric in one period, asked for or needed by another one (the same month a year earlier). */
export interface Step {
  readonly metric: string;
  readonly period: Period;
  readonly unit: Unit;
  readonly grain: Grain;
  readonly node: Node;
  /** by what the node's amount is multiplied to stand in the metric's unit */
  readonly scale: Decimal;
}

/** A formula with its period, laws and units put in. */
export type Node =
  | { readonly kind: "number"; readonly amount: Decimal; readonly unit: string }
  | { readonly kind: "metric"; readonly metric: string; readonly period: Period }
  | { readonly kind: "total"; readonly of: Aggregate; readonly leaf: Leaf; readonly additive: boolean }
  /** (left × leftScale op right × rightScale) × scale */
  | { readonly kind: "arithmetic"; readonly op: "+" | "-" | "*" | "/"; readonly left: Node; readonly right: Node; readonly leftScale: Decimal; readonly rightScale: Decimal; readonly scale: Decimal }
  | { readonly kind: "change"; readonly metric: string; readonly now: Period; readonly base: Period; readonly as: "percent" | "points" | "absolute" }
  | { readonly kind: "days"; readonly metric: string; readonly period: Period; readonly op: Comparison; readonly limit: Decimal }
  | { readonly kind: "mean-of-days"; readonly metric: string; readonly period: Period; readonly atLeast?: Decimal }
  | { readonly kind: "aqi"; readonly law: string; readonly period: Period; readonly parts: readonly { readonly row: string; readonly metric: string; readonly unit: Unit }[] }
  | { readonly kind: "no-law"; readonly law: string };

/** Plans metrics of a checked catalogue; an unchecked one throws. */
export function plan(catalogue: Catalogue, metrics: readonly string[], periods: readonly Period[]): Plan {
  const leaves = new Map<string, Leaf>();
  const steps = new Map<string, Step>();
  const begun = new Set<string>();

  const need = (metric: string, period: Period): void => {
    const key = stepKey(metric, period);
    if (steps.has(key)) return;
    if (begun.has(key)) throw new Error(`ring at "${metric}" was not checked`);
    begun.add(key);
    const { definition, formula } = checkedMetric(catalogue, metric);
    const declared = unit(definition.unit);
    const scale = scaleInto(measureOf(catalogue, formula), declared);
    if (!scale) throw new Error(`unit of "${metric}" was not checked`);
    const node = bind({ catalogue, period, need, leaves }, formula);
    steps.set(key, { metric, period, unit: declared, grain: grainOf(catalogue, formula), node, scale });
  };

  for (const metric of metrics) for (const period of periods) need(metric, period);
  return { metrics, periods, leaves: [...leaves.values()], steps: [...steps.values()], laws: catalogue.laws };
}

export const stepKey = (metric: string, period: Period): string => `${metric} ${period.text}`;

interface Binding {
  readonly catalogue: Catalogue;
  readonly period: Period;
  readonly need: (metric: string, period: Period) => void;
  readonly leaves: Map<string, Leaf>;
}

function bind(at: Binding, of: Expression): Node {
  const { catalogue, period, need } = at;
  switch (of.kind) {
    case "number": return { kind: "number", amount: new Decimal(of.value), unit: of.unit ?? "" };
    case "calendar-days": return { kind: "number", amount: new Decimal(daysIn(period)), unit: "天" };
    case "metric": {
      need(of.name, period);
      return { kind: "metric", metric: of.name, period };
    }
    case "aggregate": return bindAggregate(at, of);
    case "arithmetic": return bindArithmetic(at, of.op, of.left, of.right);
    case "implied-plan": return bindArithmetic(at, "/", reference(of.of), reference(of.at));
    case "change": {
      const base = of.on === "year" ? yearEarlier(period) : shift(period, -1);
      need(of.of.text, period);
      need(of.of.text, base);
      return { kind: "change", metric: of.of.text, now: period, base, as: of.as };
    }
    case "days": {
      need(of.of.text, period);
      const limit = amountOf(at, of.literal, checkedMetric(catalogue, of.of.text).definition.unit);
      return limit ? { kind: "days", metric: of.of.text, period, op: of.op, limit } : { kind: "no-law", law: lawText(of.literal) };
    }
    case "mean-of-days": {
      need(of.of.text, period);
      const least = of.atLeast && amountOf(at, of.atLeast);
      if (of.atLeast && !least) return { kind: "no-law", law: lawText(of.atLeast) };
      return { kind: "mean-of-days", metric: of.of.text, period, ...(least ? { atLeast: least } : {}) };
    }
    case "aqi": {
      const parts = of.parts.map(({ row, metric }) => {
        need(metric.text, period);
        return { row: row.text, metric: metric.text, unit: unit(checkedMetric(catalogue, metric.text).definition.unit) };
      });
      return { kind: "aqi", law: of.law.text, period, parts };
    }
  }
}

const reference = (name: { text: string; span: Expression["span"] }): Expression => ({ kind: "metric", name: name.text, span: name.span });

function bindArithmetic(at: Binding, op: "+" | "-" | "*" | "/", left: Expression, right: Expression): Node {
  const measure = (of: Expression) => measureOf(at.catalogue, of);
  const made = measure({ kind: "arithmetic", op, left, right, span: left.span });
  return {
    kind: "arithmetic", op, left: bind(at, left), right: bind(at, right),
    leftScale: factorOf(measure(left)), rightScale: factorOf(measure(right)), scale: new Decimal(1).dividedBy(factorOf(made)),
  };
}

function bindAggregate(at: Binding, of: Aggregate): Node {
  const scope = scopeOf(at.catalogue.tables, of.table.text, at.period, at.catalogue.laws);
  const where = of.where && resolve(of.where, scope);
  if (where && !where.known) return { kind: "no-law", law: where.law };
  const shape = shapeOf(of, monthField(scope.table)?.name);
  const tests: Test[] = [...membership(scope), ...(where ? [where.is] : [])];
  if (of.each) tests.push({ kind: "between", column: { of: "row", name: of.each.text, as: "date" }, from: at.period.start, to: at.period.end });
  if (shape.kind === "latest") {
    // a cumulative amount starts anew each January
    const january = `${at.period.end.slice(0, 4)}-01`;
    tests.push({ kind: "between", column: { of: "row", name: shape.by, as: "date" }, from: january, to: at.period.end.slice(0, 7) });
  }
  const made = leafOf({
    table: of.table.text, shape, test: { kind: "all", tests }, period: at.period,
    ...(scope.parent ? { parentTable: scope.parent.name } : {}), ...(of.each ? { each: of.each.text } : {}),
  });
  const leaf = at.leaves.get(made.key) ?? made;
  at.leaves.set(leaf.key, leaf);
  return { kind: "total", of, leaf, additive: additive(measureOf(at.catalogue, of)) };
}

function shapeOf({ aggregate, field }: Aggregate, month: string | undefined): LeafShape {
  switch (aggregate) {
    case "count": return { kind: "rows" };
    case "count-distinct": return { kind: "distinct", field: field!.text };
    case "latest": return { kind: "latest", field: field!.text, by: month! };
    case "sum":
    case "mean":
    case "only": return { kind: "values", field: field!.text };
  }
}

/** A leaf with the key that follows from all its parts. */
export function leafOf(parts: Omit<Leaf, "key">): Leaf {
  const { table, parentTable = "", shape, test, each = "", period } = parts;
  return { key: JSON.stringify([table, parentTable, shape, test, each, period.text]), ...parts };
}

function amountOf(at: Binding, literal: Literal, into?: string): Decimal | undefined {
  const text = literal.kind === "law" ? numberOf(literal, at.catalogue.laws, at.period.end, into) : String(literal.value);
  return text === undefined ? undefined : new Decimal(text);
}

const lawText = (literal: Literal): string => (literal.kind === "law" ? literal.law.text : "");
