import { useState } from "react";

export interface First {
  /** how many of the list are shown now */
  readonly count: number;
  readonly open: boolean;
  /** whether there is anything to unfold */
  readonly folds: boolean;
  readonly turn: () => void;
}

/** The first `limit` of a long list until somebody unfolds it; two or three more than the limit are not worth a button. */
export function useFirst(total: number, limit: number): First {
  const [open, setOpen] = useState(false);
  const folds = total > limit + 2;
  return { count: folds && !open ? limit : total, open, folds, turn: () => setOpen((now) => !now) };
}
