import { writeFile } from "node:fs/promises";
import ExcelJS from "exceljs";
import { beforeAll, describe, expect, test } from "vitest";
import type { FormSection, ReportForm, WireCell } from "../../../contract/index.ts";
import type { Field } from "../../../core/index.ts";
import { tell } from "../../../contract/index.ts";
import { testFolder } from "../testing/files.ts";
import { rowHead } from "./layout.ts";
import { readFormBook } from "./read.ts";
import { writeFormBook } from "./write.ts";

const cell = (value = "", more: Partial<WireCell> = {}): WireCell => ({ value, source: null, before: "", version: 0, explanation: "", by: null, locked: false, verdict: null, verdict_reason: null, rivals: [], ...more });
const choices = [{ value: "done", label: "已完成" }, { value: "going", label: "进行中" }];
const fields: Readonly<Record<string, Field>> = {
  amount: { name: "amount", label: "投资", type: "quantity", unit: "万元", required: false },
  day: { name: "day", label: "开工日期", type: "date", required: false },
  state: { name: "state", label: "状态", type: "choice", choices, required: false },
};
const section = (duty: string, label: string): FormSection => ({
  duty, label, note: null, goal: null, computed: [], totals: [],
  beside: [{ name: "plan", label: "年度计划", unit: "万元", number: true }],
  columns: [
    { field: "amount", label: "投资", unit: "万元", type: "number", choices: [], required: true, reused: false },
    { field: "day", label: "开工日期", unit: null, type: "date", choices: [], required: false, reused: false },
    { field: "state", label: "状态", unit: null, type: "choice", choices, required: false, reused: false },
  ],
  rows: ["甲", "乙"].map((title, i) => ({ row: `${duty}-${i + 1}`, title, register: null, beside: { plan: "100" }, files: [], cells: { amount: cell("10"), day: cell(), state: cell("going") } })),
});
const formOf = (month: string, unit: string): ReportForm => ({ month, unit: { id: unit, name: unit === "zc-fgj" ? "区发改局" : "区经信局" }, sections: [section("city", "市重大项目"), section("tech", "技改项目")] } as unknown as ReportForm);
const form = formOf("2016-11", "zc-fgj");
const names = { fieldOf: (_: string, field: string) => fields[field]!, unitOf: (id: string) => (id === "zc-jxj" ? "区经信局" : id) };

const file = testFolder();
let made = 0;
let template: Uint8Array;
beforeAll(async () => void (template = await writeFormBook(form, "zh")));

type Spoil = (book: ExcelJS.Workbook, city: ExcelJS.Worksheet) => void;
async function read(spoil: Spoil, of: Uint8Array = template) {
  const book = new ExcelJS.Workbook();
  await book.xlsx.load(of as never);
  spoil(book, book.getWorksheet("市重大项目")!);
  const path = file(`${(made += 1)}.xlsx`);
  await book.xlsx.writeFile(path);
  return readFormBook(path, "月报.xlsx", form, names);
}
const emptied = (page: ExcelJS.Worksheet): void => page.eachRow((row) => row.eachCell((each) => void (each.value = null)));
/** A-J: id, title, plan, before and asked of 投资, 开工日期, 状态; then the explanation. */
const [AMOUNT, DAY, EXPLANATION] = ["E", "G", "J"];

describe("what is filled in and not read is told", () => {
  test.each<[string, Spoil, string, string | RegExp]>([
    ["a sheet that is not the form's", (book) => void book.addWorksheet("我的记录").addRow(["甲", 99]), "workbook.sheet-unread", "月报.xlsx 我的记录"],
    ["a hidden one", (book) => void book.addWorksheet("藏", { state: "hidden" }).addRow(["甲", 99]), "workbook.sheet-unread", "月报.xlsx 藏"],
    ["a sheet that was emptied", (_, city) => emptied(city), "workbook.empty-sheet", "月报.xlsx 市重大项目"],
    ["a line without a row id", (_, city) => void (city.getCell("B4").value = "新项目", city.getCell(`${AMOUNT}4`).value = 77), "workbook.line-without-id", "月报.xlsx 市重大项目 第4行"],
    ["a column whose heading was changed", (_, city) => void (city.getCell(`${DAY}1`).value = "何时开工", city.getCell(`${DAY}2`).value = "2016-11-02"), "workbook.column-unread", `月报.xlsx 市重大项目 ${DAY}2`],
    ["a column without a heading", (_, city) => void (city.getCell("M2").value = 5), "workbook.column-unread", "月报.xlsx 市重大项目 M2"],
    ["a column that is gone", (_, city) => void (city.getCell(`${AMOUNT}1`).value = null), "workbook.column-missing", "月报.xlsx 市重大项目"],
  ])("%s", async (_, spoil, code, where) => {
    const found = await read(spoil);
    expect(found.ok && found.value.warnings.map((each) => [each.code, each.severity, tell(each).where])).toContainEqual([code, "warning", where]);
  });

  test("and nothing is of a template as it comes, in either language", async () => {
    expect(await read(() => undefined)).toEqual({ ok: true, value: { changes: [], unchanged: 12, warnings: [] } });
    expect(await readFormBook(await bytesAt(await writeFormBook(form, "en")), "x.xlsx", form, names)).toEqual({ ok: true, value: { changes: [], unchanged: 12, warnings: [] } });
  });

  test("a row's reason that was written beside a number that stays comes with that number", async () => {
    const found = await read((_, city) => void (city.getCell(`${EXPLANATION}2`).value = "设备未到"));
    expect(found).toMatchObject({ ok: true, value: { changes: [{ field: "amount", before: "10", after: "10", explanation: "设备未到" }], warnings: [] } });
  });
});

