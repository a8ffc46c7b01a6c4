import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { openBrowser } from "./browser.ts";
import { picture, sizes, visitsOf } from "./visit.ts";

/** A row is put right on its own page, by whoever may. */
let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

const as = visitsOf(() => browser);
const row = "/registers/projects/p-qz-29";
const edit = (page: Page) => page.locator(".panel-head", { hasText: "基本信息" }).getByRole("button", { name: "修改" });
const form = (page: Page) => page.getByRole("form", { name: "修改" });
const save = (page: Page) => form(page).getByRole("button", { name: "保存" });
const fact = (page: Page, label: string) => page.locator(".row-facts > div", { hasText: label }).locator("dd");
const focused = (page: Page): Promise<string> => page.evaluate(() => (document.activeElement instanceof HTMLElement ? document.activeElement.innerText : ""));

test("a cell is changed by keyboard, with a reason, after it was looked at; the history tells it", async () => {
  const { page, errors } = await as("officer1", row);
  await edit(page).press("Enter");
  await form(page).locator("textarea:focus, input:focus, select:focus").waitFor();
  await form(page).locator(".locked", { hasText: "来源" }).getByText("不可修改").waitFor();
  expect(await save(page).isDisabled()).toBe(true);
  await form(page).getByLabel("备注").fill("核实：已进场");
  await form(page).getByLabel("总投资").fill("12万多");
  const preview = page.locator(".row-preview");
  await preview.getByText("将要保存的改动（2处）").waitFor();
  expect(await preview.locator("dd").allInnerTexts()).toContainEqual(expect.stringMatching(/→ 核实：已进场$/));
  await picture(page, "row-edit-wide");

  await save(page).click();
  await form(page).getByText("请写明事由").waitFor();
  await form(page).getByLabel("事由").fill("现场核实");
  await page.keyboard.press("Enter");
  const wrong = form(page).getByLabel("总投资");
  await form(page).locator("[aria-invalid=true]:focus").waitFor();
  const told = await wrong.getAttribute("aria-describedby");
  expect(await page.locator(`[id="${told}"]`).innerText()).toContain("12万多");
  expect(await form(page).getByRole("alert").innerText()).toContain("总投资");
  await picture(page, "row-edit-refused-wide");

  await wrong.fill("12,345");
  await page.keyboard.press("Enter");
  await page.getByText("已保存，变动已记入变动记录。").waitFor();
  await expect.poll(() => focused(page)).toBe("修改");
  await fact(page, "总投资").getByText("12345").waitFor();
  await page.locator(".history li").first().getByText("现场核实").waitFor();
  await picture(page, "row-saved-wide");
  expect(errors.filter((each) => !each.includes("422"))).toEqual([]);
  await page.context().close();
});

