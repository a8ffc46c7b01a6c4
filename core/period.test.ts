import { describe, expect, test } from "vitest";
import { addDays, cumulative, daysBetween, daysIn, isDay, isWholeMonth, lastDue, readMonth, readPeriod, shift, soFar, weekday, weekOf, yearEarlier, type Period } from "./period.ts";

function read(text: string): Period {
  const found = readPeriod(text);
  if (!found.ok) throw new Error(`${text} was refused`);
  return found.value;
}

describe("a period and its text", () => {
  test.each([
    ["2016-10-31", "day", "2016-10-31", "2016-10-31"],
    ["2016-W43", "week", "2016-10-24", "2016-10-30"],
    ["2015-W53", "week", "2015-12-28", "2016-01-03"],
    ["2016-10", "month", "2016-10-01", "2016-10-31"],
    ["2016-02", "month", "2016-02-01", "2016-02-29"],
    ["2016-Q4", "quarter", "2016-10-01", "2016-12-31"],
    ["2016-H2", "half", "2016-07-01", "2016-12-31"],
    ["2016", "year", "2016-01-01", "2016-12-31"],
    ["2016-01~2016-10", "cumulative", "2016-01-01", "2016-10-31"],
  ])("%s is a %s from %s to %s", (text, kind, start, end) => {
    expect(read(text)).toEqual({ kind, text, start, end });
  });

  test.each(["2016-13", "2016-00", "2016-Q5", "2016-H3", "2016-W54", "2017-W53", "2016-02-30", "10月", "", "2016-01~2017-10", "2016-10 x"])(
    "%s is no period", (text) => {
      expect(readPeriod(text)).toMatchObject({ ok: false, issues: [{ code: "core.bad-period", params: { text } }] });
    },
  );

  test("a month is asked for where a quarter is no answer", () => {
    for (const text of ["2016-Q4", "2016", "2016-13"]) expect(readMonth(text)).toMatchObject({ ok: false, issues: [{ code: "core.bad-month", params: { text } }] });
    expect(readMonth("2016-10").ok).toBe(true);
  });
});

describe("arithmetic", () => {
  test.each([
    ["2016-10", -1, "2016-09"], ["2016-01", -1, "2015-12"], ["2016-12", 1, "2017-01"], ["2016-10", -22, "2014-12"],
    ["2016-Q1", -1, "2015-Q4"], ["2016-H1", -1, "2015-H2"], ["2016", 1, "2017"], ["2016-03-01", -1, "2016-02-29"],
    ["2016-W01", -1, "2015-W53"], ["2016-01~2016-10", -1, "2016-01~2016-09"],
  ])("%s shifted by %i is %s", (text, steps, expected) => {
    expect(shift(read(text), steps).text).toBe(expected);
  });

  test.each([
    ["2016-10", "2015-10"], ["2016-Q4", "2015-Q4"], ["2016-02-29", "2015-02-28"], ["2016-01~2016-10", "2015-01~2015-10"], ["2016-H2", "2015-H2"],
  ])("a year before %s stands %s (同比)", (text, expected) => {
    expect(yearEarlier(read(text)).text).toBe(expected);
  });

  test("cumulative in the year (今年以来) ends where its month ends", () => {
    expect(cumulative(read("2016-10"))).toMatchObject({ start: "2016-01-01", end: "2016-10-31", kind: "cumulative" });
  });

  test("days", () => {
    expect(daysIn(read("2016-10"))).toBe(31);
    expect(daysIn(read("2016-02"))).toBe(29);
    expect(daysBetween("2016-10-01", "2016-10-31")).toBe(30);
    expect(addDays("2016-12-31", 1)).toBe("2017-01-01");
    expect(weekday("2016-10-30")).toBe(7);
    expect(weekOf("2016-01-03").text).toBe("2015-W53");
    expect([isDay("2016-02-29"), isDay("2015-02-29"), isDay("2016-2-9")]).toEqual([true, false, false]);
  });
});

test.each([
  ["2016-12", "2016-12-06", "2016-12-06", false, "2016-12-05"],
  ["2016-12", "2016-12-31", "2016-12-31", true, "2016-12-31"],
  ["2016-11", "2016-12-06", "2016-11-30", true, "2016-11-30"],
  ["2016-02", "2016-02-28", "2016-02-28", false, "2016-02-27"],
])("%s by %s has come to %s, whole: %s, overdue is what was due by %s", (of, today, end, whole, due) => {
  const found = soFar(read(of), today);
  expect([found.text, found.end, isWholeMonth(found), lastDue(found)]).toEqual([of, end, whole, due]);
});
