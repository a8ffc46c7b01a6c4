import { BorderStyle, Paragraph, TextRun } from "docx";
import { type BulletinHead, hanWidth } from "../../../documents/index.ts";
import { LINE, MARK_INK, MARK_TOP, MM, NUMBER_INK, PT, RED, RULE_BELOW_NUMBER, tightLine, tw } from "./geometry.ts";

/** 版头 (7.2) and 标题, 主送机关 (7.3.1, 7.3.2). */
export function headParagraphs(head: BulletinHead): Paragraph[] {
  const title = head.title.map((line, i) => new Paragraph({
    style: "Title", keepNext: true,
    // 红色分隔线下空二行
    ...(i === 0 ? { spacing: { before: 2 * LINE } } : {}),
    children: [new TextRun(line)],
  }));
  return [
    ...(head.urgency === undefined ? [] : [new Paragraph({ style: "Urgency", children: [new TextRun(head.urgency)] })]),
    mark(head.agencyMark, head.urgency === undefined ? 0 : LINE),
    number(head.number),
    ...title,
    ...(head.to === undefined ? [] : [new Paragraph({ style: "Addressee", spacing: { before: LINE }, children: [new TextRun(`${head.to}\uff1a`)] })]),
  ];
}

/** At most 22 mm high and 15 mm wide a character, and narrower so that the whole stays inside the 版心. */
function mark(text: string, above: number): Paragraph {
  const width = Math.min(15, 150 / hanWidth(text));
  const height = Math.min(22, (width * 22) / 15);
  const halfPoints = Math.round(((height * MM) / PT) * 2);
  return new Paragraph({
    style: "AgencyMark",
    spacing: { before: tw(MARK_TOP - above - MARK_INK * (halfPoints / 2) * PT), line: tightLine(halfPoints), lineRule: "exact" },
    children: [new TextRun({ text, size: halfPoints, scale: Math.round((width / height) * 100) })],
  });
}

/** 发文字号 two lines below the mark, the red rule as wide as the 版心 4 mm below it. */
function number(text: string): Paragraph {
  return new Paragraph({
    style: "DocumentNumber",
    spacing: { before: 2 * LINE },
    border: { bottom: { style: BorderStyle.SINGLE, color: RED, size: 12, space: Math.round((RULE_BELOW_NUMBER - NUMBER_INK) / PT) } },
    children: [new TextRun(text)],
  });
}
