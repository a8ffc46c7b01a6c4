/** What a month's report cost a unit (填报负担). */
export interface Burden {
  readonly asked: number;
  readonly prefilled: number;
  readonly reused: number;
  readonly typed: number;
  /** from first opening to submission; unknown until then */
  readonly minutes: number | undefined;
}

export interface CountedCell {
  readonly asked: boolean;
  readonly value: string | null;
  /** typed, pasted, excel, prefilled, reused; none where nothing was answered */
  readonly source: string | undefined;
}

/** Cells by where their answer came from. What came out of a workbook or the clipboard was typed somewhere too. */
export function burdenOf(cells: readonly CountedCell[], opened: string | undefined, submitted: string | undefined): Burden {
  const from = (...sources: string[]): number => cells.filter(({ value, source }) => value !== null && value !== "" && source !== undefined && sources.includes(source)).length;
  const minutes = opened === undefined || submitted === undefined ? undefined : Math.max(0, Math.round((Date.parse(submitted) - Date.parse(opened)) / 60_000));
  return { asked: cells.filter(({ asked }) => asked).length, prefilled: from("prefilled"), reused: from("reused"), typed: from("typed", "pasted", "excel"), minutes };
}
