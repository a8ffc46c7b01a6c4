import { useCallback, useEffect, useState } from "react";
import type { ReviewedItem } from "../../../contract/index.ts";
import { useKeeper, useRoundsOver } from "../../data/kept.ts";

/** What the reviewer means to say of an item; nothing is sent before the review is handed in or kept. */
export type Mark = { readonly verdict: "accept" } | { readonly verdict: "return"; readonly reason: string };
export type Marks = ReadonlyMap<string, Mark>;

/**
 * Marks of one round of one report, kept for their reviewer in this browser until they are sent: a reload loses none.
 * Those of a round that somebody else settled meanwhile are forgotten; `over` is how many there were.
 */
export function useMarks(report: string, round: string): { marks: Marks; over: number; put: (ids: readonly string[], mark: Mark | undefined) => void; clear: () => void } {
  const keeper = useKeeper();
  const name = `review ${report} ${round}`;
  const over = useRoundsOver(`review ${report}`, round).reduce((sum, each) => sum + readMarks(each).size, 0);
  const [marks, setMarks] = useState<Marks>(() => readMarks(keeper.read(name)));
  useEffect(() => keeper.write(name, marks.size === 0 ? undefined : JSON.stringify([...marks])), [keeper, name, marks]);
  const put = useCallback((ids: readonly string[], mark: Mark | undefined): void => setMarks((before) => {
    const after = new Map(before);
    for (const id of ids) if (mark) after.set(id, mark); else after.delete(id);
    return after;
  }), []);
  return { marks, over, put, clear: useCallback(() => setMarks(new Map()), []) };
}

function readMarks(kept: string | undefined): Marks {
  try {
    return new Map(JSON.parse(kept ?? "[]") as [string, Mark][]);
  } catch {
    return new Map();
  }
}

/** The unit was asked and said nothing. */
export const isBlank = ({ value }: Pick<ReviewedItem, "value">): boolean => value === null || value === "";

export interface Tally {
  readonly items: number;
  /** nobody of this level has said anything of them, and neither does a mark */
  readonly open: number;
  readonly accepted: number;
  readonly returned: number;
}

/** How an item stands with the marks over what is kept on the server. */
export function standing(item: Pick<ReviewedItem, "id" | "undecided" | "verdict">, marks: Marks): "open" | "accepted" | "returned" {
  const mark = marks.get(item.id);
  if (mark) return mark.verdict === "accept" ? "accepted" : "returned";
  return item.undecided ? "open" : item.verdict === "returned" ? "returned" : "accepted";
}

export function tallyOf(items: readonly Pick<ReviewedItem, "id" | "undecided" | "verdict">[], marks: Marks): Tally {
  const of = (wanted: string): number => items.filter((each) => standing(each, marks) === wanted).length;
  return { items: items.length, open: of("open"), accepted: of("accepted"), returned: of("returned") };
}
