import { expect, test } from "vitest";
import { unitsOf } from "./units.ts";

test.each([
  ["units that differ have a column", ["亿元", "%"], { column: true, unit: "" }],
  ["so has one beside none", ["个", ""], { column: true, unit: "" }],
  ["one that all share stands in the head", ["亿元", "亿元"], { column: false, unit: "亿元" }],
  ["none at all is nowhere", ["", ""], { column: false, unit: "" }],
  ["no rows", [], { column: false, unit: "" }],
])("%s", (_, units, wanted) => expect(unitsOf(units.map((unit) => ({ unit })))).toEqual(wanted));
