import type { RawRow } from "./sheet.ts";

/** No line is longer, cells over several lines included: a quote that is never closed ends in an error and not in a search of the whole file again and again. */
const LONGEST = 4_000_000;

/** A cell whose quote is never closed. */
export class OpenQuote extends Error {
  /** where the cell's row begins, as spreadsheets number rows */
  readonly line: number;

  constructor(line: number) {
    super("a quote that is not closed");
    this.line = line;
  }
}

/**
 * Rows out of the text of a csv file, piece by piece: commas between cells, quotes around those that hold a comma,
 * a line's end or a quote (doubled). As people's files are, a quote elsewhere stands for itself, and lines may have
 * more cells or fewer than others. A blank line is a row of one empty cell, so that the numbers are those of a
 * spreadsheet.
 */
export class CsvRows {
  #rest = "";
  #number = 0;
  /** ends a line; the first line's end tells (with "\n" a "\r" before it belongs to it) */
  #mark: "\n" | "\r" | undefined;

  write(piece: string): RawRow[] {
    return this.#rows(this.#rest + piece, false);
  }

  end(piece: string): RawRow[] {
    return this.#rows(this.#rest + piece, true);
  }

  #rows(text: string, isLast: boolean): RawRow[] {
    const mark = (this.#mark ??= markOf(text)) ?? "\n";
    const rows: RawRow[] = [];
    let at = 0;
    let quote = text.indexOf('"');
    while (at < text.length) {
      let end = text.indexOf(mark, at);
      if (end < 0 && !isLast) break;
      if (end < 0) end = text.length;
      if (quote >= 0 && quote < at) quote = text.indexOf('"', at);
      let cells: readonly string[];
      if (quote < 0 || quote >= end) cells = text.slice(at, bare(text, at, end)).split(",");
      else {
        const line = quotedLine(text, at, end, mark, isLast);
        if (line === "open") throw new OpenQuote(this.#number + 1);
        if (!line) break;
        ({ cells, end } = line);
      }
      rows.push({ number: (this.#number += 1), cells });
      at = end + 1;
    }
    this.#rest = text.slice(at);
    if (this.#rest.length > LONGEST) throw this.#rest.includes('"') ? new OpenQuote(this.#number + 1) : new Error("a line without an end");
    return rows;
  }
}

/** The first line's end, outside quotes; undefined when it is yet to come. */
function markOf(text: string): "\n" | "\r" | undefined {
  let isQuoted = false;
  for (let at = 0; at < text.length; at += 1) {
    const each = text[at];
    if (each === '"') isQuoted = !isQuoted;
    else if (!isQuoted && each === "\n") return each;
    // the other half of "\r\n" may be yet to come
    else if (!isQuoted && each === "\r" && at + 1 < text.length) return text[at + 1] === "\n" ? "\n" : each;
  }
  return undefined;
}

/** Where the line's text ends that ends there. */
const bare = (text: string, at: number, end: number): number => (end > at && text[end] !== "\r" && text[end - 1] === "\r" ? end - 1 : end);

/** A line that may have quotes, and so may end later than at `end`; undefined when the rest of it is yet to come, "open" when it never will. */
function quotedLine(text: string, at: number, end: number, mark: string, isLast: boolean): { cells: string[]; end: number } | "open" | undefined {
  const cells: string[] = [];
  for (let from = at; ;) {
    let cell = "";
    if (text[from] === '"') {
      const quoted = quotedCell(text, from, isLast);
      if (!quoted) return isLast ? "open" : undefined;
      cell = quoted.cell;
      from = quoted.end;
      if (from > end) end = text.indexOf(mark, from);
      if (end < 0 && !isLast) return undefined;
      if (end < 0) end = text.length;
      // a word in quotes at a cell's beginning, and more behind it: these quotes stand for themselves
      if (from < bare(text, from, end) && text[from] !== ",") cell = `"${cell}"`;
    }
    const comma = text.indexOf(",", from);
    const isMore = comma >= 0 && comma < end;
    cells.push(cell + text.slice(from, isMore ? comma : bare(text, from, end)));
    if (!isMore) return { cells, end };
    from = comma + 1;
  }
}

/** What stands between quotes, and where what follows begins; undefined when the quote is not closed yet. */
function quotedCell(text: string, at: number, isLast: boolean): { cell: string; end: number } | undefined {
  let cell = "";
  for (let from = at + 1; ;) {
    const quote = text.indexOf('"', from);
    if (quote < 0 || (quote + 1 === text.length && !isLast)) return undefined;
    if (text[quote + 1] !== '"') return { cell: cell + text.slice(from, quote), end: quote + 1 };
    cell += text.slice(from, quote + 1);
    from = quote + 2;
  }
}
