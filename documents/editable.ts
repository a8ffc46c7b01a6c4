import { failed, issue, type Issue, ok, type Result } from "../core/index.ts";
import type { BulletinTemplate, ItemTemplate, MoreTemplate, SectionTemplate } from "./template.ts";

/** The month's text as it is edited: one block after the other; `text` is inline text (see inline.ts). */
export type EditableBlock =
  | { readonly kind: "heading"; readonly id: string; readonly text: string }
  | { readonly kind: "item"; readonly id: string; readonly goal?: string; readonly heading: string; readonly text: string }
  | { readonly kind: "paragraph"; readonly id: string; readonly text: string };

const OPENING = "opening";

/** A template as blocks. Ids are those that `compose` gives the same blocks, so that editions compare. */
export function editableOf(template: BulletinTemplate): EditableBlock[] {
  const blocks = [...paragraphs(template.opening, OPENING), ...further(template.more, OPENING)];
  template.sections.forEach((section, s) => {
    const at = section.id ?? `sections.${s}`;
    blocks.push({ kind: "heading", id: at, text: section.heading });
    if (section.text) blocks.push(...paragraphs(section.text, `${at}.text`));
    blocks.push(...further(section.more, at));
    section.items?.forEach((item, i) => {
      const id = item.id ?? `sections.${s}.items.${i}`;
      const [first = "", ...rest] = lines(item.text);
      blocks.push({ kind: "item", id, ...(item.goal === undefined ? {} : { goal: item.goal }), heading: item.heading ?? "", text: first });
      rest.forEach((text, p) => blocks.push({ kind: "paragraph", id: `${id}.p${p + 2}`, text }));
      blocks.push(...further(item.more, id));
    });
  });
  return blocks;
}

const lines = (text: string): string[] => text.split("\n").filter((each) => each.trim() !== "");
const paragraphs = (text: string, id: string): EditableBlock[] => lines(text).map((line, i) => ({ kind: "paragraph", id: i === 0 ? id : `${id}.p${i + 1}`, text: line }));
const further = (more: readonly MoreTemplate[] | undefined, of: string): EditableBlock[] =>
  (more ?? []).flatMap((each, i) => paragraphs(each.text, each.id ?? `${of}.m${i + 1}`));

interface Writing<T> { item: T; more: MoreTemplate[] }

/**
 * Blocks → the template of the month; phrases, gathers and the head are those of `base`. Fails where the blocks make
 * no document; every issue names its block. What stands inside the texts is not its business: `checkText` asks that.
 */
export function templateOf(blocks: readonly EditableBlock[], base: BulletinTemplate): Result<BulletinTemplate> {
  const issues: Issue[] = [];
  const ids = new Set<string>();
  const unique = (id: string): string => {
    let free = id;
    for (let n = 2; ids.has(free); n += 1) free = `${id}~${n}`;
    ids.add(free);
    return free;
  };
  let opening = "";
  const opened: MoreTemplate[] = [];
  const sections: { head: { id: string; heading: string }; text?: string; more: MoreTemplate[]; items: Writing<ItemTemplate & { id: string }>[] }[] = [];

  const handlers: { readonly [K in EditableBlock["kind"]]: (block: Extract<EditableBlock, { kind: K }>, id: string) => void } = {
    heading: ({ text }, id) => {
      if (text.trim() === "") issues.push(issue("documents.empty-heading", {}, { field: id }));
      sections.push({ head: { id, heading: text }, more: [], items: [] });
    },
    item: ({ goal, heading, text }, id) => {
      const section = sections.at(-1);
      if (!section) issues.push(issue("documents.item-outside", { heading: heading || text.slice(0, 12) }, { field: id }));
      section?.items.push({ item: { id, ...(heading === "" ? {} : { heading }), ...(goal === undefined ? {} : { goal }), text }, more: [] });
    },
    paragraph: ({ text }, id) => {
      const section = sections.at(-1);
      const item = section?.items.at(-1);
      if (!section && id === OPENING && opening === "" && opened.length === 0) opening = text;
      else if (section && !item && section.text === undefined && section.more.length === 0 && id === `${section.head.id}.text`) section.text = text;
      else (item?.more ?? section?.more ?? opened).push({ kind: "paragraph", id, text });
    },
  };
  for (const block of blocks) (handlers[block.kind] as (block: EditableBlock, id: string) => void)(block, unique(block.id));
  if (sections.length === 0) issues.push(issue("documents.no-section", {}));
  if (issues.length > 0) return failed(...issues);

  const { more: _, ...rest } = base;
  return ok({
    ...rest, opening, ...some(opened),
    sections: sections.map(({ head, text, more, items }, s): SectionTemplate => ({
      heading: head.heading, ...(text === undefined ? {} : { text }), ...named(head.id, `sections.${s}`), ...some(more),
      ...(items.length === 0 ? {} : { items: items.map(({ item: { id, ...item }, more }, i) => ({ ...item, ...named(id, `sections.${s}.items.${i}`), ...some(more) })) }),
    })),
  });
}

/** An id that is the block's place anyway is not written. */
const named = (id: string, place: string): { id?: string } => (id === place ? {} : { id });
const some = (more: readonly MoreTemplate[]): { more?: readonly MoreTemplate[] } => (more.length === 0 ? {} : { more });
