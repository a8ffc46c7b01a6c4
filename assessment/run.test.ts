import { expect, test } from "vitest";
import { month } from "../core/index.ts";
import type { LampLevel } from "./lamp.ts";
import { runOf } from "./run.ts";

test.each<[levels: LampLevel[], level: LampLevel, since: string, months: number]>([
  [["green"], "green", "2016-01", 1],
  [["green", "yellow", "yellow"], "yellow", "2016-02", 2],
  [["yellow", "green", "yellow"], "yellow", "2016-03", 1],
  [["red", "red", "red"], "red", "2016-01", 3],
  [["none", "none", "green"], "green", "2016-03", 1],
])("%j runs at %s since %s for %i months", (levels, level, since, months) => {
  expect(runOf(levels.map((each, i) => ({ month: month(2016, i + 1).text, level: each })))).toEqual({ level, since, months });
});
