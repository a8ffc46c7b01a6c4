import type { Decimal } from "../core/index.ts";

export interface Ranked<T> {
  readonly item: T;
  readonly score: Decimal;
  /** 1 is best; equal scores share the place (并列) and the next place is skipped */
  readonly place: number;
}

/** Places by score. Items without a score are left out: no data is no last place. */
export function rank<T>(items: readonly T[], score: (item: T) => Decimal | undefined, better: "higher" | "lower"): Ranked<T>[] {
  const scored = items.flatMap((item) => {
    const found = score(item);
    return found ? [{ item, score: found }] : [];
  });
  scored.sort((a, b) => (better === "higher" ? b.score.comparedTo(a.score) : a.score.comparedTo(b.score)));
  let place = 0;
  return scored.map((each, index) => {
    if (index === 0 || !each.score.equals(scored[index - 1]!.score)) place = index + 1;
    return { ...each, place };
  });
}
