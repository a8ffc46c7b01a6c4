import { describe, expect, test } from "vitest";
import type { WorkCalendar } from "../core/index.ts";
import { type Ladder, type LadderStep, noReporting } from "./duties/duty.ts";
import { dueLevel, ladderStanding, stepRefusal, type TakenStep } from "./ladder.ts";

// 2016: 1 October to 7 October off, 8 and 9 October worked
const calendar: WorkCalendar = {
  years: new Set([2016]), holidays: new Set(["2016-10-03", "2016-10-04", "2016-10-05", "2016-10-06", "2016-10-07"]), worked: new Set(["2016-10-08", "2016-10-09"]),
};
const ladder: Ladder = {
  source: "", rungs: [["remind", -1], ["urge", 1], ["order", 3], ["circular", 5]].map(([step, after]) => ({ step: step as LadderStep, after: after as number, label: "", does: "" })),
  says: noReporting.ladder.says,
};

// due on Monday 5 December 2016
// the day before all of these
const taken = (...steps: LadderStep[]): TakenStep[] => steps.map((step) => ({ step, on: "2016-12-01" }));

describe("the step that is due", () => {
  test.each<[string, string, LadderStep[], number, LadderStep | undefined, [LadderStep, number] | undefined]>([
    ["long before: nothing", "2016-12-01", [], -2, undefined, ["remind", 1]],
    ["a working day before: remind", "2016-12-02", [], -1, "remind", ["urge", 2]],
    ["the weekend is not counted", "2016-12-04", [], -1, "remind", ["urge", 2]],
    ["reminded: nothing more until it is late", "2016-12-02", ["remind"], -1, undefined, ["urge", 2]],
    ["on the day: still a reminder", "2016-12-05", [], 0, "remind", ["urge", 1]],
    ["the first working day after: urge", "2016-12-06", ["remind"], 1, "urge", ["order", 2]],
    ["a reminder that was missed is passed over", "2016-12-06", [], 1, "urge", ["order", 2]],
    ["urged: wait", "2016-12-07", ["urge"], 2, undefined, ["order", 1]],
    ["three days late: order", "2016-12-08", ["remind", "urge"], 3, "order", ["circular", 2]],
    ["no step is left out: first it is urged, and the order waits a day", "2016-12-08", [], 3, "urge", ["order", 1]],
    ["ordered: wait", "2016-12-09", ["urge", "order"], 4, undefined, ["circular", 1]],
    ["five days late: circular", "2016-12-12", ["urge", "order"], 5, "circular", undefined],
    ["the top is reached", "2016-12-20", ["circular"], 11, undefined, undefined],
  ])("%s", (_, today, steps, days, due, next) => {
    const found = ladderStanding(ladder, calendar, "2016-12-05", taken(...steps), today);
    if (!found.ok) throw new Error(JSON.stringify(found.issues));
    expect([found.value.days, found.value.due?.step, found.value.next && [found.value.next.rung.step, found.value.next.in]]).toEqual([days, due, next]);
  });

  // the State Council's notice for 2016 (国办发明电〔2015〕18号): 1 to 7 October off, 8 and 9 worked
  test("holidays are not counted, and days worked in their stead are", () => {
    const found = ladderStanding(ladder, calendar, "2016-09-30", [{ step: "urge", on: "2016-10-08" }, { step: "order", on: "2016-10-10" }], "2016-10-12");
    expect(found).toMatchObject({ ok: true, value: { days: 5, due: { step: "circular" } } });
  });

  test("a year without its table of working days is told, never guessed", () => {
    expect(ladderStanding(ladder, calendar, "2016-12-30", [], "2017-01-05")).toMatchObject({ ok: false, issues: [{ code: "core.unpublished-year" }] });
  });
});

describe("a step may be taken", () => {
  const on = (day: string, ...steps: LadderStep[]): TakenStep[] => steps.map((step) => ({ step, on: day }));
  const before = on("2016-12-07", "urge");
  test.each<[string, string, TakenStep[], Partial<Record<LadderStep, string>>]>([
    ["before the due day: a reminder only, early too", "2016-12-01", [], { urge: "too-early", order: "too-early", circular: "too-early" }],
    ["late, and nothing was done: an urging only", "2016-12-12", [], { remind: "out-of-order", order: "out-of-order", circular: "out-of-order" }],
    ["urged that day: nothing more", "2016-12-12", on("2016-12-12", "urge"), { remind: "taken-today", urge: "taken-today", order: "taken-today", circular: "taken-today" }],
    ["urged before: again, or the order; never the circular past it", "2016-12-12", before, { remind: "out-of-order", circular: "out-of-order" }],
    ["ordered: urged again, or named; ordered once", "2016-12-13", [...before, ...on("2016-12-12", "order")], { remind: "out-of-order", order: "done-before" }],
    ["named: urged again", "2016-12-20", [...before, ...on("2016-12-12", "order"), ...on("2016-12-13", "circular")], { remind: "out-of-order", order: "done-before", circular: "done-before" }],
  ])("%s", (_, today, steps, refused) => {
    const standing = ladderStanding(ladder, calendar, "2016-12-05", steps, today);
    if (!standing.ok) throw new Error(JSON.stringify(standing.issues));
    expect(Object.fromEntries(ladder.rungs.flatMap((rung) => {
      const why = stepRefusal(ladder, standing.value, steps, rung, today);
      return why === undefined ? [] : [[rung.step, why]];
    }))).toEqual(refused);
    // what is told to be due is never refused
    expect(standing.value.due && refused[standing.value.due.step]).toBeUndefined();
  });

  test("taken today, the next one waits a day at least", () => {
    expect(ladderStanding(ladder, calendar, "2016-12-05", on("2016-12-12", "urge"), "2016-12-12")).toMatchObject({ ok: true, value: { due: undefined, next: { rung: { step: "order" }, in: 1 } } });
  });
});

test.each([[-2, false, "green"], [-1, false, "yellow"], [0, false, "yellow"], [1, false, "red"], [9, true, "grey"]] as const)(
  "%i days, settled %s: %s", (days, settled, level) => expect(dueLevel(days, settled)).toBe(level));
