import type { Day } from "./period.ts";

/** A day as documents print it: 2016年10月31日. */
export function dayWords(day: Day): string {
  const [year, month, date] = day.split("-").map(Number);
  return `${year}年${month}月${date}日`;
}

/** A month as documents print it: 2016年10月. */
export const monthWords = (month: string): string => `${month.slice(0, 4)}年${Number(month.slice(5, 7))}月`;

interface Labelled { readonly label: string; readonly label_en?: string }

/** A pack's name for a thing; its Chinese one where it has no English. */
export const labelIn = (of: Labelled, language: "zh" | "en"): string => (language === "en" ? of.label_en ?? of.label : of.label);

/** A unit that all rows of a table of figures share stands in its head, once; a column of units is drawn only where they differ. */
export function sharedUnit(rows: readonly { readonly unit: string }[]): { readonly column: boolean; readonly unit: string } {
  const [unit = "", ...more] = new Set(rows.map((each) => each.unit));
  return { column: more.length > 0, unit: more.length > 0 ? "" : unit };
}
