import type { Figure } from "../model.ts";
import { type Shingles, shingles } from "./words.ts";

/** What a figure's text says around it, nearest first: its clause, the sentence so far, the sentences before in its item, its heading. */
export interface Surroundings {
  readonly own: Shingles;
  readonly sentence: Shingles;
  readonly earlier: Shingles;
  readonly heading: Shingles;
  /** the clause as it stands, for names and words of time */
  readonly clause: string;
}

const REACH = 90;
const EARLIER = 70;
const CLAUSE = /[，,、。；;：:！!？?（(）)\n|]/;

/** Of all figures of a text, in one pass; each looks a bounded way around. */
export function surroundings(text: string, figures: readonly Figure[]): Surroundings[] {
  return figures.map((figure, i) => {
    const before = text.slice(Math.max(0, figure.start - REACH), figure.start);
    const sentenceAt = last(before, /[。；;！!\n]/g);
    const sentence = before.slice(sentenceAt);
    const previous = figures[i - 1];
    // the words that led to the figure before are that figure's
    const spent = previous && previous.section === figure.section ? Math.max(0, previous.end - figure.start + before.length) : 0;
    const clauseAt = Math.max(last(before, /[，,、。；;：:（(\n|]/g), spent);
    const after = text.slice(figure.end, Math.min(text.length, figure.end + 30, next(figures, i)?.start ?? text.length));
    const cut = CLAUSE.exec(after)?.index ?? after.length;
    const clause = before.slice(clauseAt) + text.slice(figure.start, figure.end) + after.slice(0, cut);
    return {
      own: shingles(clause), sentence: shingles(sentence),
      earlier: shingles(told(text, figure.start - before.length + sentenceAt)),
      heading: shingles(figure.heading), clause,
    };
  });
}

/** The figure behind; two of one phrase (25大项135小项) share what follows. */
function next(figures: readonly Figure[], i: number): Figure | undefined {
  const end = figures[i]!.end;
  for (let n = i + 1; n < figures.length; n += 1) if (figures[n]!.start >= end) return figures[n];
  return undefined;
}

/** What the same paragraph said before a place. */
function told(text: string, at: number): string {
  const before = text.slice(Math.max(0, at - EARLIER), at);
  return before.slice(before.lastIndexOf("\n", before.length - 2) + 1);
}

function last(text: string, mark: RegExp): number {
  let at = 0;
  for (const found of text.matchAll(mark)) at = found.index + found[0].length;
  return at;
}
