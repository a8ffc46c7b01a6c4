import type { Proofed } from "../../../contract/index.ts";

export type Mark = Proofed["marks"][number];

/** A stretch of a line: words alone, or with a mark and the numbers of the findings that end on it. */
export interface Piece {
  readonly start: number;
  readonly text: string;
  readonly mark?: Mark;
  readonly ends: readonly number[];
}

export interface Line {
  readonly start: number;
  readonly pieces: readonly Piece[];
}

/** The text as lines of pieces. A mark over a line's end is cut there. */
export function linesOf({ text, marks, findings }: Pick<Proofed, "text" | "marks" | "findings">): Line[] {
  const ending = Map.groupBy(findings.map((each, n) => ({ end: each.end, n })), (each) => each.end);
  const lines: Line[] = [];
  let [at, m] = [0, 0];
  for (const line of text.split("\n")) {
    const to = at + line.length;
    const pieces: Piece[] = [];
    const plain = (from: number, until: number): void => {
      if (until > from) pieces.push({ start: from, text: text.slice(from, until), ends: [] });
    };
    let from = at;
    while (m < marks.length && marks[m]!.start < to) {
      const mark = marks[m]!;
      const [start, end] = [Math.max(mark.start, at), Math.min(mark.end, to)];
      plain(from, start);
      pieces.push({ start, text: text.slice(start, end), mark, ends: (mark.end <= to ? ending.get(mark.end) ?? [] : []).filter(({ n }) => mark.findings.includes(n)).map(({ n }) => n) });
      from = end;
      if (mark.end > to) break;
      m += 1;
    }
    plain(from, to);
    if (line.trim() !== "") lines.push({ start: at, pieces });
    at = to + 1;
  }
  return lines;
}
