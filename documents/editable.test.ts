import { resolve } from "node:path";
import fc from "fast-check";
import { expect, test } from "vitest";
import { readPack } from "../server/packs/index.ts";
import { compose } from "./compose.ts";
import { type EditableBlock, editableOf, templateOf } from "./editable.ts";
import { parseInline } from "./inline.ts";
import { inlineOf, literal, piecesOf } from "./pieces.ts";
import { blockText } from "./text.ts";
import type { BulletinTemplate } from "./template.ts";
import { lookup, october, tables, template } from "./world.ts";

const back = (blocks: readonly EditableBlock[], base: BulletinTemplate): BulletinTemplate => {
  const made = templateOf(blocks, base);
  if (!made.ok) throw new Error(JSON.stringify(made.issues));
  return made.value;
};

test("the whole template of the pack comes back as it was", async () => {
  const pack = await readPack(resolve(import.meta.dirname, "../packs/zhoucun-2016"));
  if (!pack.ok) throw new Error(JSON.stringify(pack.issues));
  const { bulletin } = pack.value;
  expect(editableOf(bulletin)).toHaveLength(1 + 3 + 23);
  expect(back(editableOf(bulletin), bulletin)).toEqual(bulletin);
});

const prose = fc.array(fc.oneof(fc.constantFrom("到", "{month_end}", "{started}", "{started:n}", "{ started }", "{@p}", "{#g}", "{{", "}}", "{", "}", "{a b}", "，", "\n"), fc.string()), { maxLength: 12 }).map((all) => all.join(""));

test("inline text → pieces → the very same text, whatever it is", () => {
  fc.assert(fc.property(prose, (text) => { expect(inlineOf(piecesOf(text))).toBe(text); }));
});

test("literal words print as they were written, whatever they are", () => {
  fc.assert(fc.property(prose, (words) => {
    expect(parseInline(literal(words))).toEqual({ parts: words === "" ? [] : [{ kind: "text", text: words, at: 0 }], issues: [] });
  }));
});

const line = fc.array(fc.constantFrom("到", "{month_end}", "{started}", "完成", "{started:n}", "，"), { minLength: 1, maxLength: 6 }).map((all) => all.join(""));
const some = fc.array(line, { minLength: 1, maxLength: 3 }).map((all) => all.join("\n"));
const made = fc.record({
  opening: some,
  sections: fc.array(fc.record({ heading: line, text: fc.option(some, { nil: undefined }), items: fc.array(fc.record({ heading: fc.constantFrom("", "建设"), text: some }), { maxLength: 3 }) }), { minLength: 1, maxLength: 3 }),
});

test("template → blocks → template prints the same bulletin, ids included, and is then stable", () => {
  fc.assert(fc.property(made, ({ opening, sections }) => {
    const of = template("", { opening, sections: sections.map(({ text, items, heading }) => ({ heading, ...(text === undefined ? {} : { text }), items: items.map((each) => ({ text: each.text, ...(each.heading === "" ? {} : { heading: each.heading }) })) })) });
    const once = back(editableOf(of), of);
    const told = (each: BulletinTemplate) => compose({ template: each, period: october, figures: lookup({ started: "28" }), gathered: new Map(), tables, date: "2016-11-07" }).bulletin.blocks.map((block) => [block.kind, block.id, blockText(block)]);
    expect(told(once)).toEqual(told(of));
    expect(back(editableOf(once), of)).toEqual(once);
  }), { numRuns: 60 });
});

test("blocks keep their names when something is put before them, and a name that stands twice becomes two", () => {
  const of = template("{started}");
  const [opening, heading, item] = editableOf(of);
  const moved = back([opening!, heading!, { kind: "item", id: "new", heading: "新", text: "一" }, item!, { ...item!, kind: "paragraph" }], of);
  expect(moved.sections[0]!.items!.map(({ id, more }) => [id, more?.map((each) => each.id)])).toEqual([["new", undefined], ["sections.0.items.0", ["sections.0.items.0~2"]]]);
});

test.each<[string, EditableBlock[], string, string | undefined]>([
  ["no heading", [{ kind: "paragraph", id: "opening", text: "一" }], "documents.no-section", undefined],
  ["a point before the first heading", [{ kind: "item", id: "i", heading: "一", text: "" }, { kind: "heading", id: "h", text: "二" }], "documents.item-outside", "i"],
  ["an empty heading", [{ kind: "heading", id: "h", text: " " }], "documents.empty-heading", "h"],
])("%s is refused at its block", (_, blocks, code, field) => {
  expect(templateOf(blocks, template(""))).toMatchObject({ ok: false, issues: [{ code, where: field === undefined ? {} : { field } }] });
});
