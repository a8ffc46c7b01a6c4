import { describe, expect, test } from "vitest";
import { checkCondition, checkGuard, checkMetrics } from "./check.ts";
import { parseCondition, parseGuard } from "./parse.ts";
import { catalogue, metric } from "./testing/world.ts";

const parts = [
  metric("plan_sum", "sum projects.annual_plan", "亿元"),
  metric("invested", "latest projects.investment.amount", "万元"),
  metric("rate", "invested / plan_sum", "%"),
  metric("total", "count projects", "个"),
  metric("pm25_day", "mean air.pm25 each measured_on", "mg/m³"),
];

/** Code and offset of what is wrong with one more metric. */
function wrong(is: string, unit = "个"): [string, number | undefined, object][] {
  const issues = checkMetrics(catalogue(...parts, metric("x", is, unit)));
  for (const each of issues) expect(each.where.path?.slice(0, 2)).toEqual(["metrics", "x"]);
  return issues.map(({ code, where, params }) => [code, where.offset, params]);
}

test("the parts themselves are sound", () => {
  expect(checkMetrics(catalogue(...parts))).toEqual([]);
});

describe("each error has its place and its remedy", () => {
  test.each<[is: string, unit: string, code: string, offset: number, params: object]>([
    ["count project", "个", "metric.unknown-table", 6, { near: "projects" }],
    ["count projects where teir = 'city'", "个", "metric.unknown-field", 21, { near: "tier", table: "projects" }],
    ["sum projects.anual_plan", "万元", "metric.unknown-field", 13, { near: "annual_plan" }],
    ["invseted / plan_sum", "%", "metric.unknown-metric", 0, { near: "invested" }],
    ["count projects where annual_plan = 'much'", "个", "metric.literal-type", 35, { wanted: "100" }],
    ["count projects where name = 5", "个", "metric.literal-type", 28, { wanted: "'…'" }],
    ["count projects where started_on > 5", "个", "metric.literal-type", 34, { wanted: "2016-10-31" }],
    ["count projects where started_on > 2016-02-30", "个", "metric.literal-type", 34, {}],
    ["count projects.investment where month = '2016-13'", "个", "metric.literal-type", 40, { wanted: "'2016-10'" }],
    ["count projects where is_new = 'yes'", "个", "metric.literal-type", 30, { wanted: "true / false" }],
    ["count projects where name = law hj663 day_hours", "个", "metric.literal-type", 28, {}],
    ["count projects where tier = 'county'", "个", "metric.unknown-choice", 28, { known: "city、district" }],
    ["count projects where tier in ('city', 'town')", "个", "metric.unknown-choice", 38, {}],
    ["count projects where tier > 'city'", "个", "metric.unordered", 21, { op: ">" }],
    ["count projects where annual_plan by end", "个", "metric.field-needed", 21, { needed: "date / month" }],
    ["count projects where tier in period", "个", "metric.field-needed", 21, {}],
    ["count projects where tier", "个", "metric.field-needed", 21, { needed: "boolean" }],
    ["count projects where started_on > tier", "个", "metric.field-needed", 34, { needed: "date" }],
    ["count projects where tier > started_on", "个", "metric.field-needed", 21, { needed: "date / month" }],
    ["count projects.investment where month > parent.started_on", "个", "metric.field-needed", 40, { needed: "month" }],
    ["sum projects.name", "个", "metric.field-needed", 13, { needed: "integer / decimal / quantity" }],
    ["count distinct projects.annual_plan", "个", "metric.field-needed", 24, {}],
    ["mean air.pm25 each station", "mg/m³", "metric.field-needed", 19, { needed: "date" }],
    ["count projects where parent.tier = 'city'", "个", "metric.not-child", 21, {}],
    ["count projects.investment where parent.teir = 'city'", "个", "metric.unknown-field", 32, { near: "tier", table: "projects" }],
    ["latest projects.annual_plan", "万元", "metric.latest-needs-month", 7, {}],
    ["sum projects.investment.works", "%", "metric.not-additive", 24, { unit: "%" }],
    ["plan_sum + total", "万元", "metric.unit-clash", 11, { left: "亿元", right: "个" }],
    ["plan_sum * invested", "万元", "metric.unit-clash", 11, { op: "*" }],
    ["invested / plan_sum", "万元", "metric.unit-differs", 0, { derived: "比率", declared: "万元" }],
    ["sum projects.annual_plan", "个", "metric.unit-differs", 0, { derived: "万元" }],
    ["total", "家", "metric.unit-differs", 0, { derived: "个", declared: "家" }],
    ["100 '万圆'", "万元", "core.bad-unit", 0, { unit: "万圆" }],
    ["change pm25_day on year as percent", "%", "metric.needs-period", 7, {}],
    ["days total <= 5", "天", "metric.needs-day", 5, {}],
    ["mean of rate", "%", "metric.needs-day", 8, {}],
    ["mean of pm25_day at least 'many'", "mg/m³", "metric.literal-type", 26, {}],
    ["pm25_day / total", "mg/m³", "metric.mixed-grain", 11, { op: "/" }],
    ["change invested on year as points", "万元", "metric.needs-share", 7, { unit: "万元" }],
    ["implied plan of invested at total", "万元", "metric.needs-share", 28, {}],
    ["count air where valid_hours >= law hj664 day_hours", "个", "metric.unknown-law", 35, { near: "hj663" }],
    ["count air where valid_hours >= law hj663 day_hour", "个", "metric.unknown-law-number", 41, { near: "day_hours" }],
    ["count projects where annual_plan > law hj663 pm25_day", "个", "metric.unit-clash", 39, {}],
    ["aqi hj633 (pm25 = pm25_day)", "指数", "metric.unknown-law-row", 11, { near: "so2_24h、pm25_24h、o3_8h" }],
    ["aqi hj633 (pm25_24h = total)", "指数", "metric.needs-day", 22, {}],
    ["total / / 2", "个", "metric.unexpected", 8, { found: "/" }],
  ])("%s in %s: %s at %i", (is, unit, code, offset, params) => {
    const found = wrong(is, unit);
    expect(found[0]?.slice(0, 2)).toEqual([code, offset]);
    expect(found[0]?.[2]).toMatchObject(params);
  });
});

