import { issue } from "./issue.ts";
import { failed, ok, type Result } from "./result.ts";

/** A calendar day, "2016-10-31". ISO days compare as text. */
export type Day = string;

export type PeriodKind = "day" | "week" | "month" | "quarter" | "half" | "year";

/**
 * A stretch of calendar time, both ends included, with the text it is known by:
 * 2016-10-31, 2016-W43, 2016-10, 2016-Q4, 2016-H2, 2016; cumulative in the year: 2016-01~2016-10.
 */
export interface Period {
  readonly kind: PeriodKind | "cumulative";
  readonly text: string;
  readonly start: Day;
  readonly end: Day;
}

/** How a figure stands to its month: 截至10月底 (at its end), 10月份 (inside it), 今年以来 (year to date). */
export type Tense = "at-end" | "in-month" | "year-to-date";

const DAY_MS = 86_400_000;
const pad = (n: number): string => String(n).padStart(2, "0");

export function dayOf(year: number, month: number, day: number): Day {
  return new Date(Date.UTC(year, month - 1, day)).toISOString().slice(0, 10);
}

function instant(day: Day): number {
  return Date.parse(`${day}T00:00:00Z`);
}

const DAYS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** Whether the text is a day of the calendar. By arithmetic: an import asks it of millions of cells. */
export function isDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const [y, m, d] = [Number(text.slice(0, 4)), Number(text.slice(5, 7)), Number(text.slice(8))];
  if (m < 1 || m > 12 || d < 1) return false;
  const leap = m === 2 && y % 4 === 0 && (y % 100 !== 0 || y % 400 === 0);
  return d <= DAYS[m - 1]! + (leap ? 1 : 0);
}

export function addDays(day: Day, days: number): Day {
  return new Date(instant(day) + days * DAY_MS).toISOString().slice(0, 10);
}

/** China keeps one time, eight hours ahead of UTC, the whole year through. */
const CHINA_MS = 8 * 3_600_000;

/** The day in China on which something happened. */
export const dayInChina = (at: Date): Day => new Date(at.getTime() + CHINA_MS).toISOString().slice(0, 10);

/** That instant as clocks in China show it: 2016-11-03 16:05. */
export const minuteInChina = (at: Date): string => new Date(at.getTime() + CHINA_MS).toISOString().slice(0, 16).replace("T", " ");

/** Whole days from one to the other: daysBetween("2016-10-01", "2016-10-31") is 30. */
export function daysBetween(from: Day, to: Day): number {
  return Math.round((instant(to) - instant(from)) / DAY_MS);
}

/** 1 Monday to 7 Sunday (ISO 8601). */
export function weekday(day: Day): number {
  return new Date(instant(day)).getUTCDay() || 7;
}

const make = (kind: Period["kind"], text: string, start: Day, end: Day): Period => ({ kind, text, start, end });

const spans = { month: 1, quarter: 3, half: 6, year: 12 } as const;

function monthsSpan(kind: keyof typeof spans, year: number, n: number): Period {
  const length = spans[kind];
  const first = (n - 1) * length + 1;
  const text = { month: `${year}-${pad(n)}`, quarter: `${year}-Q${n}`, half: `${year}-H${n}`, year: `${year}` }[kind];
  return make(kind, text, dayOf(year, first, 1), dayOf(year, first + length, 0));
}

export const month = (year: number, n: number): Period => monthsSpan("month", year, n);
export const quarter = (year: number, n: number): Period => monthsSpan("quarter", year, n);
export const half = (year: number, n: number): Period => monthsSpan("half", year, n);
export const year = (of: number): Period => monthsSpan("year", of, 1);
export const day = (of: Day): Period => make("day", of, of, of);

/** ISO week: the one that holds the year's first Thursday is week 1. */
export function week(of: number, n: number): Period {
  const fourth = dayOf(of, 1, 4);
  const monday = addDays(fourth, 1 - weekday(fourth) + (n - 1) * 7);
  return make("week", `${of}-W${pad(n)}`, monday, addDays(monday, 6));
}

export function weekOf(of: Day): Period {
  const thursday = addDays(of, 4 - weekday(of));
  const first = `${thursday.slice(0, 4)}-01-01`;
  return week(Number(thursday.slice(0, 4)), Math.floor(daysBetween(first, thursday) / 7) + 1);
}

/** From 1 January to the end of the given period: 今年以来, 1-10月. */
export function cumulative(upTo: Period): Period {
  const january = `${yearOf(upTo)}-01`;
  return make("cumulative", `${january}~${upTo.end.slice(0, 7)}`, `${january}-01`, upTo.end);
}

