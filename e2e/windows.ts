import type { Browser, BrowserContext, Page } from "playwright-core";
import { afterAll, beforeAll, inject } from "vitest";
import { openBrowser } from "./browser.ts";
import type { PageAt } from "./pages.ts";
import { signIn, visit } from "./visit.ts";

export interface Windows {
  /** A new window on a page, when it has come to rest. In a context that is signed in once and kept: signing in costs more than a page. */
  open(at: Pick<PageAt, "path" | "person" | "live">, prepare?: (page: Page) => void): Promise<Page>;
}

export function windows(browser: Browser, address: string): Windows {
  const kept = new Map<string, Promise<BrowserContext>>();
  const contextOf = async (person: string | undefined, live: boolean): Promise<BrowserContext> => {
    const { page } = await visit(browser, `${address}/sign-in`, "wide", { live });
    if (person) await signIn(page, person);
    await page.close();
    return page.context();
  };
  return {
    open: async ({ path, person, live }, prepare) => {
      const key = `${person} ${live}`;
      if (!kept.has(key)) kept.set(key, contextOf(person, live));
      const page = await (await kept.get(key)!).newPage();
      page.setDefaultTimeout(15_000);
      prepare?.(page);
      await page.goto(address + path);
      if (!live) await page.waitForLoadState("networkidle");
      // what listens is never at rest: it has come when it names itself
      else await page.locator("#main h1").first().waitFor();
      await page.locator(".bones").first().waitFor({ state: "detached" });
      return page;
    },
  };
}

/** Reporting for November is open, so that forms have something to show. */
export async function openReporting({ open }: Windows, address: string): Promise<void> {
  const page = await open({ path: "/about", person: "officer1", live: false });
  await page.context().request.post(`${address}/api/reports/2016-11/open`, { data: { batch: "pages-open-11" } });
  await page.close();
}

/** The windows of a file's tests on the shared server, with reporting open: there before them, gone after them. */
export function reportingWindows(): () => Windows {
  const address = inject("address");
  let browser: Browser;
  let all: Windows;
  beforeAll(async () => {
    browser = await openBrowser();
    all = windows(browser, address);
    await openReporting(all, address);
  });
  afterAll(() => browser.close());
  return () => all;
}
