import { expect, test } from "vitest";
import { isSmall } from "./public.ts";

const publication = { least: 5, units: ["人", "名", "户", "件"], source: "约定" };

test.each([
  ["3", "名", true], ["1", "件", true], ["4", "户", true], ["0", "件", false], ["5", "名", false], ["956", "件", false], ["3", "次", false], ["3.2", "%", false],
])("%s%s is too small to be told: %s", (number, unit, small) => expect(isSmall({ publication }, number, unit)).toBe(small));

test("a pack without the rule tells every figure", () => expect(isSmall({}, "1", "名")).toBe(false));
