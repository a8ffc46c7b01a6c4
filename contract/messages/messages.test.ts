import { describe, expect, test } from "vitest";
import { issue } from "../../core/index.ts";
import { messages, tell } from "./index.ts";

describe("a message", () => {
  test.each([
    ["zh", "周村区", "是否应为“周村区”？请填单位全称、简称或编号。"], ["zh", "", "没有相近的名称；请按单位名录填单位全称、简称或编号。"],
    ["en", "", "Nothing is like it; give a name, short name or id from the list of organisations."],
  ] as const)("in %s asks whether %j was meant, and does not ask when nothing is near", (language, near, next) => {
    expect(tell(issue("exchange.unknown-organisation", { name: "某局", near }), language).next).toBe(next);
  });

  test.each([["7:7", "第7行", "row 7"], ["B7", "B7", "B7"], ["1:2", "1:2", "1:2"]])("tells the place %s", (cell, zh, en) => {
    const found = issue("exchange.missing-column", { column: "x" }, { file: "a.csv", cell });
    expect([tell(found, "zh").where, tell(found, "en").where]).toEqual([`a.csv ${zh}`, `a.csv ${en}`]);
  });

  test("says what is to be typed in half-width", () => {
    const typed = /[A-Za-z_}]：[A-Za-z_{]|密码@主机：|用户：密码/;
    expect(Object.entries(messages).filter(([, each]) => typed.test(each.next_zh)).map(([code]) => code)).toEqual([]);
  });
});
