import { strFromU8, unzipSync } from "fflate";
import { failed, issue, ok, type Result } from "../../core/index.ts";

const BODY = "word/document.xml";
/** What a packed file may unfold to: hundreds of pages, and no bomb. */
const UNFOLDED = 64 * 1024 * 1024;
/** Zip packs text about tenfold; far more than that was made to hurt. */
const RATIO = 400;

/** The paragraphs and tables of a .docx in order of reading. Deleted text (修订) is left out, inserted text stays. */
export function docxText(file: string, bytes: Uint8Array): Result<string> {
  let tooLarge = false;
  let body: Uint8Array | undefined;
  try {
    body = unzipSync(bytes, {
      filter: ({ name, originalSize, size }) => {
        if (name !== BODY) return false;
        tooLarge = originalSize > UNFOLDED || originalSize > Math.max(size, 1024) * RATIO;
        return !tooLarge;
      },
    })[BODY];
  } catch (reason) {
    return failed(issue("proof.broken-file", { file, reason: reason instanceof Error ? reason.message : String(reason) }));
  }
  if (tooLarge) return failed(issue("proof.too-large", { file, limit: `${UNFOLDED / 1024 / 1024} MB` }));
  if (!body) return failed(issue("proof.unknown-format", { file }));
  return ok(bodyText(strFromU8(body)));
}

const PIECE = /<w:(t|delText|instrText)(?:\s[^<>]*)?>([^<]*)<\/w:\1>|<w:(tab|br|cr)(?:\s[^<>]*)?\/?>|<\/w:(p|tc|tr)>|<(\/?)w:(pPr)(?:\s[^<>]*)?>/g;
const ENTITY: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: "\"", apos: "'" };

/** One pass over the tags that carry text; everything else is passed by. */
function bodyText(xml: string): string {
  const out: string[] = [];
  let inProperties = false;
  for (const [, tag, text, blank, closed, end, properties] of xml.matchAll(PIECE)) {
    if (properties) inProperties = end === "";
    else if (tag === "t") out.push(text!.replace(/&(?:#x([\da-f]+)|#(\d+)|(\w+));/gi, unescaped));
    else if (blank && !inProperties) out.push(blank === "tab" ? " " : "\n");
    else if (closed === "p") out.push("\n");
    else if (closed) cell(out, closed);
  }
  return out.join("").replace(/\n{3,}/g, "\n\n");
}

/** The paragraph end inside a cell becomes the mark between cells. */
function cell(out: string[], closed: string): void {
  if (closed === "tc") {
    if (out.at(-1) === "\n") out.pop();
    out.push("|");
  } else out.push("\n");
}

function unescaped(whole: string, hex: string | undefined, digits: string | undefined, name: string | undefined): string {
  const code = hex === undefined ? Number(digits) : Number.parseInt(hex, 16);
  if (name !== undefined) return ENTITY[name] ?? whole;
  return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : whole;
}
