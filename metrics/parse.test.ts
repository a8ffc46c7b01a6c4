import { describe, expect, test } from "vitest";
import type { Condition, Expression, Guard } from "./ast.ts";
import { parseCondition, parseFormula, parseGuard } from "./parse.ts";

/** The tree as short text, so that a table of formulas stays readable. */
function short(of: Expression): string {
  switch (of.kind) {
    case "number": return of.value + (of.unit ?? "");
    case "metric": return of.name;
    case "calendar-days": return "calendar";
    case "arithmetic": return `(${short(of.left)} ${of.op} ${short(of.right)})`;
    case "aggregate": {
      const extra = [of.field?.text, of.each && `each ${of.each.text}`, of.where && shortCondition(of.where)].filter(Boolean);
      return `${of.aggregate}[${[of.table.text, ...extra].join("; ")}]`;
    }
    case "change": return `change[${of.of.text}; ${of.on}; ${of.as}]`;
    case "implied-plan": return `implied[${of.of.text}; ${of.at.text}]`;
    case "days": return `days[${of.of.text} ${of.op} ${shortLiteral(of.literal)}]`;
    case "mean-of-days": return `mean-of-days[${of.of.text}${of.atLeast ? ` >= ${shortLiteral(of.atLeast)}` : ""}]`;
    case "aqi": return `aqi[${of.law.text}; ${of.parts.map((each) => `${each.row.text}:${each.metric.text}`).join(" ")}]`;
  }
}

type Literal = Extract<Condition, { kind: "compare" }>["literal"];
const shortLiteral = (of: Literal): string =>
  of.kind === "law" ? `§${of.law.text}.${of.number.text}` : `${of.kind[0]}:${String(of.value)}`;

function shortCondition(of: Condition): string {
  switch (of.kind) {
    case "and":
    case "or": return `(${of.parts.map(shortCondition).join(` ${of.kind} `)})`;
    case "not": return `!${shortCondition(of.part)}`;
    case "compare": return `${shortPath(of)} ${of.op} ${shortLiteral(of.literal)}`;
    case "fields": return `${shortPath(of)} ${of.op} ${shortPath({ path: of.other })}`;
    case "one-of": return `${shortPath(of)} in {${of.literals.map(shortLiteral).join(" ")}}`;
    case "within": return `${shortPath(of)} in ${of.window}`;
    default: return `${shortPath(of)} ${of.kind}`;
  }
}
const shortPath = (of: { path: { from: string; field: string } }): string => (of.path.from === "parent" ? "^" : "") + of.path.field;

function shortGuard(of: Guard): string {
  if (of.kind !== "compare") return `(${of.parts.map(shortGuard).join(` ${of.kind} `)})`;
  return `${of.left.text} ${of.op} ${"text" in of.right ? of.right.text : of.right.number}`;
}

describe("formulas", () => {
  test.each([
    ["count projects", "count[projects]"],
    ["count projects.investment where month in period", "count[projects.investment; month in period]"],
    ["count distinct projects.firm where tier = 'city'", "count-distinct[projects; firm; tier = t:city]"],
    ["sum projects.investment.amount", "sum[projects.investment; amount]"],
    ["only counts.amount where kind = 'rank'", "only[counts; amount; kind = t:rank]"],
    ["latest projects.investment.amount where parent.id = 'p1'", "latest[projects.investment; amount; ^id = t:p1]"],
    ["mean air.pm25 each measured_on where valid_hours >= law hj663 day_hours", "mean[air; pm25; each measured_on; valid_hours >= §hj663.day_hours]"],
    ["mean air.pm25", "mean[air; pm25]"],
    ["a + b * c - d / 2", "((a + (b * c)) - (d / 2))"],
    ["(a + b) * c", "((a + b) * c)"],
    ["a - b - c", "((a - b) - c)"],
    ["2.5 '万元' + 3", "(2.5万元 + 3)"],
    ["count projects where is_new / count projects", "(count[projects; is_new true] / count[projects])"],
    ["change pm25 on year as percent", "change[pm25; year; percent]"],
    ["change rate on month as points", "change[rate; month; points]"],
    ["implied plan of invested at rate", "implied[invested; rate]"],
    ["days aqi_day <= 100", "days[aqi_day <= n:100]"],
    ["days temperature < -5", "days[temperature < n:-5]"],
    ["mean of pm25_day at least law hj663 month_days", "mean-of-days[pm25_day >= §hj663.month_days]"],
    ["mean of pm25_day", "mean-of-days[pm25_day]"],
    ["good / calendar days", "(good / calendar)"],
    ["aqi hj633 (so2_24h = so2_day, pm25_24h = pm25_day)", "aqi[hj633; so2_24h:so2_day pm25_24h:pm25_day]"],
    // words of the language may name fields, tables and metrics where nothing else can stand
    ["sum days.count where month in period and end by end", "sum[days; count; (month in period and end by-end)]"],
    ["period / year", "(period / year)"],
    ["  count\n  projects  ", "count[projects]"],
  ])("%s", (text, expected) => {
    const read = parseFormula(text);
    expect(read.ok ? short(read.value) : read.issues).toBe(expected);
  });

  test("spans point into the text", () => {
    const text = "1 + count projects where tier = 'it''s'";
    const read = parseFormula(text);
    if (!read.ok || read.value.kind !== "arithmetic" || read.value.right.kind !== "aggregate") throw new Error("it reads");
    const { span, table, where } = read.value.right;
    const at = (of: { start: number; end: number }): string => text.slice(of.start, of.end);
    expect([at(span), at(table.span), at(where!.span)]).toEqual(["count projects where tier = 'it''s'", "projects", "tier = 'it''s'"]);
    expect(shortCondition(where!)).toBe("tier = t:it's");
  });
});

