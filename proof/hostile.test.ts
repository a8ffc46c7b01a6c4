import { expect, test } from "vitest";
import { proofread } from "./proofread.ts";

const hostile: readonly (readonly [string, (n: number) => string])[] = [
  ["digits", (n) => "1".repeat(n * 10)], ["digits and points", (n) => "1.".repeat(n * 5)], ["brackets", (n) => "(".repeat(n * 5) + ")".repeat(n * 5)],
  ["brackets with figures", (n) => "项目5个(其中".repeat(n)], ["figures in one line", (n) => "办结5件,".repeat(n)], ["shares", (n) => "甲类5件,占50%;".repeat(n)],
  ["bare rates", (n) => `占${"5%、".repeat(n)}`], ["changes", (n) => "5件,同比增加3件,增长5%,".repeat(n)], ["names", (n) => `${"甲乙、".repeat(n)}5家`], ["open quotes", (n) => "“项目5个".repeat(n)],
];
// That it ends is the test (the runner's limit); how time grows with length is measured in bench/proof.ts.
test.each(hostile)("a text of nothing but %s ends", (_, make) => {
  const { figures, relations } = proofread(make(4000));
  expect(figures.length).toBeLessThanOrEqual(3 * 4000);
  expect(relations.every((each) => each.figures.every((index) => index < figures.length))).toBe(true);
}, 60_000);

test("a million digits are no figure", () => expect(proofread(`办结${"9".repeat(1_000_000)}件。`).figures).toEqual([]));
test("nothing at all", () => expect(proofread("")).toEqual({ figures: [], relations: [], findings: [] }));
test("the same text gives the same answer", () => {
  const text = "40个项目开工33个、开工率82.5%,完成投资7.25亿元,同比增长5%。";
  expect(proofread(text)).toEqual(proofread(text));
});
