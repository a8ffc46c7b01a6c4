import { describe, expect, test } from "vitest";
import { dayInChina, minuteInChina, monthBefore } from "./period.ts";
import { dayWords, labelIn, monthWords, noteIn, sharedUnit } from "./words.ts";

describe("days and months as people say them", () => {
  test.each([["2016-10-31", "2016年10月31日"], ["2016-01-05", "2016年1月5日"]])("%s: %s", (day, said) => expect(dayWords(day)).toBe(said));
  test.each([["2016-10", "2016年10月"], ["2016-01", "2016年1月"], ["2016-09-30", "2016年9月"]])("%s: %s", (month, said) => expect(monthWords(month)).toBe(said));
  test.each([["2016-10", "October 2016"], ["2016-01", "January 2016"]])("%s: %s", (month, said) => expect(monthWords(month, "en")).toBe(said));
  test.each([["2016-10", "2016-09"], ["2017-01", "2016-12"], ["2016-03-31", "2016-02"]])("before %s: %s", (of, before) => expect(monthBefore(of)).toBe(before));
  test.each([["2016-10-31T15:59:59Z", "2016-10-31"], ["2016-10-31T16:00:00Z", "2016-11-01"], ["2016-12-31T23:00:00Z", "2017-01-01"]])("%s is %s in China", (at, day) => expect(dayInChina(new Date(at))).toBe(day));
  test("so are hours and minutes", () => expect(minuteInChina(new Date("2016-10-31T16:05:59.999Z"))).toBe("2016-11-01 00:05"));
});

test.each([["en", { label: "项目", label_en: "Projects" }, "Projects"], ["zh", { label: "项目", label_en: "Projects" }, "项目"], ["en", { label: "项目" }, "项目"]] as const)("in %s", (language, of, said) => expect(labelIn(of, language)).toBe(said));

test.each([["en", { note: "逐台登记", note_en: "Unit by unit" }, "Unit by unit"], ["zh", { note: "逐台登记", note_en: "Unit by unit" }, "逐台登记"], ["en", { note: "逐台登记" }, "逐台登记"], ["en", {}, null]] as const)("a note in %s", (language, of, said) => expect(noteIn(of, language)).toBe(said));

describe("the unit of a table of figures", () => {
  test.each([
    ["units that differ have a column", ["亿元", "%"], { column: true, unit: "" }],
    ["so has one beside none", ["个", ""], { column: true, unit: "" }],
    ["one that all share stands in the head", ["亿元", "亿元"], { column: false, unit: "亿元" }],
    ["none at all is nowhere", ["", ""], { column: false, unit: "" }],
    ["no rows", [], { column: false, unit: "" }],
  ])("%s", (_, units, wanted) => expect(sharedUnit(units.map((unit) => ({ unit })))).toEqual(wanted));
});
