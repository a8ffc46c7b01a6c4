import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { openBrowser } from "./browser.ts";
import { picture, visitsOf } from "./visit.ts";

/** What is one's own is entered from Mine, with a thumb. */
let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

const as = visitsOf(() => browser);

test("a field worker taps a cell's round, finds today in the form, and is back at Mine when it is kept", async () => {
  const { page, errors } = await as("field1", "/mine?month=2016-10", "phone");
  await page.getByRole("link", { name: "网格巡查" }).first().click();
  await page.getByRole("heading", { name: "网格巡查" }).waitFor();
  const day = page.getByLabel("巡查日期");
  expect(await day.inputValue()).toBe("2016-12-01");
  // 44 px: a thumb's breadth
  expect((await day.boundingBox())!.height).toBeGreaterThanOrEqual(44);
  expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
  await picture(page, "enter-phone");
  await page.getByLabel("发现问题数").fill("很多");
  await page.getByRole("button", { name: "登记" }).click();
  await page.locator("[aria-invalid=true]").waitFor();
  await page.getByLabel("发现问题数").fill("2");
  await page.getByLabel("情况").fill("裸土未覆盖");
  await page.getByRole("button", { name: "登记" }).click();
  await page.waitForURL(/\/mine\?/);
  await page.getByRole("link", { name: "网格巡查" }).first().click();
  await page.getByRole("heading", { name: "以前登记的，点开修改" }).waitFor();
  await page.getByText("2016-12-01").first().waitFor();
  expect(errors.filter((each) => !each.includes("422"))).toEqual([]);
});

test("a sponsor finds the visit beside his works and beside the weeks he missed", async () => {
  const { page } = await as("sponsor1", "/mine?month=2016-10");
  await page.locator("#works").waitFor();
  expect(await page.locator("#works").getByRole("link", { name: "现场调度" }).count()).toBe(3);
  await page.locator("#visits_missed").getByRole("link", { name: "现场调度" }).first().click();
  await page.getByLabel("到场日期").waitFor();
  await page.getByText("挂包领导可以登记“现场调度”。").waitFor();
});
