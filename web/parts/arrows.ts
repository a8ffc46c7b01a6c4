/** Up and down move between the first links of a list's items or a table's rows; Home and End to its ends. */
export function moveByArrows(event: React.KeyboardEvent<HTMLElement>): void {
  const step = { ArrowDown: 1, ArrowUp: -1, Home: -Infinity, End: Infinity }[event.key];
  const from = (event.target as HTMLElement).closest("li, tr");
  if (step === undefined || !from || (event.target as HTMLElement).closest("input, select, textarea")) return;
  const items = [...event.currentTarget.querySelectorAll<HTMLElement>("li, tbody tr")].filter((each) => each.querySelector("a, button"));
  const next = items[Math.max(0, Math.min(items.length - 1, items.indexOf(from as HTMLElement) + step))];
  next?.querySelector<HTMLElement>("a, button")?.focus();
  if (next) event.preventDefault();
}
