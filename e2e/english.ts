import type { Page } from "playwright-core";
import type { Notice } from "../contract/index.ts";
import type { PageAt } from "./pages.ts";
import type { Windows } from "./windows.ts";

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
  if (!url.includes("/api/notices?")) return answer;
  const { notices } = JSON.parse(answer) as { notices: readonly Notice[] };
  return JSON.stringify(notices.filter(({ kind }) => kind.startsWith("order")));
}

/** An English page, and what on it is in the wrong language: `own` is Chinese that no answer said, `misread` what a voice would read as the other one. */
export interface English {
  readonly page: Page;
  readonly found: () => Promise<{ readonly own: readonly string[]; readonly misread: readonly string[] }>;
}

export async function openEnglish({ open }: Windows, address: string, at: PageAt): Promise<English> {
  const asked = new Set(["programme", "me"].map((route) => `${address}/api/${route}?lang=en`));
  const written: Promise<string>[] = [];
  const page = await open({ ...at, path: `${at.path}?lang=en` }, (opened) => opened.on("response", (response) => {
    const request = response.request();
    if (!response.url().includes("/api/") || request.resourceType() !== "fetch") return;
    if (request.method() === "GET") asked.add(response.url());
    else written.push(response.text().catch(() => ""));
  }));
  const found = async () => {
    // read again by the same person: the browser gives no body of what it has from its own store
    const read = [...asked].map(async (url) => dataOf(url, await (await page.context().request.get(url)).text()));
    const data = (await Promise.all([...read, ...written])).join("\n");
    const own = [...new Set((await texts(page)).flatMap(runs))].filter((each) => !meant.has(each) && !data.includes(each));
    // a bulletin under way is Chinese as a whole, and its words come over the stream
    return { own: at.live ? [] : own, misread: await misread(page) };
  };
  return { page, found };
}
