import type { Leaf, Test } from "../../../metrics/index.ts";
import { periodFields } from "../migrate/ledger.ts";
import { conjuncts } from "./condition.ts";
import { hull, lengthOf, near, type Window, windowsOf } from "./window.ts";

/**
 * Leaves of one table that one pass over it answers. `shared` is what all of them ask, which the pass
 * asks once of each row, and by an index where there is one; `own` is what is left for each.
 */
export interface Cluster<L extends Leaf = Leaf> {
  readonly leaves: readonly { readonly leaf: L; readonly own: readonly Test[] }[];
  readonly shared: readonly Test[];
  /** bound on a date column that holds for all, where `shared` does not say it already */
  readonly window?: Window;
}

/**
 * Leaves that read about the same stretch of a column with an index go together, each stretch by the
 * index; all others share one pass over the whole table, which none of them could avoid.
 */
export function clusters<L extends Leaf>(leaves: readonly L[]): Cluster<L>[] {
  const groups: { window: Window | undefined; leaves: L[] }[] = [];
  for (const leaf of leaves) {
    const window = [...windowsOf(leaf.test).values()].find((each) => periodFields.includes(each.column) && Number.isFinite(lengthOf(each)));
    const group = groups.find((each) => fits(each.window, window));
    if (group === undefined) groups.push({ window, leaves: [leaf] });
    else {
      group.leaves.push(leaf);
      if (window && group.window) group.window = hull(group.window, window);
    }
  }
  return groups.map(({ window, leaves: inside }) => cluster(inside, window));
}

function fits(a: Window | undefined, b: Window | undefined): boolean {
  if (a === undefined || b === undefined) return a === b;
  return a.column === b.column && near(a, b);
}

function cluster<L extends Leaf>(leaves: readonly L[], window: Window | undefined): Cluster<L> {
  const { shared, owns } = common(leaves.map(({ test }) => conjuncts(test)));
  const said = window === undefined || windowsOf({ kind: "all", tests: shared }).get(window.column);
  return {
    leaves: leaves.map((leaf, i) => ({ leaf, own: owns[i]! })), shared,
    ...(said || window === undefined ? {} : { window }),
  };
}

/** What all lists of tests ask, and what each asks beside it. */
export function common(lists: readonly (readonly Test[])[]): { readonly shared: readonly Test[]; readonly owns: readonly (readonly Test[])[] } {
  const keyed = lists.map((tests) => new Map(tests.map((test) => [JSON.stringify(test), test])));
  const everywhere = (key: string): boolean => keyed.every((each) => each.has(key));
  return {
    shared: [...(keyed[0] ?? [])].filter(([key]) => everywhere(key)).map(([, test]) => test),
    owns: keyed.map((each) => [...each].filter(([key]) => !everywhere(key)).map(([, test]) => test)),
  };
}
