import { readFile } from "node:fs/promises";
import type { Page } from "playwright-core";
import { documentWords } from "../docx.ts";
import type { District } from "./office.ts";

/** 封存 → 拟稿 → 核稿 → 签发 → 印发, each by its own person; the officer's page at the end. */
export async function signAndIssue({ as }: District, month: string, { frozen = false } = {}): Promise<Page> {
  const office = await as("officer1", `/issue?month=${month}`);
  if (!frozen) {
    await office.getByRole("button", { name: "封存本月数据" }).click();
    await office.getByRole("dialog").getByRole("button", { name: "确认封存" }).click();
  }
  await office.getByRole("button", { name: "同意（拟稿）" }).click();
  for (const [person, step] of [["officer2", "核稿"], ["leader1", "签发"]] as const) {
    const page = await as(person, `/issue?month=${month}`);
    await page.getByRole("button", { name: `同意（${step}）` }).click();
    await page.locator(".chain .agreed", { hasText: step }).waitFor();
    await page.context().close();
  }
  await office.reload();
  await office.getByRole("button", { name: /^印发/ }).click();
  await office.getByRole("dialog").getByRole("button", { name: "确认印发" }).click();
  // the newest edition stands first
  await office.locator(".editions > li").first().getByRole("link", { name: "下载 Word" }).waitFor();
  return office;
}

/** The words of the newest archived document, as downloaded. */
export async function downloaded(page: Page): Promise<string> {
  const [file] = await Promise.all([page.waitForEvent("download"), page.getByRole("link", { name: "下载 Word" }).first().click()]);
  return documentWords(new Uint8Array(await readFile(await file.path())));
}
