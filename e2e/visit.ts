import { join } from "node:path";
import type { Browser, Page } from "playwright-core";
import { inject } from "vitest";
import { samplePassword } from "./server.ts";

/** Wide as on a desk, and as on a phone. */
export const sizes = { wide: { width: 1440, height: 900 }, phone: { width: 390, height: 844 } } as const;

export interface Visit {
  readonly page: Page;
  /** errors that the page threw or wrote; must stay empty */
  readonly errors: string[];
}

/**
 * A new window on a page. Whatever is asked of another host than ours counts as an error. Without `live` the page
 * keeps no stream of changes open, so that it comes to rest ("networkidle").
 */
export async function visit(browser: Browser, address: string, size: keyof typeof sizes = "wide", { live = false } = {}): Promise<Visit> {
  const context = await browser.newContext({ viewport: sizes[size], locale: "zh-CN", acceptDownloads: true });
  if (!live) await context.addInitScript("delete window.EventSource");
  const page = await context.newPage();
  page.setDefaultTimeout(15_000);
  const errors: string[] = [];
  page.on("pageerror", (error) => errors.push(error.message));
  page.on("console", (message) => (message.type() === "error" ? errors.push(message.text()) : undefined));
  page.on("request", (request) => {
    const { origin, protocol } = new URL(request.url());
    if (protocol.startsWith("http") && origin !== new URL(address).origin) errors.push(`asked another host: ${request.url()}`);
  });
  await page.goto(address);
  return { page, errors };
}

/** Signs the window in as a sample account; pages that are opened after it are that person's. */
export async function signIn(page: Page, username: string, { address, dataDir }: Where = { address: inject("address"), dataDir: inject("dataDir") }): Promise<void> {
  const answer = await page.context().request.post(`${address}/api/sign-in`, { data: { username, password: await samplePassword(dataDir) } });
  if (!answer.ok()) throw new Error(`${username} cannot sign in: ${await answer.text()}`);
}

export interface Where {
  readonly address: string;
  readonly dataDir: string;
}

/** Opens windows of people, each on a page of theirs; on the server of all journeys, or on one of the file's own. */
export const visitsOf = (browser: () => Browser, where: () => Where = () => ({ address: inject("address"), dataDir: inject("dataDir") })) =>
  async (person: string, path: string, size: keyof typeof sizes = "wide"): Promise<Visit> => {
    const at = where();
    const opened = await visit(browser(), `${at.address}/about`, size);
    await signIn(opened.page, person, at);
    await opened.page.goto(at.address + path);
    return opened;
  };

/** Keeps a picture where DUKAO_SCREENS names a folder, to be looked at. */
export async function picture(page: Page, name: string): Promise<void> {
  const folder = process.env["DUKAO_SCREENS"];
  if (folder) await page.screenshot({ path: join(folder, `${name}.png`), fullPage: true });
}
