import ExcelJS from "exceljs";
import type { Browser, Download, Page } from "playwright-core";
import { afterAll, beforeAll, expect, inject, test } from "vitest";
import type { ReportForm } from "../contract/index.ts";
import { openBrowser } from "./browser.ts";
import { picture, visitsOf } from "./visit.ts";

const address = inject("address");
const form = "/api/reports/2016-11/zc-jxj";
let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

const as = visitsOf(() => browser);

async function bookOf(download: Download): Promise<ExcelJS.Workbook> {
  const book = new ExcelJS.Workbook();
  await book.xlsx.readFile(await download.path());
  return book;
}
const given = async (book: ExcelJS.Workbook, name: string) => ({ name, mimeType: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", buffer: Buffer.from(await book.xlsx.writeBuffer()) });
const saved = (page: Page) => page.locator(".save-mark.saved").waitFor();
const asked = async (page: Page): Promise<ReportForm> => (await page.context().request.get(address + form)).json() as Promise<ReportForm>;

test("a liaison takes the form away as a workbook, fills it in, sees what will change, and hands in", async () => {
  const office = await as("officer1", "/report");
  await office.page.context().request.post(`${address}/api/reports/2016-11/open`, { data: { batch: "excel-opens-11" } });

  const { page, errors } = await as("jxj-liaison", "/report/2016-11/zc-jxj");
  const pick = page.locator(".excel-bar input[type=file]");
  const [download] = await Promise.all([page.waitForEvent("download"), page.getByRole("link", { name: "下载 Excel" }).click()]);
  expect(download.suggestedFilename()).toBe("2016-11 经信局月报.xlsx");
  const book = await bookOf(download);
  const before = await asked(page);
  fillIn(book, before);

  // what is no workbook, and what stands wrong in one, is told by its place; nothing changes
  await pick.setInputFiles({ name: "照片.xlsx", mimeType: "image/png", buffer: Buffer.from("no workbook") });
  await page.getByRole("dialog").getByText("不是 xlsx 或 csv 文件").waitFor();
  await picture(page, "excel-no-workbook-wide");
  await page.getByRole("button", { name: "关闭" }).click();
  const wrong = await bookOf(download);
  const spoiled = wrong.worksheets[1]!;
  const number = askedColumns(spoiled, before)[0]!;
  spoiled.getCell(2, number).value = "约三千";
  await pick.setInputFiles(await given(wrong, "写错.xlsx"));
  await page.getByRole("dialog").getByText("“约三千”不是数字").waitFor();
  await page.getByRole("dialog").getByText(new RegExp(`写错\\.xlsx.*${spoiled.getColumn(number).letter}2`)).waitFor();
  await picture(page, "excel-wrong-cell-wide");
  await page.getByRole("button", { name: "关闭" }).click();

  // the right one: a look first
  const file = await given(book, "经信局11月.xlsx");
  await pick.setInputFiles(file);
  await page.getByRole("dialog").getByText("格不变").waitFor();
  await picture(page, "excel-preview-wide");
  expect((await asked(page)).sections).toEqual(before.sections);
  await page.getByRole("dialog").getByRole("button", { name: "取消" }).click();
  await pick.setInputFiles(file);
  await page.getByRole("button", { name: /^填入\d+格$/ }).click();
  await saved(page);
  await picture(page, "excel-filled-wide");

  // taken back and filled in again, as whatever is typed
  await page.getByRole("button", { name: "撤销填入" }).click();
  await saved(page);
  expect(answers(await asked(page))).toEqual(answers(before));
  await pick.setInputFiles(file);
  await page.getByRole("button", { name: /^填入\d+格$/ }).click();
  await saved(page);
  expect([...new Set((await asked(page)).sections.flatMap(({ rows }) => rows.flatMap(({ cells }) => Object.values(cells).map(({ source }) => source))))]).toContain("excel");

  await page.locator(".form-act").getByRole("button", { name: "报送" }).click();
  await page.getByText("没有错误。").waitFor();
  await page.getByRole("button", { name: "确认报送" }).click();
  await page.getByText("已报送，等待审核。").waitFor();
  expect((await asked(page)).state).toBe("submitted");
  expect(errors.filter((each) => !/422/.test(each))).toEqual([]);
});

test("the office imports into a register: every cell is looked at first; an answer that is lost on the way doubles nothing", async () => {
  const { page, errors } = await as("officer1", "/registers/works");
  const { request } = page.context();
  const rows = async (q: string) => ((await (await request.get(`${address}/api/registers/works/rows?q=${encodeURIComponent(q)}`)).json()) as { rows: Record<string, string>[] }).rows;
  await page.getByRole("button", { name: "导出" }).click();
  const [listed] = await Promise.all([page.waitForEvent("download"), page.getByRole("link", { name: "Excel 文件" }).click()]);
  expect((await bookOf(listed)).worksheets[0]!.rowCount).toBeGreaterThan(1);
  await page.keyboard.press("Escape");

  await page.getByRole("link", { name: "导入" }).click();
  const [download] = await Promise.all([page.waitForEvent("download"), page.getByRole("link", { name: "下载导入模板" }).click()]);
  const book = await bookOf(download);
  const sheet = book.worksheets[0]!;
  const column = (label: string): number => (sheet.getRow(1).values as (string | undefined)[]).findIndex((each) => each?.replace("*", "").split("(")[0] === label);
  const put = (line: number, cells: Readonly<Record<string, string | number>>): void => { for (const [label, value] of Object.entries(cells)) sheet.getCell(line, column(label)).value = value; };
  const common = { 责任单位: "交通局", 突破: "g6" };
  put(2, { ...common, 编号: "W-CX-01", 工程名称: "庆淄路大修工程", 年度计划投资: 4321 });
  put(3, { ...common, 编号: "W-E2E-1", 工程名称: "导入测试一号路", 年度计划投资: 100 });
  put(4, { ...common, 编号: "W-E2E-2", 工程名称: "导入测试二号路", 年度计划投资: "不少" });
  const pick = page.locator("input[type=file]");
  await pick.setInputFiles(await given(book, "工程.xlsx"));
  await page.getByText("“不少”不是数字").waitFor();
  await picture(page, "import-wrong-wide");
  await page.getByRole("button", { name: "换一个文件" }).click();

  put(4, { 年度计划投资: 200 });
  await pick.setInputFiles(await given(book, "工程.xlsx"));
  await page.getByText("新增2行").waitFor();
  await page.getByText("改动1行").waitFor();
  await page.locator(".import-changes ins", { hasText: "4321" }).waitFor();
  await picture(page, "import-preview-wide");
  expect(await rows("导入测试")).toHaveLength(0);

  // no connection at all; then the order arrives and its answer is lost; then once more
  await page.getByRole("textbox", { name: "事由" }).fill("十一月计划调整");
  await page.context().setOffline(true);
  await page.getByRole("button", { name: "确认导入" }).click();
  await page.getByText("没有连上服务器").waitFor();
  await picture(page, "import-cut-wide");
  await page.context().setOffline(false);
  await page.route("**/api/registers/works/import?*", async (route) => {
    await route.fetch();
    await route.abort();
  }, { times: 1 });
  await page.getByRole("button", { name: "确认导入" }).click();
  await page.getByText("没有连上服务器").waitFor();
  await page.getByRole("button", { name: "确认导入" }).click();
  await page.getByRole("link", { name: "导入测试一号路" }).waitFor();
  // loaded anew it still says what came of it
  await page.reload();
  await page.getByRole("link", { name: "导入测试一号路" }).waitFor();
  await picture(page, "import-done-wide");
  expect((await rows("导入测试")).map(({ name }) => name).toSorted()).toEqual(["导入测试一号路", "导入测试二号路"]);
  expect((await rows("庆淄路")).map(({ annual_plan }) => annual_plan)).toEqual(["4321"]);

  // the same file again changes nothing
  await page.getByRole("button", { name: "再导入一个文件" }).click();
  await pick.setInputFiles(await given(book, "工程.xlsx"));
  await page.getByText("不变3行").waitFor();
  await page.getByRole("button", { name: "换一个文件" }).click();
  await page.setViewportSize({ width: 390, height: 844 });
  await picture(page, "import-phone");
  expect(errors.filter((each) => !/ERR_INTERNET_DISCONNECTED|ERR_FAILED|Failed to load resource/.test(each))).toEqual([]);
});

test("a liaison sees no import; the month's whole workbook is there for whoever reads reports", async () => {
  const { page } = await as("fgj-liaison", "/registers/works");
  await page.getByRole("button", { name: "导出" }).waitFor();
  expect(await page.getByRole("link", { name: "导入" }).count()).toBe(0);
  await page.goto(`${address}/registers/works/import`);
  await page.getByText("没有查看权限").waitFor();
  await page.goto(`${address}/bulletin`);
  const [download] = await Promise.all([page.waitForEvent("download"), page.getByRole("link", { name: "下载本月全部数据" }).click()]);
  expect((await bookOf(download)).worksheets.map(({ name }) => name)).toContain("指标");
});

const answers = ({ sections }: ReportForm) => sections.flatMap(({ duty, rows }) => rows.flatMap(({ row, cells }) => Object.entries(cells).map(([field, { value }]) => [duty, row, field, value])));

/** Columns of a sheet that hold what is asked: each stands behind its "上月". */
function askedColumns(page: ExcelJS.Worksheet, form: ReportForm): number[] {
  const asked = new Set(form.sections.flatMap(({ columns }) => columns.map(({ label, unit }) => (unit ? `${label}(${unit})` : label))));
  return (page.getRow(1).values as string[]).flatMap((heading, at) => (asked.has(heading) ? [at] : []));
}

/** Every open cell with something that stands to reason. */
function fillIn(book: ExcelJS.Workbook, form: ReportForm): void {
  form.sections.forEach((section, i) => {
    const page = book.worksheets[i + 1]!;
    const at = askedColumns(page, form);
    page.eachRow((row, line) => {
      if (line === 1) return;
      at.forEach((column, n) => {
        const cell = row.getCell(column);
        const { type, choices } = section.columns[n]!;
        if (cell.protection?.locked !== false) return;
        const last = Number(row.getCell(column - 1).value ?? 0);
        if (type === "number") cell.value = last === 0 ? 0 : Math.round((last * 1.08) * 100) / 100;
        else if (type === "date") cell.value = cell.value ?? null;
        else if (type === "choice") cell.value = cell.value ?? choices[0]?.label ?? null;
        else cell.value = "已按要求办理，正在推进";
      });
    });
  });
}
