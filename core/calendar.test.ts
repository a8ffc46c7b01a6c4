import { expect, test } from "vitest";
import { addWorkdays, isWorkday, type WorkCalendar, workdaysBetween } from "./calendar.ts";
import { addDays } from "./period.ts";

/** The State Council's notice for National Day 2016: 1 to 7 October off, 8 and 9 October worked. */
const calendar: WorkCalendar = {
  years: new Set([2016]),
  holidays: new Set(Array.from({ length: 7 }, (_, i) => addDays("2016-10-01", i))),
  worked: new Set(["2016-10-08", "2016-10-09"]),
};

test.each([
  ["2016-09-30", true], ["2016-10-01", false], ["2016-10-03", false], ["2016-10-07", false],
  ["2016-10-08", true], ["2016-10-09", true], ["2016-10-10", true], ["2016-10-15", false],
])("%s worked: %s", (day, expected) => {
  expect(isWorkday(calendar, day)).toEqual({ ok: true, value: expected });
});

test.each([["2016-09-30", 5, "2016-10-12"], ["2016-10-12", -5, "2016-09-30"], ["2016-10-14", 1, "2016-10-17"]])(
  "%s and %i working days is %s", (from, n, expected) => {
    expect(addWorkdays(calendar, from, n)).toEqual({ ok: true, value: expected });
  },
);

test("working days between", () => {
  expect(workdaysBetween(calendar, "2016-09-30", "2016-10-12")).toEqual({ ok: true, value: 5 });
});

test("an unpublished year is refused, not guessed (2017-02-10 would be called a working day)", () => {
  expect(isWorkday(calendar, "2017-02-10")).toMatchObject({ ok: false, issues: [{ code: "core.unpublished-year", params: { year: 2017 } }] });
  expect(addWorkdays(calendar, "2016-12-30", 2)).toMatchObject({ ok: false, issues: [{ code: "core.unpublished-year" }] });
});
