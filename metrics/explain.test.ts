import { describe, expect, test } from "vitest";
import { month } from "../core/index.ts";
import { explain } from "./explain.ts";
import { figures } from "./figures.ts";
import type { Language } from "./phrases.ts";
import { catalogue, metric, organisations, source } from "./testing/world.ts";

const october = month(2016, 10);
const world = catalogue(
  metric("total", "count projects", "个", { decimals: 0, label: "项目数" }),
  metric("started", "count projects where started_on by end and not (tier = 'city' and is_new = false)", "个", { decimals: 0, label: "开工项目数" }),
  metric("rate", "started / total", "%", { label: "开工率", meaning: "已开工项目占全部项目的比重" }),
  metric("invested", "latest projects.investment.amount where parent.tier in ('city', 'district')", "亿元", { decimals: 4, label: "完成投资" }),
  metric("idle", "count projects where not started_on by end", "个", { decimals: 0, label: "未开工项目数" }),
  metric("after_listing", "count projects where started_on > listed_from", "个", { decimals: 0, label: "列入后开工项目数" }),
  metric("share_of_days", "clean / calendar days", "%", { label: "达标率" }),
  metric("half", "(total - started) / (total + 1)", "%"),
  metric("green", "sum counts.amount where kind = 'green' and month in period", "万平方米", { decimals: 1, label: "新建绿地" }),
  metric("on_year", "change green on year as percent", "%", { label: "绿地同比" }),
  metric("more", "change rate on month as points", "百分点", { label: "开工率环比" }),
  metric("pm25_day", "mean air.pm25 each measured_on where valid_hours >= law hj663 day_hours", "µg/m³", { decimals: 0, label: "PM2.5日均" }),
  metric("pm25", "mean of pm25_day at least 2", "µg/m³", { decimals: 0, label: "PM2.5月均" }),
  metric("clean", "days pm25_day <= law hj663 pm25_day", "天", { decimals: 0, label: "达标天数" }),
);

async function explained(id: string, language: Language = "zh") {
  const done = await figures(world, source(), { periods: [october], organisations });
  return explain(world, done, id, "district", october, language);
}

describe("the formula in words and with the numbers put in", () => {
  test.each([
    ["rate", "开工项目数 ÷ 项目数", "2个 ÷ 3个 = 66.67%"],
    ["half", "(项目数 − 开工项目数) ÷ (项目数 + 1)", "(3个 − 2个) ÷ (3个 + 1) = 25.00%"],
    ["total", "2016-10-31在列的重点项目的记录数", "3条记录 = 3个"],
    ["started", "2016-10-31在列的重点项目中开工日期不晚于2016-10-31且非(层级为“市级”且新建为否)的记录数", "2条记录 = 2个"],
    ["idle", "2016-10-31在列的重点项目中截至2016-10-31尚无开工日期的记录数", "1条记录 = 1个"],
    ["after_listing", "2016-10-31在列的重点项目中开工日期晚于列入日期的记录数", "2条记录 = 2个"],
    ["share_of_days", "达标天数 ÷ 当期天数", "1天 ÷ 31天 = 3.23%"],
    ["invested", "2016-10-31在列的重点项目·投资完成中所属重点项目的层级为“市级”、“区级”之一的累计完成投资(2016年内最近一月)之和", "1150.5万元 = 0.1151亿元"],
    ["green", "填报数中指标为“green”且月份为2016-10的数量之和", "43.8 = 43.8万平方米"],
    ["on_year", "(新建绿地 − 上年同期) ÷ 上年同期", "(43.8万平方米 − 0.0万平方米) ÷ 0.0万平方米 = —(基数为0，不可比)"],
    ["more", "开工率 − 上期", "66.67% − 33.33% = 33.33百分点"],
    ["pm25", "PM2.5日均各有效日的平均", "有值的2天(共31天)的平均 = 85µg/m³"],
    ["clean", "PM2.5日均不大于75µg/m³(HJ 663-2013)的天数", "有值的2天(共31天)中 ≤ 75µg/m³ 的天数 = 1天"],
  ])("%s", async (id, formula, computed) => {
    const { formula: said, computed: put } = await explained(id);
    expect([said, put]).toEqual([formula, computed]);
  });
});

