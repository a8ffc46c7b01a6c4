import { expect, test } from "vitest";
import { barriers } from "./axe.ts";
import { allPages } from "./pages.ts";
import { sizes } from "./visit.ts";
import { reportingWindows } from "./windows.ts";

const all = reportingWindows();

test.each(allPages())("$route keeps nobody out by how it is made, wide and on a phone (WCAG 2.2 AA)", async (at) => {
  const asked: string[] = [];
  const page = await all().open(at, (opened) => opened.on("request", (request) => {
    const { pathname, search } = new URL(request.url());
    if (request.method() === "GET" && pathname.startsWith("/api/")) asked.push(pathname + search);
  }));
  // what is asked ahead of the program (web/begin.ts) is asked in the same words by the page
  expect(asked).toEqual([...new Set(asked)]);
  const wide = await barriers(page);
  await page.setViewportSize(sizes.phone);
  await page.waitForTimeout(300);
  const phone = await barriers(page);
  await page.close();
  expect({ wide, phone }).toEqual({ wide: [], phone: [] });
});
