import type { PackHead } from "../../contract/pack.ts";
import { ancestry, type Goal, type Issue, issue, type Organisation, suggestion } from "../../core/index.ts";
import type { MetricDefinition } from "../../metrics/index.ts";
import type { RegisterDefinition } from "../../registers/index.ts";
import { checkDates } from "./laws.ts";
import { about, type Placed } from "./placed.ts";
import { worksOf } from "./works.ts";

/** What was read so far; a list that could not be read is left out, and nothing is checked against it. */
export interface Lists {
  readonly head?: Placed<PackHead>;
  readonly organisations?: readonly Placed<Organisation>[];
  readonly goals?: readonly Placed<Goal>[];
  readonly registers: readonly Placed<RegisterDefinition>[];
  readonly metrics: readonly Placed<MetricDefinition>[];
  /** every metric and register could be read: only then is a name that is not among them unknown */
  readonly whole?: boolean;
}

/** Every id that a definition names must be there. */
export function checkReferences({ head, organisations, goals, registers, metrics, whole = true }: Lists): Issue[] {
  const issues: Issue[] = head ? checkHead(head) : [];
  if (organisations) {
    const known = new Map(organisations.map(({ value }) => [value.id, value]));
    const organisation = (of: Placed<unknown>, part: string, id: string | undefined): void => {
      if (id !== undefined && !known.has(id)) issues.push(about(of, [part], issue("pack.unknown-organisation", { id, near: suggestion(id, known.keys()) })));
    };
    if (head) organisation(head, "root", head.value.root);
    for (const each of organisations) {
      organisation(each, "parent", each.value.parent);
      if (isRing(known, each.value)) issues.push(about(each, ["parent"], issue("pack.organisation-ring", { id: each.value.id })));
      issues.push(...checkDates("organisation", [each]));
    }
    for (const each of goals ?? []) organisation(each, "lead", each.value.lead);
    for (const each of registers) organisation(each, "keeper", each.value.keeper);
  }
  if (goals) {
    const known = new Set(goals.map(({ value }) => value.id));
    for (const each of [...registers, ...metrics]) {
      const { goal } = each.value;
      if (goal !== undefined && !known.has(goal)) issues.push(about(each, ["goal"], issue("pack.unknown-goal", { id: goal, near: suggestion(goal, known) })));
    }
    if (whole) for (const each of goals) issues.push(...checkGoal(each, registers, metrics));
  }
  return issues;
}

/** What tells a goal must be there: its rank, its rate in %, its headline, and the registers of its works. */
function checkGoal(goal: Placed<Goal>, registers: readonly Placed<RegisterDefinition>[], metrics: readonly Placed<MetricDefinition>[]): Issue[] {
  const { rank, rate, headline = [], works = [] } = goal.value;
  const known = new Map(metrics.map(({ value }) => [value.id, value]));
  const kept = new Map(registers.map(({ value }) => [value.id, value]));
  const named: [(string | number)[], string][] = [
    ...(rank === undefined ? [] : [[["rank"], rank] as [string[], string]]),
    ...(rate === undefined ? [] : [[["rate"], rate] as [string[], string]]),
    ...headline.map((id, i): [(string | number)[], string] => [["headline", i], id]),
  ];
  const issues = named.filter(([, id]) => !known.has(id))
    .map(([part, id]) => about(goal, part, issue("pack.unknown-metric", { id, near: suggestion(id, known.keys()) })));
  const unit = rate === undefined ? undefined : known.get(rate)?.unit;
  if (rate !== undefined && unit !== undefined && unit !== "%") issues.push(about(goal, ["rate"], issue("pack.rate-not-percent", { id: rate, unit })));
  works.forEach((text, i) => {
    const { register: id } = worksOf(text);
    const register = kept.get(id);
    if (!register) issues.push(about(goal, ["works", i], issue("pack.unknown-register", { id, near: suggestion(id, kept.keys()) })));
    else if (!register.traits.some(({ kind }) => kind === "staged")) issues.push(about(goal, ["works", i], issue("pack.register-not-staged", { id })));
  });
  return issues;
}

function checkHead(head: Placed<PackHead>): Issue[] {
  const { first_month: first, last_month: last, year } = head.value;
  const issues: Issue[] = [];
  if (last < first) issues.push(about(head, ["last_month"], issue("pack.months-order", { first, last })));
  for (const part of ["first_month", "last_month"] as const) {
    const month = head.value[part];
    if (!month.startsWith(String(year))) issues.push(about(head, [part], issue("pack.month-outside-year", { month, year })));
  }
  return issues;
}

/** `ancestry` stops where a line comes back to itself; such a line has no top. */
function isRing(known: ReadonlyMap<string, Organisation>, of: Organisation): boolean {
  const top = known.get(ancestry(known, of.id).at(-1) ?? "");
  return top?.parent !== undefined && known.has(top.parent);
}
