import { describe, expect, test } from "vitest";
import type { TextPieces } from "../../../contract/index.ts";
import { choicesOf, find, piecesByCode, tableChoices } from "./pieces.ts";
import { columnName, readTable, rowsOf, tablePiece } from "./table.ts";

const texts = { full: "82.35%", n: "82.35", change: "增长82.35%", verb: "增长", abs: "82.35%" };
const figure = (metric: string, label: string) => ({ metric, label, meaning: "开工数除以项目数", goal: "g1", unit: "%", status: "live" as const, turns: false, texts, earlier: { last: "80", year: "〔暂无数据〕" } });
const pieces = piecesByCode({
  month: "2016-10", org: "zc", edition: null, figures: [figure("district_start_rate", "区重点项目开工率"), figure("city_start_rate", "市重大项目开工率")],
  phrases: [{ name: "gain_say", text: "改善率3天", status: "live", metrics: [{ metric: "air_gain", label: "良好天数增减" }] }], gathers: [{ name: "next_g1", text: "", status: "live", rows: 0, table: "commitments", label: "承诺" }],
  dates: [{ name: "month", text: "10月份", status: "live" }],
} satisfies TextPieces);
const initials: Readonly<Record<string, string>> = { 区重点项目开工率: "qzdxmkgl", 市重大项目开工率: "szdxmkgl" };
const found = (asked: string) => find(choicesOf(pieces, (text) => initials[text] ?? text), asked).map(({ code }) => code);

test("a figure has a piece in every form", () => {
  expect(pieces.get("district_start_rate:n")).toMatchObject({ text: "82.35", label: "区重点项目开工率" });
  expect(pieces.get("@gain_say")).toMatchObject({ text: "改善率3天", label: "良好天数增减" });
  expect(pieces.get("#next_g1")).toMatchObject({ label: "承诺", register: "commitments", rows: 0 });
});

describe("searching", () => {
  test.each([
    ["开工率", ["district_start_rate", "city_start_rate"]], ["市重大", ["city_start_rate"]], ["qzd", ["district_start_rate"]], ["kgl 市", ["city_start_rate"]],
    ["district_st", ["district_start_rate"]], ["除以", ["district_start_rate", "city_start_rate"]], ["承诺", ["#next_g1"]], ["没有的", []],
  ])("%s", (asked, codes) => expect(found(asked)).toEqual(codes));
});

describe("a table of figures", () => {
  const code = "|now last|district_start_rate city_start_rate";
  test("is offered for a goal, and is its code", () => {
    expect(tableChoices(pieces, [{ id: "g1", name: "重大项目", figures: ["district_start_rate"] }, { id: "g2", name: "工业", figures: [] }], (goal) => `数据表：${goal}`, (text) => text)).toMatchObject([{ code, kind: "table", label: "数据表：重大项目" }]);
    expect(readTable(code)).toEqual({ columns: ["now", "last"], metrics: ["district_start_rate", "city_start_rate"] });
  });
  test("prints numbers with the unit apart, and is unknown where a metric is", () => {
    expect(rowsOf(readTable(code), pieces)[0]).toMatchObject({ label: "区重点项目开工率", unit: "%", cells: ["82.35", "80"] });
    expect(tablePiece(code, pieces, "数据表")).toMatchObject({ kind: "table", status: "live", text: "区重点项目开工率 % 82.35 80\n市重大项目开工率 % 82.35 80" });
    expect(tablePiece("|now|nothing", pieces, "数据表")).toBeUndefined();
  });
  test.each([["2016-10", "last", "9月"], ["2016-01", "last", "上年12月"], ["2016-10", "year", "上年10月"], ["2016-10", "now", "10月"]] as const)("%s %s is %s", (month, column, name) => expect(columnName(month, column)).toBe(name));
});
