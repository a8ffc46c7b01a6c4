import type { Wording } from "../../../proof/index.ts";
import type { BulletinTemplate } from "../../../documents/index.ts";

/**
 * How a bulletin's template words each metric: the clause that its placeholder stands in and the sentence
 * before it. So every pack teaches the proofreader its own way of speaking, without a list of synonyms.
 */
export function wordingsOf(template: BulletinTemplate | undefined): ReadonlyMap<string, readonly Wording[]> {
  const found = new Map<string, Wording[]>();
  for (const text of texts(template)) {
    for (const { index, 0: mark, 1: metric } of text.matchAll(FIGURE)) {
      const before = text.slice(0, index);
      const sentence = before.slice(lastMark(before, /[。；\n]/g));
      const clause = sentence.slice(lastMark(sentence, /[，、：（]|\{[^}]*\}/g));
      const after = /^[^，、。；：（）{}]*/.exec(text.slice(index + mark.length))![0];
      const wording = { own: plain(clause + after), subject: plain(sentence.slice(0, sentence.length - clause.length)) };
      found.set(metric!, [...(found.get(metric!) ?? []), wording]);
    }
  }
  return found;
}

const FIGURE = /\{([a-z][a-z0-9_]*)(?::\w+)?\}/g;
const PHRASE = /\{@([a-z][a-z0-9_]*)\}/g;

function texts(template: BulletinTemplate | undefined): string[] {
  if (!template) return [];
  const said = (name: string): string => (template.phrases?.[name] ?? []).map(({ say }) => say).join("，");
  const opened = (text: string): string => text.replace(PHRASE, (_, name: string) => said(name));
  const sections = template.sections.flatMap(({ text, items = [] }) => [text ?? "", ...items.map((item) => item.text)]);
  return [...sections, ...Object.values(template.gathers ?? {}).map(({ say }) => say)].map(opened);
}

const plain = (text: string): string => text.replace(/\{[^}]*\}/g, "，");

function lastMark(text: string, mark: RegExp): number {
  let at = 0;
  for (const found of text.matchAll(mark)) at = found.index + found[0].length;
  return at;
}
