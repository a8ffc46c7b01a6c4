import { readFile } from "node:fs/promises";
import { join } from "node:path";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import { openBrowser } from "./browser.ts";
import { documentWords, fetched } from "./docx.ts";
import { picture, sizes, visit } from "./visit.ts";

const address = inject("address");
const key = async (): Promise<string> => (await readFile(join(inject("dataDir"), "office.key"), "utf8")).trim();

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

/** The scenes that anyone can open, each with words that must stand on it. */
const scenes: readonly (readonly [name: string, path: string, words: readonly string[]])[] = [
  ["overview", "/", ["重大项目建设", "干部作风建设", "71.7%", "64.4%", "样例"]],
  ["goal-1", "/goals/g1", ["重大项目建设", "22.75亿元", "82.35%", "鲁中综合物流港"]],
  ["goal-4", "/goals/g4", ["生态周村建设", "32.3%", "0.065"]],
  ["registers", "/registers", ["重大项目台账"]],
  ["register", "/registers/projects", ["重大项目台账", "挂包领导"]],
  ["figures", "/figures", ["98.01%", "96.3%"]],
  ["bulletin", "/bulletin", ["工作进展情况", "存在的主要问题", "下一步工作打算", "开工率82.35%"]],
  ["about", "/about", ["样例"]],
];

describe.each(Object.keys(sizes) as (keyof typeof sizes)[])("a visitor reads (%s)", (size) => {
  test.each(scenes)("%s", async (name, path, words) => {
    const { page, errors } = await visit(browser, address + path, size);
    for (const each of words) await page.getByText(each).first().waitFor({ state: "attached" });
    await page.waitForLoadState("networkidle");
    await picture(page, `${name}-${size}`);
    const width = await page.evaluate(() => document.documentElement.scrollWidth);
    expect(width).toBeLessThanOrEqual(sizes[size].width);
    expect(errors).toEqual([]);
    await page.context().close();
  });
});

test("a figure opens to its definition, its formula with the numbers, and the rows behind it", async () => {
  const { page, errors } = await visit(browser, `${address}/bulletin`);
  await page.locator(".chip", { hasText: "82.35%" }).first().click();
  await page.locator(".figure-value").waitFor();
  const drawer = page.locator(".figure-body");
  await drawer.getByText("28个 ÷ 34个").first().waitFor();
  await page.locator(".leaf-list a").first().waitFor();
  await picture(page, "drawer-wide");
  await page.locator(".leaf-list a").first().click();
  await page.locator(".row-facts").waitFor();
  await picture(page, "row-wide");
  expect(errors).toEqual([]);
  await page.context().close();
});

test("the keyboard alone: search a figure, open it, close it", async () => {
  const { page, errors } = await visit(browser, address);
  await page.getByText("重大项目建设").first().waitFor();
  await page.keyboard.press("/");
  await page.keyboard.type("办结率");
  await page.locator("[role=option]").first().waitFor();
  await page.keyboard.press("Enter");
  await page.locator(".figure-value").waitFor();
  await page.keyboard.press("Escape");
  await page.locator(".figure-body").waitFor({ state: "detached" });
  expect(errors).toEqual([]);
  await page.context().close();
});

test("a register filters, sorts and exports what is shown", async () => {
  const query = new URLSearchParams([["filter", "tier:eq:district"], ["filter", "started_on:missing"]]);
  const { page, errors } = await visit(browser, `${address}/registers/projects?${query}`);
  await page.getByText("鲁中综合物流港").first().waitFor();
  const exported = await page.request.get(`${address}/api/registers/projects/export?format=csv&${query}`);
  const lines = (await exported.text()).trim().split("\n");
  expect(lines).toHaveLength(1 + 6);
  expect(errors).toEqual([]);
  await page.context().close();
});

test.each(["/goals/g1", "/map", "/timeline", "/registers/projects"])("on paper nothing longer than a page is kept together: %s", async (path) => {
  const { page } = await visit(browser, address + path);
  await page.waitForLoadState("networkidle");
  // A4 across, without its margins
  await page.setViewportSize({ width: 1032, height: 703 });
  await page.emulateMedia({ media: "print" });
  const kept = await page.evaluate(() => [...document.querySelectorAll<HTMLElement>("main *")].filter((each) => getComputedStyle(each).breakInside.startsWith("avoid") && each.offsetHeight > innerHeight).map(({ className }) => className));
  expect(kept).toEqual([]);
  // Chromium says a button of the head on the first page only
  expect(await page.locator("thead .sort").evaluateAll((all) => all.filter((each) => getComputedStyle(each).display !== "contents").length)).toBe(0);
  await page.context().close();
});

test("in English the page speaks English", async () => {
  const { page, errors } = await visit(browser, address);
  await page.getByText("English").first().click();
  await page.getByText("Major projects").first().waitFor();
  expect(await page.evaluate(() => document.documentElement.lang)).toMatch(/^en/);
  await picture(page, "overview-en");
  expect(errors).toEqual([]);
  await page.context().close();
});

describe("what is not there, and what is not allowed", () => {
  test.each([
    ["/api/goals/g99", 404, "http.not-found"],
    ["/api/figures/no_such_metric", 404, "figures.unknown-metric"],
    ["/api/bulletins/2016-13", 400, "http.bad-month"],
    ["/api/nothing", 404, "http.no-route"],
  ])("%s answers %i with what, and what next", async (path, status, code) => {
    const answer = await fetch(address + path);
    expect(answer.status).toBe(status);
    const body = (await answer.json()) as { issues: { code: string; what: string; next: string }[] };
    expect(body.issues[0]?.code).toBe(code);
    expect(body.issues[0]?.what).toMatch(/[。!?]$/);
    expect(body.issues[0]?.next).not.toBe("");
  });

  test("a visitor cannot write", async () => {
    const answer = await fetch(`${address}/api/registers/projects/rows`, { method: "POST", headers: { "content-type": "application/json" }, body: "{}" });
    expect(answer.status).toBe(401);
    expect(await answer.text()).toContain("access.not-signed-in");
  });
});

test("one project starts: figure, sentence and document follow", async () => {
  const list = await (await fetch(`${address}/api/registers/projects/rows?filter=tier:eq:district&filter=started_on:missing`)).json() as { rows: { id: string; rev: string }[] };
  const [row] = list.rows;
  const written = await fetch(`${address}/api/registers/projects/rows`, {
    method: "POST",
    headers: { "content-type": "application/json", authorization: `Bearer ${await key()}` },
    body: JSON.stringify({ reason: "开工现场核实", rows: [{ id: row!.id, rev: Number(row!.rev), cells: { started_on: "2016-10-20" } }] }),
  });
  expect(written.status).toBe(200);

  const { page, errors } = await visit(browser, `${address}/bulletin`);
  await page.getByText("85.29%").first().waitFor();
  const text = (await page.locator(".sheet").innerText()).replace(/\s|◔待报/g, "");
  expect(text).toContain("29个开工建设，开工率85.29%");
  expect(text).toContain("5个未开工");
  expect(text).not.toContain("82.35%");

  expect(documentWords(await fetched(`${address}/api/bulletins/2016-10/docx`))).toContain("开工率85.29%");
  expect(errors).toEqual([]);
  await page.context().close();
});
