import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { ReportForm } from "../contract/index.ts";
import { openBrowser } from "./browser.ts";
import { type District, openDistrict, pictures } from "./month/office.ts";
import { handIn, saved } from "./month/report.ts";

/** Reviewed level by level, chased step by step: each by its own person, over the days of the ladder. */
let browser: Browser;
let district: District;
beforeAll(async () => {
  browser = await openBrowser();
  district = await openDistrict(browser);
  // the working day before the due day
  await district.on("2016-12-02");
  const office = await district.as("officer1", "/report");
  const opened = await office.request.post(`${new URL(office.url()).origin}/api/reports/2016-11/open`, { data: { batch: "review-opens-11" } });
  expect(opened.ok(), await opened.text()).toBe(true);
});
afterAll(async () => {
  await browser.close();
  await district.close();
});

const REASON = "数据与上月相比异常，请核实或说明原因";

/** The form filled in and handed in past the page, as a script may. */
async function report(page: Page, unit: string): Promise<void> {
  const base = new URL(page.url()).origin;
  const path = `${base}/api/reports/2016-11/${unit}`;
  const form = (await (await page.request.get(path)).json()) as ReportForm;
  const cells = form.sections.flatMap(({ duty, columns, rows }) => rows.flatMap(({ row, cells: given }) => columns.filter(({ field, required, reused }) => required && !reused && given[field]).map(({ field, type }) => {
    const { before, version } = given[field]!;
    return { duty, row, field, version, value: type === "number" ? String(Number(before || 0) + (Number(before) > 0 ? 100 : 0)) : "按计划推进，设备安装完成八成" };
  })));
  const sent = await page.request.post(`${path}/submit`, { data: { batch: `review-${unit}`, cells } });
  expect(sent.ok(), await sent.text()).toBe(true);
}

test("the unit's head passes what the liaison handed in, by keys", async () => {
  await report(await district.as("jxj-liaison", "/report"), "zc-jxj");

  // whose review waits is led to it
  const head = await district.as("jxj-head", "/");
  await head.waitForURL("**/review");
  await head.getByRole("link", { name: /^通知，\d+条未读$/ }).click();
  await pictures(head, "review-notices");
  await head.getByText("月报已报送，待审核").click();
  await head.waitForURL("**/review/2016-11/zc-jxj");
  await head.locator(".items tbody:focus").waitFor();
  await head.keyboard.press("a");
  await head.keyboard.press("j");
  await head.keyboard.press("k");
  await head.keyboard.press("a");
  await head.getByText("已定2/16项").waitFor();
  // what is marked is still there after a reload
  await head.reload();
  await head.getByText("已定2/16项").waitFor();
  await pictures(head, "review-head");
  await head.getByRole("button", { name: "其余14项通过并提交" }).click();
  await head.getByText("通过16项，退回0项。").waitFor();
  await head.getByRole("button", { name: "确认提交" }).click();
  await head.getByText("经信局：审核通过，已转督考办。").waitFor();
  await pictures(head, "review-passed");
  expect(district.complaints).toEqual([]);
});

