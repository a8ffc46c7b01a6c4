import { describe, expect, test } from "vitest";
import { day, month, type Row } from "../core/index.ts";
import { checkMetrics } from "./check.ts";
import { figures } from "./figures.ts";
import { catalogue, metric, organisations, row, rows, source } from "./testing/world.ts";
import type { Value } from "./value.ts";

const october = month(2016, 10);

const world = catalogue(
  metric("projects_all", "count projects", "个"),
  metric("started", "count projects where started_on by end", "个"),
  metric("not_started", "projects_all - started", "个"),
  metric("start_rate", "started / projects_all", "%"),
  metric("plan_sum", "sum projects.annual_plan", "亿元"),
  metric("invested", "latest projects.investment.amount", "亿元"),
  metric("invested_rate", "invested / plan_sum", "%"),
  metric("implied_plan", "implied plan of invested at invested_rate", "万元"),
  metric("works", "latest projects.investment.works", "%"),
  metric("per_project", "plan_sum / projects_all", "万元"),
  metric("jobs_wan", "sum projects.jobs", "万人"),
  metric("firms", "count distinct projects.firm", "家"),
  metric("mean_plan", "mean projects.annual_plan", "万元"),
  metric("rank", "only counts.amount where kind = 'rank' and month in period", "位"),
  metric("twice", "only counts.amount where kind = 'twice' and month in period", "个"),
  metric("green", "sum counts.amount where kind = 'green' and month in period", "万平方米"),
  metric("green_ytd", "sum counts.amount where kind = 'green' and month in year_to_date", "万平方米"),
  metric("green_on_year", "change green on year as percent", "%"),
  metric("green_on_month", "change green on month as percent", "%"),
  metric("green_more", "change green on year as absolute", "万平方米"),
  metric("started_on_month", "change started on month as percent", "%"),
  metric("rate_points", "change start_rate on month as points", "百分点"),
  metric("rate_local", "change start_rate on month as points", "%"),
  metric("ahead", "start_rate - 10 / 12", "百分点"),
  metric("pm25_day", "mean air.pm25 each measured_on where valid_hours >= law hj663 day_hours", "µg/m³"),
  metric("so2_day", "mean air.so2 each measured_on where valid_hours >= law hj663 day_hours", "µg/m³"),
  metric("aqi_day", "aqi hj633 (pm25_24h = pm25_day, so2_24h = so2_day)", "指数"),
  metric("pm25", "mean of pm25_day at least 2", "mg/m³"),
  metric("pm25_strict", "mean of pm25_day at least law hj663 month_days", "mg/m³"),
  metric("good_days", "days aqi_day <= 100", "天"),
  metric("clean_days", "days pm25_day <= law hj663 pm25_day", "天"),
  metric("good_share", "good_days / calendar days", "%"),
  metric("pm25_on_year", "change pm25 on year as percent", "%"),
  metric("green_of_none", "green / green_ytd", "%"),
);

async function valueOf(id: string, org = "district", period = october, of: Record<string, readonly Row[]> = rows): Promise<Value> {
  const done = await figures(world, source(of), { metrics: [id], periods: [period], organisations });
  return done.value(id, org, period);
}

const shown = (value: Value): string => (value.kind === "present" ? `${value.amount.toSignificantDigits(8).toFixed()} ${value.unit}` : value.reason);

describe("each kind of metric, October 2016", () => {
  test.each([
    ["projects_all", "district", "3 个"],
    ["projects_all", "south", "2 个"],
    ["started", "district", "2 个"],
    ["not_started", "district", "1 个"],
    ["start_rate", "district", "66.666667 %"],
    ["plan_sum", "district", "0.6 亿元"],
    // p1's October, p2's August; p2's December of last year, p3's last year and p4, which was taken off, stay out
    ["invested", "district", "0.11505 亿元"],
    ["invested_rate", "district", "19.175 %"],
    ["implied_plan", "district", "6000 万元"],
    ["per_project", "district", "2000 万元"],
    ["jobs_wan", "district", "0.006 万人"],
    ["firms", "district", "2 家"],
    ["firms", "south", "2 家"],
    ["mean_plan", "south", "2500 万元"],
    ["rank", "district", "3 位"],
    ["green", "district", "43.8 万平方米"],
    ["green_ytd", "district", "41.8 万平方米"],
    ["green_more", "district", "43.8 万平方米"],
    ["rate_points", "district", "33.333333 百分点"],
    ["rate_local", "district", "33.333333 %"],
    ["ahead", "district", "-16.666667 百分点"],
    // 1 October: both stations, 0.055; 3 October: 0.115; 2 October has 19 valid hours and stays out
    ["pm25", "district", "0.085 mg/m³"],
    // 1 October: PM2.5 55 -> 75, SO2 100 -> 75; 3 October: PM2.5 115 -> 150
    ["good_days", "district", "1 天"],
    ["clean_days", "district", "1 天"],
    ["good_share", "district", "3.2258065 %"],
  ])("%s of %s is %s", async (id, org, expected) => {
    expect(shown(await valueOf(id, org))).toBe(expected);
  });
});

