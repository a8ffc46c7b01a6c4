import { simplified } from "../read/simplify.ts";

/** Pairs of characters and whole Latin words: enough to tell metrics apart, and no dictionary that could be out of date. */
export type Shingles = ReadonlySet<string>;

const EMPTY: Shingles = new Set();
/** Words that stand everywhere and tell nothing. */
const PLAIN = /(?:其中|累计|全部|已经?|共计?|分别|本月|当月|截至|到?\d*月[份底末]?|今年以来|同比|环比|全区|全市考核)/g;

export function shingles(text: string): Shingles {
  if (text === "") return EMPTY;
  const found = new Set<string>();
  for (const [run] of regular(text).replace(PLAIN, "·").matchAll(/\p{Script=Han}+|[A-Za-z][A-Za-z0-9.]*/gu)) {
    if (/^[A-Za-z]/.test(run)) found.add(run.toUpperCase());
    else for (let i = 0; i + 1 < run.length; i += 1) found.add(run.slice(i, i + 2));
  }
  return found;
}

const regular = (text: string): string => [...text.normalize("NFKC").replace(/\s/g, "")].map((each) => (each >= "\u3400" && each <= "\u9fff" ? simplified(each) : each)).join("");

/** How telling a shingle is: one that few metrics have tells more. */
export type Weight = (shingle: string) => number;

export function weightOver(documents: readonly Shingles[]): Weight {
  const among = new Map<string, number>();
  for (const each of documents) for (const one of each) among.set(one, (among.get(one) ?? 0) + 1);
  const known = new Map([...among].map(([one, n]) => [one, Math.log(1 + documents.length / n)]));
  const unheard = Math.log(1 + documents.length);
  return (shingle) => known.get(shingle) ?? unheard;
}