test("the office returns one item with a ready reason; the liaison sees it on the form and mends; both accept", async () => {
  const office = await district.as("officer1", "/review");
  await office.getByRole("row", { name: /经信局/ }).getByText("等您审核").waitFor();
  await pictures(office, "review-queue");
  await office.getByRole("button", { name: "全部 38" }).click();
  await office.getByRole("button", { name: "项数" }).click();
  await office.getByRole("button", { name: "项数" }).click();
  await office.waitForURL(/sort=-items/);
  await office.reload();
  await office.getByRole("row").nth(1).getByRole("link", { name: "经信局" }).waitFor();
  await office.getByRole("row", { name: /经信局/ }).getByRole("link", { name: "审核" }).click();
  await office.locator(".items tbody:focus").waitFor();
  await office.keyboard.press("r");
  await office.getByRole("textbox", { name: /退回原因/ }).waitFor();
  await pictures(office, "review-return");
  await office.getByRole("button", { name: REASON }).click();
  await office.getByText("，退回1项").waitFor();
  await office.getByRole("button", { name: /^没有提示的\d+项先通过$/ }).click();
  await pictures(office, "review-marked");
  await office.getByRole("button", { name: /项通过并提交$|^提交审核结果$/ }).click();
  await office.getByText("整份退回单位").waitFor();
  await pictures(office, "review-send");
  await office.getByRole("button", { name: "确认提交" }).click();
  await office.getByText("经信局：已退回1项，单位会收到通知。").waitFor();

  const liaison = await district.as("jxj-liaison", "/notices");
  await liaison.getByText("退回1项，请修改后重报").click();
  await liaison.waitForURL("**/report/2016-11/zc-jxj");
  await liaison.locator(".panel.returned").getByText(REASON).waitFor();
  await pictures(liaison, "review-returned-form");
  const box = liaison.locator("tbody.back [data-field]").first();
  await box.fill(String(Number(await box.inputValue()) - 20));
  await saved(liaison);
  await handIn(liaison);

  const head = await district.as("jxj-head", "/review/2016-11/zc-jxj");
  await head.getByRole("button", { name: "其余1项通过并提交" }).click();
  await head.getByRole("button", { name: "确认提交" }).click();
  await head.getByText("经信局：审核通过，已转督考办。").waitFor();

  // the officer's queue learns of it by itself; whole reports are accepted with a word of how many items that is
  await office.goto(new URL("/review", office.url()).href);
  await office.getByRole("checkbox", { name: "选择经信局" }).check();
  await office.getByRole("button", { name: "通过所选1个单位" }).click();
  await office.getByText("将通过1个单位共16项").waitFor();
  await pictures(office, "review-accept");
  await office.getByRole("button", { name: "确认通过" }).click();
  await office.getByText("已提交1个单位的审核结果。").waitFor();
  await office.getByRole("button", { name: "关闭" }).click();
  await office.getByRole("button", { name: /^已采用 1$/ }).click();
  await office.getByRole("row", { name: /经信局/ }).getByText("已采用").waitFor();
  expect(district.complaints).toEqual([]);
});

test("a report without an answer says so, shows what was asked and what is due, and goes back as a whole", async () => {
  const liaison = await district.as("beijiao-liaison", "/report/2016-11/zc-beijiao");
  await liaison.locator(".form-act").getByRole("button", { name: "报送" }).click();
  await liaison.getByText("21项均未填。").waitFor();
  await liaison.getByRole("button", { name: "确认报送" }).click();
  await liaison.getByText("已报送，等待审核。").waitFor();

  const head = await district.as("beijiao-head", "/review");
  await head.getByRole("row", { name: /北郊/ }).getByText("均未填").waitFor();
  await head.getByRole("checkbox", { name: "选择北郊" }).check();
  await head.getByRole("button", { name: "通过所选1个单位" }).click();
  await head.getByText("北郊一项也没有填").waitFor();
  await head.getByRole("button", { name: "取消" }).click();
  await head.getByRole("row", { name: /北郊/ }).getByRole("link", { name: "审核" }).click();
  await head.getByText("21项均未填，其中4项已到期限。").waitFor();
  await head.locator("tbody", { hasText: "YW-262" }).getByText("期限2016-10-31已到，完成日期未填。").waitFor();
  await pictures(head, "review-blank");
  await head.getByRole("button", { name: "整份退回" }).click();
  await head.getByRole("textbox", { name: /退回原因/ }).fill("异味点源已到期，请写明情况");
  await head.getByRole("button", { name: "确定退回" }).click();
  await head.getByText("北郊：已退回21项，单位会收到通知。").waitFor();
  await liaison.locator(".panel.returned").getByText("异味点源已到期，请写明情况").first().waitFor();
  expect(district.complaints).toEqual([]);
});

/** Everybody goes home; the next day begins. */
async function next(day: string): Promise<void> {
  await Promise.all(browser.contexts().map((each) => each.close()));
  await district.on(day);
}

const late = (page: Page) => page.getByRole("row", { name: /环保局2016年11月份/ });
async function take(office: Page, step: string, name: string): Promise<void> {
  await late(office).getByRole("checkbox").check();
  await office.getByRole("button", { name: `${step}（1件）` }).click();
  await office.getByText("发出前请核对。").waitFor();
  await pictures(office, name);
  await office.getByRole("button", { name: `确认${step}` }).click();
  await office.getByText(`已${step}1件，单位会收到通知。`).waitFor();
}

test("a unit is reminded before the day", async () => {
  await take(await district.as("officer1", "/supervision"), "提醒", "chase-remind");
  expect(district.complaints).toEqual([]);
});

test("a unit that is late is urged", async () => {
  await next("2016-12-06");
  const office = await district.as("officer1", "/supervision");
  await late(office).getByText("逾期1个工作日").waitFor();
  await take(office, "催办", "chase-urge");
  expect(district.complaints).toEqual([]);
});

