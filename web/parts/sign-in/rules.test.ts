import { expect, it } from "vitest";
import { metBy, type PasswordRule } from "./rules.ts";

const rule: PasswordRule = { profile: "", source: "", least: 8, most: 16, advised: 15, classes: 4, days: 90, history: 5 };

it.each([
  ["", "000"], ["Nowhere-7", "111"], ["nowhere-7", "101"], ["No-7", "011"], ["Nowhere-7-hills-and-more", "011"], ["My-Officer1-x", "110"],
])("%s: length, kinds, name %s", (password, wanted) => {
  const { length, classes, name } = metBy(password, "officer1", rule);
  expect([length, classes, name].map(Number).join("")).toBe(wanted);
});
