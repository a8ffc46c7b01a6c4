import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, inject, test } from "vitest";
import { openBrowser } from "./browser.ts";
import { picture, sizes, visit } from "./visit.ts";

const address = inject("address");
let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

const TEXT = "一、工作进展情况\n9.民生社会建设。10月份,共受理市民诉求事项965件,办结937件,办结率98.01%。\n6.城乡一体化发展和新型城镇化建设。10月份,办理居住证747张。\n";

test.each(Object.keys(sizes) as (keyof typeof sizes)[])("a text is pasted, its mistake marked and explained, the ledger's figure opened (%s)", async (size) => {
  const { page, errors } = await visit(browser, `${address}/proof?month=2016-10`, size);
  await page.locator("textarea").fill(TEXT);
  await page.getByRole("button", { name: "核对", exact: true }).click();
  await page.locator("mark.error").first().waitFor();
  await picture(page, `proof-${size}`);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(sizes[size].width);

  // by the keyboard alone: the mark, its reason, the ledger's figure
  await page.locator("mark.error", { hasText: "965件" }).focus();
  await page.keyboard.press("Enter");
  const chosen = page.locator(".chosen-figure");
  await chosen.getByText("不一致").first().waitFor();
  await chosen.locator("a.figure").click();
  await page.locator(".figure-value").waitFor();
  await picture(page, `proof-drawer-${size}`);
  await page.keyboard.press("Escape");
  await page.locator(".findings button").first().click();
  // a visitor sees what could be recorded, and no button to record it
  if (size === "phone") await page.locator(".chosen-figure").getByRole("button").click();
  await page.getByRole("button", { name: "找出可录入的数" }).click();
  await page.getByText("居住证747张").last().waitFor();
  expect(await page.getByRole("button", { name: "采用", exact: true }).count()).toBe(0);
  expect(errors).toEqual([]);
  await page.context().close();
});

test("a file that is no document says so, and the page stays usable", async () => {
  const { page } = await visit(browser, `${address}/proof?month=2016-10`);
  await page.locator("input[type=file]").setInputFiles({ name: "图.png", mimeType: "image/png", buffer: Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 1, 2]) });
  await page.getByText("不能识别“图.png”的格式").waitFor();
  await page.locator("textarea").fill("办结9件。");
  await page.getByRole("button", { name: "核对", exact: true }).click();
  expect(await page.locator("mark").first().innerText()).toBe("办结9件");
  await page.context().close();
});
