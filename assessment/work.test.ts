import { expect, test } from "vitest";
import { Decimal, month, soFar } from "../core/index.ts";
import type { LampCriterion, LampLevel } from "./lamp.ts";
import { workLamp } from "./work.ts";

const from = { source: "银川 2025", valid_from: "2016-01-01" };
const criteria: readonly LampCriterion[] = [
  { ...from, id: "gap", kind: "point_gap", yellow: "10", red: "30" },
  { ...from, id: "start", kind: "missed_start", yellow: "1", red: "3" },
  { ...from, id: "finish", kind: "missed_finish", yellow: "1", red: "1" },
];

interface Work {
  readonly start?: readonly [planned?: string, done?: string];
  readonly finish?: readonly [planned?: string, done?: string];
  readonly plan?: number;
  readonly invested?: Readonly<Record<string, number>>;
}

const lampOf = ({ start = [], finish = [], plan, invested = {} }: Work, by = criteria, at = month(2016, 10)) => workLamp({
  start: { planned: start[0], done: start[1] }, finish: { planned: finish[0], done: finish[1] }, plan: plan === undefined ? undefined : new Decimal(plan),
  invested: Object.entries(invested).map(([of, amount]) => ({ month: of, amount: new Decimal(amount) })),
}, at, by);

const begun = ["2016-03-01", "2016-03-05"] as const;

// at the end of October time progress is 83.33 %
test.each<[what: string, work: Work, level: LampLevel, reasons: string]>([
  ["nothing is known", {}, "none", ""],
  ["to start later", { start: ["2016-12-01"], plan: 100 }, "green", "start green"],
  ["to start this month", { start: ["2016-10-08"], plan: 100, invested: { "2016-10": 0 } }, "yellow", "start yellow"],
  ["not started for three months", { start: ["2016-08-08"], plan: 100, invested: { "2016-10": 0 } }, "red", "start red"],
  ["started, without a plan of money", { start: begun }, "green", "start green"],
  ["started in time, and far behind with the money", { start: begun, plan: 100, invested: { "2016-10": 50 } }, "red", "investment red, start green"],
  ["started late, and not far behind", { start: ["2016-03-01", "2016-10-20"], plan: 100, invested: { "2016-10": 70 } }, "yellow", "investment yellow, start green"],
  ["started after the month", { start: ["2016-09-01", "2016-11-02"], plan: 100, invested: { "2016-10": 0 } }, "yellow", "start yellow"],
  ["no day is planned, and the money lags", { plan: 100, invested: { "2016-10": 60 } }, "yellow", "investment yellow"],
  ["the month's amount is awaited", { start: begun, plan: 100, invested: { "2016-09": 70 } }, "none", "investment none, start green"],
  ["an amount of September is enough for October", { start: begun, plan: 100, invested: { "2016-09": 80 } }, "green", "start green, investment green"],
  ["no amount was told this year", { start: begun, plan: 100, invested: { "2015-12": 100 } }, "none", "investment none, start green"],
  ["amounts of later months tell nothing", { start: begun, plan: 100, invested: { "2016-10": 50, "2016-11": 95 } }, "red", "investment red, start green"],
  ["a plan of nothing", { start: begun, plan: 0, invested: { "2016-10": 5 } }, "green", "start green"],
  ["to be completed this month, and is not", { start: begun, finish: ["2016-10-31"], plan: 100, invested: { "2016-10": 100 } }, "red", "finish red, start green, investment green"],
  ["to be completed later", { start: begun, finish: ["2016-11-01"], plan: 100, invested: { "2016-10": 75 } }, "green", "start green, investment green, finish green"],
  ["completed: neither the start nor the money counts any more", { start: ["2016-03-01"], finish: ["2016-05-01", "2016-10-30"], plan: 100, invested: { "2016-10": 20 } }, "green", "finish green"],
  ["completed after the month", { start: begun, finish: ["2016-09-30", "2016-11-03"] }, "red", "finish red, start green"],
])("%s: %s", (_, work, level, reasons) => {
  const found = lampOf(work);
  expect([found.level, found.reasons.map((each) => `${each.kind} ${each.level}`).join(", ")]).toEqual([level, reasons]);
});

test("a reason without a criterion does not count", () => {
  const work: Work = { start: ["2016-08-08", "2016-08-10"], finish: ["2016-09-01"], plan: 100, invested: { "2016-10": 20 } };
  expect(lampOf(work, criteria.filter(({ kind }) => kind === "missed_start"))).toMatchObject({ level: "green", reasons: [{ kind: "start" }] });
  expect(lampOf(work, criteria, month(2015, 12))).toEqual({ level: "none", reasons: [] });
});

// on 6 December time progress is 93.28 %
test.each<[what: string, work: Work, level: LampLevel, reasons: string]>([
  ["to be completed later this month", { start: begun, finish: ["2016-12-20"] }, "green", "start green, finish green"],
  ["to be completed on a day that has come", { start: begun, finish: ["2016-12-05"] }, "none", "finish none, start green"],
  ["to start on a day that has come", { start: ["2016-12-01"] }, "none", "start none"],
  ["not started for two months that are over", { start: ["2016-10-10"] }, "yellow", "start yellow"],
  ["not completed last month", { start: begun, finish: ["2016-11-30"] }, "red", "finish red, start green"],
])("in a month that is not over, %s: %s", (_, work, level, reasons) => {
  const found = lampOf(work, criteria, soFar(month(2016, 12), "2016-12-06"));
  expect([found.level, found.reasons.map((each) => `${each.kind} ${each.level}`).join(", ")]).toEqual([level, reasons]);
});
