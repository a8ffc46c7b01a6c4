import { describe, expect, test } from "vitest";
import { outcomeOf, waitsFor, waitsSince } from "./review.ts";

test.each([
  ["open", undefined, undefined], ["submitted", "head", "office"], ["passed", "office", "office"], ["accepted", undefined, undefined], ["returned", undefined, undefined],
] as const)("%s waits for %s; without heads for %s", (state, both, alone) => {
  expect([waitsFor(state, ["head", "office"]), waitsFor(state, ["office"])]).toEqual([both, alone]);
});

test.each<[string, Record<string, string | null>, string | undefined]>([
  ["not handed in: for nobody", { submitted_at: null, submitted_on: "2016-12-01" }, undefined],
  // the instant is the machine's clock, the day the office's
  ["handed in: the business day, whatever the clock said", { submitted_at: "2026-11-29T08:00:00.000Z", submitted_on: "2016-12-05" }, "2016-12-05"],
  ["passed: the day of that", { submitted_at: "2026-11-29T08:00:00.000Z", submitted_on: "2016-12-05", passed_at: "2026-11-29T09:00:00.000Z", passed_on: "2016-12-07" }, "2016-12-07"],
  ["passed before days were kept: the instant's, in China", { submitted_at: "2016-12-05T01:00:00.000Z", submitted_on: "2016-12-05", passed_at: "2016-12-06T23:00:00.000Z" }, "2016-12-07"],
  ["accepted: for nobody", { submitted_at: "2016-12-05T01:00:00.000Z", accepted_at: "2016-12-05T01:00:00.000Z" }, undefined],
])("it waits since: %s", (_, report, day) => expect(waitsSince(report)).toBe(day));

describe("what becomes of a report", () => {
  test.each([
    ["head", [null, "passed"], false, undefined],
    ["head", ["passed", "passed"], false, "pass"],
    ["head", ["passed", "returned"], false, "return"],
    ["head", [null, "returned"], false, undefined],
    ["head", [null, "returned"], true, "return"],
    ["head", [null, "passed"], true, undefined],
    ["head", ["accepted", "passed"], false, "pass"],
    ["head", [], false, "pass"],
    ["office", ["passed", "accepted"], false, undefined],
    ["office", ["accepted", "accepted"], false, "accept"],
    ["office", ["accepted", "returned"], false, "return"],
    ["office", ["passed", "returned"], true, "return"],
  ] as const)("%s, %j, returned now %s: %s", (level, verdicts, now, wanted) => expect(outcomeOf(level, verdicts, now)).toBe(wanted));
});
