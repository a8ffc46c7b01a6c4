import { expect, test } from "vitest";
import type { Overview } from "../../../contract/index.ts";
import { awaits, movers } from "./movers.ts";

const card = (name: string, rank: [string | null, string | null], rates: readonly (string | null)[], unit = "%") => ({
  goal: { name }, rank: { number: rank[1] }, rank_before: { number: rank[0] },
  rate_trend: { label: `${name}率`, unit, points: rates.map((number) => ({ number, text: number === null ? "待报" : `${number}%` })) },
});
const told = (...goals: ReturnType<typeof card>[]) => ({ goals }) as unknown as Overview;

test.each([
  ["a place up", told(card("甲", ["4", "3"], ["50", "50"])), [{ kind: "rank", before: "4", after: "3", better: true }]],
  ["a place down", told(card("甲", ["7", "8"], [])), [{ kind: "rank", better: false }]],
  ["the farthest first", told(card("甲", ["4", "4"], ["50", "52"]), card("乙", ["4", "5"], []), card("丙", [null, "1"], ["40", "60"])), [{ goal: "丙", kind: "rate", before: "40%", after: "60%" }, { goal: "乙" }, { goal: "甲" }]],
  ["nothing to compare with", told(card("甲", [null, "3"], ["50"])), []],
  ["a rate that is awaited", told(card("甲", ["3", null], ["50", null])), []],
  ["what is no rate", told(card("甲", ["3", "3"], ["50", "80"], "万元")), []],
])("%s", (_, overview, expected) => expect(movers(overview, 9)).toMatchObject(expected));

test.each([
  ["of one goal", told(card("甲", ["3", "3"], ["50", "50"]), card("乙", ["3", "3"], ["50", null])), true],
  ["of none", told(card("甲", ["3", "3"], ["50", "50"]), card("乙", ["3", "3"], [])), false],
])("a rate is awaited %s", (_, overview, expected) => expect(awaits(overview)).toBe(expected));
