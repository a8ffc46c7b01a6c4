import { issue } from "./issue.ts";
import { addDays, type Day, weekday } from "./period.ts";
import { failed, ok, type Result } from "./result.ts";

/**
 * The office's own table of working days. Only the exceptions of the yearly notice are listed; a year
 * without a notice is an error: guessed, the days of a Spring Festival would be working days.
 */
export interface WorkCalendar {
  /** years whose notice has been entered */
  readonly years: ReadonlySet<number>;
  /** weekdays that are off */
  readonly holidays: ReadonlySet<Day>;
  /** weekend days that are worked (调休) */
  readonly worked: ReadonlySet<Day>;
}

/** Whether that day is worked; fails with core.unpublished-year. */
export function isWorkday(calendar: WorkCalendar, day: Day): Result<boolean> {
  const year = Number(day.slice(0, 4));
  if (!calendar.years.has(year)) return failed(issue("core.unpublished-year", { year }));
  return ok(weekday(day) <= 5 ? !calendar.holidays.has(day) : calendar.worked.has(day));
}

/** The n-th working day after (n > 0) or before (n < 0) the given day, which itself does not count. */
export function addWorkdays(calendar: WorkCalendar, from: Day, n: number): Result<Day> {
  const step = Math.sign(n);
  let at = from;
  for (let left = Math.abs(n); left > 0;) {
    at = addDays(at, step);
    const worked = isWorkday(calendar, at);
    if (!worked.ok) return worked;
    if (worked.value) left -= 1;
  }
  return ok(at);
}

/** Working days in (from, to]: 1 when `to` is the next working day after `from`. */
export function workdaysBetween(calendar: WorkCalendar, from: Day, to: Day): Result<number> {
  let count = 0;
  for (let at = addDays(from, 1); at <= to; at = addDays(at, 1)) {
    const worked = isWorkday(calendar, at);
    if (!worked.ok) return worked;
    if (worked.value) count += 1;
  }
  return ok(count);
}
