import type { FormSection } from "../../../contract/index.ts";
import { type LocalCell, keyOf, type Place } from "./store.ts";

/** A block of cells as Excel puts it on the clipboard: rows of tab-separated texts; quotes hold line breaks. */
export function readBlock(text: string): string[][] {
  const rows: string[][] = [[]];
  let cell = "";
  let quoted = false;
  const push = (): void => { rows.at(-1)!.push(cell.trim()); cell = ""; };
  for (let i = 0; i < text.length; i += 1) {
    const c = text[i]!;
    if (quoted) {
      if (c === '"' && text[i + 1] === '"') { cell += '"'; i += 1; } else if (c === '"') quoted = false;
      else cell += c;
    } else if (c === '"' && cell === "") quoted = true;
    else if (c === "\t") push();
    else if (c === "\n") { push(); rows.push([]); } else if (c !== "\r") cell += c;
  }
  push();
  return rows.filter((row, i) => i < rows.length - 1 || row.some((each) => each !== ""));
}

export const isBlock = (text: string): boolean => /\t|\n./.test(text.trimEnd());

export interface PasteChange extends Place { readonly title: string; readonly column: string; readonly from: string; readonly to: string }
export interface PastePlan { readonly changes: readonly PasteChange[]; readonly same: number; readonly off: number }

/**
 * Where a block goes. One that brings the rows' names in its first column is laid by name, whatever its order; any
 * other goes down and right from the cell it is pasted into.
 */
export function planPaste(section: FormSection, block: readonly (readonly string[])[], at: { row: string; field: string }, cells: ReadonlyMap<string, LocalCell>): PastePlan {
  const columns = section.columns.filter(({ reused }) => !reused);
  const byName = new Map(section.rows.map((row) => [row.title.replace(/\s/g, ""), row]));
  const named = block.filter((line) => line.length > 1 && byName.has((line[0] ?? "").replace(/\s/g, ""))).length;
  const byTitle = named > 0 && named * 2 >= block.length;
  const top = section.rows.findIndex(({ row }) => row === at.row);
  const left = Math.max(0, columns.findIndex(({ field }) => field === at.field));
  const changes: PasteChange[] = [];
  let same = 0;
  let off = 0;
  block.forEach((line, i) => {
    const row = byTitle ? byName.get((line[0] ?? "").replace(/\s/g, "")) : section.rows[top + i];
    const values = byTitle ? line.slice(Math.max(1, line.length - (columns.length - left))) : line;
    values.forEach((to, j) => {
      const column = columns[left + j];
      const place = row && column ? { duty: section.duty, row: row.row, field: column.field } : undefined;
      const here = place && cells.get(keyOf(place));
      if (!row || !column || !place || !here || row.cells[column.field]?.locked) off += 1;
      else if (here.value === to) same += 1;
      else changes.push({ ...place, title: row.title, column: column.label, from: here.value, to });
    });
  });
  return { changes, same, off };
}
