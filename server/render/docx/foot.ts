import {
  AlignmentType, BorderStyle, HeightRule, type IBorderOptions, Paragraph, RelativeVerticalPosition, Table, TableAnchorType, TableCell, TableLayoutType, TableRow, TabStopType, TextRun, WidthType,
} from "docx";
import { type BulletinFoot, hanWidth } from "../../../documents/index.ts";
import { CHARACTER, IMPRINT_LINE, LINE, MARGIN, PT, SIZE, THICK, THIN, tw, TYPE_WIDTH } from "./geometry.ts";

/** 署名, 成文日期, 附注 and 版记, in the order of the file; all of them on one page with the end of the text. */
export function footParagraphs(foot: BulletinFoot): (Paragraph | Table)[] {
  const places = signaturePlaces(foot);
  const rows = imprintRows(foot);
  const imprinted = rows.length > 0;
  const note = foot.note === undefined ? [] : [new Paragraph({ style: "Note", keepNext: imprinted, children: [new TextRun(`\uff08${foot.note}\uff09`)] })];
  return [
    signature(foot.signer, places.signer, places.blankLines, true),
    signature(foot.date, places.date, 0, imprinted || foot.note !== undefined),
    ...note,
    ...(imprinted ? [imprintTable(rows), imprintHook()] : []),
  ];
}

/**
 * Right indents in characters (7.3.5). With a seal: date four from the right, name centred on it, room for the seal
 * above. Without: name two from the right, the date beginning two after it; a date longer than the name goes
 * two from the right and pushes the name left.
 */
export function signaturePlaces({ signer, date, sealed }: BulletinFoot): { signer: number; date: number; blankLines: number } {
  const name = hanWidth(signer);
  const day = hanWidth(date);
  if (sealed) {
    const right = Math.max(4, (name - day) / 2);
    return { date: right, signer: right + (day - name) / 2, blankLines: 2 };
  }
  const wanted = name - day;
  return wanted >= 2 || name >= day
    ? { signer: Math.max(2, 2 + day - name), date: Math.max(0, wanted), blankLines: 1 }
    : { date: 2, signer: 2 + day + 2 - name, blankLines: 1 };
}

function signature(text: string, right: number, blankLines: number, keepNext: boolean): Paragraph {
  return new Paragraph({
    style: "Signer", keepNext, spacing: { before: blankLines * LINE }, indent: { right: tw(right * CHARACTER) },
    children: [new TextRun(text)],
  });
}

const line = (size: number): IBorderOptions => ({ style: BorderStyle.SINGLE, size, color: "000000" });
const none: IBorderOptions = { style: BorderStyle.NIL };

function imprintRows(foot: BulletinFoot): Paragraph[] {
  const one = (SIZE["四"] / 2) * 20;
  const label = 3 * one;
  const rows: Paragraph[] = [];
  if (foot.copies !== undefined) {
    rows.push(new Paragraph({
      style: "Imprint", indent: { left: one + label, hanging: label, right: one }, children: [new TextRun(`抄送\uff1a${foot.copies}。`)],
    }));
  }
  if (foot.printer !== undefined) {
    rows.push(new Paragraph({
      style: "Imprint", indent: { left: one, right: one }, tabStops: [{ type: TabStopType.RIGHT, position: TYPE_WIDTH - one }],
      children: [new TextRun(foot.printer), new TextRun({ text: `\t${foot.printedOn}` })],
    }));
  }
  return rows;
}

/** 版记 (7.4): first and last line 0.35 mm, between 0.25 mm, the last one on the lower edge of the 版心. */
function imprintTable(rows: readonly Paragraph[]): Table {
  return new Table({
    // from the page's edge: measured from the margin LibreOffice lets a table of full width not float
    layout: TableLayoutType.FIXED, alignment: AlignmentType.LEFT, width: { size: TYPE_WIDTH, type: WidthType.DXA }, columnWidths: [TYPE_WIDTH],
    float: { horizontalAnchor: TableAnchorType.PAGE, absoluteHorizontalPosition: MARGIN.left, verticalAnchor: TableAnchorType.MARGIN, relativeVerticalPosition: RelativeVerticalPosition.BOTTOM },
    borders: { top: line(THICK), bottom: line(THICK), insideHorizontal: line(THIN), left: none, right: none, insideVertical: none },
    margins: { top: 0, bottom: 0, left: 0, right: 0, marginUnitType: WidthType.DXA },
    rows: rows.map((each) => new TableRow({
      cantSplit: true, height: { value: IMPRINT_LINE, rule: HeightRule.ATLEAST },
      children: [new TableCell({ width: { size: TYPE_WIDTH, type: WidthType.DXA }, children: [each] })],
    })),
  });
}

/**
 * The floating 版记 stands on the page of the paragraph after it: this one, a point high. Where the 版记 leaves no room
 * for it, it goes to the next page with all that is kept with it; with the 版记 hung on the date, LibreOffice sent the
 * date there alone.
 */
const imprintHook = (): Paragraph => new Paragraph({ style: "Imprint", spacing: { line: PT, lineRule: "exact" } });
