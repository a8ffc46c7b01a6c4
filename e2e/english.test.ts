import { expect, inject, test } from "vitest";
import { openEnglish } from "./english.ts";
import { allPages } from "./pages.ts";
import { reportingWindows } from "./windows.ts";

const address = inject("address");
const all = reportingWindows();

const pages = allPages();
const notices = { ...pages.find(({ route }) => route === "/notices")!, person: "officer1" };

test.each([...pages, notices])("$route says nothing Chinese in English but what the data say ($person)", async (at) => {
  const { page, found } = await openEnglish(all(), address, at);
  const wrong = await found();
  const isEmpty = at.route === "/notices" && (await page.locator(".notice-list li").count()) === 0;
  await page.close();
  expect(wrong).toEqual({ own: [], misread: [] });
  expect(isEmpty).toBe(false);
});

test.each(["/issue", "/timeline", "/orders"])("on a laptop the bar is one row in English, and words stay whole and in their place: %s", async (route) => {
  const { page } = await openEnglish(all(), address, { ...pages.find((each) => each.route === route)!, person: "officer1" });
  await page.setViewportSize({ width: 1440, height: 900 });
  expect(await page.locator(".bar-top").evaluate(({ clientHeight }) => clientHeight)).toBeLessThan(60);
  const spilt = await page.locator(".gates b, .line-name .lamp").evaluateAll((all) => all.filter((each) => {
    const { right } = each.getBoundingClientRect();
    const next = each.nextElementSibling?.getBoundingClientRect();
    return (next !== undefined && next.left < right) || !each.textContent.includes(" ") && each.getBoundingClientRect().height > 30;
  }).map(({ textContent }) => textContent));
  await page.close();
  expect(spilt).toEqual([]);
});