test("two officers at one row: the second is told who and when, takes that state, and keeps what he typed beside it", async () => {
  const [{ page: first }, { page: second }] = await Promise.all([as("officer1", row), as("officer2", row, "phone")]);
  for (const page of [first, second]) await edit(page).click();
  await form(first).getByLabel("备注").fill("甲的备注");
  await form(first).getByLabel("事由").fill("甲核实");
  await save(first).click();
  await first.getByText("已保存，变动已记入变动记录。").waitFor();

  await form(second).getByLabel("备注").fill("乙的备注");
  await form(second).getByLabel("建设单位").fill("乙填的单位");
  await form(second).getByLabel("事由").fill("乙核实");
  await save(second).click();
  const rivals = second.locator(".row-rivals");
  await rivals.getByText(/督考员甲 \d{4}-\d{2}-\d{2} \d{2}:\d{2}：甲核实/).waitFor();
  await picture(second, "row-conflict-phone");
  expect(await second.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(sizes.phone.width);
  await rivals.getByRole("button", { name: "以现在的内容为准，接着改" }).click();
  expect([await form(second).getByLabel("备注").inputValue(), await form(second).getByLabel("建设单位").inputValue()]).toEqual(["甲的备注", "乙填的单位"]);
  await form(second).getByText("您原来填的是“乙的备注”").waitFor();
  await form(second).getByRole("button", { name: "用这个" }).click();
  await save(second).click();
  await second.getByText("已保存，变动已记入变动记录。").waitFor();
  expect(await fact(second, "备注").innerText()).toBe("乙的备注");
  await Promise.all([first, second].map((page) => page.context().close()));
});

test("a month below the row is changed, and what is typed is not left without being asked", async () => {
  const { page, errors } = await as("officer1", row);
  const months = page.locator(".panel", { has: page.getByRole("heading", { name: "月度投资" }) });
  await months.getByRole("button", { name: "修改" }).click();
  await months.getByRole("button", { name: "新增一行" }).click();
  const added = page.getByRole("form", { name: "新增一行" });
  await added.getByLabel("月份").fill("2017-01");
  await added.getByLabel("自年初累计完成投资").fill("10");
  await page.locator(".crumbs").getByRole("link", { name: "台账" }).first().click();
  await page.getByRole("dialog", { name: "有未保存的内容" }).getByRole("button", { name: "继续填写" }).click();
  await added.getByLabel("事由").fill("补录");
  await added.getByRole("button", { name: "保存" }).click();
  await page.getByText("已保存，变动已记入变动记录。").waitFor();
  await months.getByRole("button", { name: "修改" }).click();
  await months.getByRole("button", { name: "2017-01" }).click();
  expect(await form(page).getByLabel("月份").inputValue()).toBe("2017-01");
  await form(page).getByLabel("自年初累计完成投资").fill("");
  await page.locator(".crumbs").getByRole("link", { name: "台账" }).first().click();
  await page.getByRole("dialog", { name: "有未保存的内容" }).getByRole("button", { name: "不保存，离开" }).click();
  await page.waitForURL("**/registers");
  expect(errors).toEqual([]);
  await page.context().close();
});

test("a new row is entered on the register's page, and opens", async () => {
  const { page, errors } = await as("officer1", "/registers/projects", "phone");
  await page.getByRole("button", { name: "新增一行" }).click();
  const added = page.getByRole("form", { name: "新增一行" });
  await added.getByLabel("项目编号").fill("E2E-ROW");
  await added.getByLabel("事由").fill("新立项");
  await added.getByRole("button", { name: "保存" }).click();
  await added.getByRole("alert").getByText("项目名称").first().waitFor();
  await picture(page, "row-new-phone");
  await added.getByLabel("项目名称").fill("新立的项目");
  await added.getByLabel("层级").selectOption({ label: "园区配套工程" });
  await added.getByLabel("责任单位").selectOption("zc-fgj");
  await added.getByRole("button", { name: "保存" }).click();
  await page.getByRole("heading", { level: 1, name: "新立的项目" }).waitFor();

  // a code that was mistyped is put right, with its reason
  await edit(page).click();
  await form(page).getByLabel("项目编号").fill("P-ROW");
  await form(page).getByText("导入文件时凭“项目编号”认行。改正后，仍写“E2E-ROW”的文件会另添一行").waitFor();
  await picture(page, "row-renamed-phone");
  await form(page).getByLabel("事由").fill("编号录错");
  await save(page).click();
  await fact(page, "项目编号").getByText("P-ROW").waitFor();
  await page.locator(".history li").first().getByText("编号录错").waitFor();
  expect(errors.filter((each) => !each.includes("422"))).toEqual([]);
  await page.context().close();
});

test("who may not change the row is told why", async () => {
  const { page, errors } = await as("leader1", row, "phone");
  await page.getByText("修改台账须由督考员进行；您当前的身份是区领导。").waitFor();
  expect(await page.getByRole("button", { name: "修改" }).count()).toBe(0);
  await picture(page, "row-forbidden-phone");
  expect(errors).toEqual([]);
  await page.context().close();
});
