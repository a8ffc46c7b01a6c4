import { expect, test } from "vitest";
import { type Action, allow, type Role, visitor } from "./policy.ts";

test.each<[Role, Action, boolean]>([
  ["visitor", "read", true], ["visitor", "export", true], ["visitor", "write-rows", false],
  ["visitor", "freeze", false], ["visitor", "issue", false], ["visitor", "correct", false],
  ["officer", "read", true], ["officer", "export", true], ["officer", "write-rows", true],
  ["officer", "freeze", true], ["officer", "issue", true], ["officer", "correct", true],
])("%s may %s: %s, with a reason in two languages", (role, action, allowed) => {
  const sentence = allow({ ...visitor, role }, action);
  expect(sentence.allowed).toBe(allowed);
  expect(sentence.reason).toMatch(/。$/);
  expect(sentence.reason_en).toMatch(/\.$/);
});
