import { readFile } from "node:fs/promises";
import { join } from "node:path";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, inject, test } from "vitest";
import { openBrowser } from "./browser.ts";
import { documentWords, documentXml, fetched } from "./docx.ts";
import { samplePassword } from "./server.ts";
import { picture, signIn, sizes } from "./visit.ts";

const address = inject("address");
/** a month of its own: it is frozen at the end */
const month = "2016-07";
let browser: Browser;
let key: string;
beforeAll(async () => {
  browser = await openBrowser();
  key = (await readFile(join(inject("dataDir"), "office.key"), "utf8")).trim();
});
afterAll(() => browser.close());

const item = (n: number): string => `[id="sections.0.items.${n}"]`;

/** Somebody at the editor, with what their page complained of. */
async function writer(username: "officer1" | "officer2", size: keyof typeof sizes = "wide", of = month): Promise<{ page: Page; errors: string[] }> {
  const context = await browser.newContext({ viewport: sizes[size], locale: "zh-CN" });
  const page = await context.newPage();
  await signIn(page, username);
  const errors: string[] = [];
  page.on("pageerror", (error) => errors.push(error.message));
  await page.goto(`${address}/bulletin/edit?month=${of}`);
  await page.locator(".sheet .chip.live").first().waitFor();
  return { page, errors };
}

/** Puts the caret at the end of a block and types. */
async function typeAtEnd(page: Page, block: string, text: string, delay = 8): Promise<void> {
  await page.locator(block).evaluate((element) => {
    const range = document.createRange();
    range.selectNodeContents(element);
    range.collapse(false);
    getSelection()!.removeAllRanges();
    getSelection()!.addRange(range);
    (element.closest(".text") as HTMLElement).focus();
  });
  await page.keyboard.type(text, { delay });
}

const saved = (page: Page) => page.locator(".sync.saved").waitFor();
/** Types, and waits until the server has answered for it: right after the last key the mark still tells of what was before it. */
async function typeSaved(page: Page, type: () => Promise<void>): Promise<void> {
  const taken = page.waitForResponse((answer) => answer.url().includes("/text/updates") && answer.ok());
  await type();
  await taken;
  await saved(page);
}
const textOf = async (page: Page, block: string): Promise<string> => (await page.locator(block).innerText()).replace(/\s/g, "");

test("two officers write in one paragraph and in different ones; one is cut off for a while, one reloads: nobody loses a word, and each sees the other", async () => {
  const [li, wang] = [await writer("officer1"), await writer("officer2")];
  for (const { page } of [li, wang]) {
    await expect.poll(() => page.locator(".people li").count()).toBe(2);
    expect(new Set(await page.locator(".people li").evaluateAll((all) => all.map((each) => (each as HTMLElement).title))).size).toBe(2);
  }
  await Promise.all([typeAtEnd(li.page, item(0), "李写的第一句话。"), typeAtEnd(wang.page, item(0), "王写的第一句话。")]);
  // where the other's caret stands, and whose it is
  await wang.page.locator(`${item(0)} .other-cursor b[data-name]`).first().waitFor();
  await Promise.all([typeAtEnd(li.page, item(1), "李在第二段。"), typeAtEnd(wang.page, item(2), "王在第三段。")]);
  await Promise.all([saved(li.page), saved(wang.page)]);

  await wang.page.context().setOffline(true);
  await typeAtEnd(wang.page, item(0), "王断网时写的。");
  await wang.page.locator(".sync.offline").waitFor();
  // meanwhile the other writes, and reloads before the last letters can have been answered
  await typeAtEnd(li.page, item(0), "李同时写的。");
  await li.page.reload();
  await li.page.locator(".sheet .chip.live").first().waitFor();
  await typeAtEnd(li.page, item(3), "李重开后写的。");
  await saved(li.page);
  await wang.page.context().setOffline(false);
  await saved(wang.page);

  const letters = ["李写的第一句话。", "王写的第一句话。", "王断网时写的。", "李同时写的。"].join("");
  const count = (text: string, char: string): number => text.split(char).length;
  const chars = [...new Set("李王断句话网同时")];
  const before = await base(item(0));
  for (const { page } of [li, wang]) {
    // two who type at one place may interleave; every letter of both is there
    await expect.poll(async () => { const told = await textOf(page, item(0)); return chars.map((char) => count(told, char) - count(before, char)); }, { timeout: 20_000 }).toEqual(chars.map((char) => count(letters, char) - 1));
    await expect.poll(async () => [await textOf(page, item(1)), await textOf(page, item(2)), await textOf(page, item(3))], { timeout: 20_000 })
      .toEqual([expect.stringContaining("李在第二段。"), expect.stringContaining("王在第三段。"), expect.stringContaining("李重开后写的。")]);
  }
  expect(await textOf(li.page, ".sheet .text")).toBe(await textOf(wang.page, ".sheet .text"));
  expect([li.errors, wang.errors]).toEqual([[], []]);
  await picture(li.page, "editor-wide");
  await Promise.all([li.page.context().close(), wang.page.context().close()]);
});

