import type { Leaf, Test } from "../../../metrics/index.ts";
import { conjuncts } from "./condition.ts";
import { hull, near, type Window, windowsOf } from "./window.ts";

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

/** Leaves that read about the same stretch of the same date column go together; the unbounded go together. */
export function clusters<L extends Leaf>(leaves: readonly L[]): Cluster<L>[] {
  const windows = leaves.map((leaf) => windowsOf(leaf.test));
  const often = new Map<string, number>();
  for (const each of windows) for (const column of each.keys()) often.set(column, (often.get(column) ?? 0) + 1);
  const rank = (column: string): number => often.get(column) ?? 0;

  const groups: { window: Window | undefined; leaves: L[] }[] = [];
  leaves.forEach((leaf, i) => {
    const window = [...windows[i]!.values()].sort((a, b) => rank(b.column) - rank(a.column) || (a.column < b.column ? -1 : 1))[0];
    const group = groups.find((each) => fits(each.window, window));
    if (group === undefined) groups.push({ window, leaves: [leaf] });
    else {
      group.leaves.push(leaf);
      if (window && group.window) group.window = hull(group.window, window);
    }
  });
  return groups.map(({ window, leaves: inside }) => cluster(inside, window));
}

function fits(a: Window | undefined, b: Window | undefined): boolean {
  if (a === undefined || b === undefined) return a === b;
  return a.column === b.column && near(a, b);
}

function cluster<L extends Leaf>(leaves: readonly L[], window: Window | undefined): Cluster<L> {
  const parts = leaves.map((leaf) => new Map(conjuncts(leaf.test).map((test) => [JSON.stringify(test), test])));
  const shared = [...parts[0]!].filter(([key]) => parts.every((each) => each.has(key)));
  const keys = new Set(shared.map(([key]) => key));
  const tests = shared.map(([, test]) => test);
  const said = window === undefined || windowsOf({ kind: "all", tests }).get(window.column);
  return {
    leaves: leaves.map((leaf, i) => ({ leaf, own: [...parts[i]!].filter(([key]) => !keys.has(key)).map(([, test]) => test) })),
    shared: tests,
    ...(said || window === undefined ? {} : { window }),
  };
}
