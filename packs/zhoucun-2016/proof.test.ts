import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import { month } from "../../core/index.ts";
import { bulletinText } from "../../documents/index.ts";
import { againstLedger, type Compared, type Figure, type Ledger, proofread } from "../../proof/index.ts";
import { ledgerMetrics } from "../../server/commands/proof/describe.ts";
import { bulletin, catalogue, evaluated, pack, rows } from "./testing/october.ts";

// The bulletin that the pack composes, read as a stranger's text and held against the values it was composed from.
const months = [9, 10].map((n) => month(2016, n));
const done = await evaluated(rows, months);
const periods = new Map(months.map((each) => [each.text, each]));
const ledger: Ledger = {
  month: "2016-10", org: pack.root, organisations: pack.organisations.map(({ id, name, short }) => ({ id, names: [name, short] })), goals: pack.goals,
  metrics: ledgerMetrics(catalogue, pack.bulletin), months: [...periods.keys()],
  value: (metric, org, of) => {
    const value = done.value(metric, org, periods.get(of)!);
    return value.kind === "present" ? value.amount.toFixed() : undefined;
  },
};
const text = bulletinText((await bulletin(rows)).bulletin);

interface Expected { readonly section: string; readonly metric: string; readonly value: string; readonly unit: string }
const expected = ["expected-2016-10.yaml", "expected-2016-10.b.yaml"].flatMap((file) => (parse(readFileSync(`${import.meta.dirname}/${file}`, "utf8")) as { figures: Expected[] }).figures);

/** Metrics that the figure may tell, by the list made by hand. */
const meant = ({ section, digits, unit }: Figure): string[] =>
  expected.filter((each) => each.value === digits && each.unit === unit && (each.section === section || (each.section === "二" && section.startsWith("二")))).map(({ metric }) => metric);

const compare = (of: string, by: Ledger = ledger): { figures: readonly Figure[]; compared: Compared[] } => {
  const { figures } = proofread(of);
  return { figures, compared: againstLedger(of, figures, by) };
};
const told = (figures: readonly Figure[], compared: readonly Compared[]): Compared[] => compared.filter((each) => /^[一二]/.test(figures[each.figure]!.section));

/** What has been paid out of what was granted: the text says all of it, so that either is right. */
const EITHER = new Set(["pupil_subsidies_paid", "pupils_paid"]);

test("every figure of the results and problems finds its metric and agrees", () => {
  const { figures, compared } = compare(text);
  const results = told(figures, compared);
  expect(results.length).toBeGreaterThan(105);
  expect(results.filter((each) => each.agreement !== "agrees").map((each) => each.note)).toEqual([]);
  const wrong = results.filter((each) => !meant(figures[each.figure]!).includes(each.metric!) && !EITHER.has(each.metric!));
  expect(wrong.map((each) => [figures[each.figure]!.text, each.metric])).toEqual([]);
});

test("the words alone find the metric: with all values wrong, hardly one is mistaken", () => {
  const other: Ledger = { ...ledger, value: (metric, org, of) => (ledger.value(metric, org, of) === undefined ? undefined : String(Number(ledger.value(metric, org, of)) * 1.3731)) };
  const { figures, compared } = compare(text, other);
  const results = told(figures, compared);
  const wrong = results.filter((each) => each.metric !== undefined && !meant(figures[each.figure]!).includes(each.metric) && !EITHER.has(each.metric));
  expect(wrong.length / results.length).toBeLessThan(0.04);
  expect(results.filter((each) => each.agreement === "agrees")).toEqual([]);
});

describe("a planted mistake is found, with its cause", () => {
  test.each([
    ["完成投资22.75亿元", "完成投资22.57亿元", "city_invested", "digits"],
    ["完成投资22.75亿元", "完成投资22.75万元", "city_invested", "unit"],
    ["办结937件", "办结973件", "requests_settled", "digits"],
    ["良好天数22天", "良好天数29天", "good_days", "digits"],
    ["全市考核排名第5位。\n3", "全市考核排名第6位。\n3", "rank_g2", undefined],
    ["办理居住证747张", "办理居住证1367张", "residence_permits", undefined],
    ["11个项目未办理规划手续", "14个项目未办理规划手续", "lacking_planning", "digits"],
  ] as const)("%s → %s", (right, wrong, metric, cause) => {
    expect(text).toContain(right);
    const { compared } = compare(text.replace(right, wrong));
    const differing = compared.filter((each) => each.agreement === "differs");
    expect(differing.map((each) => [each.metric, each.cause?.kind])).toEqual([[metric, cause]]);
  });
});
