import { expect, test } from "vitest";
import { proofread } from "../proofread.ts";
import { expressionKey, score } from "./answers.ts";

test.each([
  ["2+18+42=62", "42+2+18=62"], ["0.50+0.5=1.00", "0.5+0.50=1"], ["-5~/(49.1+5~)=-9.3%", "-5/(49.1+5)=-9.3%"],
])("%s is %s", (a, b) => expect(expressionKey(a)).toBe(expressionKey(b)));
test.each([["28/34=82.35%", "34/28=82.35%"], ["34-28=6", "28-34=6"], ["2<=33", "33<=2"]])("%s is not %s", (a, b) => expect(expressionKey(a)).not.toBe(expressionKey(b)));

test("what is missed and what is too much", () => {
  const made = score({
    figures: [{ text: "开工33个", value: 33, unit: "个", kind: "count" }, { text: "办结9件", value: 9, unit: "件", kind: "count" }],
    relations: [{ kind: "ratio", expression: "33/40=82.5%", holds: true, mode: "exact" }, { kind: "sum", expression: "1+1=3", holds: false, mode: "fail" }],
  }, proofread("40个项目开工33个、开工率82.5%。"));
  expect([made.figures.recall, made.figures.precision, made.relations.recall, made.accusations.recall]).toEqual([[1, 2], [1, 3], [1, 2], [0, 1]]);
});
