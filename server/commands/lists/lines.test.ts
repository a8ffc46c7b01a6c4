import { expect, test } from "vitest";
import { pageOf, sorted, unitRank } from "./lines.ts";

const lines = [{ name: "a", due: "2016-12-05" }, { name: "b", due: null }, { name: "c", due: "2016-12-01" }, { name: "d", due: "2016-12-05" }, { name: "e", due: null }];
const keys = { name: ({ name }: (typeof lines)[number]) => name, due: ({ due }: (typeof lines)[number]) => due };

test.each<["name" | "-name" | "due" | "-due" | undefined, string, string]>([
  [undefined, "as they came", "abcde"], ["name", "ascending", "abcde"], ["-name", "descending", "edcba"],
  ["due", "what has none last, equals as they came", "cadbe"], ["-due", "what has none last here too", "adcbe"],
])("by %s: %s", (sort, _, order) => expect(sorted(lines, sort, keys).map(({ name }) => name).join("")).toBe(order));

test("numbers are sorted as numbers", () => expect(sorted([10, 9, -1], "n", { n: (line: number) => line })).toEqual([-1, 9, 10]));

test.each([[1, "ab"], [2, "cd"], [3, "e"], [4, ""]])("page %i", (page, names) => expect(pageOf(lines, { page, size: 2 }).map(({ name }) => name).join("")).toBe(names));

test("units stand as the programme lists them; one that it does not know stands last", () => {
  const rank = unitRank(new Map([["zc", 0], ["zc-jxj", 0], ["zc-fgj", 0]]));
  expect(["gone", "zc-fgj", "zc-jxj"].toSorted((a, b) => rank(a) - rank(b))).toEqual(["zc-jxj", "zc-fgj", "gone"]);
});
