import { expect, test } from "vitest";
import { marksOf } from "./marks.ts";
import type { Finding } from "./model.ts";

const finding = (start: number, end: number, severity: Finding["severity"]): Finding => ({ rule: "r", severity, message: "", advice: "", start, end, figures: [] });

test.each([
  ["a figure alone", [{ start: 2, end: 6 }], [], ["2-6 figure"]],
  ["a finding on its figure", [{ start: 2, end: 6 }], [finding(2, 6, "error")], ["2-6 error"]],
  ["a finding over two figures", [{ start: 2, end: 4 }, { start: 6, end: 8 }], [finding(0, 8, "warning")], ["0-2 warning", "2-4 warning", "4-6 warning", "6-8 warning"]],
  ["two findings that overlap", [], [finding(0, 4, "note"), finding(2, 6, "error")], ["0-2 note", "2-4 error", "4-6 error"]],
  ["one phrase with two figures", [{ start: 0, end: 5 }, { start: 0, end: 5 }], [], ["0-5 figure"]],
  ["a finding without a place", [{ start: 2, end: 4 }], [finding(0, 0, "warning")], ["2-4 figure"]],
] as const)("%s", (_, figures, findings, expected) => {
  expect(marksOf(figures, findings, []).map((each) => `${each.start}-${each.end} ${each.level}`)).toEqual(expected);
});

test("a mark knows the relations of its figures", () => {
  expect(marksOf([{ start: 0, end: 1 }, { start: 2, end: 3 }], [], [{ figures: [0, 1] }, { figures: [1] }]).map((each) => each.relations)).toEqual([[0], [0, 1]]);
});
