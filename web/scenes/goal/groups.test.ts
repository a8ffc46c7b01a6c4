import { expect, it } from "vitest";
import { groupsOf } from "./groups.ts";

const many = Array.from({ length: 16 }, (_, i) => ({ metric: `m${i}`, system: i === 15 ? null : i % 2 === 0 ? "S1" : "S2" }));

it("sets the headline's figures first, in its order, and the rest under their systems", () => {
  const { main, groups } = groupsOf(many, ["m3", "m0", "gone"]);
  expect(main.map((each) => each.metric)).toEqual(["m3", "m0"]);
  expect(groups.map((each) => [each.system, each.figures.length])).toEqual([["S2", 6], ["S1", 7], ["", 1]]);
});

it("folds nothing of a short list", () => {
  expect(groupsOf(many.slice(0, 5), ["m1"])).toEqual({ main: many.slice(0, 5), groups: [] });
});
