import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { ReportForm } from "../contract/index.ts";
import { openBrowser } from "./browser.ts";
import { type Started, startServer } from "./server.ts";
import { picture, visitsOf } from "./visit.ts";

// a server of its own: here November is opened for the first time
let browser: Browser;
let server: Started;
let address: string;
let dataDir: string;
beforeAll(async () => {
  browser = await openBrowser();
  dataDir = await mkdtemp(join(tmpdir(), "dukao-report-"));
  server = await startServer(dataDir, "2016-12-01");
  address = server.address;
});
afterAll(async () => {
  await browser.close();
  await server.stop();
  await rm(dataDir, { recursive: true, force: true });
});

const as = visitsOf(() => browser, () => ({ address, dataDir }));
const saved = (page: Page) => page.locator(".save-mark.saved").waitFor();

test("the office opens November; a liaison fills in the form, loses the connection, reloads and hands in once", async () => {
  const office = await as("officer1", "/report");
  await office.page.getByRole("button", { name: "开启2016年11月填报" }).click();
  await office.page.getByText("已对38个单位开启填报。").waitFor();
  await picture(office.page, "report-office-wide");
  // what is asked of the list stands in its address, and comes back with it
  await office.page.getByRole("button", { name: "进度" }).click();
  await office.page.getByRole("combobox", { name: "单位", exact: true }).last().selectOption({ label: "发改局" });
  await office.page.waitForURL(/org=zc-fgj/);
  await office.page.reload();
  await office.page.getByRole("row", { name: /发改局/ }).getByText("未开始").waitFor();
  expect(await office.page.getByRole("row").count()).toBe(2);
  expect(new URL(office.page.url()).searchParams.get("sort")).toBe("progress");
  await office.page.getByRole("button", { name: "导出" }).click();
  const [book] = await Promise.all([office.page.waitForEvent("download"), office.page.getByRole("link", { name: "Excel 文件" }).click()]);
  expect(book.suggestedFilename()).toBe("2016-11月度报送.xlsx");
  expect(office.errors).toEqual([]);

  // whoever reports is led to what is owed
  const { page, errors } = await as("fgj-liaison", "/");
  await page.waitForURL("**/report");
  await page.getByText("还有2个工作日").waitFor();
  await picture(page, "report-list-wide");
  await page.getByRole("link", { name: "填报", exact: true }).click();
  await page.locator("#city_investment .grid").waitFor();

  await office.page.reload();
  await office.page.getByRole("row", { name: /发改局/ }).getByText("填报中").waitFor();
  await office.page.getByText(/必填\d+\/\d+项/).first().waitFor();

  // keyboard alone: type, Enter moves on; what falls is told in place
  const city = page.locator("#city_investment [data-field=amount]");
  await city.first().focus();
  await page.keyboard.type("100");
  await page.keyboard.press("Enter");
  expect(await city.nth(1).evaluate((it) => it === document.activeElement)).toBe(true);
  await page.getByText("自年初累计数不应减少").first().waitFor();
  await picture(page, "report-form-wide");

  // a block from Excel: a preview first, then the cells
  const before = (await page.locator("#city_investment tbody tr:first-child td:nth-child(4)").allTextContents()).map(Number);
  expect(before.length).toBe(20);
  await city.first().focus();
  await paste(page, before.map((each) => String(Math.round((each + 200) * 100) / 100)).join("\n"));
  await page.getByText("以下20处将改动").waitFor();
  await picture(page, "report-paste-wide");
  await page.getByRole("button", { name: "填入" }).click();
  await saved(page);
  expect(await page.locator("#city_investment .finding.error").count()).toBe(0);

  // the connection is cut in the middle: what is typed stays here, and says so
  await page.context().setOffline(true);
  const district = page.locator("#district_investment [data-field=amount]");
  const lines = await page.locator("#district_investment tbody tr:first-child td:nth-child(4)").allTextContents();
  await district.first().focus();
  await paste(page, lines.map((each) => (each === "0" ? "0" : String(Math.round((Number(each) + 100) * 100) / 100))).join("\n"));
  await page.getByRole("button", { name: "填入" }).click();
  await page.getByText("未保存到服务器").waitFor();
  await picture(page, "report-offline-wide");

  // the page is loaded anew, the connection is back: nothing is lost
  await page.context().setOffline(false);
  await page.reload();
  await saved(page);
  expect(await district.first().inputValue()).toBe(String(Math.round((Number(lines[0]) + 100) * 100) / 100));
  for (const text of await page.locator("#commitments textarea").all()) await text.fill("已按要求办理，正在推进");
  await saved(page);

  // cut again at the very moment of handing in: pressed twice, done once
  await page.locator(".form-act").getByRole("button", { name: "报送" }).click();
  await page.getByText("没有错误。").waitFor();
  await picture(page, "report-submit-wide");
  await page.context().setOffline(true);
  await page.getByRole("button", { name: "确认报送" }).click();
  await page.getByText("没有连上服务器").waitFor();
  await page.context().setOffline(false);
  await page.getByRole("button", { name: "确认报送" }).click();
  await page.getByText("已报送，等待审核。").waitFor();
  await picture(page, "report-done-wide");
  const answer = await page.context().request.get(`${address}/api/reports/2016-11/zc-fgj`);
  // every cell of the form that is not taken from elsewhere was asked; how many hangs on which projects other journeys started
  const form = (await answer.json()) as ReportForm;
  const asked = form.sections.flatMap(({ rows, columns }) => rows.flatMap(({ cells }) => columns.filter(({ field, reused }) => !reused && field in cells)));
  expect(asked.length).toBeGreaterThan(60);
  expect(form).toMatchObject({ state: "submitted", burden: { asked: asked.length } });
  expect(errors.filter((each) => !/ERR_INTERNET_DISCONNECTED|Failed to load resource/.test(each))).toEqual([]);

  await office.page.goto(`${address}/burden`);
  await office.page.getByRole("row", { name: /发改局/ }).getByText("已报送").waitFor();
  await picture(office.page, "burden-wide");
});

