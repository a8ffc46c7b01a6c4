import { type Day, days, Decimal, type Period } from "../core/index.ts";
import { airQualityIndex } from "./aqi.ts";
import type { LeafTotals, Total } from "./leaf.ts";
import { compares } from "./plain.ts";
import { type Node, type Plan, type Step, stepKey } from "./plan.ts";
import { containersOf, type RolledUp, rollUp, type Subtrees } from "./rollup.ts";
import { absent, type AbsentReason, type MetricValue, present, type Value } from "./value.ts";

/** Everything that was computed: what was asked for, and what that is made of. */
export interface Evaluation {
  readonly plan: Plan;
  /** what was asked for, by metric, period and organisation; a daily metric has a value in a day's period only */
  readonly values: readonly MetricValue[];
  value(metric: string, org: string, period: Period): Value;
  /** values of a daily metric; days without one are absent */
  daily(metric: string, org: string, period: Period): ReadonlyMap<Day, Value>;
  /** how a metric was computed in a period, asked for or needed by another one */
  step(metric: string, period: Period): Step | undefined;
  /** what a leaf holds for an organisation with all below it */
  total(leafKey: string, org: string): Total | undefined;
}

/**
 * Values of every planned metric for every organisation given. Pure: the rows are in the totals, the
 * time in the plan. Amounts are unrounded and stand in the metric's unit.
 */
export function evaluate(plan: Plan, totals: readonly LeafTotals[], subtrees: Subtrees, orgs: readonly string[] = [...subtrees.keys()]): Evaluation {
  const asked = new Map(orgs.map((org) => [org, subtrees.get(org) ?? new Set([org])]));
  const containers = containersOf(asked);
  const leaves = new Map(totals.map((each) => [each.leaf.key, rollUp(each, containers)]));
  const steps = new Map(plan.steps.map((each) => [stepKey(each.metric, each.period), each]));
  const single = new Map<string, Value>();
  const daily = new Map<string, ReadonlyMap<Day, Value>>();
  for (const step of plan.steps) {
    for (const org of orgs) {
      const key = at(step.metric, org, step.period);
      const moment: Moment = { plan, org, leaves, single, daily };
      if (step.grain === "day") daily.set(key, new Map(days(step.period).map((day) => [day, valueOf(step, moment, day)])));
      else single.set(key, valueOf(step, moment));
    }
  }
  const value = (metric: string, org: string, period: Period): Value => {
    const key = at(metric, org, period);
    const found = single.get(key) ?? daily.get(key);
    if (!found) throw new Error(`"${metric}" of "${org}" in ${period.text} was not asked for`);
    return "kind" in found ? found : found.get(period.text) ?? absent("no-rows");
  };
  return {
    plan, value,
    values: plan.metrics.flatMap((metric) => plan.periods.flatMap((period) => orgs.map((org) => ({ metric, org, period, value: value(metric, org, period) })))),
    daily: (metric, org, period) => daily.get(at(metric, org, period)) ?? new Map(),
    step: (metric, period) => steps.get(stepKey(metric, period)),
    total: (leafKey, org) => leaves.get(leafKey)?.byOrg.get(org),
  };
}

const at = (metric: string, org: string, period: Period): string => `${stepKey(metric, period)} ${org}`;

interface Moment {
  readonly plan: Plan;
  readonly org: string;
  readonly leaves: ReadonlyMap<string, RolledUp>;
  readonly single: ReadonlyMap<string, Value>;
  readonly daily: ReadonlyMap<string, ReadonlyMap<Day, Value>>;
}

type Absent = Extract<Value, { kind: "absent" }>;
type Outcome = Decimal | Absent;
const isAbsent = (of: Outcome): of is Absent => !Decimal.isDecimal(of);
const none = (reason: AbsentReason, because?: string): Absent => absent(reason, because) as Absent;

function valueOf(step: Step, moment: Moment, day?: Day): Value {
  const outcome = outcomeOf(step.node, moment, day);
  return isAbsent(outcome) ? outcome : present(outcome.times(step.scale), step.unit.symbol);
}

function outcomeOf(node: Node, moment: Moment, day: Day | undefined): Outcome {
  switch (node.kind) {
    case "number": return node.amount;
    case "no-law": return none("no-law", node.law);
    case "metric": return part(node.metric, lookUp(moment, node.metric, node.period, day));
    case "total": return totalOutcome(node, moment, day);
    case "arithmetic": return arithmetic(node, moment, day);
    case "change": return change(node, moment);
    case "days": {
      const known = amounts(moment, node.metric, node.period);
      return known.length === 0 ? noDay(moment, node.metric, node.period) : new Decimal(known.filter((each) => compares(each.comparedTo(node.limit), node.op)).length);
    }
    case "mean-of-days": {
      const known = amounts(moment, node.metric, node.period);
      if (known.length === 0) return noDay(moment, node.metric, node.period);
      if (node.atLeast?.gt(known.length)) return none("too-few-readings", `${node.metric} ${known.length}/${node.atLeast.toFixed()}`);
      return Decimal.sum(...known).dividedBy(known.length);
    }
    case "aqi": return aqi(node, moment, day);
  }
}

