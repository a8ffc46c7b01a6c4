/** What a page calls itself: its heading, or that of the answer that stands in its place. */
export const headingOf = (): HTMLElement | null => document.querySelector<HTMLElement>("h1, #main [role=alert] h2");

/** A heading in one line; its parts stand apart: 发改局 2016年11月. */
export const lineOf = (heading: HTMLElement): string =>
  [...heading.childNodes].map((each) => (each instanceof Element ? ` ${each.textContent}` : each.textContent)).join("").replace(/\s+/g, " ").trim();

/** The page's heading takes the focus, so that a voice says where one is and Tab goes on from there; nothing is scrolled. */
export function toHeading(): void {
  const heading = headingOf() ?? document.getElementById("main");
  if (!heading) return;
  heading.tabIndex = -1;
  heading.focus({ preventScroll: true });
}
