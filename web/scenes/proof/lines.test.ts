import { expect, test } from "vitest";
import { linesOf, type Mark } from "./lines.ts";

const mark = (start: number, end: number, findings: number[] = []): Mark => ({ start, end, level: findings.length > 0 ? "error" : "figure", figures: [], findings, relations: [] });
const finding = (start: number, end: number) => ({ rule: "r", severity: "error" as const, message: "", advice: "", start, end, figures: [] });
const shown = (text: string, marks: Mark[], findings: ReturnType<typeof finding>[] = []): string[] =>
  linesOf({ text, marks, findings }).map(({ pieces }) => pieces.map((each) => (each.mark ? `[${each.text}]${each.ends.map((n) => n + 1).join()}` : each.text)).join(""));

test.each([
  ["lines without marks, empty ones left out", "甲\n\n乙", [], [], ["甲", "乙"]],
  ["marks in several lines", "甲12乙\n丙34", [mark(1, 3), mark(6, 8)], [], ["甲[12]乙", "丙[34]"]],
  ["a mark over a line's end", "甲1\n2乙", [mark(1, 4)], [], ["甲[1]", "[2]乙"]],
  ["a finding's number stands where it ends", "甲12乙34", [mark(1, 3, [0]), mark(3, 4, [0]), mark(4, 6, [0])], [finding(1, 6)], ["甲[12][乙][34]1"]],
])("%s", (_, text, marks, findings, expected) => expect(shown(text, marks, findings)).toEqual(expected));
