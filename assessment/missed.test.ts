import { expect, test } from "vitest";
import { month, soFar } from "../core/index.ts";
import type { LampCriterion, LampLevel } from "./lamp.ts";
import { missedLevel, missedMonths } from "./missed.ts";

const rule: LampCriterion = { id: "start", kind: "missed_start", source: "银川 2025：当月应开工未开工黄灯，连续3个月红灯", valid_from: "2016-01-01", yellow: "1", red: "3" };

test.each<[planned: string | undefined, started: string | undefined, months: number, level: LampLevel]>([
  [undefined, undefined, 0, "green"],
  ["2016-11-01", undefined, 0, "green"], // not due yet
  ["2016-10-31", undefined, 1, "yellow"], // due this month
  ["2016-09-01", undefined, 2, "yellow"],
  ["2016-08-31", undefined, 3, "red"], // three months running
  ["2015-12-20", undefined, 11, "red"],
  ["2016-06-01", "2016-10-31", 0, "green"], // late, but started
  ["2016-09-01", "2016-11-02", 2, "yellow"], // started after the month's end
])("planned %s, started %s: missed %i months by the end of October, %s", (planned, started, months, level) => {
  const missed = missedMonths({ planned, done: started }, month(2016, 10));
  expect([missed, missedLevel("missed_start", missed, month(2016, 10), [rule])]).toEqual([months, level]);
});

test("no rule for that month: no lamp", () => {
  expect(missedLevel("missed_start", 5, month(2015, 12), [rule])).toBe("none");
  expect(missedLevel("missed_start", 5, month(2016, 12), [])).toBe("none");
});

test.each<[planned: string, months: number]>([
  ["2016-12-20", 0], ["2016-12-01", 0], ["2016-11-30", 1], ["2016-10-10", 2], ["2016-09-21", 3],
])("on 6 December a start planned for %s was missed for %i months that are over", (planned, months) => {
  expect(missedMonths({ planned, done: undefined }, soFar(month(2016, 12), "2016-12-06"))).toBe(months);
});
