import type { Locator, Page } from "playwright-core";
import { beforeAll, expect, inject, test } from "vitest";
import { barriers } from "./axe.ts";
import { openEnglish } from "./english.ts";
import { sizes } from "./visit.ts";
import { reportingWindows } from "./windows.ts";

const address = inject("address");
const all = reportingWindows();
beforeAll(async () => {
  // another journey may have handed the form in on this server: it is taken back, and nothing happens where it was not
  const page = await all().open({ path: "/about", person: "jxj-liaison", live: false });
  await page.request.post(`${address}/api/reports/2016-11/zc-jxj/withdraw`, { data: { batch: "opened-takes-back" } });
  await page.close();
});

/** By keyboard: the focus goes there, and Enter presses it. */
async function press(it: Locator): Promise<void> {
  await it.focus();
  await it.press("Enter");
}
const button = (page: Page, name: string): Locator => page.getByRole("button", { name, exact: true }).first();

/** As the clipboard brings it: pasted into what has the focus. */
const paste = (cell: Locator, text: string): Promise<void> => cell.evaluate((at, given) => {
  const data = new DataTransfer();
  data.setData("text/plain", given);
  at.dispatchEvent(new ClipboardEvent("paste", { clipboardData: data, bubbles: true, cancelable: true }));
}, text);

interface Opened {
  readonly what: string;
  readonly path: string;
  readonly person: string;
  /** opens it by keyboard, and answers what then must be there */
  readonly open: (page: Page) => Promise<Locator>;
}

/** What a page shows only when somebody asks for it, and writes nothing. */
const opened: readonly Opened[] = [
  {
    what: "a row that is changed, refused", path: "/registers/projects/p-qz-29", person: "officer1",
    open: async (page) => {
      await press(button(page, "Edit"));
      const form = page.getByRole("form", { name: "Edit" });
      await form.getByLabel("Total investment").fill("12万多");
      await form.getByLabel("Reason").fill("seen on site");
      await page.keyboard.press("Enter");
      await form.getByRole("alert").waitFor();
      await form.getByLabel("Reason").fill("");
      await press(button(page, "Save"));
      return form.locator("[aria-invalid=true]").nth(1);
    },
  },
  {
    what: "a row that is added, beside the export menu", path: "/registers/projects", person: "officer1",
    open: async (page) => {
      await press(button(page, "New row"));
      await page.getByRole("form", { name: "New row" }).waitFor();
      await press(button(page, "Export"));
      return page.locator(".export-menu a").first();
    },
  },
  {
    what: "the question before a month is frozen", path: "/issue", person: "officer1",
    open: async (page) => {
      await press(button(page, "Freeze the month"));
      return page.getByRole("dialog");
    },
  },
  {
    what: "the question before an order is closed", path: "/orders/so-2016-10-2", person: "officer1",
    open: async (page) => {
      await press(button(page, "Close"));
      return page.getByRole("dialog");
    },
  },
  {
    what: "what a step of the ladder would send", path: "/supervision", person: "officer1",
    open: async (page) => {
      await page.locator("tbody input[type=checkbox]").first().press("Space");
      await press(page.getByRole("button", { name: /^Urge/ }).first());
      return page.locator(".previews li").first();
    },
  },
  {
    what: "what a paste would change", path: "/report/2016-11/zc-jxj", person: "jxj-liaison",
    open: async (page) => {
      const cell = page.locator(".grid [data-field]").first();
      await cell.focus();
      await paste(cell, "1\nnothing\n3");
      return page.getByRole("dialog").locator("table");
    },
  },
  {
    what: "the question before a form is handed in", path: "/report/2016-11/zc-jxj", person: "jxj-liaison",
    open: async (page) => {
      await press(page.locator(".form-act").getByRole("button", { name: "Hand in" }));
      return page.getByRole("dialog");
    },
  },
];

test.each(opened)("$what: in English and for everybody (WCAG 2.2 AA), wide and on a phone", async ({ what: route, path, person, open }) => {
  const { page, found } = await openEnglish(all(), address, { route, path, person, live: false });
  await (await open(page)).waitFor();
  const [language, wide] = [await found(), await barriers(page)];
  await page.setViewportSize(sizes.phone);
  await page.waitForTimeout(300);
  const phone = await barriers(page);
  const beyond = await page.evaluate(() => (document.documentElement.scrollWidth <= innerWidth ? [] : [...document.querySelectorAll("body *")]
    .filter((each) => each.getBoundingClientRect().right > innerWidth).map((each) => `${each.tagName} ${each.className}: ${(each.textContent ?? "").slice(0, 60)}`)));
  await page.close();
  expect({ ...language, wide, phone }).toEqual({ own: [], misread: [], wide: [], phone: [] });
  expect(beyond).toEqual([]);
});
