import { getDocumentProxy } from "unpdf";
import { failed, issue, ok, type Result } from "../../core/index.ts";

const PAGES = 400;
/** Letters of one line differ in height by less than this share of their size. */
const SAME_LINE = 0.5;

interface Piece {
  readonly str: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** The text layer of a .pdf, line by line; page numbers at the foot (— 3 —) are left out. */
export async function pdfText(file: string, bytes: Uint8Array): Promise<Result<string>> {
  try {
    // the reader takes the bytes over, so it is given its own
    const document = await getDocumentProxy(new Uint8Array(bytes));
    if (document.numPages > PAGES) return failed(issue("proof.too-large", { file, limit: `${PAGES} 页` }));
    const pages: string[] = [];
    for (let n = 1; n <= document.numPages; n += 1) {
      const content = await (await document.getPage(n)).getTextContent();
      pages.push(lines(content.items.flatMap((each) => ("str" in each && each.str !== "" ? [piece(each.str, each.transform as number[], each.width, each.height)] : []))));
    }
    return ok(pages.join("\n"));
  } catch (reason) {
    if (reason instanceof Error && reason.name === "PasswordException") return failed(issue("proof.encrypted", { file }));
    return failed(issue("proof.broken-file", { file, reason: reason instanceof Error ? reason.message : String(reason) }));
  }
}

const piece = (str: string, transform: readonly number[], width: number, height: number): Piece => ({ str, x: transform[4] ?? 0, y: transform[5] ?? 0, width, height: height || 10 });

function lines(pieces: readonly Piece[]): string {
  const rows: Piece[][] = [];
  for (const each of pieces) {
    const row = rows.at(-1);
    if (row && Math.abs(row[0]!.y - each.y) < each.height * SAME_LINE) row.push(each);
    else rows.push([each]);
  }
  return rows.map((row) => row.map((each) => each.str).join("").trim()).filter((line) => !/^[-—–\s]*\d{1,3}[-—–\s]*$/.test(line)).join("\n");
}
