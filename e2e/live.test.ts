import { execFile } from "node:child_process";
import { promisify } from "node:util";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, inject, test } from "vitest";
import { openBrowser } from "./browser.ts";
import { visit } from "./visit.ts";

const run = promisify(execFile);
const dukao = (...args: string[]) => run(process.execPath, ["cli/main.ts", ...args], { env: { ...process.env, DUKAO_DATA_DIR: inject("dataDir"), DUKAO_DATABASE_URL: "" } });

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

test("a value that is entered elsewhere appears without reload", async () => {
  const { page, errors } = await visit(browser, inject("address"), "wide", { live: true });
  const goal = page.locator("tr", { hasText: "重大项目建设" });
  await goal.getByText("82.35%").waitFor();
  await page.locator(".live-mark.on").waitFor();
  const from = performance.now();
  try {
    await dukao("set", "projects", "p-qz-30", "started_on=2016-10-20", "--reason", "现场核实已开工");
    await goal.getByText("85.29%").waitFor({ timeout: 20_000 });
    expect(performance.now() - from).toBeLessThan(20_000);
  } finally {
    await dukao("set", "projects", "p-qz-30", "started_on=", "--reason", "恢复");
  }
  await goal.getByText("82.35%").waitFor({ timeout: 20_000 });
  expect(errors).toEqual([]);
  await page.context().close();
});
