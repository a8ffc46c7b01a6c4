import { describe, expect, test } from "vitest";
import { proofread } from "../proofread.ts";
import { againstLedger, ledgerFindings } from "./against.ts";
import type { Ledger, LedgerMetric } from "./model.ts";

type Given = Pick<LedgerMetric, "metric" | "label" | "unit" | "decimals"> & Partial<LedgerMetric>;
const metric = (of: Given): LedgerMetric => ({ meaning: "", wordings: [], rounding: "half-up", tense: "in-month", cumulative: false, goal: "g9", ...of });

const metrics = [
  metric({ metric: "taken", label: "受理市民诉求", unit: "件", decimals: 0 }),
  metric({ metric: "taken_year", label: "今年以来受理市民诉求", unit: "件", decimals: 0, tense: "year-to-date", cumulative: true }),
  metric({ metric: "settled", label: "办结市民诉求", unit: "件", decimals: 0 }),
  metric({ metric: "rate", label: "诉求办结率", unit: "%", decimals: 2 }),
  metric({ metric: "satisfied", label: "群众满意率", unit: "%", decimals: 1 }),
  metric({ metric: "taken_change", label: "受理量同比", unit: "%", decimals: 1, change: { of: "taken", on: "year", as: "percent" } }),
  metric({ metric: "invested", label: "民生实事项目完成投资", unit: "亿元", decimals: 2, tense: "year-to-date", cumulative: true }),
  metric({ metric: "cod", label: "河流断面COD平均浓度", unit: "mg/L", decimals: 1, goal: "g4", better: "lower" }),
  metric({ metric: "cod_change", label: "河流断面COD同比", unit: "%", decimals: 1, goal: "g4", better: "lower", change: { of: "cod", on: "year", as: "percent" } }),
];
const october: Record<string, string> = { taken: "956", taken_year: "9021", settled: "937", rate: "98.0125523", satisfied: "96.31", taken_change: "-5.04", invested: "14.8962", cod: "24.58", cod_change: "-11.83" };
const september: Record<string, string> = { taken: "883", taken_year: "8065", settled: "861", rate: "97.51", invested: "13.02" };
const ledger: Ledger = {
  month: "2016-10", org: "zc", organisations: [{ id: "zc", names: ["全区"] }, { id: "bj", names: ["北郊镇"] }],
  goals: [{ id: "g9", name: "民生社会建设" }, { id: "g4", name: "生态周村建设" }], metrics, months: ["2016-09", "2016-10"],
  value: (of, org, month) => (org === "bj" ? (of === "taken" ? "35" : undefined) : (month === "2016-10" ? october : september)[of]),
};
const item = (text: string, heading = "民生社会建设"): string => `一、工作进展情况\n1.${heading}。${text}\n`;

function told(text: string): string[] {
  const { figures } = proofread(text);
  return againstLedger(text, figures, ledger).map((each) => `${each.stated} ${each.metric ?? "-"} ${each.agreement}${each.cause ? ` ${each.cause.kind}` : ""}`);
}

describe("a figure finds its metric and is compared", () => {
  test.each([
    ["10月份,受理市民诉求事项956件,办结937件,办结率98.01%。", ["956件 taken agrees", "937件 settled agrees", "98.01% rate agrees"]],
    ["今年以来,受理市民诉求9021件,其中10月份受理956件。", ["9021件 taken_year agrees", "956件 taken agrees"]],
    ["民生实事项目累计完成投资148962万元。", ["148962万元 invested agrees"]],
    ["民生实事项目累计完成投资近15亿元。", ["15亿元 invested agrees"]],
    ["受理市民诉求956件,同比下降5%。", ["956件 taken agrees", "5% taken_change agrees"]],
    ["北郊镇受理市民诉求35件。", ["35件 taken agrees"]],
    ["组织文艺演出12场。", ["12场 - unknown"]],
    ["确保11月份受理市民诉求不少于900件。", ["900件 - unknown"]],
  ])("%s", (text, expected) => expect(told(item(text))).toEqual(expected));
});

describe("a difference has its likely cause", () => {
  test.each([
    ["last month's value", "10月份,受理市民诉求事项883件。", "883件 taken differs last-month"],
    ["swapped digits", "10月份,受理市民诉求事项965件。", "965件 taken differs digits"],
    ["another unit", "民生实事项目累计完成投资14.9万元。", "14.9万元 invested differs unit"],
    ["another metric", "10月份,受理市民诉求事项937件。", "937件 taken differs other-metric"],
    ["the other direction", "受理市民诉求956件,同比增长5.04%。", "5.04% taken_change differs direction"],
    ["none that shows", "10月份,受理市民诉求事项412件。", "412件 taken differs"],
    ["only rounding", "群众满意率96.4%。", "96.4% satisfied rounding"],
  ])("%s", (_, text, expected) => {
    const { figures } = proofread(item(text));
    const all = told(item(text));
    expect(all).toContain(expected);
    // a lone pair may trade places; what is told of each is one plain sentence
    for (const each of againstLedger(item(text), figures, ledger)) expect(each.note).toMatch(/。$/);
  });

  test("改善 follows what is better", () => {
    expect(told(item("河流断面COD平均浓度24.6mg/L,同比改善11.8%。", "生态周村建设"))).toEqual(["24.6mg/L cod agrees", "11.8% cod_change agrees"]);
    expect(told(item("河流断面COD平均浓度24.6mg/L,同比恶化11.8%。", "生态周村建设"))).toEqual(["24.6mg/L cod agrees", "11.8% cod_change differs direction"]);
  });
});

test("a text of another year is not held against this one", () => {
  expect(told(`2021年10月份情况\n${item("受理市民诉求事项412件。")}`)).toEqual(["412件 taken unknown"]);
});

test("only differences become findings, with their place in the text", () => {
  const text = item("10月份,受理市民诉求事项965件,办结937件。");
  const { figures } = proofread(text);
  const findings = ledgerFindings(figures, againstLedger(text, figures, ledger));
  expect(findings.map(({ rule, severity, start, end }) => [rule, severity, text.slice(start, end)])).toEqual([["ledger-differs", "error", expect.stringContaining("965件")]]);
});
