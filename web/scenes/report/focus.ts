import { type Place } from "./store.ts";

/** The input of a cell, by its place. */
export const inputId = ({ duty, row, field }: Place): string => `cell ${duty} ${row} ${field}`.replace(/\s/g, "_");

/** What the rules say of a row stands in its notes, each with an id: the inputs that it is about name it (`aria-describedby`). */
export const findingId = (of: Pick<Place, "duty" | "row">, i: number): string => `${notesId(of)}${i}`;
export const notesId = ({ duty, row }: Pick<Place, "duty" | "row">): string => inputId({ duty, row, field: "notes" }).replace("cell", "row");

/** Into the notes of a row: to the reason where one can be written, else to what there is. */
export function toNotes(of: Pick<Place, "duty" | "row">): void {
  const notes = document.getElementById(notesId(of));
  (notes?.querySelector<HTMLElement>(".reason input") ?? notes?.querySelector<HTMLElement>("button, a, input"))?.focus();
}

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