/** A block as the pack's template prints it: another month that nobody has touched, but for its own names of months. */
async function base(block: string): Promise<string> {
  const context = await browser.newContext({ viewport: sizes.wide, locale: "zh-CN" });
  const page = await context.newPage();
  await signIn(page, "officer1");
  await page.goto(`${address}/bulletin/edit?month=2016-04`);
  await page.locator(".sheet .chip.live").first().waitFor();
  const text = await textOf(page, block);
  await context.close();
  return text;
}

/** An input method at the caret: letters that stand for a word, and then the word. */
const ime = async (page: Page) => {
  const keys = await page.context().newCDPSession(page);
  return {
    letters: (text: string) => keys.send("Input.imeSetComposition", { text, selectionStart: text.length, selectionEnd: text.length }),
    word: (text: string) => keys.send("Input.insertText", { text }),
  };
};

test("while one composes a word and another writes at the same place, both words stand whole, and nobody sees the letters", async () => {
  const [li, wang] = [await writer("officer1"), await writer("officer2")];
  const place = item(4);
  await typeSaved(li.page, () => typeAtEnd(li.page, place, "甲。"));
  await expect.poll(() => textOf(wang.page, place)).toContain("甲。");
  const keys = await ime(li.page);
  await keys.letters("zhou");
  await typeSaved(wang.page, () => typeAtEnd(wang.page, place, "乙写。"));
  await keys.letters("zhoucun");
  await wang.page.waitForTimeout(500);
  expect(await textOf(wang.page, place)).not.toContain("zhou");
  await typeSaved(li.page, async () => void (await keys.word("周村")));
  for (const { page } of [li, wang]) {
    await expect.poll(() => textOf(page, place)).toContain("周村");
    const text = await textOf(page, place);
    expect(text).toContain("乙写。");
    expect(text).not.toMatch(/[a-z]/);
  }
  expect(await textOf(li.page, place)).toBe(await textOf(wang.page, place));
  for (const { page, errors } of [li, wang]) {
    expect(errors).toEqual([]);
    await page.context().close();
  }
});

test("a table pasted from Word becomes lines whose cells stand apart, and the page says so", async () => {
  const { page, errors } = await writer("officer1");
  await typeSaved(page, () => typeAtEnd(page, item(4), "附："));
  await typeSaved(page, () => page.evaluate(() => {
    const data = new DataTransfer();
    data.setData("text/html", "<table><tr><td>项目</td><td>投资</td></tr><tr><td>甲</td><td> 100\n</td></tr></table>");
    document.querySelector(".sheet .text")!.dispatchEvent(new ClipboardEvent("paste", { clipboardData: data, bubbles: true, cancelable: true }));
  }));
  const text = await page.locator(".sheet .text").innerText();
  expect(text).toMatch(/项目　投资\s*\n\s*甲　100/);
  await page.locator(".pasted-lines").waitFor();
  expect(errors).toEqual([]);
  await page.context().close();
});

test("a slash puts a figure in; what is not saved survives a reload; the frozen document has the words", async () => {
  const { page, errors } = await writer("officer1");
  await typeAtEnd(page, item(0), "其中");
  await page.keyboard.type("/");
  await page.keyboard.type("区重点项目开工率");
  await page.locator("[role=option]").first().waitFor();
  // the list has been narrowed to what was asked for
  await expect.poll(() => page.locator("[role=option]").first().innerText()).toContain("区重点项目开工率");
  await page.keyboard.press("Enter");
  await typeSaved(page, () => page.keyboard.type("，已经核对"));
  const chip = page.locator(`${item(0)} .chip`).last();
  await expect.poll(async () => (await chip.innerText()).trim()).toMatch(/%$/);
  const value = (await chip.innerText()).trim();
  await page.reload();
  await page.locator(".sheet .chip.live").first().waitFor();
  expect(await textOf(page, item(0))).toContain(`其中${value}，已经核对`);

  await typeAtEnd(page, item(1), "{no_such_figure}");
  await page.locator(`${item(1)} .margin-note.fault`).waitFor();
  await typeSaved(page, async () => {
    for (let i = 0; i < "{no_such_figure}".length; i += 1) await page.keyboard.press("Backspace");
  });
  await page.locator(".margin-note.fault").waitFor({ state: "detached" });
  await saved(page);

  expect(documentWords(await fetched(`${address}/api/bulletins/${month}/docx?edition=live`))).toContain(`其中${value}，已经核对`);
  expect(errors).toEqual([]);
  await page.context().close();
});

