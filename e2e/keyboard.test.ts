import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import { openBrowser } from "./browser.ts";
import { samplePassword } from "./server.ts";
import { visitsOf } from "./visit.ts";
import { openReporting, windows } from "./windows.ts";

const address = inject("address");
let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
  await openReporting(windows(browser, address), address);
  // another journey may have handed the form in on this server: it is taken back, and nothing happens where it was not
  const { page } = await as("jxj-liaison", "/about");
  await page.request.post(`${address}/api/reports/2016-11/zc-jxj/withdraw`, { data: { batch: "keyboard-takes-back" } });
  await page.context().close();
});
afterAll(() => browser.close());

const as = visitsOf(() => browser);

/** What has the focus, by what a voice would call it. */
const focused = (page: Page): Promise<string> => page.evaluate(() => {
  const it = document.activeElement;
  return it === null || it === document.body ? "nothing" : `${it.localName} ${it.getAttribute("aria-label") ?? it.textContent?.trim() ?? ""}`;
});
/** The focus moves after the page is drawn. */
async function comesTo(page: Page, what: string | RegExp): Promise<void> {
  await expect.poll(() => focused(page), { timeout: 10_000 }).toMatch(what);
}

describe("a window gives the focus back to what opened it", () => {
  test("handing in, a pasted block, and signing in over the page", async () => {
    const { page, errors } = await as("jxj-liaison", "/report/2016-11/zc-jxj");
    await page.locator(".grid [data-field]").first().waitFor();
    const hand = page.locator(".form-act").getByRole("button", { name: "报送" });
    for (const leave of [() => page.keyboard.press("Escape"), () => page.getByRole("button", { name: "取消" }).click()]) {
      await hand.focus();
      await page.keyboard.press("Enter");
      await page.getByRole("dialog").waitFor();
      await leave();
      await comesTo(page, /^button 报送$/);
    }

    const cell = page.locator(".grid [data-field]").first();
    const called = await cell.getAttribute("aria-label");
    await cell.focus();
    await paste(page, "1\n2");
    await page.getByRole("dialog", { name: "粘贴预览" }).getByRole("button", { name: "取消" }).click();
    await comesTo(page, called!);

    await page.context().clearCookies();
    await cell.fill("3");
    await page.locator("dialog input[autocomplete=current-password]").fill(await samplePassword(inject("dataDir")));
    await page.keyboard.press("Enter");
    await page.getByRole("dialog").waitFor({ state: "detached" });
    await comesTo(page, called!);
    await cell.fill("");
    await page.locator(".save-mark.saved").waitFor();
    expect(errors.filter((each) => !/ 401 /.test(each))).toEqual([]);
  });

  test("an account, and a figure", async () => {
    const { page } = await as("sysadmin", "/admin");
    await page.getByRole("button", { name: "新建账户" }).focus();
    await page.keyboard.press("Enter");
    await page.getByRole("dialog").getByRole("button", { name: "取消" }).click();
    await comesTo(page, "button 新建账户");
    const reader = (await as("leader1", "/goals/g1")).page;
    await reader.locator("#main a.figure").first().focus();
    const called = await focused(reader);
    await reader.keyboard.press("Enter");
    await reader.locator(".figure-value").waitFor();
    await reader.getByRole("button", { name: "关闭" }).click();
    await expect.poll(() => focused(reader)).toBe(called);
  });
});

describe("a form by keyboard alone", () => {
  test("reason and evidence are one key away from the answer, and Esc comes back", async () => {
    const { page, errors } = await as("jxj-liaison", "/report/2016-11/zc-jxj");
    // in the form's long grid Tab goes from answer to answer
    const cells = page.locator("#tech_investment [data-field]");
    await cells.first().focus();
    const [first, second] = await Promise.all([0, 1].map((i) => cells.nth(i).getAttribute("aria-label")));
    await page.keyboard.press("Tab");
    expect(await focused(page)).toContain(second);
    await page.keyboard.press("Shift+Tab");
    await page.keyboard.press("Shift+F2");
    expect(await page.evaluate(() => document.activeElement?.closest("label")?.textContent)).toContain("情况说明");
    await page.keyboard.type("停产检修");
    await page.locator(".save-mark.saved").waitFor();
    await page.keyboard.press("Tab");
    expect(await page.evaluate(() => document.activeElement?.closest(".row-notes")?.id)).toContain("tech_investment");
    await page.keyboard.press("Escape");
    await comesTo(page, first!);
    await page.getByText("Shift+F2 写情况说明").waitFor();
    // in a short one the button is on Tab's way
    await page.locator("#commitments [data-field]").first().focus();
    await page.keyboard.press("Tab");
    expect(await focused(page)).toContain("情况说明与佐证");
    expect(errors).toEqual([]);
  });

  test("what the rules find is tied to the answer and told to a voice; without a connection nothing old is told", async () => {
    const { page } = await as("jxj-liaison", "/report/2016-11/zc-jxj");
    const cell = page.locator("#tech_investment [data-field]").nth(1);
    const said = page.locator("p.unseen[role=status]");
    await cell.waitFor();
    await page.waitForTimeout(1_000);
    expect(await said.textContent()).toBe("");
    const was = await page.locator("#tech_investment tbody").nth(1).locator("td.num.quiet").last().innerText();
    await cell.fill(String(Number(was) - 1));
    const wrong = page.locator("#tech_investment tbody").nth(1).locator(".finding.error", { hasText: "自年初累计数不应减少" });
    await wrong.waitFor();
    expect(await cell.getAttribute("aria-invalid")).toBe("true");
    expect((await cell.getAttribute("aria-describedby"))!.split(" ")).toContain(await wrong.getAttribute("id"));
    expect(await cell.getAttribute("aria-errormessage")).toBe(await cell.getAttribute("aria-describedby"));
    expect(await said.textContent()).toMatch(/^1处错误，\d+处提醒。.*自年初累计数不应减少/);

    await page.context().setOffline(true);
    await cell.fill(was);
    await page.locator(".save-mark.unsaved").waitFor();
    await wrong.waitFor({ state: "detached" });
    await page.locator(".form-act").getByRole("button", { name: "报送" }).click();
    const dialog = page.getByRole("dialog");
    await dialog.getByText("连接已断开，现在不能报送。").waitFor();
    await dialog.getByText("有1项改动存在本机，还没有检查").waitFor();
    expect(await dialog.getByText("处错误须改正").count()).toBe(0);
    await page.context().setOffline(false);
    await page.locator(".save-mark.saved").waitFor();
    await dialog.getByText("连接已断开").waitFor({ state: "detached" });
    await page.keyboard.press("Escape");
    await cell.fill("");
    await expect.poll(() => cell.getAttribute("aria-invalid")).toBe(null);
    await page.locator(".save-mark.saved").waitFor();
  });
});

