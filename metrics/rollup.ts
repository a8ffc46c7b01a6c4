import { type Day, Decimal, ZERO } from "../core/index.ts";
import type { LeafTotals, Total } from "./leaf.ts";

export type Subtrees = ReadonlyMap<string, ReadonlySet<string>>;

/** A leaf's totals for each organisation with all below it. Organisations without a row are not in the maps. */
export interface RolledUp {
  readonly recorded: boolean;
  readonly byOrg: ReadonlyMap<string, Total>;
  readonly byOrgDay: ReadonlyMap<string, ReadonlyMap<Day, Total>>;
}

/** For each organisation those whose figures it is part of, itself included. */
export function containersOf(subtrees: Subtrees): ReadonlyMap<string, readonly string[]> {
  const above = new Map<string, string[]>();
  for (const [org, inside] of subtrees) for (const each of inside) above.set(each, [...(above.get(each) ?? []), org]);
  return above;
}

/** Sums add up over the subtree; distinct values are united, so that one seen in two towns counts once. */
export function rollUp(totals: LeafTotals, containers: ReadonlyMap<string, readonly string[]>): RolledUp {
  const byOrg = new Map<string, Total>();
  const byOrgDay = new Map<string, Map<Day, Total>>();
  for (const [org, total] of totals.byOrg) for (const above of containers.get(org) ?? []) add(byOrg, above, total);
  for (const [org, days] of totals.byOrgDay ?? []) {
    for (const above of containers.get(org) ?? []) {
      const all = byOrgDay.get(above) ?? new Map<Day, Total>();
      byOrgDay.set(above, all);
      for (const [day, total] of days) add(all, day, total);
    }
  }
  if (totals.distinct) unite(byOrg, totals.distinct, containers);
  return { recorded: totals.recorded, byOrg, byOrgDay };
}

function add<K>(into: Map<K, Total>, key: K, { n, sum }: Total): void {
  const have = into.get(key);
  into.set(key, have ? { n: have.n + n, sum: have.sum.plus(sum) } : { n, sum: new Decimal(sum) });
}

function unite(into: Map<string, Total>, distinct: ReadonlyMap<string, ReadonlySet<string>>, containers: ReadonlyMap<string, readonly string[]>): void {
  const united = new Map<string, Set<string>>();
  for (const [org, values] of distinct) {
    for (const above of containers.get(org) ?? []) {
      const all = united.get(above) ?? new Set<string>();
      united.set(above, all);
      for (const value of values) all.add(value);
    }
  }
  for (const [org, values] of united) into.set(org, { n: values.size, sum: ZERO });
}
