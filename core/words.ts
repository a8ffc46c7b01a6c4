import type { Day } from "./period.ts";

/** A day as documents print it: 2016年10月31日. */
export function dayWords(day: Day): string {
  const [year, month, date] = day.split("-").map(Number);
  return `${year}年${month}月${date}日`;
}

/** A month as documents print it: 2016年10月. */
export const monthWords = (month: string): string => `${month.slice(0, 4)}年${Number(month.slice(5, 7))}月`;
