import type { IToken } from "chevrotain";
import type { Name, Span } from "./ast.ts";

const endOf = (token: IToken): number => (token.endOffset ?? token.startOffset) + 1;
export const spanOf = (first: IToken, last: IToken): Span => ({ start: first.startOffset, end: endOf(last) });
/** From the one to the other; while the grammar is recorded neither has a span yet. */
export const cover = (left: { span?: Span }, right: { span?: Span }): Span => ({ start: left.span?.start ?? 0, end: right.span?.end ?? 0 });
export const nameOf = (token: IToken): Name => ({ text: token.image, span: spanOf(token, token) });
export const dotted = (parts: readonly IToken[]): Name => ({ text: parts.map((each) => each.image).join("."), span: spanOf(parts[0]!, parts.at(-1)!) });
export const unquoted = (token: IToken): string => token.image.slice(1, -1).replaceAll("''", "'");

export function together<T extends { span: Span }>(kind: "and" | "or", parts: T[]): T | { kind: typeof kind; parts: T[]; span: Span } {
  const [first] = parts;
  return parts.length === 1 ? first! : { kind, parts, span: cover(first!, parts.at(-1)!) };
}
