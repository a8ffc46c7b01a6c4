import { expect, test } from "vitest";
import { proofread } from "../proofread.ts";
import { againstLedger } from "./against.ts";
import { againstEarlier, type ToldMonth } from "./earlier.ts";
import type { Ledger, LedgerMetric } from "./model.ts";

const metric = (of: Partial<LedgerMetric> & { metric: string; label: string }): LedgerMetric => ({ meaning: "", wordings: [], unit: "件", decimals: 0, rounding: "half-up", tense: "year-to-date", cumulative: true, goal: "g1", ...of });
const metrics = [metric({ metric: "settled_year", label: "今年以来办结案件" }), metric({ metric: "open", label: "在办案件", tense: "at-end", cumulative: false })];

function month(of: string, text: string): [ToldMonth, Ledger] {
  const ledger: Ledger = { month: of, org: "x", organisations: [], goals: [{ id: "g1", name: "案件办理" }], metrics, months: [of], value: () => undefined };
  const { figures } = proofread(text);
  return [{ month: of, text, figures, compared: againstLedger(text, figures, ledger) }, ledger];
}

const says = (before: string, now: string, names: Parameters<typeof againstEarlier>[3] = [], year = "2016"): string[] => {
  const [earlier] = month("2016-09", before);
  const [told, ledger] = month(`${year}-10`, now);
  return againstEarlier(told, earlier, ledger, names).map(({ rule, message }) => `${rule} ${message}`);
};

test.each([
  ["a cumulative figure fell", "一、进展\n1.案件办理。今年以来办结案件120件。", "一、进展\n1.案件办理。今年以来办结案件112件。", ["earlier-fell “今年以来办结案件”是累计数，本月为112件，少于2016年9月的120件。"]],
  ["a cumulative figure rose", "一、进展\n1.案件办理。今年以来办结案件120件。", "一、进展\n1.案件办理。今年以来办结案件131件。", []],
  ["what may fall fell", "一、进展\n1.案件办理。在办案件20件。", "一、进展\n1.案件办理。在办案件12件。", []],
  ["items changed places", "一、进展\n1.案件办理。好。\n2.园区建设。好。", "一、进展\n1.园区建设。好。\n2.案件办理。好。", ["earlier-order 2016年9月的通报中“案件办理”在“园区建设”之前，本月次序不同。"]],
])("%s", (_, before, now, expected) => expect(says(before, now)).toEqual(expected));

test("a project that vanished is missed, unless it was finished", () => {
  const names = [{ name: "一汽备品基地项目", finished: false }, { name: "西部路网改造工程", finished: true }, { name: "城北路段工程", finished: false }];
  expect(says("一汽备品基地项目封墙。西部路网改造完成。", "城北路段开工。", names)).toEqual(["earlier-vanished 2016年9月的通报写到“一汽备品基地项目”，本月没有提到，而台账中尚未完工。"]);
});
