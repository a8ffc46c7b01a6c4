import { AlignmentType, Paragraph, type Table, TextRun } from "docx";
import { type Block, blockText, type FontRole, type Run } from "../../../documents/index.ts";
import { faces, type FontClass, type FontProfile } from "./fonts.ts";
import { CHARACTERS } from "./geometry.ts";
import { FIRST_LINE } from "./styles.ts";
import { figureTable } from "./table.ts";

const classes: Readonly<Record<FontRole, FontClass>> = { body: "fangsong", "heading-1": "heiti", "heading-2": "kaiti" };
const indent = { firstLine: FIRST_LINE.twips, firstLineChars: FIRST_LINE.chars };

/** LibreOffice takes a kept paragraph whole to the next page, where Word takes its last lines: ten lines may go, not more. */
const WHOLE = 10 * CHARACTERS;

/** 正文: one paragraph for each block, and a table with its words above it, as one. The last is kept with the signature, so that that never stands alone on a page. */
export function bodyParagraphs(blocks: readonly Block[], profile: FontProfile): (Paragraph | Table)[] {
  return blocks.flatMap((block, i): (Paragraph | Table)[] => {
    const keepNext = i === blocks.length - 1 && blockText(block).length <= WHOLE;
    const runs = block.runs.map((run) => textRun(run, profile));
    switch (block.kind) {
      case "heading": return [new Paragraph({ style: "Heading1", children: [east(block.number), ...runs] })];
      case "item": return [new Paragraph({ indent, keepNext, children: [east(block.number + block.heading), ...runs] })];
      case "paragraph": return [new Paragraph({ indent, keepNext, children: runs })];
      case "table": return [
        ...(runs.length > 0 ? [new Paragraph({ alignment: AlignmentType.CENTER, keepNext: true, children: runs })] : []), figureTable(block, profile),
        // two tables that touch would be one
        ...(blocks[i + 1]?.kind === "table" || i === blocks.length - 1 ? [new Paragraph({})] : []),
      ];
    }
  });
}

/** The hint makes “ ” and … full-width characters of the Chinese font. */
export const east = (text: string): TextRun => new TextRun({ text, font: { hint: "eastAsia" } });

function textRun(run: Run, profile: FontProfile): TextRun {
  if (run.kind === "figure" || (run.font === undefined && !run.bold)) return east(run.text);
  const name = run.font === undefined ? undefined : faces[profile][classes[run.font]].name;
  return new TextRun({
    text: run.text, ...(run.bold ? { bold: true } : {}),
    font: name === undefined ? { hint: "eastAsia" } : { ascii: name, hAnsi: name, eastAsia: name, hint: "eastAsia" },
  });
}
