import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { Page } from "playwright-core";

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

/** What axe finds against WCAG 2.2 AA, each rule with the places that break it. */
export async function barriers(page: Page): Promise<string[]> {
  // what lies half below the bar at the top, as the page happens to be scrolled, is no fault of its size
  await page.evaluate(() => scrollTo(0, 0));
  await page.evaluate(axe);
  return page.evaluate(async () => {
    const { axe: it } = window as unknown as { axe: { run(of: Document, how: object): Promise<{ violations: { id: string; nodes: { target: unknown[]; html: string; failureSummary?: string }[] }[] }> } };
    const { violations } = await it.run(document, { runOnly: { type: "tag", values: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"] } });
    return violations.flatMap(({ id, nodes }) => nodes.slice(0, 4).map(({ target, html, failureSummary = "" }) => `${id} (${nodes.length}): ${target.join(" ")} | ${html.slice(0, 120)} | ${/contrast of [\d.]+[^.]*/.exec(failureSummary)?.[0] ?? ""}`));
  });
}
