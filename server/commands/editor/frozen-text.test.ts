import { afterAll, beforeAll, expect, test } from "vitest";
import { bulletinText } from "../../../documents/index.ts";
import type { Office } from "../../office.ts";
import { makeOffice } from "../../testing/sample-office.ts";
import { composeBulletin } from "../bulletin/index.ts";
import { correctMonth, findMonth, freezeMonth, issueMonth, listEditions, openMonth, verifyEdition } from "../cycle/index.ts";
import { unwrap } from "../../testing/unwrap.ts";
import { textHistory } from "./history.ts";
import { editBlock } from "./testing/edit-block.ts";
import { textSince } from "./since.ts";

let office: Office;
const month = "2016-10";
const by = (actor = "li") => ({ actor, at: "2016-11-03T08:00:00.000Z" });
const g1 = "sections.0.items.0";

beforeAll(async () => {
  office = await makeOffice({ rows: false });
});
afterAll(() => office?.database.close());

/** Somebody writes at the end of a block, or takes so many signs away there. */
const type = (text: string | number, block = g1, actor = "li"): Promise<void> =>
  editBlock(office, month, block, by(actor), (words) => (typeof text === "string" ? words.insert(words.length, text) : words.delete(words.length - text, text)));
const printed = async (edition: number): Promise<string> => bulletinText(unwrap(await composeBulletin(office, month, edition)).bulletin);

test("a broken block is named, and nothing is frozen", async () => {
  await type("{no_such_figure}");
  expect(await freezeMonth(office, month, by("wang"))).toMatchObject({ ok: false, issues: [{ code: "editor.faults" }, { code: "documents.unknown-metric", where: { field: "“重大项目建设”" } }] });
  expect([await findMonth(office.database.query, office.region, month), await listEditions(office.database.query, office.region, month)]).toMatchObject([{ state: "open", edition: 0 }, []]);
  await type("{no_such_figure}".length);
});

test("what was typed a moment ago is frozen and stands in the history under its writer's name", async () => {
  await type("刚刚写下的一句。");
  const edition = unwrap(await freezeMonth(office, month, by("wang")));
  expect(await printed(1)).toContain("刚刚写下的一句。");
  expect((await textHistory(office, month)).find(({ block }) => block === g1)).toMatchObject({ actor: "li", text: expect.stringContaining("刚刚写下的一句。") as string });
  expect(await textSince(office, edition)).toEqual([]);
  expect(unwrap(await verifyEdition(office, month))).toMatchObject({ holds: true });
});

test("somebody who goes on writing while it is frozen is not held up, and their words are told as not in it", async () => {
  unwrap(await openMonth(office, month, by()));
  const [edition] = await Promise.all([freezeMonth(office, month, by("wang")), (async () => { for (let i = 0; i < 5; i += 1) await type(`边封边写${i}。`, g1, "zhao"); })()]);
  const frozen = unwrap(edition);
  const text = await printed(2);
  const told = await textSince(office, frozen);
  // all that is in the edition came before all that is not
  const last = [0, 1, 2, 3, 4].findLast((i) => text.includes(`边封边写${i}。`)) ?? -1;
  expect([0, 1, 2, 3, 4].filter((i) => text.includes(`边封边写${i}。`))).toEqual([0, 1, 2, 3, 4].filter((i) => i <= last));
  expect(told.map(({ kind, id }) => [kind, id])).toEqual(last === 4 ? [] : [["changed", g1]]);
});

test("after the issue a change of words alone makes a corrected edition that lists its block", async () => {
  unwrap(await openMonth(office, month, by()));
  unwrap(await freezeMonth(office, month, by()));
  const issued = unwrap(await issueMonth(office, month, by()));
  expect(await correctMonth(office, month, "无改动", by())).toMatchObject({ ok: false, issues: [{ code: "cycle.nothing-changed" }] });
  await type("漏写的话。", "sections.0.items.1", "wang");
  expect(await textSince(office, issued)).toMatchObject([{ kind: "changed", id: "sections.0.items.1", title: "工业强区建设" }]);
  const { edition, difference } = unwrap(await correctMonth(office, month, "补写漏写的内容", by()));
  expect(difference).toMatchObject({ values: [], rowsTotal: 0, texts: [{ kind: "changed", id: "sections.0.items.1", before: expect.not.stringContaining("漏写的话") as string, after: expect.stringContaining("漏写的话。") as string }] });
  expect(await printed(edition.number)).toMatch(/更正原因：补写漏写的内容。数据不变，文字更正如下：“工业强区建设”一条中“.*”改为“.*漏写的话。”。/);
  expect(await printed(issued.number)).not.toContain("漏写的话");
  expect(unwrap(await verifyEdition(office, month, edition.number))).toMatchObject({ holds: true });
});

test("a table of figures is frozen with the numbers of the other months that it tells, and every one is proved anew", async () => {
  await type("{|now last year|district_start_rate city_projects}", "sections.0.items.2", "wang");
  const { edition } = unwrap(await correctMonth(office, month, "补表", by()));
  const { bulletin } = unwrap(await composeBulletin(office, month, edition.number));
  const table = bulletin.blocks.find(({ kind }) => kind === "table");
  expect(table).toMatchObject({ id: "sections.0.items.2.t1", columns: ["10月", "9月", "上年10月"] });
  expect(table?.kind === "table" && table.rows.flatMap(({ cells }) => cells.map(({ period, status }) => `${period} ${status === "absent" ? "absent" : "frozen"}`)))
    .toEqual(["2016-10 absent", "2016-09 absent", "2015-10 absent", "2016-10 absent", "2016-09 absent", "2015-10 absent"]);
  expect(unwrap(await verifyEdition(office, month, edition.number))).toMatchObject({ holds: true, findings: [] });
});
