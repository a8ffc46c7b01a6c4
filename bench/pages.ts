import { existsSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { loadavg, tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import type { Browser, Page } from "playwright-core";
import { openBrowser } from "../e2e/browser.ts";
import { allPages, type PageAt } from "../e2e/pages.ts";
import { samplePassword, startServer } from "../e2e/server.ts";
import { webDir } from "../server/settings.ts";

/**
 * What the first load of each page brings: compressed bytes of script, and the time until it can be used: its
 * words stand, nothing is loading any more, and the first control of the page takes the focus and is painted.
 * Every load is a new browser window with nothing in its cache, at rest before the address is entered: a new window is
 * a new process of the browser, whose start takes about a second of a processor, and nobody enters an address before
 * the window stands. The first row is a page of one link from a server of its own: what browser and bench themselves take.
 */
const { values: { runs: asked, only, json } } = parseArgs({ options: { runs: { type: "string", default: "3" }, only: { type: "string", multiple: true }, json: { type: "boolean", default: false } } });
const runs = Number(asked);

if (!existsSync(join(webDir, "index.html"))) {
  console.error(`The pages are not built: ${webDir} has no index.html. Build them with: node_modules/.bin/node node_modules/vite/bin/vite.js build -c web/vite.config.ts`);
  process.exit(1);
}

/** Milliseconds in which the process of a new window comes to rest. */
const REST = 2000;

interface Load { readonly script: number; readonly shown: number; readonly usable: number }

const watch = `(() => {
  const controls = "a[href], button:not([disabled]), input:not([disabled]):not([hidden]), select, textarea, summary";
  const ready = () => {
    const main = document.querySelector("#main");
    // a page of words alone has its controls above it
    const control = main?.querySelector(controls) ?? document.querySelector("header :is(" + controls + ")");
    return main?.textContent && control && !document.querySelector(".bones") ? control : undefined;
  };
  const look = () => {
    const control = ready();
    if (!control) return requestAnimationFrame(look);
    const shown = performance.now();
    control.focus();
    requestAnimationFrame(() => setTimeout(() => { window.dukaoUsable = { shown, usable: performance.now() }; }));
  };
  requestAnimationFrame(look);
})()`;

async function load(browser: Browser, address: string, password: string, { path, person, live }: PageAt): Promise<Load> {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, locale: "zh-CN" });
  if (person) await context.request.post(`${address}/api/sign-in`, { data: { username: person, password } });
  await context.addInitScript(live ? watch : `delete window.EventSource; ${watch}`);
  const page = await context.newPage();
  const sizes: Promise<number>[] = [];
  page.on("requestfinished", (request) => {
    if (new URL(request.url()).pathname.endsWith(".js")) sizes.push(request.sizes().then(({ responseBodySize }) => responseBodySize, () => 0));
  });
  await page.waitForTimeout(REST);
  await page.goto(address + path);
  const { shown, usable } = await told(page);
  if (!live) await page.waitForLoadState("networkidle");
  const script = (await Promise.all(sizes)).reduce((sum, each) => sum + each, 0);
  await context.close();
  return { script, shown, usable };
}

const LONGEST = 30_000;

/** The pages allow no script but their own, and so cannot be waited for with one. */
async function told(page: Page): Promise<{ shown: number; usable: number }> {
  for (const begun = Date.now(); Date.now() - begun < LONGEST;) {
    const times = await page.evaluate("window.dukaoUsable") as { shown: number; usable: number } | undefined;
    if (times) return times;
    await page.waitForTimeout(100);
  }
  throw new Error(`${page.url()} cannot be used after ${LONGEST} ms`);
}

/** A page of one link, to compare with. */
const nothing: PageAt = { route: "one link", path: "/", person: undefined, live: false };
const bare = createServer((_, response) => response.setHeader("content-type", "text/html").end(`<!doctype html><title>one link</title><main id="main"><a href="/">one link</a></main>`));
await new Promise<void>((resolve) => bare.listen(0, "127.0.0.1", resolve));

const middle = (values: readonly number[]): number => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;

const dataDir = await mkdtemp(join(tmpdir(), "dukao-bench-pages-"));
const { address, stop } = await startServer(dataDir);
const browser = await openBrowser();
try {
  const password = await samplePassword(dataDir);
  const office = await browser.newContext();
  await office.request.post(`${address}/api/sign-in`, { data: { username: "officer1", password } });
  await office.request.post(`${address}/api/reports/2016-11/open`, { data: { batch: "bench-opens-11" } });
  const rows: { route: string; person: string; kb: number; shown: number; usable: number; worst: number }[] = [];
  for (const at of [nothing, ...allPages().filter(({ route }) => only === undefined || only.includes(route))]) {
    const from = at === nothing ? `http://127.0.0.1:${(bare.address() as AddressInfo).port}` : address;
    const loads: Load[] = [];
    for (let i = 0; i < runs; i += 1) loads.push(await load(browser, from, password, at));
    rows.push({
      route: at.route, person: at.person ?? "–", kb: Math.round(middle(loads.map(({ script }) => script)) / 1000),
      shown: Math.round(middle(loads.map(({ shown }) => shown))), usable: Math.round(middle(loads.map(({ usable }) => usable))), worst: Math.round(Math.max(...loads.map(({ usable }) => usable))),
    });
    if (!json) console.error(`${at.route} ${rows.at(-1)?.usable} ms`);
  }
  const load1 = loadavg()[0]?.toFixed(1) ?? "";
  if (json) console.log(JSON.stringify({ load: load1, runs, rows }));
  else {
    console.log(`load average ${load1}, ${runs} runs\n\n| page | as | script, kB | shown, ms | usable, ms | worst, ms |\n|---|---|---|---|---|---|`);
    for (const { route, person, kb, shown, usable, worst } of rows) console.log(`| \`${route}\` | ${person} | ${kb} | ${shown} | ${usable} | ${worst} |`);
  }
} finally {
  await browser.close();
  bare.close();
  await stop();
  await rm(dataDir, { recursive: true, force: true });
}
