import { describe, expect, test } from "vitest";
import { ok } from "../../../core/index.ts";
import { findRow, inTransaction, reportRows, saveRows } from "../../postgres/index.ts";
import { checkRow } from "../../../registers/index.ts";
import { noticesOf } from "../../notices/testing/read.ts";
import { monthFigures } from "../figures/index.ts";
import { acceptItems } from "./accept.ts";
import { gatherOwed } from "./gather.ts";
import { openMonth } from "./open.ts";
import { itemId, reportId, reportTables } from "./records.ts";
import { act } from "./testing/act.ts";
import { testOffice } from "../../testing/sample-office.ts";
import { unwrap } from "../../testing/unwrap.ts";

const office = testOffice();
const month = "2016-11";

describe("a month is opened", () => {
  test("for every unit that owes something, due on the third working day, once", async () => {
    const opened = unwrap(await openMonth(office(), act(), month));
    expect(opened.opened.length).toBe(opened.units);
    expect(opened.opened).toEqual(expect.arrayContaining(["zc-fgj", "zc-jxj", "zc-hbj", "zc-beijiao", "zc-gtj", "zc-ghj", "zc-kfq", "zc-gaj", "zc-fpb", "zc-jyj"]));
    expect(opened.opened).not.toContain("zc-dkb");
    const rows = await reportRows(office().database.query, office().region, reportTables(office()).reports, { month });
    expect(rows.find(({ row }) => row.org === "zc-fgj")?.row).toMatchObject({ due_on: "2016-12-05", opened_at: null, submitted_at: null });
    expect(unwrap(await openMonth(office(), act(), month))).toMatchObject({ opened: [] });
    const told = await noticesOf(office(), opened.opened);
    expect(told.map(({ org }) => org).toSorted()).toEqual(opened.opened.toSorted());
    expect(told.find(({ org }) => org === "zc-beijiao")).toMatchObject({ kind: "month-opened", title: "北郊2016年11月份工作进展填报已开启，请按期报送", due_on: "2016-12-05", link: "/report/2016-11/zc-beijiao" });
  });

  test.each([["2016-13", "core.bad-month"], ["2017-01", "cycle.not-in-programme"]])("not %s", async (other, code) => {
    expect(await openMonth(office(), act(), other)).toMatchObject({ ok: false, issues: [{ code }] });
  });
});

describe("what is owed", () => {
  test("of the development bureau: 54 amounts, prefilled where nothing moves, and the six that have not started", async () => {
    const owed = unwrap(await gatherOwed(office(), office().database.query, month, "zc-fgj"));
    const of = (duty: string) => owed.find((each) => each.duty.id === duty)?.items ?? [];
    expect([of("city_investment").length, of("district_investment").length, of("project_start").length, of("approvals").length]).toEqual([20, 34, 6, 5]);
    const waiting = new Set(of("project_start").map(({ row }) => row));
    expect(of("district_investment").filter(({ source }) => source === "prefilled").map(({ row }) => row).toSorted()).toEqual([...waiting].toSorted());
    expect(of("district_investment").find(({ row }) => waiting.has(row))).toMatchObject({ before: "0", value: "0", required: true });
    expect(of("approvals")[0]?.title).toMatch(/·立项$/);
  });
});

