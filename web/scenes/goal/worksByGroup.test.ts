import { expect, test } from "vitest";
import { groupsOfWorks } from "./worksByGroup.ts";

const work = (name: string, level: "red" | "yellow" | "grey" | "green", group: string | null = null) => ({ name, group, lamp: { level, reasons: [] } });

test.each([
  ["the worst first, else as they came", [work("a", "green"), work("b", "yellow"), work("c", "red"), work("d", "grey"), work("e", "red")], [["", "c e b d a"]]],
  ["in each group", [work("a", "green", "市重点"), work("b", "green", "区重点"), work("c", "red", "市重点")], [["市重点", "c a"], ["区重点", "b"]]],
  ["none", [], []],
])("works stand %s", (_, works, expected) => expect(groupsOfWorks(works).map(([group, some]) => [group, some.map(({ name }) => name).join(" ")])).toEqual(expected));
