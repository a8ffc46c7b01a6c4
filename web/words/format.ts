import { englishMonths, monthWords } from "../../core/index.ts";
import type { Language } from "../place/usePlace.ts";

/** 2016-10 → 2016年10月, October 2016 */
export const monthText = (month: string, lang: Language): string => monthWords(month, lang);

/** 2016-10 → 10月, Oct */
export function shortMonth(month: string, lang: Language): string {
  const number = Number(month.split("-")[1]);
  return lang === "zh" ? `${number}月` : (englishMonths[number - 1] ?? "").slice(0, 3);
}

/** 2016-10-31 → 2016年10月31日; a month stays a month; anything else stays as it is */
export function dayText(day: string, lang: Language): string {
  if (/^\d{4}-\d{2}$/.test(day)) return monthText(day, lang);
  const [year, month, date] = day.slice(0, 10).split("-");
  if (!date) return day;
  return lang === "zh" ? `${year}年${Number(month)}月${Number(date)}日` : `${Number(date)} ${englishMonths[Number(month) - 1]} ${year}`;
}

/** An instant on the reader's clock, to the minute: 2016-11-03 09:12 */
export function instantText(instant: string, zone?: string): string {
  const at = new Date(instant);
  if (Number.isNaN(at.getTime())) return instant;
  const parts = new Intl.DateTimeFormat("en-CA", {
    year: "numeric", month: "2-digit", day: "2-digit", hour: "2-digit", minute: "2-digit", hourCycle: "h23",
    ...(zone ? { timeZone: zone } : {}),
  }).formatToParts(at);
  const get = (type: string): string => parts.find((each) => each.type === type)?.value ?? "";
  return `${get("year")}-${get("month")}-${get("day")} ${get("hour")}:${get("minute")}`;
}

/** What a programme is called, with its year where its name does not say it. */
export const withYear = ({ name, year }: { readonly name: string; readonly year: number }): string => (name.includes(String(year)) ? name : `${name} ${year}`);
