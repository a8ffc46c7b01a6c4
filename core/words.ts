import type { Day } from "./period.ts";

/** A day as documents print it: 2016年10月31日. */
export function dayWords(day: Day): string {
  const [year, month, date] = day.split("-").map(Number);
  return `${year}年${month}月${date}日`;
}

/** The months in English, January first. */
export const englishMonths = ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"] as const;

/** A month as documents print it, and as an English page says it: 2016年10月, October 2016. */
export function monthWords(month: string, language: "zh" | "en" = "zh"): string {
  const [year, number] = [month.slice(0, 4), Number(month.slice(5, 7))];
  return language === "zh" ? `${year}年${number}月` : `${englishMonths[number - 1] ?? number} ${year}`;
}

interface Labelled { readonly label: string; readonly label_en?: string }

/** A pack's name for a thing; its Chinese one where it has no English. */
export const labelIn = (of: Labelled, language: "zh" | "en"): string => (language === "en" ? of.label_en ?? of.label : of.label);

/** What the pack notes beside a thing, in the asked language where it has it in that. */
export const noteIn = ({ note, note_en }: { readonly note?: string; readonly note_en?: string }, language: "zh" | "en"): string | null => (language === "en" ? note_en : undefined) ?? note ?? null;

/** A unit that all rows of a table of figures share stands in its head, once; a column of units is drawn only where they differ. */
export function sharedUnit(rows: readonly { readonly unit: string }[]): { readonly column: boolean; readonly unit: string } {
  const [unit = "", ...more] = new Set(rows.map((each) => each.unit));
  return { column: more.length > 0, unit: more.length > 0 ? "" : unit };
}
