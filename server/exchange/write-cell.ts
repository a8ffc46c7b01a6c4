import { type Cell, type Field, ID, ORG, PARENT, type Row, type Table } from "../../core/index.ts";
import { columnsOf, heading, headingsOf } from "./columns.ts";

/** A cell of a file. Numbers keep their digits as text; only a sheet that can hold them exactly makes numbers of them. */
export type FileCell =
  | { readonly kind: "blank" }
  | { readonly kind: "text"; readonly text: string }
  | { readonly kind: "number"; readonly digits: string }
  | { readonly kind: "date"; readonly day: string };

/** How people call what a cell points to, where the import finds it again by that name. */
export interface CellNames {
  readonly organisation: (id: string) => string;
  readonly row: (table: string, id: string) => string;
}

/**
 * The columns of an export, in the order of an import's template: those asked for, and whatever finds the row
 * again when the file comes back (its id; of a child row its parent and key).
 */
export function exportColumns(table: Table, asked: readonly string[] | undefined, personal: boolean): Field[] {
  const open = columnsOf(table).filter((each) => personal || each.personal !== true);
  const finding = table.parent === undefined ? [ID] : [PARENT, ...table.key];
  return asked === undefined ? open : open.filter(({ name }) => finding.includes(name) || asked.includes(name));
}

/** Headings that the import takes for these columns and no others: the label, or the name where a label means several. */
export function exportHeadings(table: Table, columns: readonly Field[], language: "zh" | "en" = "zh"): string[] {
  const owner = new Map(columnsOf(table).flatMap((each) => headingsOf(each).map((text) => [text, each.name] as const)));
  return columns.map((each) => {
    const text = heading(each, language);
    return owner.get(text) === each.name ? text : each.name;
  });
}

/** What the import reads back as the same cell: labels for choices, names for organisations, 是 and 否. */
export function fileCell(field: Field, cell: Cell, names: CellNames, table: Table): FileCell {
  if (cell === null) return { kind: "blank" };
  if (typeof cell === "boolean") return { kind: "text", text: cell ? "是" : "否" };
  switch (field.type) {
    case "integer":
    case "decimal":
    case "quantity": return { kind: "number", digits: cell };
    case "date": return { kind: "date", day: cell };
    case "organisation": return { kind: "text", text: names.organisation(cell) };
    case "choice": return { kind: "text", text: field.choices?.find(({ value }) => value === cell)?.label ?? cell };
    case "reference": {
      const target = field.name === PARENT ? table.parent : field.to;
      return { kind: "text", text: target === undefined ? cell : names.row(target, cell) };
    }
    default: return { kind: "text", text: cell };
  }
}

export const cellOf = (row: Row, { name }: Field): Cell => (name === ORG ? row.org : row[name] ?? null);
