import { type Place } from "./store.ts";

/** The input of a cell, by its place. */
export const inputId = ({ duty, row, field }: Place): string => `cell ${duty} ${row} ${field}`.replace(/\s/g, "_");

export function goTo(place: Place): void {
  const input = document.getElementById(inputId(place));
  input?.scrollIntoView({ block: "center" });
  input?.focus();
}

const inputs = (grid: Element | null): HTMLElement[] => [...(grid?.querySelectorAll<HTMLElement>("[data-field]") ?? [])].filter((each) => !(each as HTMLInputElement).disabled);

/** The next input of the same column, down (1) or up (-1), through the sections. */
export function step(from: HTMLElement, by: 1 | -1): boolean {
  const { field } = from.dataset;
  const own = inputs(from.closest("table")).filter((each) => each.dataset["field"] === field);
  const next = own[own.indexOf(from) + by];
  if (next) {
    next.focus();
    return true;
  }
  const all = inputs(from.closest(".form"));
  const beyond = by === 1 ? all[all.indexOf(own.at(-1) ?? from) + 1] : all[all.indexOf(own[0] ?? from) - 1];
  beyond?.focus();
  return beyond !== undefined;
}

/** To the neighbour in the row when the caret stands at the end of the text. */
export function sideways(from: HTMLInputElement | HTMLTextAreaElement, by: 1 | -1): boolean {
  const { selectionStart: start, selectionEnd: end, value } = from;
  const whole = start === 0 && end === value.length;
  const atEdge = by === 1 ? end === value.length : start === 0;
  if (!whole && !(atEdge && start === end)) return false;
  const all = inputs(from.closest("table"));
  const next = all[all.indexOf(from) + by];
  next?.focus();
  return next !== undefined;
}