describe("conditions", () => {
  test.each([
    ["a = 1 and b = 'x' or not (c is missing)", "((a = n:1 and b = t:x) or !c missing)"],
    ["a and (b or c)", "(a true and (b true or c true))"],
    ["not not a", "!!a true"],
    ["a in ('x', 'y') and b in (1, 2)", "(a in {t:x t:y} and b in {n:1 n:2})"],
    ["a in year_to_date", "a in year-to-date"],
    ["a by end and b is present", "(a by-end and b present)"],
    ["a > 2016-10-31 and b = true", "(a > d:2016-10-31 and b = b:true)"],
    ["rebound_on > rectified_on and not a <= parent.b", "(rebound_on > rectified_on and !a <= ^b)"],
    ["parent.goal = 'g3'", "^goal = t:g3"],
  ])("%s", (text, expected) => {
    const read = parseCondition(text);
    expect(read.ok ? shortCondition(read.value) : read.issues).toBe(expected);
  });
});

test.each([
  ["city_started = city_projects", "city_started = city_projects"],
  ["a = b and (c < 3 or d >= -1.5)", "(a = b and (c < 3 or d >= -1.5))"],
])("the guard %s", (text, expected) => {
  const read = parseGuard(text);
  expect(read.ok ? shortGuard(read.value) : read.issues).toBe(expected);
});

describe("what does not read says where and what to write", () => {
  test.each<[text: string, code: string, offset: number, params: object]>([
    ["", "metric.unexpected", 0, { found: "⏎" }],
    ["count", "metric.unexpected", 5, { found: "⏎", expected: "distinct  name" }],
    ["1 +", "metric.unexpected", 3, { found: "⏎" }],
    ["(a / b", "metric.unexpected", 6, { expected: "*  /  +  -  )" }],
    ["a b", "metric.unexpected", 2, { found: "b", expected: "*  /  +  -  ⏎" }],
    ["sum projects", "metric.unexpected", 12, { expected: "." }],
    ["count projects where a in period x", "metric.unexpected", 33, { found: "x" }],
    ["days aqi_day 100", "metric.unexpected", 13, { found: "100" }],
    ["change a on year", "metric.unexpected", 16, { expected: "as" }],
    ["aqi hj633 (so2 > so2_day)", "metric.unexpected", 15, { found: ">", expected: "=" }],
    ["cuont projects", "metric.misspelt", 0, { word: "cuont", near: "count" }],
    ["count projects wher a", "metric.misspelt", 15, { word: "wher", near: "where" }],
    ["change a on yaer as percent", "metric.misspelt", 12, { near: "year" }],
    ["change a on year as percents", "metric.misspelt", 20, { near: "percent" }],
    ["count projects where a is misssing", "metric.misspelt", 26, { near: "missing" }],
    ["开工数 / 2", "metric.stray-character", 0, { character: "开" }],
    ["count projects where a = “city”", "metric.stray-character", 25, { character: "“" }],
    ["count projects where a = 'city", "metric.stray-character", 25, { character: "'" }],
    ["a,b", "metric.unexpected", 1, { found: "," }],
  ])("%s", (text, code, offset, params) => {
    const read = parseFormula(text);
    if (read.ok) throw new Error(`reads as ${short(read.value)}`);
    expect(read.issues).toMatchObject([{ code, where: { offset }, params }]);
  });
});
