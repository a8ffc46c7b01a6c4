import { type Cutting, cuts } from "./cuts.ts";

const OPENING = /^(?:[)\]”,;]|(?:19|20)\d\d年度?|其中|另有|另外|还有|以及|并且|同时|目前|现有|已经|一共|总共|分别|累计共|:|“(?!\p{Script=Han}+”))/u;
const PARTICLE = /^(?:在(?!线|建|岗|册|校|编|产)|中(?=$|[有已的,])|[现有和与及并也则又是对将把至由从的里])/;
const words = new Intl.Segmenter("zh", { granularity: "word" });

/** Function words at the front say nothing of what is counted; a letter of a word (有效, 在线, 中国) is none. */
function opened(clause: string): string {
  let rest = clause;
  for (;;) {
    const word = OPENING.exec(rest)?.[0] ?? (PARTICLE.test(rest) && words.segment(rest.slice(0, 8)).containing(0)!.segment.length === 1 ? rest[0]! : "");
    if (word === "") return rest;
    rest = rest.slice(word.length);
  }
}

const DOING = /^(?:累计)?(?:召开|登记|清理|改建|拨付|签[订定]|发放|举办|开展|完成(?=\p{Script=Han}{6}))(?=[\p{Script=Han}“]{4})/u;
const LONGEST = 9;
/** 农林畜牧水利类环比减少12.35%, 占一般公共预算收入的75%: the words of comparison do not count. */
const COMPARED = /(?:同比|环比)\p{Script=Han}{0,3}$|占(?=\p{Script=Han}{1,10}的$)/u;

/** The words before a number that are shown with it: few, and whole. */
export function leadOf(before: string, of: Cutting): string {
  let lead = opened(before);
  for (const { off, when } of cuts) {
    if (when && !when(of)) continue;
    lead = lead.slice(off.exec(lead)?.[0].length ?? 0);
  }
  const compared = COMPARED.exec(lead);
  const shown = compared?.[0] === "占" ? lead.slice(compared.index) : lastWords(opened(lead), LONGEST + (compared?.[0].length ?? 0));
  const done = shown.slice(DOING.exec(shown)?.[0].length ?? 0);
  return compared?.[0] === "占" ? done : of.unit === "场" ? nearest(done, 2) : sinceRead(done, of.read - (before.length - done.length));
}

/** An event is shown with one attribute: 青年志愿者培训10场 shows 志愿者培训. */
function nearest(clause: string, most: number): string {
  const parts = [...words.segment(clause)];
  let from = parts.length - most;
  // 志愿|者: a letter by itself belongs to the word before
  while (from > 0 && parts[from]!.segment.length === 1) from -= 1;
  return clause.slice(parts[Math.max(from, 0)]?.index ?? 0);
}

/** Readings printed between the letters break a string up; it is shown from the last word that has one. */
function sinceRead(clause: string, at: number): string {
  return at < 0 || at >= clause.length ? clause : clause.slice(words.segment(clause).containing(at)!.index);
}

/** The last words of a clause that together are not too long; a word is never cut. */
function lastWords(clause: string, longest: number): string {
  if (clause.length <= longest) return clause;
  const tail = clause.slice(-longest - 6);
  let taken = 0;
  for (const { segment } of [...words.segment(tail)].toReversed()) {
    if (taken > 0 && taken + segment.length > longest) break;
    taken += segment.length;
  }
  return clause.slice(-Math.max(taken, 2)).replace(/^[)\]”》、]+/, "");
}
