import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { openBrowser } from "./browser.ts";
import { takeStep } from "./month/chase.ts";
import { putRight } from "./month/correct.ts";
import { byExcel } from "./month/excel.ts";
import { downloaded, signAndIssue } from "./month/issue.ts";
import { type District, openDistrict, pictures } from "./month/office.ts";
import { accountFor, handIn, raise, saved } from "./month/report.ts";
import { passAll, returnOne, throughBothLevels } from "./month/review.ts";
import { answerPromises, putFigure, writeAtEnd } from "./month/text.ts";

/**
 * November 2016 in the sample district, in a browser, by the people whose work it is. The acts build on each other, and
 * between the days the server is stopped and started again.
 */
// each act has several people in several windows, and the server starts anew between days
const ACT = 400_000;
let browser: Browser;
let district: District;
beforeAll(async () => {
  browser = await openBrowser();
  district = await openDistrict(browser);
  await district.on("2016-12-01");
}, ACT);
afterAll(async () => {
  await browser.close();
  await district.close();
}, ACT);

test("October goes out: frozen, drafted, checked, signed, issued, downloaded", async () => {
  const page = await signAndIssue(district, "2016-10");
  await page.getByText("周督考通〔2016〕1号").first().waitFor();
  expect(await downloaded(page)).toContain("周督考通〔2016〕1号");
  await pictures(page, "1-october-issued");
}, ACT);

test("the office opens November; the development bureau fills in its form and hands in", async () => {
  const office = await district.as("officer1", "/report");
  await office.getByRole("button", { name: "开启2016年11月填报" }).click();
  await office.getByText("已对38个单位开启填报。").waitFor();
  await pictures(office, "2-november-opened");

  const form = await district.as("fgj-liaison", "/");
  await form.waitForURL("**/report");
  await form.getByRole("link", { name: "填报", exact: true }).click();
  await raise(form, "city_investment", 120);
  await raise(form, "district_investment", 60);
  await accountFor(form, "已按要求办理，正在推进。");
  await pictures(form, "2-form");
  await handIn(form);
  expect(await form.locator(".finding.error").count()).toBe(0);
}, ACT);

test("the industry bureau reports by Excel", async () => {
  const form = await district.as("jxj-liaison", "/report/2016-11/zc-jxj");
  await byExcel(form);
  await saved(form);
  await pictures(form, "3-by-excel");
  await handIn(form);
  expect(await form.locator(".finding.error").count()).toBe(0);
}, ACT);

test("heads pass; the office returns one item with its reason; the bureau mends it; the office accepts", async () => {
  const head = await district.as("fgj-head", "/review/2016-11/zc-fgj");
  await passAll(head);
  const office = await district.as("officer1", "/review");
  await pictures(office, "4-queue");
  await office.goto(`${new URL(office.url()).origin}/review/2016-11/zc-fgj`);
  await pictures(office, "4-review");
  const reason = "与现场调度数不一致，请核实后重报";
  await returnOne(office, "五洲国际家居博览城项目", reason);
  await pictures(office, "4-returned");

  const form = await district.as("fgj-liaison", "/report/2016-11/zc-fgj");
  await form.getByText(reason).first().waitFor();
  await pictures(form, "4-to-mend");
  const mended = form.locator("#city_investment [data-field=amount]").first();
  await mended.fill(String(Number(await mended.inputValue()) + 30));
  await handIn(form);
  for (const [unit, person] of [["zc-fgj", "fgj-head"], ["zc-jxj", "jxj-head"]] as const) {
    const done = await throughBothLevels(district, unit, person);
    await pictures(done, `4-accepted-${unit}`);
  }
  const answer = await office.context().request.get(`${new URL(office.url()).origin}/api/reports/2016-11/zc-fgj`);
  expect(await answer.json()).toMatchObject({ state: "accepted" });
}, ACT);

