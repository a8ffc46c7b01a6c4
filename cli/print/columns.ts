import stringWidth from "string-width";

/** Places on a screen: a Chinese character takes two. */
export const widthOf = (text: string): number => stringWidth(text);

export type Align = "left" | "right";

export function padded(text: string, width: number, align: Align = "left"): string {
  const blank = " ".repeat(Math.max(0, width - widthOf(text)));
  return align === "left" ? text + blank : blank + text;
}

const GAP = "  ";

/** Lines in columns as wide as their widest cell. A header line is underlined; the last column is not filled up. */
export function columns(rows: readonly (readonly string[])[], aligns: readonly Align[] = [], header?: readonly string[]): string {
  const all = header ? [header, ...rows] : rows;
  const widths = all.reduce<number[]>((widest, row) => row.map((cell, i) => Math.max(widest[i] ?? 0, widthOf(cell))), []);
  const line = (row: readonly string[]): string => row.map((cell, i) => padded(cell, widths[i] ?? 0, aligns[i])).join(GAP).trimEnd();
  const lines = rows.map(line);
  if (!header) return lines.join("\n");
  return [line(header), widths.map((width) => "─".repeat(width)).join(GAP), ...lines].join("\n");
}

/** Cut to a width, with a mark that something is missing. */
export function cut(text: string, width: number): string {
  const flat = text.replace(/\s+/g, " ");
  if (widthOf(flat) <= width) return flat;
  let short = "";
  for (const each of flat) {
    if (widthOf(short + each) > width - 1) break;
    short += each;
  }
  return `${short}…`;
}
