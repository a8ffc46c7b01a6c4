/** What a month's report cost a unit (填报负担). */
export interface Burden {
  readonly asked: number;
  readonly prefilled: number;
  readonly reused: number;
  readonly typed: number;
  /** that the office typed for the unit (代填) */
  readonly behalf: number;
  /** that the unit spent on its form (`minutesSpent`); unknown until it was handed in */
  readonly minutes: number | undefined;
}

export interface CountedCell {
  readonly asked: boolean;
  readonly value: string | null;
  /** typed, pasted, excel, behalf, prefilled, reused; none where nothing was answered */
  readonly source: string | undefined;
}

/** Cells by where their answer came from. What came out of a workbook or the clipboard was typed somewhere too. */
export function burdenOf(cells: readonly CountedCell[], minutes: number | undefined): Burden {
  const from = (...sources: string[]): number => cells.filter(({ value, source }) => value !== null && value !== "" && source !== undefined && sources.includes(source)).length;
  return { asked: cells.filter(({ asked }) => asked).length, prefilled: from("prefilled"), reused: from("reused"), typed: from("typed", "pasted", "excel"), behalf: from("behalf"), minutes };
}

/**
 * Minutes that a unit spent on its form once it is handed in at `until`: from the first opening to the first hand-in,
 * and then each later stretch, from the withdrawal, or from the first touch after a return, to its hand-in. While the
 * report lies with a reviewer nothing is counted. `before`: what was counted for earlier stretches; `since`: when this
 * one began, unknown where nobody opened the form.
 */
export const minutesSpent = (before: number | undefined, since: string | undefined, until: string): number =>
  (before ?? 0) + (since === undefined ? 0 : Math.max(0, Math.round((Date.parse(until) - Date.parse(since)) / 60_000)));
