import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { openBrowser } from "./browser.ts";
import { downloaded, signAndIssue } from "./month/issue.ts";
import { type District, openDistrict, pictures } from "./month/office.ts";
import { accountFor, handIn, raise } from "./month/report.ts";

/**
 * November 2016 in the sample district, in a browser, by the people whose work it is. The acts build on each other, and
 * between the days the server is stopped and started again.
 */
let browser: Browser;
let district: District;
beforeAll(async () => {
  browser = await openBrowser();
  district = await openDistrict(browser);
  await district.on("2016-12-01");
});
afterAll(async () => {
  await browser.close();
  await district.close();
});

test("October goes out: frozen, drafted, checked, signed, issued, downloaded", async () => {
  const page = await signAndIssue(district, "2016-10");
  await page.getByText("周督考通〔2016〕1号").first().waitFor();
  expect(await downloaded(page)).toContain("周督考通〔2016〕1号");
  await pictures(page, "1-october-issued");
});

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
});

test("nothing on any page went wrong", () => {
  expect(district.complaints).toEqual([]);
});
