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
  // journeys share a server, and another may have started this project: this one begins with it not started
  const unstarted = () => dukao("set", "projects", "p-qz-30", "started_on=", "--reason", "恢复");
  await unstarted();
  const rate = async (): Promise<string> => ((await (await fetch(`${inject("address")}/api/figures/district_start_rate?month=2016-10&edition=live`)).json()) as { figure: { text: string } }).figure.text;
  const before = await rate();
  const { page, errors } = await visit(browser, inject("address"), "wide", { live: true });
  const goal = page.locator("tr", { hasText: "重大项目建设" });
  await goal.getByText(before).waitFor();
  await page.locator(".live-mark.on").waitFor();
  try {
    await dukao("set", "projects", "p-qz-30", "started_on=2016-10-20", "--reason", "现场核实已开工");
    await goal.getByText(before).waitFor({ state: "detached", timeout: 20_000 });
    const after = await rate();
    expect(Number.parseFloat(after)).toBeGreaterThan(Number.parseFloat(before));
    await goal.getByText(after).waitFor();
  } finally {
    await unstarted();
  }
  await goal.getByText(before).waitFor({ timeout: 20_000 });
  expect(errors).toEqual([]);
  await page.context().close();
});
