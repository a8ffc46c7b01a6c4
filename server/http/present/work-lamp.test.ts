import { expect, test } from "vitest";
import type { LampLevel, LampReason, WorkLamp } from "../../../assessment/index.ts";
import { Decimal } from "../../../core/index.ts";
import { reasonText, turnedReasons } from "./work-lamp.ts";

const day = (kind: "start" | "finish", level: LampLevel, missed: number, planned?: string, done?: string): LampReason => ({ kind, level, missed, planned, done });
const money = (level: LampLevel, told?: string, rate?: string, gap?: string): LampReason =>
  ({ kind: "investment", level, told, rate: rate === undefined ? undefined : new Decimal(rate), gap: gap === undefined ? undefined : new Decimal(gap) });

test.each<[LampReason, zh: string, en: string]>([
  [day("start", "green", 0, "2016-12-01"), "计划2016-12-01开工", "is to start on 2016-12-01"],
  [day("start", "yellow", 1, "2016-10-10"), "计划2016-10-10开工，本月未开工", "was to start on 2016-10-10, not started for the month"],
  [day("start", "yellow", 1, "2016-09-10"), "计划2016-09-10开工，至今未开工", "was to start on 2016-09-10, not started since then"],
  [day("finish", "none", 0, "2016-10-05"), "计划2016-10-05竣工，本月未完", "is to be completed on 2016-10-05, the month is not over"],
  [day("start", "red", 3, "2016-08-10", "2016-11-02"), "计划2016-08-10开工，连续3个月未开工", "was to start on 2016-08-10, not started for 3 months running"],
  [day("start", "green", 0, "2016-08-10", "2016-10-02"), "2016-10-02开工", "started on 2016-10-02"],
  [day("finish", "red", 2, "2016-09-10"), "计划2016-09-10竣工，连续2个月未竣工", "was to be completed on 2016-09-10, not completed for 2 months running"],
  [day("finish", "green", 0, undefined, "2016-10-31"), "2016-10-31竣工", "completed on 2016-10-31"],
  [money("red", "2016-10", "49.836", "-33.497"), "年度投资完成49.8%，低于序时进度33.5个百分点", "49.8% of the year's investment, 33.5 points behind time progress"],
  [money("green", "2016-10", "83.34", "0.01"), "年度投资完成83.3%，与序时进度持平", "83.3% of the year's investment, level with time progress"],
  [money("green", "2016-09", "95", "11.67"), "截至9月底年度投资完成95.0%，高于序时进度11.7个百分点", "95.0% of the year's investment by the end of 2016-09, 11.7 points ahead of time progress"],
  [money("none", "2016-09", "50", "-33"), "本月投资待报，截至9月底完成50.0%", "investment of the month awaited, 50.0% of the year's plan by the end of 2016-09"],
  [money("none"), "本年投资待报", "investment of the year awaited"],
])("%j", (reason, zh, en) => {
  expect([reasonText(reason, "2016-10", "zh"), reasonText(reason, "2016-10", "en")]).toEqual([zh, en]);
});

const lamp = (...reasons: LampReason[]): WorkLamp => ({ level: reasons[0]!.level, reasons });
const [late, begun, poor, rich] = [day("start", "red", 3, "2016-08-10"), day("start", "green", 0, "2016-08-10", "2016-10-02"), money("yellow", "2016-10", "70", "-13"), money("green", "2016-10", "90", "6")];

test.each<[what: string, now: WorkLamp, before: WorkLamp, kinds: string[]]>([
  ["worse: what is worst now", lamp(poor, begun), lamp(begun, rich), ["investment"]],
  ["better: what was worse", lamp(begun, rich), lamp(late), ["start"]],
  ["better, and not good: what is left too", lamp(poor, begun), lamp(late), ["start", "investment"]],
  ["better by what is new: what is worst now", lamp(day("finish", "green", 0, undefined, "2016-10-20")), lamp(late), ["finish"]],
])("what turned a lamp, %s", (_, now, before, kinds) => expect(turnedReasons(now, before).map(({ kind }) => kind)).toEqual(kinds));
