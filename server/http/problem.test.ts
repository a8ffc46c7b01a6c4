import { expect, test } from "vitest";
import * as z from "zod";
import { problemOf } from "./problem.ts";

const asked = z.strictObject({
  reason: z.string().min(1), page: z.coerce.number().int().min(1).max(5).default(1), month: z.string().regex(/^\d{4}-\d{2}$/).default("2016-10"),
  format: z.enum(["csv", "xlsx"]).default("csv"), rows: z.array(z.string()).min(1).default(["a"]), either: z.union([z.string(), z.number()]).default(""),
});

test.each<[string, unknown, string, string]>([
  ["nothing where something is due", {}, "缺少，应为文字", "it is missing; text is due"],
  ["another kind", { reason: 5 }, "应为文字", "text is due"],
  ["no number", { reason: "a", page: "x" }, "应为数字", "a number is due"],
  ["a broken number", { reason: "a", page: 1.5 }, "应为整数", "a whole number is due"],
  ["too little text", { reason: "" }, "至少要有 1 个字符", "at least 1 characters are due"],
  ["too large a number", { reason: "a", page: 9 }, "至多为 5", "it must be at most 5"],
  ["an empty list", { reason: "a", rows: [] }, "至少要有 1 项", "at least 1 items are due"],
  ["an unknown choice", { reason: "a", format: "pdf" }, "应为其中之一：csv、xlsx", "one of csv, xlsx is due"],
  ["another form", { reason: "a", month: "十月" }, "格式不对", "its form is wrong"],
  ["an unknown key", { reason: "a", extra: 1 }, "不认识“extra”", "“extra” is not known"],
  ["none of several", { reason: "a", either: true }, "内容不合要求", "it does not fit"],
])("%s is told in words", (_, given, zh, en) => {
  const issues = asked.safeParse(given).error?.issues ?? [];
  expect(issues.map((each) => [problemOf(each, "zh"), problemOf(each, "en")])).toEqual([[zh, en]]);
});