function lookUp({ org, single, daily }: Moment, metric: string, period: Period, day: Day | undefined): Value {
  const key = at(metric, org, period);
  const found = single.get(key) ?? (day === undefined ? undefined : daily.get(key)?.get(day));
  if (!found) throw new Error(`"${metric}" in ${period.text} was not planned`);
  return found;
}

/** A part's value inside another metric: what is absent keeps the first cause. */
function part(metric: string, value: Value): Outcome {
  if (value.kind === "present") return value.amount;
  return none("of-part", value.reason === "of-part" ? value.because : `${metric}: ${value.reason}`);
}

function totalOutcome({ of: { aggregate }, leaf, additive }: Extract<Node, { kind: "total" }>, { leaves, org }: Moment, day: Day | undefined): Outcome {
  const rolled = leaves.get(leaf.key);
  if (!rolled) throw new Error(`no totals for leaf ${leaf.key}`);
  const total = leaf.each === undefined ? rolled.byOrg.get(org) : rolled.byOrgDay.get(org)?.get(day!);
  if (aggregate === "count" || aggregate === "count-distinct") return rolled.recorded ? new Decimal(total?.n ?? 0) : none("no-rows", leaf.table);
  if (!total || total.n === 0) return none("no-rows", leaf.table);
  if (total.n > 1 && (aggregate === "only" || (aggregate === "latest" && !additive))) return none("ambiguous", leaf.table);
  return aggregate === "mean" ? total.sum.dividedBy(total.n) : total.sum;
}

function arithmetic(node: Extract<Node, { kind: "arithmetic" }>, moment: Moment, day: Day | undefined): Outcome {
  const left = outcomeOf(node.left, moment, day);
  if (isAbsent(left)) return left;
  const right = outcomeOf(node.right, moment, day);
  if (isAbsent(right)) return right;
  const [a, b] = [left.times(node.leftScale), right.times(node.rightScale)];
  switch (node.op) {
    case "+": return a.plus(b).times(node.scale);
    case "-": return a.minus(b).times(node.scale);
    case "*": return a.times(b).times(node.scale);
    case "/": return b.isZero() ? none("zero-whole") : a.dividedBy(b).times(node.scale);
  }
}

/** 同比 and 环比: no base, a base of zero or a negative one gives no relative change. */
function change({ metric, now, base, as }: Extract<Node, { kind: "change" }>, moment: Moment): Outcome {
  const current = part(metric, lookUp(moment, metric, now, undefined));
  if (isAbsent(current)) return current;
  const before = lookUp(moment, metric, base, undefined);
  if (before.kind === "absent") return none("no-base", `${metric} ${base.text}: ${before.reason}`);
  const difference = current.minus(before.amount);
  if (as !== "percent") return difference;
  if (before.amount.isZero()) return none("zero-base", `${metric} ${base.text}`);
  if (before.amount.isNegative()) return none("negative-base", `${metric} ${base.text}`);
  return difference.dividedBy(before.amount);
}

/** No day has a value: for want of a law when that is so on every day, else for want of rows. */
function noDay({ org, daily }: Moment, metric: string, period: Period): Absent {
  const all = [...(daily.get(at(metric, org, period))?.values() ?? [])];
  return none(all.every((each) => each.kind === "absent" && each.reason === "no-law") ? "no-law" : "no-rows", metric);
}

function amounts({ org, daily }: Moment, metric: string, period: Period): Decimal[] {
  return [...(daily.get(at(metric, org, period))?.values() ?? [])].flatMap((each) => (each.kind === "present" ? [each.amount] : []));
}

function aqi({ law, parts, period }: Extract<Node, { kind: "aqi" }>, moment: Moment, day: Day | undefined): Outcome {
  const known: { row: string; amount: Decimal; unit: (typeof parts)[number]["unit"] }[] = [];
  for (const { row, metric, unit } of parts) {
    const amount = part(metric, lookUp(moment, metric, period, day));
    if (isAbsent(amount)) return amount;
    known.push({ row, amount, unit });
  }
  return airQualityIndex(moment.plan.laws, law, day!, known) ?? none("no-law", law);
}
