import type { Page } from "playwright-core";

/** The step is taken for one unit, after a look at what it will read. */
export async function takeStep(page: Page, unit: string, step: string): Promise<void> {
  await page.locator(".late-list tbody tr", { hasText: unit }).first().getByRole("checkbox").check();
  await page.getByRole("button", { name: `${step}（1件）` }).click();
  await page.getByText("单位收到的内容如下").waitFor();
  await page.getByRole("button", { name: `确认${step}` }).click();
  await page.getByText(`已${step}1件`).waitFor();
}