test("two browsers on one form: both words stay until somebody chooses", async () => {
  const [one, other] = await Promise.all([as("beijiao-liaison", "/report/2016-11/zc-beijiao"), as("officer2", "/report/2016-11/zc-beijiao", "phone")]);
  const place = (page: Page) => page.locator("#cleanup [data-field=completed_on]").first();
  await Promise.all([place(one.page).waitFor(), place(other.page).waitFor()]);
  await place(one.page).fill("2016-11-20");
  await saved(one.page);
  await place(other.page).fill("2016-11-25");
  await other.page.getByText("填了“2016-11-25”").waitFor();
  await picture(other.page, "report-rivals-phone");
  await other.page.getByRole("button", { name: "用这个" }).last().click();
  await saved(other.page);
  await one.page.reload();
  await place(one.page).waitFor();
  expect(await place(one.page).inputValue()).toBe("2016-11-25");
  expect([...one.errors, ...other.errors]).toEqual([]);
});

test("the first load of a liaison's page is small", async () => {
  const { page } = await as("jxj-liaison", "/about");
  let bytes = 0;
  page.on("requestfinished", (request) => {
    if (new URL(request.url()).pathname.endsWith(".js")) void request.sizes().then(({ responseBodySize }) => { bytes += responseBodySize; });
  });
  await page.goto(`${address}/report/2016-11/zc-jxj`);
  await page.locator(".grid").first().waitFor();
  await page.waitForLoadState("networkidle");
  expect(bytes).toBeLessThan(350_000);
});

/** As the clipboard brings it: pasted into what has the focus. */
function paste(page: Page, text: string): Promise<void> {
  return page.evaluate((given) => {
    const data = new DataTransfer();
    data.setData("text/plain", given);
    document.activeElement?.dispatchEvent(new ClipboardEvent("paste", { clipboardData: data, bubbles: true, cancelable: true }));
  }, text);
}