test("a unit that nobody knows is reported at the unit", () => {
  expect(checkMetrics(catalogue(metric("x", "count projects", "頭")))[0]).toMatchObject({ code: "core.bad-unit", where: { path: ["metrics", "x", "unit"] } });
});

test.each(["where", "sum", "Total", "9lives", "开工率"])("%s names no metric", (id) => {
  expect(checkMetrics(catalogue(metric(id, "count projects", "个")))[0]?.code).toBe("metric.bad-name");
});

test("a ring is spelled out once", () => {
  const issues = checkMetrics(catalogue(metric("a", "1 + b", "个"), metric("b", "c / 2", "个"), metric("c", "change a on year as absolute", "个"), metric("d", "a", "个")));
  expect(issues).toEqual([expect.objectContaining({ code: "metric.ring", params: { ring: "a → b → c → a" }, where: { path: ["metrics", "c", "is"], offset: 7 } })]);
});

test("several errors of one formula are all told", () => {
  expect(wrong("count project + count projects where teir = 1").map(([code]) => code)).toEqual(["metric.unknown-table", "metric.unknown-field"]);
});

test("a gather's condition is checked on its table", () => {
  const { tables } = catalogue();
  const condition = parseCondition("month in period and parent.tier = 'town'");
  if (!condition.ok) throw new Error("it reads");
  expect(checkCondition(catalogue(), tables.get("projects.investment")!, condition.value)).toMatchObject([{ code: "metric.unknown-choice", where: { offset: 34 } }]);
});

test.each([
  ["total = 5 and invested < plan_sum", undefined],
  ["totl = 5", "metric.unknown-metric"],
  ["total = invested", "metric.unit-clash"],
  ["pm25_day > 5", "metric.needs-period"],
])("the guard %s: %s", (text, code) => {
  const guard = parseGuard(text);
  if (!guard.ok) throw new Error("it reads");
  expect(checkGuard(catalogue(...parts), guard.value)[0]?.code).toBe(code);
});

describe("metrics of one field without a unit", () => {
  const warned = (...given: readonly [is: string, unit: string][]) =>
    checkMetrics(catalogue(...given.map(([is, unit], i) => metric(`m${i}`, is, unit)))).map(({ code, severity, where, params }) => [code, severity, where.path, params]);
  test.each<[string, readonly (readonly [string, string])[]]>([
    ["in one unit", [["sum counts.amount where kind = 'a'", "条"], ["sum counts.amount where kind = 'a' and month in period", "条"]]],
    ["in units that convert", [["sum counts.amount", "元"], ["mean counts.amount", "万元"]]],
    ["of rows of different sorts", [["sum counts.amount where kind = 'a'", "条"], ["sum counts.amount where kind = 'b'", "吨"]]],
  ])("%s are right", (_, given) => expect(warned(...given.map((each): [string, string] => [...each]))).toEqual([]));
  test("in two units, of rows of one sort, are warned of", () => {
    expect(warned(["sum counts.amount where kind = 'a' and month in period", "条"], ["sum counts.amount where kind = 'a'", "吨"])).toEqual([
      ["metric.units-disagree", "warning", ["metrics", "m1", "unit"], { id: "m1", unit: "吨", field: "amount", other: "m0", other_unit: "条" }],
    ]);
  });
});
