import type { Lexeme } from "../lex/lexer.ts";
import type { Item } from "../read/outline.ts";

/** Where a number stands in the structure of the text. */
export interface Place {
  readonly paragraph: number;
  readonly sentence: number;
  readonly segment: number;
  readonly item: number;
  readonly depth: number;
  readonly parent: number | undefined;
  /** after the last mark of any kind, and after the last comma or stronger */
  readonly clauseStart: number;
  readonly commaStart: number;
  readonly sentenceStart: number;
}

interface Open {
  readonly at: number;
  readonly clauseStart: number;
  readonly parent: number | undefined;
  readonly lexemes: number;
}

/** Deeper brackets are noise and are not opened. */
const DEEPEST = 8;
/** (市) of 县(市)区 and (留言) of 来电(留言)9230件 are part of the word. */
const WORD_BRACKET = 10;

/** One pass over the text, whatever its brackets. */
export function places(text: string, lexemes: readonly Lexeme[], items: readonly Item[]): Place[] {
  const made: Place[] = [];
  const open: Open[] = [];
  let [paragraph, sentence, segment, item] = [0, 0, 0, 0];
  let [clauseStart, commaStart, sentenceStart] = [0, 0, 0];
  let next = 0;
  let nextItem = 0;
  for (let i = 0; i < text.length; i += 1) {
    if (nextItem < items.length && items[nextItem]!.start === i) {
      item = nextItem;
      nextItem += 1;
      sentence += 1;
      segment += 1;
      clauseStart = commaStart = sentenceStart = items[item]!.from;
      open.length = 0;
      if (clauseStart > i) {
        i = clauseStart - 1;
        continue;
      }
    }
    const lexeme = lexemes[next];
    if (lexeme?.start === i) {
      made.push({ paragraph, sentence, segment, item, depth: open.length, parent: open.at(-1)?.parent, clauseStart, commaStart, sentenceStart });
      next += 1;
      i = lexeme.end - 1;
      continue;
    }
    switch (text[i]) {
      case "\n": case "\ufffc":
        if (text[i] === "\n") paragraph += 1;
        open.length = 0;
        sentence += 1;
        segment += 1;
        clauseStart = commaStart = sentenceStart = i + 1;
        break;
      case "。": case "!": case "?":
        // a stop inside brackets ends no sentence outside
        if (open.length === 0) {
          sentence += 1;
          sentenceStart = i + 1;
        }
        segment += 1;
        clauseStart = commaStart = i + 1;
        break;
      case ";":
        if (open.length === 0) segment += 1;
        clauseStart = commaStart = i + 1;
        break;
      case ",": case ":": case "|":
        clauseStart = commaStart = i + 1;
        break;
      case "、":
        clauseStart = i + 1;
        break;
      case "(": case "[":
        if (open.length < DEEPEST) open.push({ at: i, clauseStart, parent: adjacent(text, lexemes[next - 1], i) ? next - 1 : undefined, lexemes: next });
        clauseStart = commaStart = i + 1;
        break;
      case ")": case "]": {
        const opened = open.pop();
        clauseStart = opened && opened.lexemes === next && i - opened.at <= WORD_BRACKET ? opened.clauseStart : i + 1;
        commaStart = Math.max(commaStart, clauseStart);
        break;
      }
      default:
    }
  }
  return made;
}

/** 218个(…: the bracket speaks of the figure when only its noun stands between. */
function adjacent(text: string, before: Lexeme | undefined, at: number): boolean {
  return before !== undefined && at - before.end <= 16 && !/[,。;:、)\]\n]/.test(text.slice(before.end, at));
}