describe("the same in English, with the pack's English names where it has them", () => {
  test.each([
    ["rate", "开工项目数 ÷ 项目数", "2个 ÷ 3个 = 66.67%"],
    ["total", "Number of rows: Major projects listed on 2016-10-31", "3 rows = 3个"],
    ["started", "Number of rows: Major projects listed on 2016-10-31 where Started on not after 2016-10-31 and not (Tier is \"city\" and 新建 is no)", "2 rows = 2个"],
    ["idle", "Number of rows: Major projects listed on 2016-10-31 where Started on empty or after 2016-10-31", "1 row = 1个"],
    ["after_listing", "Number of rows: Major projects listed on 2016-10-31 where Started on after 列入日期", "2 rows = 2个"],
    ["share_of_days", "达标天数 ÷ days of the period", "1天 ÷ 31天 = 3.23%"],
    ["invested", "Sum of the latest 累计完成投资 in 2016: Major projects, 投资完成 listed on 2016-10-31 where Tier (Major projects) is one of \"city\", \"区级\"", "1150.5万元 = 0.1151亿元"],
    ["green", "Sum of 数量: 填报数 where 指标 is \"green\" and 月份 is 2016-10", "43.8 = 43.8万平方米"],
    ["on_year", "(新建绿地 − a year earlier) ÷ a year earlier", "(43.8万平方米 − 0.0万平方米) ÷ 0.0万平方米 = — (the base is zero)"],
    ["more", "开工率 − the month before", "66.67% − 33.33% = 33.33百分点"],
    ["pm25", "mean of PM2.5日均 over the valid days", "mean of 2 of 31 days with a value = 85µg/m³"],
    ["clean", "days with PM2.5日均 at most 75µg/m³ (HJ 663-2013)", "days ≤ 75µg/m³ among 2 of 31 days with a value = 1天"],
  ])("%s", async (id, formula, computed) => {
    const { formula: said, computed: put } = await explained(id, "en");
    expect([said, put]).toEqual([formula, computed]);
  });
});

test("a ratio's tree goes down to what is counted", async () => {
  const tree = await explained("rate");
  expect(tree).toMatchObject({
    label: "开工率", meaning: "已开工项目占全部项目的比重", period: "2016-10", text: "66.67%", leaves: [],
    children: [
      { metric: "started", text: "2个", leaves: [{ table: "projects", label: "重点项目", n: 2 }] },
      { metric: "total", text: "3个", leaves: [{ table: "projects", n: 3 }] },
    ],
  });
});

test("the rows behind a leaf come by page", async () => {
  const [leaf] = (await explained("invested")).leaves;
  expect(leaf).toMatchObject({ n: 2, sum: "1150.5", unit: "万元" });
  const district = new Set(["district", "north", "south"]);
  const first = await source().rows(leaf!.leaf, district, { offset: 0, limit: 1 });
  expect(first).toEqual({ total: 2, rows: [{ table: "projects.investment", id: "p1/2016-10", org: "north", parent: "p1", value: "750.5" }] });
  expect((await source().rows(leaf!.leaf, new Set(["south"]), { offset: 0, limit: 9 })).rows.map((each) => each.id)).toEqual(["p2/2016-08"]);
});

test("a change shows both periods, and a daily metric its days", async () => {
  expect((await explained("more")).children.map((each) => [each.metric, each.period])).toEqual([["rate", "2016-10"], ["rate", "2016-09"]]);
  const [daily] = (await explained("pm25")).children;
  expect(daily!.days!.filter((each) => each.text !== "—").map(({ day, text }) => [day, text])).toEqual([["2016-10-01", "55µg/m³"], ["2016-10-03", "115µg/m³"]]);
});

test("an explanation is plain data", async () => {
  const tree = await explained("rate");
  expect(JSON.parse(JSON.stringify(tree))).toEqual(tree);
});