describe("a page names itself, and is where the focus goes", () => {
  test.each([
    ["leader1", "/", "2016年10月工作总览"], ["leader1", "/goals/g1", "1. 重大项目建设"], ["officer1", "/report", "月度报送"], ["officer1", "/report?lang=en", "Monthly reports"],
    ["officer1", "/registers/projects/p-qz-29", ""], ["sysadmin", "/admin", "账户"],
  ])("%s %s", async (person, path, words) => {
    const { page } = await as(person, path);
    const heading = page.locator("#main h1");
    await heading.waitFor();
    const [own] = (await page.title()).split(" · ");
    expect((await heading.innerText()).replace(/\s+/g, " ")).toBe(own);
    expect(own).toContain(words);
    expect(await page.title()).toMatch(/ · (督考|Dukao)$/);
    await page.context().close();
  });

  test("by keyboard and by mouse, without a jump; a change of what a page shows leaves the focus", async () => {
    const { page, errors } = await as("officer1", "/registers");
    await page.getByRole("link", { name: "指标", exact: true }).focus();
    await page.keyboard.press("Enter");
    await comesTo(page, /^h1 .*指标/);
    await expect.poll(() => page.title()).toMatch(/指标.* · 周村区/);
    await page.getByRole("link", { name: "台账目录" }).click();
    await comesTo(page, /^h1 .*台账/);
    expect(await page.evaluate(() => [scrollY, getComputedStyle(document.activeElement!).outlineStyle])).toEqual([0, "none"]);
    await page.getByRole("button", { name: "English" }).focus();
    await page.keyboard.press("Enter");
    await expect.poll(() => page.title()).toMatch(/^Registers · /);
    expect(await focused(page)).toContain("中文");
    expect(errors).toEqual([]);
  });
});

test.each([["/registers", "officer1"], ["/registers/projects/p-qz-29", "officer1"], ["/report/2016-11/zc-jxj", "jxj-liaison"]])("%s: going back, nothing is left below what stays in view at the top", async (path, person) => {
  const { page } = await as(person, path);
  await page.setViewportSize({ width: 1440, height: 500 });
  await page.locator("#main a, #main button:enabled").last().focus();
  const hidden: string[] = [];
  for (let i = 0; i < 30; i += 1) {
    await page.keyboard.press("Shift+Tab");
    const seen = await page.evaluate(() => {
      const at = document.activeElement!;
      // of an input for files its label is seen
      const it = at instanceof HTMLInputElement && at.type === "file" ? at.labels![0]! : at;
      const { left, width, top, height } = it.getBoundingClientRect();
      return it.closest("#main") === null || [2, height / 2, height - 2].some((down) => it.contains(document.elementFromPoint(left + width / 2, top + down)));
    });
    if (!seen) hidden.push(await focused(page));
  }
  expect(hidden).toEqual([]);
  await page.context().close();
});

/** As the clipboard brings it: pasted into what has the focus. */
function paste(page: Page, text: string): Promise<void> {
  return page.evaluate((given) => {
    const data = new DataTransfer();
    data.setData("text/plain", given);
    document.activeElement?.dispatchEvent(new ClipboardEvent("paste", { clipboardData: data, bubbles: true, cancelable: true }));
  }, text);
}

test("the bulletin is written on a desk's screen at 200 %, and read on a phone", async () => {
  const { page } = await as("officer1", "/bulletin/edit");
  const text = page.locator(".sheet.editing .text");
  const written = () => text.evaluate((it) => (it as HTMLElement).isContentEditable);
  await page.setViewportSize({ width: 720, height: 450 });
  await expect.poll(written, { timeout: 15_000 }).toBe(true);
  await page.getByRole("button", { name: "插入数据" }).waitFor();
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(720);
  await page.setViewportSize({ width: 590, height: 450 });
  await expect.poll(written, { timeout: 15_000 }).toBe(false);
});
