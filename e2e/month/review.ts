import type { Page } from "playwright-core";
import type { District } from "./office.ts";

/** Everything that waits is accepted by that person and handed in. */
export async function passAll(page: Page): Promise<void> {
  await page.getByRole("button", { name: /^其余\d+项通过并提交$|^提交审核结果$/ }).click();
  await page.getByRole("button", { name: "确认提交" }).click();
  await page.locator(".outcome[role=status], .outcome").first().waitFor();
}

/** One item goes back with a reason in the officer's own words, at once. */
export async function returnOne(page: Page, item: string, reason: string): Promise<void> {
  await page.locator("tbody[data-item]", { hasText: item }).first().getByRole("button", { name: /^退回/ }).click();
  await page.getByPlaceholder("写明哪里不对、怎样修改").fill(reason);
  await page.getByRole("button", { name: "确定退回" }).click();
  await page.getByRole("button", { name: "立即退回" }).click();
  await page.getByRole("button", { name: "确认提交" }).click();
  await page.getByText(/已退回1项/).waitFor();
}

/** Unit head, then office. */
export async function throughBothLevels({ as }: District, unit: string, head: string): Promise<Page> {
  const first = await as(head, `/review/2016-11/${unit}`);
  await passAll(first);
  await first.context().close();
  const office = await as("officer1", `/review/2016-11/${unit}`);
  await passAll(office);
  return office;
}
