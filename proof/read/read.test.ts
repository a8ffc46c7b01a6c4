import { expect, test } from "vitest";
import { clean, originalSpan } from "./clean.ts";
import { withoutFurniture } from "./furniture.ts";
import { outline } from "./outline.ts";

test.each([
  ["full width", "完成５个，占２％。", "完成5个,占2%。"],
  ["traditional", "億元個戶條", "亿元个户条"],
  ["ruby", "項(xiàng)目重點(diǎn)", "项目重点"],
  ["brackets that are no ruby", "县(市)区(APP)", "县(市)区(APP)"],
  ["blanks", "下降 14.99 %", "下降14.99%"],
  ["numbers that only a blank parts", "12 34", "12 34"],
  ["a wrapped line", "全区各级各部门认真抓好落实,共完成重点项目\n15个,进展顺利。", "全区各级各部门认真抓好落实,共完成重点项目15个,进展顺利。"],
  ["a heading is no wrapped line", "全区各级各部门认真抓好落实,项目建设进展顺利\n一、工作", "全区各级各部门认真抓好落实,项目建设进展顺利\n一、工作"],
])("%s", (_, original, expected) => expect(clean(original).text).toBe(expected));

test("every clean character knows its place", () => {
  const original = "開工 項(xiàng)目１２個(gè)";
  const cleaned = clean(original);
  const [start, end] = originalSpan(cleaned, cleaned.text.indexOf("12"), cleaned.text.length);
  expect(original.slice(start, end)).toBe("１２個(gè)");
});

test.each(["新闻推荐\n□本报记者 王某 11月2日,120人参加比赛", "相关阅读\n2016年有30家", "□本报记者王某11月2日,9人参赛"])("left out: %s", (noise) =>
  expect(withoutFurniture(`办结5件。\n${noise}`).replaceAll("\ufffc", "").trim()).toBe("办结5件。"));

test.each(["办结5件。\n开展新闻推荐活动3次,各镇参加。", "新闻推荐工作情况通报\n办结5件。"])("kept: %s", (text) => expect(withoutFurniture(text)).toBe(text));

test("outline numbers", () => {
  expect(outline("通报\n一、情况\n(一)项目。开工1.5亿元。\n1.甲。\n2、乙。\n二、打算\n").map((each) => each.section)).toEqual(["", "一", "一.一", "一.一.1", "一.一.2", "二"]);
});

test.each([
  ["一、总体情况\n\n(一)受理情况\n\n受理9件。\n\n二、工作打算\n", ["一", "一.一", "二"], [false, false, true]],
  ["一、进展\n\n开工5个。\n\n二、下一步打算\n\n(二)严格督查通报\n\n再开工3个。\n", ["一", "二", "二.二"], [false, true, true]],
])("a heading with a list mark behind an empty line opens no other document: %s", (text, sections, ahead) => {
  expect(outline(text).map((each) => each.section)).toEqual(sections);
  expect(outline(text).map((each) => each.ahead)).toEqual(ahead);
});

test("a title behind an empty line opens another document", () => {
  const items = outline("一、进展\n开工5个。\n二、下一步打算\n再开工3个。\n\n6月份热线运行情况\n受理9件。\n一、受理\n");
  expect(items.map((each) => [each.section, each.ahead])).toEqual([["一", false], ["二", true], ["", false], ["一", false]]);
});
