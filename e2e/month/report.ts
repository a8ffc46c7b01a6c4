import type { Page } from "playwright-core";

export const saved = (page: Page) => page.locator(".save-mark.saved").waitFor();

/** Last month's cumulative amounts of a duty, each with so much added, written where the form asks. */
export async function raise(page: Page, duty: string, by: number): Promise<void> {
  const rows = page.locator(`#${duty} tbody`);
  await rows.first().waitFor();
  for (const row of await rows.all()) {
    const box = row.locator("[data-field=amount]");
    const before = Number((await row.locator("tr:first-child td:nth-child(4)").innerText()).replace(/,/g, ""));
    await box.fill(String(Math.round((before + (before === 0 ? 0 : by)) * 100) / 100));
  }
}

/** What became of each promise, in the unit's own words. */
export async function accountFor(page: Page, text: string): Promise<void> {
  const boxes = page.locator("#commitments textarea");
  await boxes.first().waitFor();
  for (const box of await boxes.all()) await box.fill(text);
}

/** Hands the form in and waits for the word that it is in. */
export async function handIn(page: Page): Promise<void> {
  await saved(page);
  await page.locator(".form-act").getByRole("button", { name: "报送" }).click();
  await page.getByRole("button", { name: "确认报送" }).click();
  await page.getByText("已报送，等待审核。").waitFor();
}
