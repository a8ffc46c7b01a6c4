import { type LadderStep, ladderSteps } from "../../../cycle/index.ts";
import type { ColumnOf } from "../../../contract/index.ts";
import type { Keys } from "../lists/lines.ts";
import type { LateSubject } from "./late.ts";

/** How urgent: a step is due today; late; not late yet; whatever is owed. */
export type Sieve = "due" | "late" | "soon" | "all";

const passes: Readonly<Record<Sieve, (of: LateSubject) => boolean>> = {
  due: ({ standing: { due } }) => due !== undefined,
  late: ({ standing: { days } }) => days > 0,
  soon: ({ standing: { days } }) => days <= 0,
  all: () => true,
};

export interface Sieved {
  /** the sieve that was asked for, or the most urgent one that holds anything */
  readonly show: Sieve;
  readonly subjects: readonly LateSubject[];
  readonly counts: Readonly<Record<Sieve, number>>;
  /** how many are due today on each step */
  readonly due: ReadonlyMap<LadderStep, number>;
}

/** What of it is wanted: of some units, of one urgency, or only what is due on one step. The counts are those units'. */
export function sieve(all: readonly LateSubject[], { orgs, show, step }: { orgs?: ReadonlySet<string> | undefined; show?: Sieve | undefined; step?: LadderStep | undefined }): Sieved {
  const theirs = orgs ? all.filter(({ unit }) => orgs.has(unit)) : all;
  const of = (name: Sieve): LateSubject[] => theirs.filter(passes[name]);
  const counts = { due: of("due").length, late: of("late").length, soon: of("soon").length, all: theirs.length };
  const shown = show ?? (counts.due > 0 ? "due" : counts.late > 0 ? "late" : "all");
  const due = new Map([...Map.groupBy(of("due"), ({ standing }) => standing.due!.step)].map(([name, some]) => [name, some.length]));
  return { show: shown, counts, due, subjects: step ? theirs.filter(({ standing }) => standing.due?.step === step) : of(shown) };
}

/** What the columns of the list are sorted by. */
export const lateKeys = (rank: (unit: string) => number): Keys<LateSubject, ColumnOf<"supervision">> => ({
  unit: ({ unit }) => rank(unit),
  // monthly reports by month, then orders by number: 9号 before 36号
  item: ({ kind, month, number, title }) => (kind !== "order" ? ` ${month} ${kind}` : (number ?? title).replace(/\d+/g, (digits) => digits.padStart(6, "0"))),
  due: ({ due_on }) => due_on,
  late: ({ standing: { days } }) => days,
  step: ({ standing: { due } }) => (due ? ladderSteps.indexOf(due.step) : null),
});
