import { AlignmentType, BorderStyle, Paragraph, Table, TableCell, TableLayoutType, TableRow, TextRun, VerticalAlign, WidthType } from "docx";
import { type Block, unitsOf } from "../../../documents/index.ts";
import { faces, type FontProfile } from "./fonts.ts";
import { SIZE, THIN, TYPE_WIDTH } from "./geometry.ts";

type TableBlock = Extract<Block, { kind: "table" }>;

const line = { style: BorderStyle.SINGLE, size: THIN, color: "000000" } as const;
const borders = { top: line, bottom: line, left: line, right: line } as const;
/** lines of a table stand closer than those of the text */
const LINE_IN_TABLE = 440;
const UNIT = 1000;
const NUMBER = 1500;

/**
 * A table of figures as wide as the 版心, ruled, in 4号; the first row is repeated on every page and no row is torn.
 * Numbers stand to the right, names to the left.
 */
export function figureTable({ columns, rows }: TableBlock, profile: FontProfile): Table {
  const { column: units, metric } = unitsOf(rows);
  const widths = [0, ...(units ? [UNIT] : []), ...columns.map(() => NUMBER)];
  widths[0] = TYPE_WIDTH - widths.reduce((sum, each) => sum + each, 0);
  const row = (texts: readonly string[], head: boolean): TableRow => new TableRow({
    tableHeader: head, cantSplit: true,
    children: texts.map((text, i) => new TableCell({
      width: { size: widths[i]!, type: WidthType.DXA }, verticalAlign: VerticalAlign.CENTER, borders,
      margins: { top: 30, bottom: 30, left: 80, right: 80 },
      children: [new Paragraph({
        alignment: head || (units && i === 1) ? AlignmentType.CENTER : i === 0 ? AlignmentType.LEFT : AlignmentType.RIGHT,
        spacing: { line: LINE_IN_TABLE, lineRule: "exact" }, keepNext: head,
        children: [inCell(text, head, profile)],
      })],
    })),
  });
  return new Table({
    width: { size: TYPE_WIDTH, type: WidthType.DXA }, columnWidths: widths, layout: TableLayoutType.FIXED, alignment: AlignmentType.CENTER,
    rows: [row([metric, ...(units ? ["单位"] : []), ...columns], true), ...rows.map(({ label, unit, cells }) => row([label, ...(units ? [unit] : []), ...cells.map(({ text }) => text)], false))],
  });
}

function inCell(text: string, head: boolean, profile: FontProfile): TextRun {
  const name = faces[profile][head ? "heiti" : "fangsong"].name;
  return new TextRun({ text, size: SIZE["四"], characterSpacing: 0, font: { ascii: name, hAnsi: name, eastAsia: name, hint: "eastAsia" } });
}
