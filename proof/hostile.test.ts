import { expect, test } from "vitest";
import { proofread } from "./proofread.ts";

const hostile: readonly (readonly [string, (n: number) => string])[] = [
  ["digits", (n) => "1".repeat(n * 10)], ["digits and points", (n) => "1.".repeat(n * 5)], ["brackets", (n) => "(".repeat(n * 5) + ")".repeat(n * 5)],
  ["brackets with figures", (n) => "项目5个(其中".repeat(n)], ["figures in one line", (n) => "办结5件,".repeat(n)], ["shares", (n) => "甲类5件,占50%;".repeat(n)],
  ["bare rates", (n) => `占${"5%、".repeat(n)}`], ["changes", (n) => "5件,同比增加3件,增长5%,".repeat(n)], ["names", (n) => `${"甲乙、".repeat(n)}5家`], ["open quotes", (n) => "“项目5个".repeat(n)],
];
const timed = (text: string): number => {
  const begun = performance.now();
  proofread(text);
  return performance.now() - begun;
};

test.each(hostile)("a text of nothing but %s ends, and four times of it takes about four times as long", (_, make) => {
  timed(make(500));
  const short = Math.min(timed(make(2000)), timed(make(2000)));
  const long = Math.min(timed(make(8000)), timed(make(8000)));
  // quadratic growth would be sixteenfold; small times are noise
  expect(long).toBeLessThan(Math.max(short * 10, 150));
}, 60_000);

test("a million digits are no figure", () => expect(proofread(`办结${"9".repeat(1_000_000)}件。`).figures).toEqual([]));
test("nothing at all", () => expect(proofread("")).toEqual({ figures: [], relations: [], findings: [] }));
test("the same text gives the same answer", () => {
  const text = "40个项目开工33个、开工率82.5%,完成投资7.25亿元,同比增长5%。";
  expect(proofread(text)).toEqual(proofread(text));
});
