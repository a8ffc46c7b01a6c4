import { afterAll, beforeAll, describe, expect, test } from "vitest";
import * as Y from "yjs";
import { editableOf } from "../../../documents/index.ts";
import type { Office } from "../../office.ts";
import { makeOffice } from "../../testing/sample-office.ts";
import { composeBulletin } from "../bulletin/index.ts";
import { freezeMonth } from "../cycle/index.ts";
import { unwrap } from "../../testing/unwrap.ts";
import { blocksIn, documentOf, FRAGMENT, seedOf } from "./document.ts";
import { monthTemplate, openText, readText, writeText } from "./text.ts";

let office: Office;
const month = "2016-10";
const by = (actor: string) => ({ actor, at: "2016-11-03T08:00:00.000Z" });

beforeAll(async () => {
  office = await makeOffice({ rows: false });
});
afterAll(() => office?.database.close());

/** A writer with a copy of the text of their own, who sends what they change when told to. */
async function writer(name: string, of = month) {
  const opened = unwrap(await openText(office, of, by(name)));
  const doc = new Y.Doc();
  Y.applyUpdate(doc, Y.encodeStateAsUpdate(opened.doc));
  const waiting: Uint8Array[] = [];
  doc.on("update", (update: Uint8Array, origin: unknown) => void (origin === "others" ? undefined : waiting.push(update)));
  const block = (id: string) => doc.getXmlFragment(FRAGMENT).toArray().find((each) => each instanceof Y.XmlElement && each.getAttribute("id") === id) as Y.XmlElement;
  return {
    doc, block,
    words: (id: string, at = -1) => block(id).toArray().filter((each) => each instanceof Y.XmlText).at(at) as Y.XmlText,
    send: async () => { for (const update of waiting.splice(0)) unwrap(await writeText(office, of, update, by(name))); },
    read: async () => Y.applyUpdate(doc, Y.encodeStateAsUpdate((await readText(office.database.query, office.region, of)).doc), "others"),
  };
}
const g1 = "sections.0.items.0";
const textOf = async (id: string, of = month) => blocksIn((await readText(office.database.query, office.region, of)).doc).find((each) => each.id === id)?.text;

describe("the shared document", () => {
  test("holds the pack's whole template, and gives it back", () => {
    const blocks = editableOf(office.pack.bulletin);
    expect(blocksIn(documentOf([seedOf(blocks)]))).toEqual(blocks);
  });

  test("is begun once, however many open it at the same time", async () => {
    await Promise.all(["a", "b", "c"].map((name) => openText(office, "2016-09", by(name))));
    const { doc, seq } = await readText(office.database.query, office.region, "2016-09");
    expect([seq, blocksIn(doc).length]).toEqual([1, 27]);
  });

  test("takes no update that is none, and none before it is begun", async () => {
    expect(await writeText(office, month, new Uint8Array([9, 9, 9]), by("a"))).toMatchObject({ ok: false, issues: [{ code: "editor.bad-update" }] });
    expect(await writeText(office, "2016-03", Y.encodeStateAsUpdate(new Y.Doc()), by("a"))).toMatchObject({ ok: false, issues: [{ code: "editor.not-begun" }] });
  });
});

describe("two people at once", () => {
  test("in one paragraph and in different ones nobody loses a word, whoever sends first", async () => {
    const [li, wang] = [await writer("li"), await writer("wang")];
    for (const [who, mark] of [[li, "甲"], [wang, "乙"]] as const) for (let i = 0; i < 5; i += 1) who.words(g1).insert(who.words(g1).length, `${mark}${i}。`);
    li.words("sections.0.items.1").insert(0, "李写的。");
    wang.words("sections.0.items.2", 0).insert(5, "王写的");
    await Promise.all([li.send(), wang.send()]);
    await Promise.all([li.read(), wang.read()]);
    const told = await textOf(g1);
    for (const mark of ["甲", "乙"]) for (let i = 0; i < 5; i += 1) expect(told).toContain(`${mark}${i}。`);
    expect(blocksIn(li.doc)).toEqual(blocksIn(wang.doc));
    expect(JSON.stringify(blocksIn(li.doc))).toMatch(/李写的.*王写的/);
  });

  test("who was cut off for a while and comes back brings everything, once", async () => {
    const [away, here] = [await writer("away"), await writer("here")];
    away.words(g1).insert(0, "断网时写。");
    here.words(g1).insert(0, "在线时写。");
    await here.send();
    const whole = Y.encodeStateAsUpdate(away.doc);
    await away.send();
    unwrap(await writeText(office, month, whole, by("away")));
    const told = (await textOf(g1))!;
    expect([told.split("断网时写。").length, told.split("在线时写。").length]).toEqual([2, 2]);
  });
});

describe("the month's template", () => {
  test("is the pack's until somebody writes, and then theirs, live and frozen", async () => {
    expect(await monthTemplate(office.database.query, office, "2016-02")).toEqual({ template: office.pack.bulletin, edited: false, faults: [], titles: new Map() });
    const li = await writer("li", "2016-08");
    li.words("opening", 0).insert(0, "经区委、区政府同意，");
    await li.send();
    const live = unwrap(await composeBulletin(office, "2016-08"));
    expect(live.bulletin.blocks[0]!.runs[0]!.text).toMatch(/^经区委、区政府同意，/);
    unwrap(await freezeMonth(office, "2016-08", by("li")));
    li.words("opening", 0).insert(0, "后来");
    await li.send();
    const frozen = unwrap(await composeBulletin(office, "2016-08"));
    expect([frozen.edition?.number, frozen.bulletin.blocks[0]!.runs[0]!.text]).toEqual([1, expect.stringMatching(/^经区委/)]);
  });

  test("with a fault it says where, and is not frozen", async () => {
    const li = await writer("li", "2016-07");
    li.words(g1).insert(0, "{no_such_figure}");
    await li.send();
    expect((await monthTemplate(office.database.query, office, "2016-07")).faults).toMatchObject([{ code: "documents.unknown-metric", where: { field: g1 } }]);
    expect(await freezeMonth(office, "2016-07", by("li"))).toMatchObject({ ok: false, issues: [{ code: "editor.faults" }, { code: "documents.unknown-metric" }] });
  });
});
