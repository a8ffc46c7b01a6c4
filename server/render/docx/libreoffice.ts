import { repack } from "./archive.ts";
import { CHARACTERS, LINE } from "./geometry.ts";

/** 28 characters of 16 pt in 442.2 pt: a quarter of a point less each, in twips. */
const CLOSER = -5;

/** Ten lines may move to the next page together, not more. */
const WHOLE = 10 * CHARACTERS;
const textLength = (xml: string): number => xml.replace(/<[^>]*>/g, "").length;

/**
 * The same document as LibreOffice (7.4) must be given it, so that pages and lines come out as in Word:
 * - it puts a 16 pt character, wider than the 15.793 pt cell of the grid, into two cells and so sets 14
 *   characters a line: the character grid becomes a line grid with closer characters
 * - it reads overflowPunct the wrong way round
 * - it takes a paragraph that is kept with the next one whole to the next page, where Word takes its last lines
 * It cannot be told autoSpaceDE: a quarter of an em stays between Han characters and digits.
 */
export function forLibreOffice(docx: Uint8Array): Uint8Array {
  return repack(docx, {
    "word/document.xml": (old) => old
      .replace(/<w:docGrid[^>]*\/>/g, `<w:docGrid w:type="lines" w:linePitch="${LINE}"/>`)
      .replace(/<w:p>.*?<\/w:p>/gs, (paragraph) => (textLength(paragraph) > WHOLE ? paragraph.replace("<w:keepNext/>", "") : paragraph)),
    "word/styles.xml": (old) => old
      .replace('<w:kern w:val="0"/>', `<w:spacing w:val="${CLOSER}"/><w:kern w:val="0"/>`)
      .replaceAll('<w:overflowPunct w:val="0"/>', '<w:overflowPunct w:val="1"/>'),
  });
}
