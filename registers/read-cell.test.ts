import { describe, expect, test } from "vitest";
import type { Cell, Field, FieldType } from "../core/index.ts";
import { readCell } from "./read-cell.ts";

const choices = [{ value: "city", label: "市重大项目", label_en: "City project" }, { value: "aaa", label: "（AAA）级" }];
const of = (type: FieldType): Field => ({
  name: "x", label: "X", type, required: false, ...(type === "quantity" ? { unit: "万元" } : {}), ...(type === "choice" ? { choices } : {}),
});

describe("what people type is read", () => {
  test.each<readonly [FieldType, string, Cell]>([
    ["text", "  主体封顶  ", "主体封顶"],
    ["text", "１号车间,二期", "１号车间,二期"],
    ["text", "-", "-"],
    ["text", "   ", null],
    ["code", "ＪＺＳ－１００", "JZS-100"],
    ["organisation", " zc-fgj ", "zc-fgj"],
    ["integer", "12", "12"],
    ["integer", "１２", "12"],
    ["integer", "1,234,567", "1234567"],
    ["integer", "3.0", "3"],
    ["integer", "-0", "0"],
    ["decimal", "1 234.50", "1234.5"],
    ["decimal", "−3.20", "-3.2"],
    ["decimal", "+.5", "0.5"],
    ["decimal", "00.10", "0.1"],
    ["decimal", "—", null],
    ["decimal", "12345678901234567890.123456789012", "12345678901234567890.123456789012"],
    ["quantity", "5185", "5185"],
    ["quantity", "5,185 万元", "5185"],
    ["quantity", "22.75亿元", "227500"],
    ["quantity", "1元", "0.0001"],
    ["boolean", "是", true],
    ["boolean", " 否 ", false],
    ["boolean", "√", true],
    ["boolean", "TRUE", true],
    ["boolean", "0", false],
    ["boolean", "", null],
    ["date", "2016-10-31", "2016-10-31"],
    ["date", "2016/10/31", "2016-10-31"],
    ["date", "2016/1/3", "2016-01-03"],
    ["date", "2016.10.31", "2016-10-31"],
    ["date", "2016年10月31日", "2016-10-31"],
    ["date", "２０１６年１０月３１日", "2016-10-31"],
    ["date", "20161031", "2016-10-31"],
    ["date", "2016-10-31 14:30:00", "2016-10-31"],
    ["date", "2016-10-31T00:00:00.000Z", "2016-10-31"],
    ["date", "42674", "2016-10-31"],
    ["date", "42674.5", "2016-10-31"],
    ["date", "/", null],
    ["month", "2016-10", "2016-10"],
    ["month", "2016/9", "2016-09"],
    ["month", "2016年10月", "2016-10"],
    ["month", "2016年10月份", "2016-10"],
    ["month", "201610", "2016-10"],
    ["month", "2016-10-01", "2016-10"],
    ["month", "42644", "2016-10"],
    ["choice", "city", "city"],
    ["choice", "市重大项目", "city"],
    ["choice", "City Project", "city"],
    ["choice", "(aaa)级", "aaa"],
  ])("%s %j is %j", (type, typed, cell) => {
    expect(readCell(of(type), typed)).toEqual({ ok: true, value: cell });
  });
});

describe("what cannot be meant is refused", () => {
  test.each<readonly [FieldType, string, string]>([
    ["decimal", "十二", "register.bad-number"],
    ["decimal", "1,5", "register.bad-number"],
    ["decimal", "12,34", "register.bad-number"],
    ["decimal", "1e5", "register.power-of-ten"],
    ["quantity", "1.2e3", "register.power-of-ten"],
    ["quantity", "1e400", "register.power-of-ten"],
    ["quantity", "0x10", "register.bad-number"],
    ["quantity", "2016-10-03", "register.day-for-number"],
    ["integer", "1900-01-12", "register.day-for-number"],
    ["date", "1016-10-03", "register.year-out-of-reach"],
    ["date", "2216/10/03", "register.year-out-of-reach"],
    ["month", "1016-10", "register.year-out-of-reach"],
    ["decimal", "NaN", "register.bad-number"],
    ["decimal", "0x10", "register.bad-number"],
    ["integer", "1.5", "register.bad-integer"],
    ["integer", "9223372036854775808", "register.bad-integer"],
    ["quantity", "22.75吨", "register.bad-unit-cell"],
    ["quantity", "22.75 大洋", "register.bad-unit-cell"],
    ["quantity", "万元", "register.bad-number"],
    ["boolean", "也许", "register.bad-boolean"],
    ["boolean", "constructor", "register.bad-boolean"],
    ["date", "2016-02-30", "register.bad-date"],
    ["date", "31/10/2016", "register.bad-date"],
    ["date", "2016", "register.bad-date"],
    ["date", "2016-10-31T16:00:00Z", "register.bad-date"],
    ["month", "2016-13", "register.bad-month"],
    ["month", "2016-10-31", "register.bad-month"],
    ["month", "2016.1", "register.bad-month"],
    ["choice", "省重大项目", "register.bad-choice"],
    ["code", "A 1", "register.bad-code"],
    ["text", "a\u0000b", "register.bad-text"],
    ["text", "#REF!", "register.formula-error"],
    ["decimal", "#DIV/0!", "register.formula-error"],
    ["date", "#VALUE!", "register.formula-error"],
    ["choice", "#N/A", "register.formula-error"],
    ["person", "#NAME?", "register.formula-error"],
  ])("%s %j: %s", (type, typed, code) => {
    expect(readCell(of(type), typed)).toMatchObject({ ok: false, issues: [{ code }] });
  });

  test.each([["1.2e3", "1200"], ["-1E+2", "-100"], ["1e400", "1200"]])("%s is to be written %s", (text, plain) => {
    const read = readCell(of("quantity"), text);
    expect(!read.ok && read.issues[0]!.params).toEqual({ text, plain });
  });

  test("a refused choice lists the labels, and the text as it was typed", () => {
    const read = readCell(of("choice"), "省级");
    expect(!read.ok && read.issues[0]!.params).toEqual({ text: "省级", known: "市重大项目、（AAA）级" });
  });
});