export const yearOf = (of: Period): number => Number(of.end.slice(0, 4));
export const monthOf = (of: Period): number => Number(of.end.slice(5, 7));
export const monthText = (of: Period): string => of.end.slice(0, 7);
export const daysIn = (of: Period): number => daysBetween(of.start, of.end) + 1;

export function contains(outer: Period, inner: Day): boolean {
  return outer.start <= inner && inner <= outer.end;
}

export function days(of: Period): Day[] {
  return Array.from({ length: daysIn(of) }, (_, i) => addDays(of.start, i));
}

/** The period n steps on (or back): the month before, the same quarter's successor. */
export function shift(of: Period, steps: number): Period {
  const y = yearOf(of);
  switch (of.kind) {
    case "day": return day(addDays(of.start, steps));
    case "week": return weekOf(addDays(of.start, steps * 7));
    case "cumulative": return cumulative(shift(month(y, monthOf(of)), steps));
    default: {
      const length = spans[of.kind];
      const index = y * (12 / length) + (monthOf(of) / length - 1) + steps;
      const perYear = 12 / length;
      return monthsSpan(of.kind, Math.floor(index / perYear), (index % perYear) + 1);
    }
  }
}

/** The month before, of a month's text or a day's: 2016-12 of 2017-01. */
export function monthBefore(of: string): string {
  const [y, n] = [Number(of.slice(0, 4)), Number(of.slice(5, 7))];
  return month(n === 1 ? y - 1 : y, n === 1 ? 12 : n - 1).text;
}

/** The period as far as it has come by that day: the whole of it once it is over. */
export const soFar = (of: Period, today: Day): Period => (today < of.end ? { ...of, end: today } : of);

/** Whether a month has come to its last day; one `soFar` may not. */
export const isWholeMonth = ({ end }: Period): boolean => addDays(end, 1).endsWith("-01");

/** By this day something must have been due, to be overdue: the last of a whole month, the day before that of one that is not over. */
export const lastDue = (of: Period): Day => (isWholeMonth(of) ? of.end : addDays(of.end, -1));

/** The same stretch one year earlier, the base of 同比. 29 February becomes 28 February. */
export function yearEarlier(of: Period): Period {
  const y = yearOf(of) - 1;
  switch (of.kind) {
    case "day": {
      const back = `${y}${of.start.slice(4)}`;
      return day(isDay(back) ? back : `${y}-02-28`);
    }
    case "week": return week(Number(of.text.slice(0, 4)) - 1, Number(of.text.slice(6)));
    case "cumulative": return cumulative(month(y, monthOf(of)));
    default: return shift(of, -(12 / spans[of.kind]));
  }
}

/** Months elapsed over twelve: the yardstick of 序时进度. End of October is 10/12. */
export const elapsedMonths = (of: Period): number => monthOf(of);

const forms: readonly (readonly [RegExp, (m: RegExpExecArray) => Period | undefined])[] = [
  [/^(\d{4})$/, (m) => year(Number(m[1]))],
  [/^(\d{4})-(0[1-9]|1[0-2])$/, (m) => month(Number(m[1]), Number(m[2]))],
  [/^(\d{4})-Q([1-4])$/, (m) => quarter(Number(m[1]), Number(m[2]))],
  [/^(\d{4})-H([12])$/, (m) => half(Number(m[1]), Number(m[2]))],
  [/^(\d{4})-W(\d{2})$/, (m) => {
    const found = week(Number(m[1]), Number(m[2]));
    return Number(m[2]) >= 1 && weekOf(found.start).text === m[0] ? found : undefined;
  }],
  [/^(\d{4}-\d{2}-\d{2})$/, (m) => (isDay(m[1]!) ? day(m[1]!) : undefined)],
  [/^(\d{4})-01~\1-(0[1-9]|1[0-2])$/, (m) => cumulative(month(Number(m[1]), Number(m[2])))],
];

/** Reads the canonical text of a period; fails with core.bad-period. */
export function readPeriod(text: string): Result<Period> {
  for (const [form, build] of forms) {
    const match = form.exec(text.trim());
    const found = match ? build(match) : undefined;
    if (found) return ok(found);
  }
  return failed(issue("core.bad-period", { text }));
}

/** Reads a month only ("2016-10"); anything else is core.bad-month. */
export function readMonth(text: string): Result<Period> {
  const found = readPeriod(text);
  return found.ok && found.value.kind === "month" ? found : failed(issue("core.bad-month", { text }));
}