test("the environment bureau is late: urged the day after, ordered on the third; it reports, replies, and the order is closed", async () => {
  await district.on("2016-12-06");
  const urging = await district.as("officer1", "/supervision");
  await pictures(urging, "5-ladder");
  await takeStep(urging, "环保局", "催办");

  await district.on("2016-12-08");
  const ordering = await district.as("officer1", "/supervision");
  await takeStep(ordering, "环保局", "督办");
  await pictures(ordering, "5-ordered");

  const form = await district.as("hbj-liaison", "/report/2016-11/zc-hbj");
  await accountFor(form, "已按要求办理，正在推进。");
  await handIn(form);
  const reply = await district.as("hbj-liaison", "/orders");
  await reply.getByRole("link", { name: /周督字〔2016〕\d+号/ }).first().click();
  await reply.getByLabel("办理情况").fill("联络员外出未及时报送，12月8日已补报，今后按月按时报送。");
  await pictures(reply, "5-reply");
  await reply.getByRole("button", { name: "提交反馈" }).click();
  await reply.getByText("已反馈，等待督考办审核。").waitFor();
  await throughBothLevels(district, "zc-hbj", "hbj-head");

  const closing = await district.as("officer1", new URL(reply.url()).pathname);
  await closing.getByRole("button", { name: "销号" }).click();
  await closing.getByRole("dialog").getByRole("button", { name: "销号" }).click();
  await closing.getByText(/由督考员甲销号/).waitFor();
  await pictures(closing, "5-closed");
  const [file] = await Promise.all([closing.waitForEvent("download"), closing.getByRole("link", { name: "下载督办单" }).click()]);
  expect(file.suggestedFilename()).toMatch(/\.docx$/);
}, ACT);

const first = '[id="sections.0.items.0"]';

test("the bulletin is written with live figures, and last month's promises are answered", async () => {
  const page = await district.as("officer1", "/bulletin/edit?month=2016-11");
  await page.locator(".sheet .chip.live").first().waitFor();
  await writeAtEnd(page, first, "其中，区重点项目开工率");
  const shown = await putFigure(page, first, "区重点项目开工率");
  await writeAtEnd(page, first, "，较上月继续提高。");
  expect(shown).toMatch(/%$/);
  await page.locator(".sync.saved").waitFor();
  const before = await district.as("officer1", "/issue?month=2016-11");
  await before.getByText(/上期承诺还有\d+项没有反馈/).first().waitFor();
  await pictures(before, "6-unanswered");
  expect(await answerPromises(page)).toBeGreaterThan(30);
  await pictures(page, "6-written");
}, ACT);

test("November is signed, issued and downloaded; a row turns out wrong, and a corrected edition tells what changed", async () => {
  const page = await signAndIssue(district, "2016-11");
  await page.getByText("周督考通〔2016〕2号").first().waitFor();
  expect(await downloaded(page)).toContain("较上月继续提高");
  await pictures(page, "7-issued");

  const row = await putRight(district, {
    list: "/registers/projects?month=2016-11&filter=tier:eq:district&filter=started_on:missing", label: "开工日期", day: "2016-11-28", reason: "现场核实",
  });
  // what was published of it is told beside it
  await row.getByText(/周督考通〔2016〕2号\s*第1版/).first().waitFor();
  await pictures(row, "7-row-put-right");
  await page.reload();
  await page.getByLabel("更正原因").fill("一个项目11月28日已开工，漏报");
  await page.getByRole("button", { name: "出更正版" }).click();
  await page.getByText("第2版").first().waitFor();
  const corrected = await signAndIssue(district, "2016-11", { frozen: true });
  expect(await downloaded(corrected)).toContain("更正");
  await pictures(corrected, "8-corrected");
  const read = await district.as("leader1", "/bulletin?month=2016-11");
  await read.getByText("更正").first().waitFor();
  await pictures(read, "8-bulletin");
}, ACT);

test("nothing on any page went wrong", () => {
  expect(district.complaints).toEqual([]);
}, ACT);
