import { describe, expect, test } from "vitest";
import { proofread } from "../proofread.ts";
import { wordingRules } from "./index.ts";

const remarked = (text: string, rule: string): number => proofread(text).findings.filter((each) => each.rule === rule).length;

describe.each(wordingRules.map((rule) => [rule.id, rule] as const))("%s", (id, rule) => {
  test.each(rule.wrong)("finds %s", (text) => expect(remarked(text, id)).toBe(1));
  test.each(rule.right)("leaves %s", (text) => expect(remarked(text, id)).toBe(0));
});