describe("what is absent says why", () => {
  test.each([
    ["twice", "district", "ambiguous"],
    ["green", "south", "no-rows"],
    ["green_on_year", "district", "zero-base"],
    ["green_on_month", "district", "negative-base"],
    ["green_on_month", "north", "of-part"],
    ["pm25_strict", "district", "too-few-readings"],
    ["pm25_on_year", "district", "no-base"],
    ["rank", "north", "no-rows"],
    ["green_of_none", "south", "of-part"],
  ])("%s of %s: %s", async (id, org, expected) => {
    expect(shown(await valueOf(id, org))).toBe(expected);
  });

  test("a percentage of several parents does not add up", async () => {
    expect(shown(await valueOf("works"))).toBe("70 %");
    const two = { ...rows, "projects.investment": [...rows["projects.investment"]!, row("x", "south", { parent: "p2", month: "2016-10", works: "30" })] };
    expect(shown(await valueOf("works", "district", october, two))).toBe("ambiguous");
    expect(shown(await valueOf("works", "south", october, two))).toBe("30 %");
  });

  test("a count is 0 in a table with rows and absent in an empty one", async () => {
    expect(shown(await valueOf("started", "district", month(2016, 1)))).toBe("0 个");
    expect(shown(await valueOf("started", "district", october, { projects: [] }))).toBe("no-rows");
  });

  test("a share of nothing is absent", async () => {
    expect(shown(await valueOf("start_rate", "district", month(2015, 6)))).toBe("zero-whole");
  });

  test("a law that does not hold yet gives no value", async () => {
    expect(shown(await valueOf("pm25", "district", month(2012, 10)))).toBe("no-law");
  });

  test("the first cause is kept", async () => {
    const value = await valueOf("green_of_none", "south");
    expect(value).toMatchObject({ reason: "of-part", because: "green: no-rows" });
  });
});

describe("membership", () => {
  test.each([[6, 3], [7, 4], [9, 3], [10, 3]])("in month %i there are %i projects", async (n, count) => {
    expect(shown(await valueOf("projects_all", "district", month(2016, n)))).toBe(`${count} 个`);
  });
});

test("one seen in both towns counts once in the district", async () => {
  expect(shown(await valueOf("firms", "north"))).toBe("1 家");
  expect(shown(await valueOf("firms", "south"))).toBe("2 家");
  expect(shown(await valueOf("firms", "district"))).toBe("2 家");
});

test("a month's plan asks each aggregate once", async () => {
  const done = await figures(world, source(), { periods: [october], organisations });
  const keys = done.plan.leaves.map((each) => each.key);
  expect(new Set(keys).size).toBe(keys.length);
  expect(done.values.some((each) => each.metric === "pm25_day")).toBe(false);
});

test("a daily metric has values in a day's period only, and what was not asked for is a mistake", async () => {
  expect(shown(await valueOf("pm25_day", "district", day("2016-10-01")))).toBe("55 µg/m³");
  expect(shown(await valueOf("pm25_day"))).toBe("no-rows");
  const done = await figures(world, source(), { metrics: ["started"], periods: [october], organisations });
  expect(() => done.value("firms", "district", october)).toThrow("not asked for");
  expect(() => done.value("started", "nowhere", october)).toThrow("not asked for");
});

test("the world's metrics pass the checker", () => {
  expect(checkMetrics(world)).toEqual([]);
});
