import { parseInline } from "./inline.ts";

/** Inline text as it is edited: words, and chips that stand for a placeholder; `code` is what is written between the braces. */
export type Piece =
  | { readonly kind: "text"; readonly text: string }
  | { readonly kind: "chip"; readonly code: string };

/** The pieces of a text. Words stay as they are written (with doubled braces), so that `inlineOf` gives the very same text back. */
export function piecesOf(text: string): Piece[] {
  const pieces: Piece[] = [];
  let from = 0;
  for (const part of parseInline(text).parts) {
    if (part.kind === "text") continue;
    const close = text.indexOf("}", part.at);
    if (part.at > from) pieces.push({ kind: "text", text: text.slice(from, part.at) });
    pieces.push({ kind: "chip", code: text.slice(part.at + 1, close) });
    from = close + 1;
  }
  if (from < text.length) pieces.push({ kind: "text", text: text.slice(from) });
  return pieces;
}

/** Words of somebody who knows of no placeholders (a subject, a title), so that they print as they were written. */
export const literal = (words: string): string => words.replaceAll("{", "{{").replaceAll("}", "}}");

export const inlineOf = (pieces: readonly Piece[]): string => pieces.map((each) => (each.kind === "chip" ? `{${each.code}}` : each.text)).join("");
