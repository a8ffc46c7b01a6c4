import { describe, expect, test } from "vitest";
import { outcomeOf, waitsFor } from "./review.ts";

test.each([
  ["open", undefined, undefined], ["submitted", "head", "office"], ["passed", "office", "office"], ["accepted", undefined, undefined], ["returned", undefined, undefined],
] as const)("%s waits for %s; without heads for %s", (state, both, alone) => {
  expect([waitsFor(state, ["head", "office"]), waitsFor(state, ["office"])]).toEqual([both, alone]);
});

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
