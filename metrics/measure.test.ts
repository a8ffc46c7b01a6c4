import { describe, expect, test } from "vitest";
import { unit } from "../core/index.ts";
import { combine, type Measure, ofUnit, PLAIN, scaleInto, TALLY, tell } from "./measure.ts";

const bare: Measure = { kind: "bare" };
const read = (text: string): Measure => ({ plain: PLAIN, tally: TALLY, bare } as Record<string, Measure>)[text] ?? ofUnit(unit(text === "share" ? "1" : text));

describe("what two measures give", () => {
  test.each([
    ["万元", "+", "亿元", "万元"], ["万元", "+", "件", undefined], ["件", "+", "家", undefined], ["件", "+", "tally", "件"],
    ["tally", "+", "tally", "个数"], ["plain", "+", "share", "比率"], ["万元", "+", "plain", undefined], ["bare", "+", "tally", "无单位字段"], ["bare", "+", "万元", undefined],
    ["%", "+", "百分点", "%"], ["mg/m³", "+", "mg/L", undefined],
    ["件", "-", "家", "个数"], ["%", "-", "plain", "%"], ["天", "-", "plain", "天"],
    ["万元", "*", "share", "万元"], ["share", "*", "share", "比率"], ["plain", "*", "亩", "亩"], ["件", "*", "万元", "万元"], ["万元", "*", "万元", undefined], ["件", "*", "家", undefined],
    ["万元", "/", "亿元", "比率"], ["件", "/", "家", "比率"], ["tally", "/", "个", "比率"], ["万元", "/", "share", "万元"], ["万元", "/", "件", "万元"], ["件", "/", "天", "件"],
    ["天", "/", "天", "比率"], ["share", "/", "plain", "比率"], ["plain", "/", "plain", "数(无单位)"], ["万元", "/", "亩", undefined], ["plain", "/", "万元", undefined], ["bare", "/", "bare", "比率"],
  ] as const)("%s %s %s is %s", (left, op, right, expected) => {
    const made = combine(op, read(left), read(right));
    expect(made && tell(made)).toBe(expected);
  });
});

describe("into the unit that a metric declares", () => {
  test.each([
    ["万元", "亿元", "0.0001"], ["share", "%", "100"], ["tally", "万人", "0.0001"], ["tally", "天", "1"], ["tally", "位", "1"], ["tally", "万元", undefined],
    ["bare", "万平方米", "1"], ["plain", "%", "100"], ["plain", "万元", undefined], ["件", "家", undefined], ["share", "百分点", undefined],
  ])("%s into %s: times %s", (from, into, scale) => {
    expect(scaleInto(read(from), unit(into))?.toFixed()).toBe(scale);
  });

  test("only a difference of shares is told in 百分点", () => {
    const difference = combine("-", read("%"), read("%"))!;
    expect(scaleInto(difference, unit("百分点"))?.toFixed()).toBe("1");
    expect(scaleInto(difference, unit("%"))?.toFixed()).toBe("1");
  });
});
