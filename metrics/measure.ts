import { convertible, Decimal, type Dimension, type Field, type Unit, unit } from "../core/index.ts";

/**
 * What kind of amount an expression gives, known before any row is read.
 * - plain: a bare number of the formula
 * - tally: a number of things that has no counter yet; the metric's unit names it (个, 件, 天)
 * - bare: a field without a unit; its amounts are taken to stand in the metric's unit
 * - unit: a quantity; `difference` marks what is left of two shares, which may be told in 百分点
 */
export type Measure =
  | { readonly kind: "plain" | "tally" | "bare" }
  | { readonly kind: "unit"; readonly unit: Unit; readonly difference?: boolean };

export const PLAIN: Measure = { kind: "plain" };
export const TALLY: Measure = { kind: "tally" };
const BARE: Measure = { kind: "bare" };
const SHARE: Measure = { kind: "unit", unit: unit("1") };
export const DAYS: Measure = { kind: "unit", unit: unit("天") };
export const INDEX: Measure = { kind: "unit", unit: unit("指数") };
export const ofUnit = (of: Unit): Measure => ({ kind: "unit", unit: of });

/** What a numeric field's amounts are. */
export function ofField(field: Field): Measure {
  if (field.type === "quantity" && field.unit !== undefined) return ofUnit(unit(field.unit));
  return field.type === "integer" ? TALLY : BARE;
}

/** How many base units of its dimension one of these is. */
export const factorOf = (of: Measure): Decimal => (of.kind === "unit" ? of.unit.factor : ONE);
const ONE = new Decimal(1);

const is = (of: Measure, ...dimensions: Dimension[]): boolean => of.kind === "unit" && dimensions.includes(of.unit.dimension);
const counts = (of: Measure): boolean => of.kind === "tally" || is(of, "count");
const scales = (of: Measure): boolean => of.kind === "plain" || is(of, "share");
/** what amounts are shared out among: 每个项目, 每天 */
const shares = (of: Measure): boolean => counts(of) || is(of, "time");
const takesNumbers: readonly Dimension[] = ["count", "time", "rank", "score", "index"];

/** The measure of `left op right`; undefined when the two do not go together. */
export function combine(op: "+" | "-" | "*" | "/", left: Measure, right: Measure): Measure | undefined {
  switch (op) {
    case "+": return added(left, right);
    case "-": return subtracted(left, right);
    case "*": return multiplied(left, right);
    case "/": return divided(left, right);
  }
}

function added(left: Measure, right: Measure): Measure | undefined {
  if (left.kind === "unit" && right.kind === "unit") {
    if (convertible(left.unit, right.unit)) return left;
    if (is(left, "share") && is(right, "points")) return left;
    return is(left, "points") && is(right, "share") ? right : undefined;
  }
  if (left.kind !== "unit" && right.kind !== "unit") {
    const kinds = [left.kind, right.kind];
    return kinds.includes("bare") ? BARE : kinds.includes("tally") ? TALLY : PLAIN;
  }
  const [named, other] = left.kind === "unit" ? [left, right] : [right, left];
  if (other.kind === "bare") return undefined;
  return is(named, ...takesNumbers) || (other.kind === "plain" && is(named, "share")) ? named : undefined;
}

function subtracted(left: Measure, right: Measure): Measure | undefined {
  // 12件 less 3家 leaves a number of things whose counter the metric names
  if (is(left, "count") && is(right, "count")) return convertible(...units(left, right)) ? left : TALLY;
  const left_over = added(left, right);
  return left_over?.kind === "unit" && is(left_over, "share") ? { ...left_over, difference: true } : left_over;
}

function multiplied(left: Measure, right: Measure): Measure | undefined {
  if (scales(left)) return right;
  if (scales(right)) return left;
  if (shares(left) && shares(right)) return undefined;
  if (shares(left)) return right;
  return shares(right) ? left : undefined;
}

function divided(left: Measure, right: Measure): Measure | undefined {
  if (left.kind === "plain" && scales(right)) return PLAIN;
  if (scales(right) && !scales(left)) return left;
  if (alike(left, right)) return SHARE;
  if (right.kind === "plain") return left;
  return shares(right) && left.kind !== "plain" ? left : undefined;
}

function alike(left: Measure, right: Measure): boolean {
  if (counts(left) && counts(right)) return true;
  if (left.kind === "unit" && right.kind === "unit") return convertible(left.unit, right.unit);
  return left.kind === "bare" && right.kind === "bare";
}

const units = (left: Measure, right: Measure): [Unit, Unit] => {
  if (left.kind !== "unit" || right.kind !== "unit") throw new Error("both have units");
  return [left.unit, right.unit];
};

/** By what an amount is multiplied to stand in the declared unit; undefined when it cannot. */
export function scaleInto(of: Measure, declared: Unit): Decimal | undefined {
  if (of.kind === "bare") return ONE;
  const scale = factorOf(of).dividedBy(declared.factor);
  if (of.kind !== "unit") {
    return takesNumbers.includes(declared.dimension) || (of.kind === "plain" && declared.dimension === "share") ? scale : undefined;
  }
  if (convertible(of.unit, declared)) return scale;
  return of.difference && declared.dimension === "points" ? scale : undefined;
}

/** Amounts of these add up over rows; shares, concentrations and ranks do not. */
export function additive(of: Measure): boolean {
  return !is(of, "share", "points", "rank", "index", "in-water", "in-air");
}

/** For messages: 个, 万元, a number. */
export function tell(of: Measure): string {
  const words = { plain: "数(无单位)", tally: "个数", bare: "无单位字段" } as const;
  return of.kind === "unit" ? (of.unit.symbol === "1" ? "比率" : of.unit.symbol) : words[of.kind];
}
