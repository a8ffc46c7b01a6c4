import { halfWidth, ungrouped } from "../../../../core/typed.ts";
import type { FieldShape, Happening, TableShape, WireRow } from "../../../../contract/index.ts";

type CellValue = WireRow[string];

/** What stands in the inputs of a row's form, by field; a field that nobody has touched is absent. */
export type Draft = Readonly<Record<string, string>>;

/** A field of a form; `locked` fields are shown and not asked for, by `known` ones files that are imported find the row. */
export interface FormField extends FieldShape {
  readonly locked: boolean;
  readonly known: boolean;
}

/** One change: what is in the row, and what is to be there. */
export interface CellChange {
  readonly field: FieldShape;
  readonly before: CellValue;
  readonly after: CellValue;
}

/**
 * The fields of a row's form in the order of its page. Nobody fills in a retired field or where the row comes from. What
 * a row is known by can be put right: other rows, figures and the history name the row by its id.
 */
export function formFields({ key, fields }: TableShape, common: readonly FieldShape[], isNew: boolean): FormField[] {
  const locked = (each: FieldShape): boolean => each.retired !== null || each.name === "origin";
  return [...fields, ...common].map((each) => ({ ...each, required: each.required || key.includes(each.name), known: key.includes(each.name), locked: locked(each) }))
    .filter((each) => !isNew || !each.locked);
}

/** A cell as an input holds it. */
export const typedOf = (cell: CellValue | undefined): string => (cell === null || cell === undefined ? "" : String(cell));

/** What was typed as the server takes it; whether it can stand there is the server's to say. */
export function cellOf({ type }: FieldShape, typed: string): CellValue {
  const text = typed.trim();
  if (text === "") return null;
  if (type === "boolean") return text === "true";
  return type === "integer" || type === "decimal" || type === "quantity" ? ungrouped(halfWidth(text)) : text;
}

/** Only what differs from the row. */
export function changesOf(fields: readonly FormField[], row: WireRow | undefined, draft: Draft): CellChange[] {
  return fields.flatMap((field) => {
    const typed = field.locked ? undefined : draft[field.name];
    if (typed === undefined) return [];
    const [before, after] = [row?.[field.name] ?? null, cellOf(field, typed)];
    return before === after ? [] : [{ field, before, after }];
  });
}

export const cellsOf = (changes: readonly CellChange[]): WireRow => Object.fromEntries(changes.map(({ field, after }) => [field.name, after]));

/** What others did to the row since it was opened, newest first. */
export const rivalsOf = (history: readonly Happening[], table: string, row: WireRow): Happening[] =>
  history.filter((each) => each.table === table && each.row === row["id"] && each.rev > Number(row["rev"]));

/**
 * The draft on a newer state of the row. Where only this person typed, it stays; where the others changed the same cell,
 * theirs stands and what was typed is set `aside`.
 */
export function rebased(fields: readonly FormField[], from: WireRow, onto: WireRow, draft: Draft): { readonly draft: Draft; readonly aside: Draft } {
  const typed = changesOf(fields, from, draft).map(({ field, after }) => [field.name, after, draft[field.name]!] as const);
  const theirs = (name: string): boolean => (from[name] ?? null) !== (onto[name] ?? null);
  const kept = (both: boolean) => Object.fromEntries(typed.flatMap(([name, after, text]) => (theirs(name) === both && after !== (onto[name] ?? null) ? [[name, text]] : [])));
  return { draft: kept(false), aside: kept(true) };
}