test("and three working days late, ordered", async () => {
  await next("2016-12-08");
  const office = await district.as("officer1", "/supervision?show=all");
  await pictures(office, "chase-ladder");
  // sorted by its head; the address keeps it, and the file has it
  await office.getByRole("button", { name: "期限" }).click();
  await office.waitForURL(/sort=due/);
  await office.reload();
  await office.getByRole("columnheader", { name: "期限" }).and(office.locator("[aria-sort=ascending]")).waitFor();
  await office.getByRole("button", { name: "导出" }).click();
  const [book] = await Promise.all([office.waitForEvent("download"), office.getByRole("link", { name: "Excel 文件" }).click()]);
  expect(book.suggestedFilename()).toBe("催报督办 2016-12-08.xlsx");
  await take(office, "督办", "chase-order");
  await office.getByRole("link", { name: "周督字〔2016〕36号", exact: true }).waitFor();
  expect(district.complaints).toEqual([]);
});

test("the unit replies to the order with a file; the office returns it once and then closes", async () => {
  const unit = await district.as("hbj-liaison", "/orders");
  await unit.getByRole("link", { name: "周督字〔2016〕36号" }).click();
  await unit.getByText("请环保局于2016年12月15日前办结").waitFor();
  await unit.getByLabel("办理情况").fill("已补报11月份工作进展。");
  await unit.getByRole("button", { name: "提交反馈" }).click();
  await unit.getByText("已反馈，等待督考办审核。").waitFor();

  const office = await district.as("officer2", "/notices");
  await office.getByText("周督字〔2016〕36号").first().click();
  await office.getByRole("button", { name: "退回重报" }).click();
  await office.getByLabel("退回原因").fill("缺少佐证材料");
  await office.getByRole("button", { name: "退回重报" }).click();
  await office.getByText("等待环保局反馈。").waitFor();

  // the unit's page learns of it by itself
  await unit.getByText("反馈退回：缺少佐证材料").waitFor();
  await unit.getByLabel("办理情况").fill("已补报11月份工作进展，附回执。");
  await unit.locator(".order-act input[type=file]").setInputFiles({ name: "回执.pdf", mimeType: "application/pdf", buffer: Buffer.from("%PDF-1.4\n%EOF\n") });
  await unit.getByText("回执.pdf").waitFor();
  await pictures(unit, "order-reply");
  await unit.getByRole("button", { name: "提交反馈" }).click();
  await unit.getByText("已反馈，等待督考办审核。").waitFor();

  await office.getByRole("button", { name: "销号" }).waitFor();
  await pictures(office, "order-settle");
  const [docx] = await Promise.all([office.waitForEvent("download"), office.getByRole("link", { name: "下载督办单" }).click()]);
  expect(docx.suggestedFilename()).toBe("周督字〔2016〕36号.docx");
  const [proof] = await Promise.all([office.waitForEvent("download"), office.getByRole("link", { name: /回执\.pdf$/ }).click()]);
  expect(proof.suggestedFilename()).toMatch(/回执\.pdf$/);
  await office.getByRole("button", { name: "销号" }).click();
  // the report itself is still open: to close the order takes a reason
  const closing = office.getByRole("dialog");
  await closing.getByText("仍未报送（未开始）").waitFor();
  await pictures(office, "order-close-early");
  await closing.getByLabel("仍要销号的理由").fill("纸质材料已收到，报送另行督促");
  await closing.getByRole("button", { name: "销号" }).click();
  await office.getByText("2016-12-08由督考员乙销号。").waitFor();
  await pictures(office, "order-closed");
});

test("an order is drawn up in the officer's own words, with a row that it rests on", async () => {
  const office = await district.as("officer1", "/orders/new");
  await office.getByLabel("承办单位").selectOption({ label: "环保局" });
  await office.getByLabel("督办事项").fill("异味点位整改进度缓慢");
  await office.getByRole("button", { name: "从台账里找" }).click();
  await office.getByLabel("台账", { exact: true }).selectOption("projects");
  await office.getByLabel("名称").fill("项目");
  await office.locator(".basis-find li .action").first().click();
  await pictures(office, "order-new");
  await office.getByRole("button", { name: "编号印发" }).click();
  await office.getByRole("dialog").getByRole("button", { name: "编号印发" }).click();
  await office.getByRole("heading", { name: "周督字〔2016〕37号" }).waitFor();
  await pictures(office, "order-issued");
  expect(district.complaints).toEqual([]);
});

test("nothing on any page went wrong", () => {
  expect(district.complaints).toEqual([]);
});