describe("accepted answers", () => {
  test("become rows of their registers, with a reason, and the figures follow", async () => {
    const { database, region, pack } = office();
    const owed = unwrap(await gatherOwed(office(), database.query, month, "zc-fgj"));
    const { items } = reportTables(office());
    const report = (await findRow(database.query, region, reportTables(office()).reports, reportId(month, "zc-fgj")))!;
    const rows = owed.find(({ duty }) => duty.id === "city_investment")!.items.map((each) => unwrap(checkRow(items, {
      id: itemId(report.row.id, each), org: "zc-fgj", parent: report.row.id, duty: each.duty, table: each.table, row: each.row, field: each.field, value: String(Number(each.before) + 1000), before: each.before, source: "typed",
    })));
    const accepted = await inTransaction(database, async (tx) => {
      const saved = await saveRows(tx, pack.tables, { region, id: "items", kind: "command", actor: "fgj", at: "2016-12-01T02:00:00.000Z" }, rows.map((row) => ({ table: items.name, row, expected: 0 })));
      return saved.ok ? acceptItems(tx, office(), { ...act(), newId: office().newId }, { report: report.row, items: rows }) : saved;
    });
    expect(unwrap(accepted)).toEqual({ count: 20, tables: ["projects.investment"] });
    const figures = unwrap(await monthFigures(office(), month, { orgs: [pack.root], metrics: ["city_invested"] }));
    expect(figures.figure("city_invested", pack.root).text).toBe("24.75亿元");
    const again = await inTransaction(database, (tx) => acceptItems(tx, office(), { ...act(), newId: office().newId }, { report: report.row, items: rows }));
    expect(unwrap(again)).toMatchObject({ count: 0 });
  });

  test("become a new row where the one of that month was put right to another", async () => {
    const { database, region, pack } = office();
    const { items } = reportTables(office());
    const report = (await findRow(database.query, region, reportTables(office()).reports, reportId(month, "zc-fgj")))!;
    const [first] = unwrap(await gatherOwed(office(), database.query, month, "zc-fgj")).find(({ duty }) => duty.id === "city_investment")!.items;
    const table = office().catalogue.tables.get("projects.investment")!;
    const found = await inTransaction(database, async (tx) => {
      const there = (await findRow(tx, region, table, `${first!.row}/${month}`))!;
      const head = { region, id: "moved", kind: "edit", actor: "officer1", at: "2016-12-01T03:00:00.000Z" } as const;
      unwrap(await saveRows(tx, pack.tables, head, [{ table: table.name, row: { ...there.row, month: "2015-12" }, expected: there.rev }]));
      const item = unwrap(checkRow(items, { id: itemId(report.row.id, first!), org: "zc-fgj", parent: report.row.id, duty: first!.duty, table: first!.table, row: first!.row, field: first!.field, value: "9999", before: null, source: "typed" }));
      const { count } = unwrap(await acceptItems(tx, office(), { ...act(), newId: office().newId }, { report: report.row, items: [item] }));
      return ok([count, (await findRow(tx, region, table, there.row.id))?.row["month"]]);
    });
    expect(unwrap(found)).toEqual([1, "2015-12"]);
  });

  test.each<[string, string | null, string | null]>([
    ["left empty keeps what came into the register meanwhile", null, "主体封顶"],
    ["taken out clears it", "typed", null],
  ])("of a text %s", async (_, source, kept) => {
    const { database, region, pack } = office();
    const owed = unwrap(await gatherOwed(office(), database.query, month, "zc-gsc")).find(({ duty }) => duty.id === "restoration_progress")!;
    const [first] = owed.items;
    const { items } = reportTables(office());
    const report = (await findRow(database.query, region, reportTables(office()).reports, reportId(month, "zc-gsc")))!;
    const id = `${first!.row}/${month}/1`;
    const found = await inTransaction(database, async (tx) => {
      const head = { region, id: `came-${source}`, kind: "edit", actor: "officer1", at: "2016-12-01T02:00:00.000Z" } as const;
      const come = unwrap(checkRow(owed.table, { id, org: "zc-gsc", parent: first!.row, month, ...(owed.table.key.includes("seq") ? { seq: "1" } : {}), text: "主体封顶", origin: "office" }));
      unwrap(await saveRows(tx, pack.tables, head, [{ table: owed.table.name, row: come }]));
      const item = unwrap(checkRow(items, { id: itemId(report.row.id, first!), org: "zc-gsc", parent: report.row.id, duty: first!.duty, table: first!.table, row: first!.row, field: first!.field, value: null, before: "正在砌墙", source }));
      unwrap(await acceptItems(tx, office(), { ...act(), newId: office().newId }, { report: report.row, items: [item] }));
      return ok((await findRow(tx, region, owed.table, id))?.row["text"] ?? null);
    });
    expect(unwrap(found)).toBe(kept);
  });
});
