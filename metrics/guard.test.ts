import { expect, test } from "vitest";
import { Decimal } from "../core/index.ts";
import { holds } from "./guard.ts";
import { parseGuard } from "./parse.ts";
import { absent, present, type Value } from "./value.ts";

const values: Record<string, Value> = {
  started: present(new Decimal(20), "个"), total: present(new Decimal(20), "个"), plan: present(new Decimal("0.5"), "亿元"),
  done: present(new Decimal(5000), "万元"), none: absent("no-rows"),
};

test.each([
  ["started = total", true],
  ["started < total", false],
  ["plan = done", true],
  ["plan < 1 and done > 1", true],
  ["started < total or plan >= 0.5", true],
  ["none = 0", false],
  ["none != 0", false],
  ["started > none", false],
])("%s: %s", (text, expected) => {
  const guard = parseGuard(text);
  if (!guard.ok) throw new Error("it reads");
  expect(holds(guard.value, (metric) => values[metric]!)).toBe(expected);
});
