import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser, Page } from "playwright-core";
import { type Started, startServer } from "../server.ts";
import { picture, signIn, sizes } from "../visit.ts";

/** The district's office over some days: one data folder; the server is stopped at night and started on another day. */
export interface District {
  readonly as: (person: string, path: string, size?: keyof typeof sizes) => Promise<Page>;
  /** what pages complained of so far, beside what a cut connection must say */
  readonly complaints: string[];
  readonly on: (today: string) => Promise<void>;
  readonly close: () => Promise<void>;
}

export async function openDistrict(browser: Browser): Promise<District> {
  const dataDir = await mkdtemp(join(tmpdir(), "dukao-month-"));
  const complaints: string[] = [];
  let server: Started | undefined;
  return {
    complaints,
    on: async (today) => {
      await server?.stop();
      server = await startServer(dataDir, today);
    },
    as: async (person, path, size = "wide") => {
      const { address } = server!;
      const context = await browser.newContext({ viewport: sizes[size], locale: "zh-CN", acceptDownloads: true });
      const page = await context.newPage();
      page.setDefaultTimeout(30_000);
      page.on("pageerror", (error) => complaints.push(`${person} ${path}: ${error.message}`));
      await signIn(page, person, { address, dataDir });
      await page.goto(address + path);
      return page;
    },
    close: async () => {
      await server?.stop();
      await rm(dataDir, { recursive: true, force: true });
    },
  };
}

/** The same page on a desk and on a phone. */
export async function pictures(page: Page, name: string): Promise<void> {
  await picture(page, `${name}-wide`);
  await page.setViewportSize(sizes.phone);
  await picture(page, `${name}-phone`);
  await page.setViewportSize(sizes.wide);
}
