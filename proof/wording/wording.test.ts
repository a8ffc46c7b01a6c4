import { describe, expect, test } from "vitest";
import { proofread } from "../proofread.ts";
import { wordingRules } from "./index.ts";

const remarked = (text: string, rule: string): number => proofread(text).findings.filter((each) => each.rule === rule).length;

test.each([
  // titled by the month of issue, it may be; unless the document's day says otherwise
  ["关于2018年1月份工作进展情况的通报\n现将2017年12月份工作进展情况通报如下:", "warning"],
  ["关于2018年1月份工作进展情况的通报\n现将2017年12月份工作进展情况通报如下:\n督查室\n2018年1月9日\n", "warning"],
  ["关于2018年1月份工作进展情况的通报\n现将2017年12月份工作进展情况通报如下:\n督查室\n2018年2月9日\n", "error"],
  ["关于10月份工作进展情况的通报\n现将9月份工作进展情况通报如下:\n督查室\n　2016年11月7日\n", "error"],
  ["关于2018年1月份工作进展情况的通报\n现将2018年12月份工作进展情况通报如下:", "error"],
  ["关于10月份工作进展情况的通报\n现将8月份工作进展情况通报如下:", "error"],
  ["2018年第三季度检查情况通报\n各镇:现将2017年第三季度检查情况通报如下:", "error"],
  ["关于2018年1月份督查工作的通报\n现将2017年12月份重点项目进展情况通报如下:", "warning"],
])("%s weighs as %s", (text, severity) => expect(proofread(text).findings.filter((each) => each.rule === "title-period").map((each) => each.severity)).toEqual([severity]));

describe.each(wordingRules.map((rule) => [rule.id, rule] as const))("%s", (id, rule) => {
  test.each(rule.wrong)("finds %s", (text) => expect(remarked(text, id)).toBe(1));
  test.each(rule.right)("leaves %s", (text) => expect(remarked(text, id)).toBe(0));
});