test("a figure turns red when its rows change; promises are answered, problems accepted; a leader comments on a phone", async () => {
  const { page, errors } = await writer("officer1");
  await page.getByRole("button", { name: "复核全部" }).click();
  await page.getByText(/已复核，\d+处/).waitFor();
  const listed = await (await fetch(`${address}/api/registers/projects/rows?filter=tier:eq:district&filter=started_on:missing`)).json() as { rows: { id: string; rev: string }[] };
  const [row] = listed.rows;
  const written = await fetch(`${address}/api/registers/projects/rows`, {
    method: "POST", headers: { "content-type": "application/json", authorization: `Bearer ${key}` },
    body: JSON.stringify({ reason: "现场核实", rows: [{ id: row!.id, rev: Number(row!.rev), cells: { started_on: "2016-07-20" } }] }),
  });
  expect(written.status).toBe(200);
  await page.locator(`${item(0)} .chip.changed`).first().waitFor();
  expect(await page.locator(`${item(0)} .chip.changed`).first().innerText()).toContain("已变动");
  await picture(page, "editor-changed");
  // the other journeys count this row
  const back = await fetch(`${address}/api/registers/projects/rows`, {
    method: "POST", headers: { "content-type": "application/json", authorization: `Bearer ${key}` },
    body: JSON.stringify({ reason: "误录，改回", rows: [{ id: row!.id, rev: Number(row!.rev) + 1, cells: { started_on: null } }] }),
  });
  expect(back.status).toBe(200);
  await page.locator(`${item(0)} .chip.changed`).first().waitFor({ state: "detached" });

  await page.locator("#tab-problems").click();
  await page.getByRole("button", { name: "采用" }).first().click();
  await page.getByText("已采用").first().waitFor();
  await page.locator("#tab-promises").click();
  await page.getByText("下一步打算").last().waitFor();
  await page.locator("#tab-history").click();
  await page.locator(".compared ins").first().waitFor();
  await picture(page, "editor-history");
  await page.context().close();

  const context = await browser.newContext({ viewport: sizes.phone, locale: "zh-CN" });
  const phone = await context.newPage();
  await signIn(phone, "leader1");
  await phone.goto(`${address}/bulletin/edit?month=${month}`);
  await phone.locator(item(1)).click();
  await phone.getByLabel(/^批注“工业强区/).fill("请补充技改项目情况。");
  await phone.getByRole("button", { name: "发出" }).click();
  await phone.locator(`${item(1)} .margin-note.comment`).waitFor();
  expect(await phone.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(sizes.phone.width);
  await picture(phone, "editor-phone");
  expect(errors).toEqual([]);
  await context.close();
});

test("a table of a goal's figures is put in, a row is added, a column too; it is in the Word file with its head repeated", async () => {
  const { page, errors } = await writer("officer1");
  await typeAtEnd(page, item(4), "");
  await page.keyboard.type("/");
  await page.getByRole("dialog").getByRole("button", { name: "数据表" }).click();
  await page.keyboard.type("重大项目");
  await expect.poll(() => page.locator("[role=option]").first().innerText()).toContain("重大项目");
  await page.keyboard.press("Enter");
  const table = page.locator(".chip.of-table table");
  await table.waitFor();
  const rows = await table.locator("tbody tr").count();
  expect(await table.locator("thead th").allTextContents()).toEqual(["指标", "单位", "7月", "6月"]);
  await table.click();
  await page.getByLabel("上年7月").check();
  await page.getByLabel("加一行").fill("空气质量");
  await page.locator(".table-offered button").first().click();
  await page.getByRole("button", { name: "完成", exact: true }).click();
  expect(await table.locator("tbody tr").count()).toBe(rows + 1);
  expect(await table.locator("thead th").count()).toBe(5);
  await saved(page);
  const body = documentXml(await fetched(`${address}/api/bulletins/${month}/docx?edition=live`));
  expect(body).toContain("<w:tblHeader/>");
  expect(body.replace(/<[^>]+>/g, " ")).toMatch(/指标\s+单位\s+7月\s+6月\s+上年7月/);
  await picture(page, "editor-table");
  expect(errors).toEqual([]);
  await page.context().close();
});

test("a next step is written with its unit and month; next month's page says that it is not accounted for, and leads to where it is", async () => {
  const { page, errors } = await writer("officer1");
  await page.locator("#tab-promises").click();
  await page.getByText("＋ 新的打算").click();
  await page.getByLabel("责任单位").selectOption({ label: "发改局" });
  await page.getByLabel("兑现月份").fill("2016-08");
  await page.getByLabel("事项", { exact: true }).fill("完成编写页验证");
  await page.locator(".beside").getByRole("button", { name: "保存" }).last().click();
  await page.locator(".threads li", { hasText: "完成编写页验证" }).waitFor();

  await page.goto(`${address}/issue?month=2016-08`);
  await page.getByText("上期承诺还有1项没有反馈。").waitFor();
  await picture(page, "issue-unanswered");
  await page.getByRole("link", { name: "去反馈落实情况" }).click();
  const due = page.locator(".threads li", { hasText: "完成编写页验证" });
  await due.getByLabel("结果说明").fill("已于8月20日完成。");
  await due.getByRole("button", { name: "保存" }).click();
  await page.getByText("到期承诺已全部反馈").waitFor();
  await page.locator(".page-head").getByRole("link", { name: "印发" }).click();
  await page.getByText("上期承诺已全部反馈。").waitFor();
  expect(errors).toEqual([]);
  await page.context().close();
});

// a month that no other test writes in
test("the session ends while somebody writes: the same person signs in over the page, and every word is there and saved", async () => {
  const { page, errors } = await writer("officer1", "wide", "2016-05");
  await typeSaved(page, () => typeAtEnd(page, item(0), "登录时写的。"));
  await page.context().clearCookies();
  // somebody who goes on typing is not interrupted: the dialog comes when the hands rest
  await typeAtEnd(page, item(0), "登录过期", 300);
  await page.keyboard.type("后写的。", { delay: 300 });
  const again = page.getByRole("dialog", { name: "登录已过期" });
  await again.waitFor();
  await picture(page, "editor-session-over");
  await again.locator("input[autocomplete=current-password]").fill(await samplePassword(inject("dataDir")));
  await page.keyboard.press("Enter");
  await again.waitFor({ state: "detached" });
  await saved(page);
  await typeSaved(page, () => typeAtEnd(page, item(0), "重新登录后写的。"));

  // put off, the page says that it is not saved, and saves it once its writer is back
  await page.context().clearCookies();
  await typeAtEnd(page, item(0), "稍后再说时写的。");
  await page.getByRole("button", { name: "稍后再说" }).click();
  await page.locator(".sync.refused").waitFor();
  await page.getByRole("button", { name: "重新登录" }).click();
  await page.getByRole("dialog", { name: "登录已过期" }).locator("input[autocomplete=current-password]").fill(await samplePassword(inject("dataDir")));
  await page.keyboard.press("Enter");
  await saved(page);

  await page.reload();
  await page.locator(".sheet .chip.live").first().waitFor();
  expect(await textOf(page, item(0))).toContain("登录时写的。登录过期后写的。重新登录后写的。稍后再说时写的。");
  await expect.poll(async () => documentWords(await fetched(`${address}/api/bulletins/2016-05/docx?edition=live`))).toContain("登录过期后写的。重新登录后写的。稍后再说时写的。");
  expect(errors).toEqual([]);
  await page.context().close();
});

test("a figure's card is closed or turned, and what is typed then stands behind the figure", async () => {
  const { page, errors } = await writer("officer1", "wide", "2016-04");
  const chips = page.locator(".sheet .text .chip");
  const figure = page.locator(".sheet .text .chip.of-figure").first();
  const count = await chips.count();
  await figure.click();
  await page.locator(".chip-menu").waitFor();
  await page.keyboard.press("Escape");
  await page.locator(".chip-menu").waitFor({ state: "detached" });
  await typeSaved(page, () => page.keyboard.type("甲"));
  await figure.click();
  await page.locator(".chip-menu input[type=radio]").nth(1).click();
  await page.locator(".chip-menu").waitFor({ state: "detached" });
  await typeSaved(page, () => page.keyboard.type("乙"));
  expect(await chips.count()).toBe(count);
  expect(await figure.evaluate((chip) => chip.nextSibling?.textContent?.slice(0, 2))).toBe("乙甲");
  expect(errors).toEqual([]);
  await page.context().close();
});

test("what was edited is frozen with the month, table and all, and holds", async () => {
  const frozen = await fetch(`${address}/api/issuing/${month}/freeze`, { method: "POST", headers: { "content-type": "application/json", authorization: `Bearer ${key}` }, body: "{}" });
  expect(frozen.status, await frozen.clone().text()).toBe(200);
  expect(documentWords(await fetched(`${address}/api/bulletins/${month}/docx?edition=1`))).toMatch(/其中[\d.]+%，已经核对/);
  const verified = await (await fetch(`${address}/api/issuing/${month}/verify`, { headers: { authorization: `Bearer ${key}` } })).json() as { holds: boolean; findings: unknown[] };
  expect(verified).toMatchObject({ holds: true, findings: [] });
});
