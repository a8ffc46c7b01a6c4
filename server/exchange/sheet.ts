import "./issues.ts";

/** What stands in a cell of a file: text as a person would read it, or why it cannot be used. */
export type RawCell =
  | string
  | { readonly kind: "error"; readonly error: string }
  | { readonly kind: "uncomputed"; readonly formula: string };

export interface RawRow {
  /** line as Excel numbers it; the header is line 1 unless blank lines stand above it */
  readonly number: number;
  readonly cells: readonly RawCell[];
}

/** A table read from a file, some rows at a time. `rows` starts after the header and can be walked once. */
export interface Sheet {
  readonly name: string;
  /** the workbook's other sheets that can be seen */
  readonly others: readonly string[];
  readonly header: RawRow;
  readonly rows: AsyncIterable<readonly RawRow[]>;
}

export const BLANK = "";

/** How far below a title people's headers stand. */
export const LOOKED_BELOW = 20;

/** "C7": where a person finds the cell. */
export function cellName(column: number, row: number): string {
  let letters = "";
  for (let n = column + 1; n > 0; n = Math.floor((n - 1) / 26)) letters = String.fromCharCode(65 + ((n - 1) % 26)) + letters;
  return `${letters}${row}`;
}

export function isBlank(row: RawRow): boolean {
  return row.cells.every(isBlankCell);
}

export const isBlankCell = (cell: RawCell): boolean => cell === BLANK || (typeof cell === "string" && cell.trim() === BLANK);
