import type { Day } from "./period.ts";

/**
 * A rule of law as the pack writes it: limits, breakpoints, thresholds, where they stand and from when until when
 * they bind. A rule that changes is a further record of the same id, whose days follow; a month is always
 * computed by the one that bound in it.
 */
export interface Law {
  readonly id: string;
  readonly title: string;
  readonly title_en?: string;
  readonly source: string;
  readonly valid_from: Day;
  readonly valid_to?: Day;
  readonly numbers: Readonly<Record<string, LawNumber>>;
  readonly tables: Readonly<Record<string, LawTable>>;
}

export interface LawNumber {
  readonly value: string;
  readonly unit?: string;
  readonly clause: string;
  /** value for the month of that number (1 to 12), where it differs: 25 valid days in February */
  readonly months?: Readonly<Record<string, string>>;
}

/** Breakpoints: for each row the values that stand at the column heads (IAQI 0, 50, 100, …). */
export interface LawTable {
  readonly clause: string;
  readonly heads: readonly string[];
  readonly rows: Readonly<Record<string, { readonly unit: string; readonly values: readonly string[] }>>;
}

export function lawAt(laws: readonly Law[], id: string, day: Day): Law | undefined {
  return laws.find((each) => each.id === id && each.valid_from <= day && (each.valid_to === undefined || day <= each.valid_to));
}

/** The number that holds on that day, or undefined (a law that is unknown there gives no value). */
export function lawNumber(laws: readonly Law[], id: string, name: string, day: Day): string | undefined {
  const number = lawAt(laws, id, day)?.numbers[name];
  return number?.months?.[String(Number(day.slice(5, 7)))] ?? number?.value;
}
