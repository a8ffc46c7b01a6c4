import type { Page } from "playwright-core";
import type { District } from "./office.ts";

/** Finds the first row of a filtered register, as an officer would, and puts a day right on its page; that page at the end. */
export async function putRight({ as }: District, { list, label, day, reason }: { list: string; label: string; day: string; reason: string }): Promise<Page> {
  const page = await as("officer1", list);
  await page.locator("tbody .row-title").first().click();
  await page.locator(".panel-head", { hasText: "基本信息" }).getByRole("button", { name: "修改" }).click();
  const form = page.getByRole("form", { name: "修改" });
  await form.getByLabel(label, { exact: true }).fill(day);
  await form.getByLabel("事由").fill(reason);
  await form.getByRole("button", { name: "保存" }).click();
  await page.getByText("已保存，变动已记入变动记录。").waitFor();
  return page;
}
