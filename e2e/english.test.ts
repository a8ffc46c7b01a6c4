import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, inject, test } from "vitest";
import type { Notice } from "../contract/index.ts";
import { openBrowser } from "./browser.ts";
import { allPages } from "./pages.ts";
import { openReporting, type Windows, windows } from "./windows.ts";

const address = inject("address");
let browser: Browser;
let all: Windows;
beforeAll(async () => {
  browser = await openBrowser();
  all = windows(browser, address);
  await openReporting(all, address);
});
afterAll(() => browser.close());

/** Every text that a person sees or hears of on the page. */
const texts = (page: Page): Promise<string[]> => page.evaluate(() => {
  const found: string[] = [];
  const walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node = walk.nextNode(); node; node = walk.nextNode()) {
    if (!node.parentElement?.closest("script, style, noscript, svg, [lang='zh-CN']:not([data-tongue])")) found.push(node.textContent ?? "");
  }
  for (const each of document.body.querySelectorAll("[title], [aria-label], [placeholder]")) {
    for (const name of ["title", "aria-label", "placeholder"]) found.push(each.getAttribute(name) ?? "");
  }
  return found;
});

/** Texts that a voice would read in the wrong language: Chinese as English, English as Chinese. */
const misread = (page: Page): Promise<string[]> => page.evaluate(() => {
  const found: string[] = [];
  const walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node = walk.nextNode(); node; node = walk.nextNode()) {
    const within = node.parentElement;
    if (!within || within.closest("script, style, noscript, [lang]:not([data-tongue]):not(html)")) continue;
    const [chinese, english] = [/\p{Script=Han}/u, /[A-Za-z][a-z]{2}/].map((each) => each.test(node.textContent ?? ""));
    const read = within.closest("[lang]")?.getAttribute("lang");
    if ((chinese && read !== "zh-CN") || (english && !chinese && read !== "en")) found.push(`${read}: ${node.textContent}`);
  }
  return found;
});

/** Runs of Chinese, punctuation and all. */
const runs = (text: string): string[] => text.match(/[\u3001-\u303f\u4e00-\u9fff\uff01-\uff5e“”]+/g)?.filter((each) => /[\u4e00-\u9fff]/.test(each)) ?? [];

// what the language switch says is in the other language on purpose
const meant = new Set(["中文"]);

/** What an answer says that is data. A notice is the product's own sentence, but for an order's subject. */
function dataOf(url: string, answer: string): string {
  if (!url.startsWith(`${address}/api/notices?`)) return answer;
  const { notices } = JSON.parse(answer) as { notices: readonly Notice[] };
  return JSON.stringify(notices.filter(({ kind }) => kind.startsWith("order")));
}

const pages = allPages();
const notices = { ...pages.find(({ route }) => route === "/notices")!, person: "officer1" };

test.each([...pages, notices])("$route says nothing Chinese in English but what the data say ($person)", async (at) => {
  const asked = new Set(["programme", "me"].map((route) => `${address}/api/${route}?lang=en`));
  const page = await all.open({ ...at, path: `${at.path}?lang=en` }, (page) => page.on("response", (response) => {
    if (response.request().method() === "GET" && response.url().includes("/api/") && response.request().resourceType() === "fetch") asked.add(response.url());
  }));
  // read again by the same person: the browser gives no body of what it has from its own store
  const data = (await Promise.all([...asked].map(async (url) => dataOf(url, await (await page.context().request.get(url)).text())))).join("\n");
  const own = [...new Set((await texts(page)).flatMap(runs))].filter((each) => !meant.has(each) && !data.includes(each));
  const wrong = await misread(page);
  const isEmpty = at.route === "/notices" && (await page.locator(".notice-list li").count()) === 0;
  await page.close();
  // a bulletin under way is Chinese as a whole, and its words come over the stream
  expect(at.live ? [] : own).toEqual([]);
  expect(wrong).toEqual([]);
  expect(isEmpty).toBe(false);
});
