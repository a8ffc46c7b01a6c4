import type { PackHead } from "../../contract/pack.ts";
import { ancestry, type Goal, type Issue, issue, type Organisation, suggestion } from "../../core/index.ts";
import type { MetricDefinition } from "../../metrics/index.ts";
import type { RegisterDefinition } from "../../registers/index.ts";
import { checkDates } from "./laws.ts";
import { about, type Placed } from "./placed.ts";

/** What was read so far; a list that could not be read is left out, and nothing is checked against it. */
export interface Lists {
  readonly head?: Placed<PackHead>;
  readonly organisations?: readonly Placed<Organisation>[];
  readonly goals?: readonly Placed<Goal>[];
  readonly registers: readonly Placed<RegisterDefinition>[];
  readonly metrics: readonly Placed<MetricDefinition>[];
}

/** Every id that a definition names must be there. */
export function checkReferences({ head, organisations, goals, registers, metrics }: Lists): Issue[] {
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
  }
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
