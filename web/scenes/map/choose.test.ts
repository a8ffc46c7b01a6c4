import { expect, test } from "vitest";
import { byUrgency, readChoice, wanted } from "./choose.ts";

const work = (part: object) => ({ goals: ["g1"], group: "区重点项目", state: "under-way", level: "green", missed: 0, ...part }) as never;

test.each([
  ["?", {}, work({}), true],
  ["goal", { goal: "g5" }, work({ goals: ["g1", "g5"] }), true],
  ["another goal", { goal: "g2" }, work({}), false],
  ["state and level", { state: "not-started", level: "red" }, work({ state: "not-started", level: "red" }), true],
  ["level differs", { level: "red" }, work({}), false],
])("%s", (_, search, of, is) => expect(wanted(readChoice(search))(of)).toBe(is));

test("red first, and among them the longest missed", () => {
  const sorted = [work({ level: "green" }), work({ level: "red", missed: 3 }), work({ level: "yellow" }), work({ level: "red", missed: 9 })].toSorted(byUrgency as never);
  expect(sorted.map(({ level, missed }: { level: string; missed: number }) => [level, missed])).toEqual([["red", 9], ["red", 3], ["yellow", 0], ["green", 0]]);
});
