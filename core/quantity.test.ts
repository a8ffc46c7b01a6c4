import { describe, expect, test } from "vitest";
import { Decimal, readDecimal } from "./decimal.ts";
import { convert, print, quantity } from "./quantity.ts";
import { digits, type Display, type RoundingRule } from "./rounding.ts";
import { convertible, unit, unitOf } from "./unit.ts";

describe("rounding happens once, at display", () => {
  // GB/T 8170-2008 3.2: below 5 down, above up, 5 alone to even, negatives by absolute value, no chains.
  test.each<[string, number, RoundingRule, "keep" | "strip", string]>([
    ["1.050", 1, "gb8170", "keep", "1.0"], ["0.35", 1, "gb8170", "keep", "0.4"], ["8.53459", 2, "gb8170", "keep", "8.53"],
    ["-1.05", 1, "gb8170", "keep", "-1.0"], ["0.0655", 3, "gb8170", "keep", "0.066"], ["0.0645", 3, "gb8170", "keep", "0.064"],
    ["1.005", 2, "half-up", "keep", "1.01"], ["0.135", 2, "half-up", "keep", "0.14"], ["98.012552", 2, "half-up", "keep", "98.01"],
    ["-2.5", 0, "half-up", "keep", "-3"], ["44", 2, "half-up", "strip", "44"], ["44.10", 2, "half-up", "strip", "44.1"],
    ["22.7", 2, "half-up", "keep", "22.70"], ["-0.004", 2, "half-up", "keep", "0.00"], ["28.0", 1, "half-up", "strip", "28"],
  ])("%s to %i decimals by %s, zeros %s: %s", (value, decimals, rounding, zeros, expected) => {
    const display: Display = { decimals, rounding, zeros };
    expect(digits(new Decimal(value), display)).toBe(expected);
  });
});

describe("units", () => {
  test.each([
    ["227500", "万元", "亿元", "22.75"], ["1", "亿元", "元", "100000000"], ["65", "µg/m³", "毫克/立方米", "0.065"],
    ["438000", "㎡", "万平方米", "43.8"], ["15", "亩", "公顷", "1"], ["0.5", "1", "%", "50"], ["20000", "吨", "万吨", "2"], ["6000", "m³", "方", "6000"],
  ])("%s%s is %s: %s", (amount, from, to, expected) => {
    const found = convert(quantity(new Decimal(amount), unit(from)), unit(to));
    expect(found.ok && found.value.amount.toDecimalPlaces(20).toFixed()).toBe(expected);
  });

  test.each([["万元", "个"], ["mg/L", "mg/m³"], ["件", "家"], ["%", "百分点"], ["亩", "m³"]])("%s does not become %s", (from, to) => {
    expect(convert(quantity(new Decimal(1), unit(from)), unit(to))).toMatchObject({ ok: false, issues: [{ code: "core.unit-mismatch" }] });
  });

  test("万 and 亿 stand before any unit, and before nothing unknown", () => {
    expect(unitOf("万人")?.factor.toFixed()).toBe("10000");
    expect(unitOf("万尺")).toBeUndefined();
    expect(convertible(unit("万件"), unit("件"))).toBe(true);
  });

  test("a quantity prints without a gap", () => {
    expect(print(quantity(new Decimal("22.75"), unit("亿元")), { decimals: 2, rounding: "half-up", zeros: "keep" })).toBe("22.75亿元");
  });

  test.each([["12", "12"], ["-0.50", "-0.5"], [".5", "0.5"]])("%s reads as a decimal", (text, expected) => {
    expect(readDecimal(text)?.toFixed()).toBe(expected);
  });

  test.each(["1e5", "", " ", "1,000", "NaN", "0x10", "十"])("%s does not", (text) => {
    expect(readDecimal(text)).toBeUndefined();
  });
});
