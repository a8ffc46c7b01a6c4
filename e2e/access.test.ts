import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, inject, test } from "vitest";
import { openBrowser } from "./browser.ts";
import { allPages } from "./pages.ts";
import { sizes } from "./visit.ts";
import { openReporting, type Windows, windows } from "./windows.ts";

const address = inject("address");
const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
let browser: Browser;
let all: Windows;
beforeAll(async () => {
  browser = await openBrowser();
  all = windows(browser, address);
  await openReporting(all, address);
});
afterAll(() => browser.close());

/** What axe finds against WCAG 2.2 AA, each rule with the places that break it. */
async function found(page: Page): Promise<string[]> {
  await page.evaluate(axe);
  return page.evaluate(async () => {
    const { axe: it } = window as unknown as { axe: { run(of: Document, how: object): Promise<{ violations: { id: string; nodes: { target: unknown[]; html: string; failureSummary?: string }[] }[] }> } };
    const { violations } = await it.run(document, { runOnly: { type: "tag", values: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"] } });
    return violations.flatMap(({ id, nodes }) => nodes.slice(0, 4).map(({ target, html, failureSummary = "" }) => `${id} (${nodes.length}): ${target.join(" ")} | ${html.slice(0, 120)} | ${/contrast of [\d.]+[^.]*/.exec(failureSummary)?.[0] ?? ""}`));
  });
}

test.each(allPages())("$route keeps nobody out by how it is made, wide and on a phone (WCAG 2.2 AA)", async (at) => {
  const asked: string[] = [];
  const page = await all.open(at, (opened) => opened.on("request", (request) => {
    const { pathname, search } = new URL(request.url());
    if (request.method() === "GET" && pathname.startsWith("/api/")) asked.push(pathname + search);
  }));
  // what is asked ahead of the program (web/begin.ts) is asked in the same words by the page
  expect(asked).toEqual([...new Set(asked)]);
  const wide = await found(page);
  await page.setViewportSize(sizes.phone);
  await page.waitForTimeout(300);
  const phone = await found(page);
  await page.close();
  expect({ wide, phone }).toEqual({ wide: [], phone: [] });
});
