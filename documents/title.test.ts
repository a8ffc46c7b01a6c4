import { expect, test } from "vitest";
import { plainTitle } from "./letterhead.ts";
import { han } from "./numbering.ts";
import { hanWidth, titleLines } from "./title.ts";
import { october, template } from "./world.ts";

test.each([
  ["关于10月份工作情况的通报", ["关于10月份工作情况的通报"]],
  ["关于10月份全区“十个新突破”|工作情况的通报", ["关于10月份全区“十个新突破”", "工作情况的通报"]],
  ["一二三四五六七八九十|一二三四五六七八|九十一二三四", ["一二三四五六七八九十", "一二三四五六七八九十一二三四"]],
])("%s", (title, lines) => {
  expect(titleLines(title)).toEqual(lines);
});

test("without marks it breaks between words, never inside 《》, and loses nothing", () => {
  const title = "关于印发《周村区认定和调整不适宜担任现职干部办法》执行情况检查结果的通报";
  const lines = titleLines(title);
  expect(lines.join("")).toBe(title);
  expect(lines.some((each) => each.includes("《") !== each.includes("》"))).toBe(false);
});

test("widths and numbers", () => {
  expect(hanWidth("2016年10月")).toBe(5);
  expect([1, 9, 10, 11, 20, 21, 99].map(han)).toEqual(["一", "九", "十", "十一", "二十", "二十一", "九十九"]);
});

test.each([
  ["关于{month}工作情况的通报", "关于10月份工作情况的通报"],
  ["关于{year}年|{{试行}}工作的通报", "关于2016年|{试行}工作的通报"],
  ["{started}开工", undefined], ["{#works}", undefined], ["关于{", undefined],
])("a title of words and dates alone is told without the ledger: %s", (title, told) => {
  const { head, ...rest } = template("");
  expect(plainTitle({ ...rest, head: { ...head, title } }, october)).toBe(told);
});
