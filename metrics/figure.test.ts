import { describe, expect, test } from "vitest";
import { Decimal } from "../core/index.ts";
import { figure } from "./figure.ts";
import { metric } from "./testing/world.ts";
import { absent, present } from "./value.ts";

describe("rounding", () => {
  test.each([
    ["82.352941", { decimals: 2 }, "82.35%"],
    ["98.015", { decimals: 2 }, "98.02%"],
    ["98.025", { decimals: 2, rounding: "gb8170" }, "98.02%"],
    ["0.35", { decimals: 1, rounding: "gb8170" }, "0.4%"],
    ["44", { decimals: 2, zeros: "strip" }, "44%"],
    ["44", { decimals: 2 }, "44.00%"],
    ["-0.004", { decimals: 2 }, "0.00%"],
    ["-0.135", { decimals: 2 }, "-0.14%"],
  ] as const)("%s with %o is %s", (amount, display, text) => {
    expect(figure(metric("x", "", "%", display), present(new Decimal(amount), "%")).text).toBe(text);
  });
});

describe("verbs", () => {
  test.each([
    ["-28", { better: "lower" }, "改善28%"],
    ["28", { better: "lower" }, "恶化28%"],
    ["10", { better: "higher" }, "改善10%"],
    ["-10", { better: "higher" }, "恶化10%"],
    ["0.04", { better: "lower" }, "持平"],
    ["0.05", { better: "lower" }, "恶化0.1%"],
    ["5.2", {}, "增长5.2%"],
    ["-5.2", {}, "下降5.2%"],
    ["0", {}, "持平"],
    // 氨氮 falls, which is good, and the office says 下降
    ["-45.5", { better: "lower", verbs: { up: "上升", down: "下降", same: "持平" } }, "下降45.5%"],
    ["1", { better: "higher", verbs: { better: "提升", worse: "回落", same: "不变" } }, "提升1%"],
    ["-1", { better: "higher", verbs: { better: "提升", worse: "回落", same: "不变" } }, "回落1%"],
  ] as const)("%s with %o is %s", (amount, extra, change) => {
    const definition = metric("x", "", "%", { decimals: 1, zeros: "strip", ...extra });
    expect(figure(definition, present(new Decimal(amount), "%")).change).toBe(change);
  });

  test("verb and size can be had apart", () => {
    const made = figure(metric("x", "", "天", { decimals: 0, better: "higher" }), present(new Decimal(-10), "天"));
    expect(made).toMatchObject({ text: "-10天", number: "-10", unit: "天", verb: "恶化", abs: "10天" });
  });
});

test("an absent value prints no digit", () => {
  expect(Object.values(figure(metric("x", "", "%"), absent("no-rows"))).join("")).not.toMatch(/\d/);
});
