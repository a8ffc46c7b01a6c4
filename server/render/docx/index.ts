import { AlignmentType, Document, DocumentGridType, Footer, Packer, PageNumber, Paragraph, TextRun } from "docx";
import type { Bulletin } from "../../../documents/index.ts";
import { repack } from "./archive.ts";
import { bodyParagraphs } from "./body.ts";
import { type FontProfile, fontTable } from "./fonts.ts";
import { footParagraphs } from "./foot.ts";
import { CHAR_SPACE, FOOTER, LINE, MARGIN, PAGE, SIZE } from "./geometry.ts";
import { headParagraphs } from "./head.ts";
import { settingsXml } from "./settings.ts";
import { stylesXml } from "./styles.ts";

export type { FontProfile } from "./fonts.ts";

export interface DocxOptions {
  /** gb2312 (the default) for older government computers, windows for a plain Windows */
  readonly fonts?: FontProfile;
}

export const DOCX_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

/** A bulletin as .docx in the layout of GB/T 9704-2012. The same bulletin gives the same bytes, whenever and wherever. */
export async function renderDocx(bulletin: Bulletin, { fonts = "gb2312" }: DocxOptions = {}): Promise<Uint8Array> {
  const document = new Document({
    evenAndOddHeaderAndFooters: true,
    sections: [{
      properties: {
        page: { size: PAGE, margin: { ...MARGIN, header: 851, footer: FOOTER, gutter: 0 } },
        grid: { type: DocumentGridType.LINES_AND_CHARS, linePitch: LINE, charSpace: CHAR_SPACE },
      },
      footers: { default: pageNumber("right"), even: pageNumber("left") },
      children: [...headParagraphs(bulletin.head), ...bodyParagraphs(bulletin.blocks, fonts), ...footParagraphs(bulletin.foot)],
    }],
  });
  return repack(await Packer.pack(document, "uint8array"), {
    "word/styles.xml": stylesXml(fonts),
    "word/settings.xml": settingsXml,
    "word/fontTable.xml": fontTable(fonts),
    "docProps/core.xml": coreXml(bulletin),
  });
}

/** 页码 (7.5): odd pages right, even pages left, one character in. */
function pageNumber(side: "left" | "right"): Footer {
  const one = (SIZE["四"] / 2) * 20;
  return new Footer({
    children: [new Paragraph({
      style: "PageNumber", alignment: side === "left" ? AlignmentType.LEFT : AlignmentType.RIGHT, indent: { [side]: one },
      children: [new TextRun({ children: ["— ", PageNumber.CURRENT, " —"] })],
    })],
  });
}

/** docProps/core.xml with the document's own date instead of the moment of rendering. */
function coreXml({ head, foot }: Bulletin): string {
  const at = `${foot.day}T00:00:00Z`;
  const escaped = (text: string): string => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;");
  return '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>' +
    '<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" ' +
    'xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">' +
    `<dc:title>${escaped(head.title.join(""))}</dc:title><dc:creator>${escaped(foot.signer)}</dc:creator>` +
    `<dcterms:created xsi:type="dcterms:W3CDTF">${at}</dcterms:created><dcterms:modified xsi:type="dcterms:W3CDTF">${at}</dcterms:modified></cp:coreProperties>`;
}
