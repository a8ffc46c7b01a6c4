import type { CalendarFile } from "../../contract/pack.ts";
import { type Day, type Issue, issue, type WorkCalendar, weekday } from "../../core/index.ts";
import type { Source } from "./source.ts";

export function calendarOf({ years }: CalendarFile): WorkCalendar {
  const notices = Object.values(years);
  return {
    years: new Set(Object.keys(years).map(Number)),
    holidays: new Set(notices.flatMap((each) => each.holidays)),
    worked: new Set(notices.flatMap((each) => each.worked)),
  };
}

/** Days of the notice's own year (or the December before it), none of them both off and worked, worked ones on weekends. */
export function checkCalendar({ years }: CalendarFile, source: Source): Issue[] {
  return Object.entries(years).flatMap(([year, { holidays, worked }]) => {
    const off = new Set(holidays);
    const at = (list: string, i: number) => source.place(["years", year, list, i]);
    return [
      ...holidays.flatMap((day, i) => (isOf(year, day) ? [] : [issue("pack.calendar-wrong-year", { day, year }, at("holidays", i))])),
      ...worked.flatMap((day, i): Issue[] => {
        if (!isOf(year, day)) return [issue("pack.calendar-wrong-year", { day, year }, at("worked", i))];
        if (off.has(day)) return [issue("pack.calendar-both", { day }, at("worked", i))];
        return weekday(day) > 5 ? [] : [issue("pack.calendar-not-weekend", { day }, at("worked", i))];
      }),
    ];
  });
}

const isOf = (year: string, day: Day): boolean => day.startsWith(year) || day.startsWith(`${Number(year) - 1}-12`);
