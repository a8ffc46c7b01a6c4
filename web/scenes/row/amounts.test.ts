import { expect, test } from "vitest";
import { hasAmount } from "./amounts.ts";

test.each([
  [[], false], [[{ amount: "0" }, { amount: "0.00" }], false], [[{ amount: null }, {}], false], [[{ amount: "0" }, { amount: "12.5" }], true],
])("%j has an amount to draw: %s", (rows, expected) => expect(hasAmount(rows)).toBe(expected));
