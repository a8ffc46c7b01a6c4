import { expect, test } from "vitest";
import { airLimits, limitsOf } from "./air-limits.ts";

test("each table has the six pollutants of the index", () => expect(airLimits.map(({ pollutants }) => new Set(pollutants.map(({ name }) => name)).size)).toEqual(airLimits.map(() => 6)));

test.each([[2016, "GB 3095-2012"], [2025, "GB 3095-2012"], [undefined, "GB 3095-2012"], [2026, undefined], [2008, undefined]] as const)("a text of %s is computed by %s", (year, source) => expect(limitsOf(year)?.source.slice(0, 12)).toBe(source));
