import { describe, expect, it } from "vitest";
import { dayText, instantText, monthText, shortMonth, withYear } from "./format.ts";

describe("dates in words", () => {
  it.each([
    ["2016-10", "zh", "2016年10月"], ["2016-01", "zh", "2016年1月"], ["2016-10", "en", "October 2016"],
  ] as const)("month %s %s", (month, lang, text) => expect(monthText(month, lang)).toBe(text));

  it.each([
    ["2016-03-01", "zh", "2016年3月1日"], ["2016-03-01", "en", "1 March 2016"], ["2016-09", "zh", "2016年9月"], ["三季度", "zh", "三季度"],
  ] as const)("day %s %s", (day, lang, text) => expect(dayText(day, lang)).toBe(text));

  it("short months", () => expect([shortMonth("2016-09", "zh"), shortMonth("2016-09", "en")]).toEqual(["9月", "Sep"]));

  it.each([
    ["2016-11-05T09:20:00+08:00", "Asia/Shanghai", "2016-11-05 09:20"], ["2016-11-05T16:30:00Z", "Asia/Shanghai", "2016-11-06 00:30"], ["soon", "UTC", "soon"],
  ])("instant %s in %s", (instant, zone, text) => expect(instantText(instant, zone)).toBe(text));
});

it.each([["周村区“十个新突破”2016", "周村区“十个新突破”2016"], ["周村区“十个新突破”", "周村区“十个新突破” 2016"]])("%s with its year is %s", (name, told) => expect(withYear({ name, year: 2016 })).toBe(told));
