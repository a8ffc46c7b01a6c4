import type { Page } from "playwright-core";

/** Puts the caret at the end of a paragraph of the bulletin and types. */
export async function writeAtEnd(page: Page, block: string, text: string): Promise<void> {
  await page.locator(block).evaluate((element) => {
    const range = document.createRange();
    range.selectNodeContents(element);
    range.collapse(false);
    getSelection()!.removeAllRanges();
    getSelection()!.addRange(range);
    (element.closest(".text") as HTMLElement).focus();
  });
  await page.keyboard.type(text, { delay: 8 });
}

/** A figure where the caret stands, found by its name. What it shows comes back. */
export async function putFigure(page: Page, block: string, name: string): Promise<string> {
  await page.keyboard.type("/");
  await page.keyboard.type(name);
  await page.locator("[role=option]").first().waitFor();
  await page.keyboard.press("Enter");
  return (await page.locator(`${block} .chip`).last().innerText()).trim();
}

/** Says of every promise that is due what became of it; the panel opens the next by itself. */
export async function answerPromises(page: Page): Promise<number> {
  await page.getByRole("tab", { name: /承诺/ }).click();
  const left = page.locator(".changed-note");
  let answered = 0;
  for (; await left.count() > 0 || answered === 0; answered += 1) {
    const before = await left.innerText();
    const box = page.getByLabel("结果说明");
    await box.fill("已按期办结。");
    await page.getByRole("button", { name: "保存", exact: true }).first().click();
    await page.waitForFunction((was) => document.querySelector(".changed-note")?.textContent !== was, before);
  }
  return answered;
}
