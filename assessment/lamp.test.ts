import { describe, expect, test } from "vitest";
import { Decimal, month, soFar } from "../core/index.ts";
import { absent, present } from "../metrics/index.ts";
import { lamp, type LampCriterion, timeProgress } from "./lamp.ts";
import { rank } from "./rank.ts";

const pointGap: LampCriterion = { id: "gap", kind: "point_gap", source: "银川 2025", valid_from: "2016-01-01", valid_to: "2016-12-31", yellow: "10", red: "30" };
const ratio: LampCriterion = { id: "ratio", kind: "ratio", source: "武汉", valid_from: "2016-01-01", yellow: "80", red: "60" };

describe("lamps at the end of October, time progress 10/12 = 83.33 %", () => {
  test.each<[string, LampCriterion, string]>([
    ["71.7", pointGap, "yellow"], // 11.6 points behind
    ["64.4", pointGap, "yellow"], // 18.9 points behind
    ["73.4", pointGap, "green"], // 9.93 points behind
    ["53.3", pointGap, "red"], // 30.03 points behind
    ["53.34", pointGap, "yellow"],
    ["102.3", pointGap, "green"],
    ["66.67", ratio, "green"], // 80.004 % of time progress
    ["66.66", ratio, "yellow"],
    ["49.99", ratio, "red"],
  ])("%s %% is %s", (rate, criterion, level) => {
    expect(lamp(present(new Decimal(rate), "%"), month(2016, 10), [criterion]).level).toBe(level);
  });

  test("gap is in points, unrounded", () => {
    expect(lamp(present(new Decimal("71.7"), "%"), month(2016, 10), [pointGap]).gap?.toFixed(4)).toBe("-11.6333");
  });

  test("no value, or no rule for that month: no lamp", () => {
    expect(lamp(absent("no-rows"), month(2016, 10), [pointGap]).level).toBe("none");
    expect(lamp(present(new Decimal(1), "%"), month(2017, 1), [pointGap]).level).toBe("none");
  });
});

test.each([
  [10, "2016-12-06", "83.3333"], [11, "2016-12-06", "91.6667"], [12, "2016-12-06", "93.2796"], [12, "2016-12-31", "100.0000"], [1, "2016-01-01", "0.2688"],
])("time progress of month %i on %s is %s %%", (of, today, expected) => expect(timeProgress(soFar(month(2016, of), today)).toFixed(4)).toBe(expected));

test("equal scores share the place, those without a score have none", () => {
  const scores: Record<string, number | undefined> = { 北郊: 95, 南郊: 97, 王村: 95, 商家: undefined, 城北路: 90 };
  const places = rank(Object.keys(scores), (name) => (scores[name] === undefined ? undefined : new Decimal(scores[name])), "higher");
  expect(places.map((each) => [each.item, each.place])).toEqual([["南郊", 1], ["北郊", 2], ["王村", 2], ["城北路", 4]]);
});