describe("a file is refused", () => {
  test.each<[string, Spoil, string, string]>([
    ["with a sheet that was renamed", (_, city) => void (city.name = "投资"), "workbook.renamed-sheet", "月报.xlsx 投资"],
    ["with a sheet that was hidden", (_, city) => void (city.state = "hidden"), "exchange.hidden-sheet", "月报.xlsx 市重大项目"],
    ["with a row twice", (_, city) => void (city.getCell("A3").value = "city-1"), "exchange.duplicate-key", "月报.xlsx 市重大项目 A3"],
    ["with a heading twice", (_, city) => void (city.getCell("M1").value = "投资(万元)"), "exchange.twice-column", "月报.xlsx 市重大项目 M1"],
    ["with a title above the heading", (_, city) => void city.spliceRows(1, 0, [null, "十一月报表"]), "exchange.header-below", "月报.xlsx 市重大项目 A1"],
    ["with a day where a number belongs", (_, city) => void Object.assign(city.getCell(`${AMOUNT}2`), { value: 42_691, style: { numFmt: "yyyy/m/d" } }), "register.day-for-number", `月报.xlsx 市重大项目 ${AMOUNT}2 甲 投资`],
    ["with a day of Excel's own where a number belongs", (_, city) => void Object.assign(city.getCell(`${AMOUNT}2`), { style: {}, value: new Date("2016-11-17T00:00:00Z") }), "register.day-for-number", `月报.xlsx 市重大项目 ${AMOUNT}2 甲 投资`],
  ])("%s", async (_, spoil, code, where) => {
    const found = await read(spoil);
    expect(found.ok ? found : found.issues.map((each) => [each.code, tell(each).where])).toEqual([[code, where]]);
  });

  test("a row twice is named as the import of a register names it", async () => {
    const found = await read((_, city) => void (city.getCell("A3").value = "city-1"));
    expect(!found.ok && tell(found.issues[0]!).what).toBe("“甲”与第2行重复。");
  });

  test.each([
    ["2016-10", "zc-fgj", "workbook.other-month", "工作表“市重大项目”是2016年10月的填报表，这里要的是2016年11月。"],
    ["2016-11", "zc-jxj", "workbook.other-unit", "工作表“市重大项目”是别的单位（区经信局）的填报表，这里是区发改局。"],
  ])("of %s and %s", async (month, unit, code, what) => {
    const found = await readFormBook(await bytesAt(await writeFormBook(formOf(month, unit), "zh")), "旧.xlsx", form, names);
    expect(!found.ok && found.issues.map((each) => [each.code, tell(each).what])).toEqual([[code, what]]);
  });

  test("that holds nothing, as empty", async () => {
    const path = file("empty.xlsx");
    await writeFile(path, "");
    expect(await readFormBook(path, "empty.xlsx", form, names)).toMatchObject({ ok: false, issues: [{ code: "exchange.empty-file" }] });
    expect(await read((book) => book.worksheets.forEach(emptied))).toMatchObject({ ok: false, issues: [{ code: "exchange.no-rows" }] });
  });
});

test("a file of an earlier make, without a stamp, is taken with a warning", async () => {
  const found = await read((book, city) => {
    for (const page of [city, book.getWorksheet("技改项目")!]) page.getCell("A1").value = "行编号（勿改）";
    city.getCell(`${AMOUNT}2`).value = 12;
  });
  expect(found).toMatchObject({ ok: true, value: { changes: [{ after: "12" }], warnings: [{ code: "workbook.no-stamp", severity: "warning" }] } });
});

test.each([
  ["行编号（勿改） 2016-11 zc-fgj", { stamp: { month: "2016-11", unit: "zc-fgj" } }], ["行编号(勿改)", { stamp: undefined }],
  ["Row id (do not change) 2016-11 zc-fgj", { stamp: { month: "2016-11", unit: "zc-fgj" } }], ["对象", undefined], ["", undefined],
])("the head %j", (text, head) => expect(rowHead(text)).toEqual(head));

test("Excel's own box says what may be entered", async () => {
  const book = new ExcelJS.Workbook();
  await book.xlsx.load(template as never);
  const says = ["E2", "G2", "I2"].map((at) => book.getWorksheet("市重大项目")!.getCell(at).dataValidation);
  expect(says.map(({ errorTitle, error, prompt }) => [errorTitle, error === prompt, error])).toEqual([
    ["投资", true, "这里只能填数字，如 1234.5；单位为万元，不要写单位。"], ["开工日期", true, "日期请写成 2016-11-20。"], ["状态", true, "请从下拉列表中选择：已完成、进行中。"],
  ]);
});

async function bytesAt(bytes: Uint8Array): Promise<string> {
  const path = file(`${(made += 1)}.xlsx`);
  await writeFile(path, bytes);
  return path;
}
