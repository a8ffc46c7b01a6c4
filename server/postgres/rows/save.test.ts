import { sql } from "kysely";
import { describe, expect, test } from "vitest";
import { ok, type Result } from "../../../core/index.ts";
import { clientOf, inTransaction } from "../database.ts";
import { testDatabase } from "../testing/database.ts";
import { change, head, invested, investment, region, tables, work, works } from "../testing/works.ts";
import type { BatchHead, RowChange, Saved } from "./change.ts";
import { rowHistory } from "./history.ts";
import { allRows, childRows, findByKey, findRow, keyText } from "./read.ts";
import { saveRows } from "./save.ts";
import { sourceOf } from "./source.ts";
import { FIXED, saveStatement } from "./statement.ts";
import { verifyLedger } from "./verify.ts";

const database = testDatabase(tables);
const save = (changes: readonly RowChange[], by: BatchHead = head()): Promise<Result<Saved>> =>
  inTransaction(database(), (tx) => saveRows(tx, tables, by, changes));

async function counted(): Promise<Record<string, number>> {
  const found = await sql<Record<string, number>>`select (select count(*)::int from ledger.works) as works,
    (select count(*)::int from ledger.works__investment) as investment,
    (select count(*)::int from dukao.events) as events, (select count(*)::int from dukao.batches) as batches`.execute(database().query);
  return found.rows[0]!;
}

describe("a save", () => {
  test("writes rows with their children, and reads back what was written, digit for digit", async () => {
    const saved = await save([
      change(investment, invested("w1", "2016-10", "12345678901234567890.12345678901"), 0),
      change(works, work("w1", { lots: "9007199254740993" }), 0),
    ]);
    expect(saved).toMatchObject({ ok: true, value: { count: 2, revisions: [{ table: "works", id: "w1", rev: 1 }, { table: "works.investment", id: "w1/2016-10", rev: 1 }] } });
    expect(await allRows(database().query, region, works)).toEqual([work("w1", { lots: "9007199254740993" })]);
    const children = await childRows(database().query, region, [investment], "w1");
    expect(children.get("works.investment")).toEqual([
      { rev: 1, row: { ...invested("w1", "2016-10", "12345678901234567890.12345678901"), org: "o1" } },
    ]);
  });

  test("is refused when the row has moved on, naming who and when", async () => {
    await save([change(works, work("w2"), 0)]);
    expect(await save([change(works, work("w2", { plan: "7" }), 1)], head({ actor: "张三", at: "2016-11-02T01:02:03.000Z" }))).toMatchObject({ ok: true });
    const refused = await save([change(works, work("w2", { plan: "8" }), 1)]);
    expect(refused).toMatchObject({
      ok: false,
      issues: [{ code: "rows.conflict", params: { row: "w2", expected: 1, found: 2, by: "张三", at: "2016-11-02T01:02:03.000Z" }, where: { register: "works", row: "w2" } }],
    });
    expect((await findRow(database().query, region, works, "w2"))?.row["plan"]).toBe("7");
  });

  test.each<[string, () => RowChange[], object]>([
    ["a new row whose id is taken", () => [change(works, work("w2"), 0)], { code: "rows.exists", params: { row: "w2" } }],
    ["a changed row that is not there", () => [change(works, work("none"), 3)], { code: "rows.missing" }],
    ["the same row twice", () => [change(works, work("x1"), 0), change(works, work("x1"), 0)], { code: "rows.twice" }],
    ["a second row of a key", () => [change(works, work("x1", { name: "工程w2" }), 0)], { code: "rows.duplicate-key", params: { key: "工程w2" } }],
    ["a child without its parent", () => [change(investment, invested("none", "2016-10", "1"), 0)], { code: "rows.no-parent", params: { parent: "none" } }],
    ["a child without its parent, put", () => [change(investment, invested("none", "2016-10", "1"))], { code: "rows.no-parent" }],
    ["an unknown table", () => [{ table: "nowhere", row: work("x1") }], { code: "rows.unknown-table" }],
    ["a cell that its column cannot hold", () => [change(works, work("x1", { plan: "many" }), 0)], { code: "rows.bad-cell" }],
  ])("refuses %s and writes nothing", async (_, changes, expected) => {
    const before = await counted();
    expect(await save([change(works, work("x0"), 0), ...changes()])).toMatchObject({ ok: false, issues: [expected] });
    expect(await counted()).toEqual(before);
  });

  test("under a batch id that was used is refused", async () => {
    const by = head();
    await save([change(works, work("w3"), 0)], by);
    expect(await save([change(works, work("w3", { plan: "1" }), 1)], by)).toMatchObject({ ok: false, issues: [{ code: "rows.already-saved", params: { batch: by.id } }] });
  });

  test("puts rows new or not, and leaves no event for those that stand so already", async () => {
    const saved = await save([change(works, work("w3")), change(works, work("w4")), change(works, work("w2", { plan: "9" }))]);
    expect(saved).toMatchObject({ ok: true, value: { count: 2, revisions: [{ id: "w4", rev: 1 }, { id: "w2", rev: 3 }] } });
    expect(await save([change(works, work("w3"))])).toMatchObject({ ok: true, value: { count: 0, root: "" } });
  });

  test("hands the children over when the row changes hands", async () => {
    const stored = await findRow(database().query, region, works, "w1");
    const saved = await save([change(works, { ...stored!.row, org: "o2" }, 1)]);
    expect(saved).toMatchObject({ ok: true, value: { count: 2 } });
    const children = await childRows(database().query, region, [investment], "w1");
    expect(children.get("works.investment")).toMatchObject([{ rev: 2, row: { org: "o2" } }]);
  });

  test("leaves a history with before and after", async () => {
    const history = await rowHistory(database().query, region, works, "w2");
    expect(history.map(({ rev, actor, changed }) => ({ rev, actor, changed }))).toEqual([
      { rev: 3, actor: "liaison", changed: ["plan"] },
      { rev: 2, actor: "张三", changed: ["plan"] },
      { rev: 1, actor: "liaison", changed: ["id", "org", "origin", "listed_from", "name", "plan", "lots", "started_on", "open"] },
    ]);
    expect(history[0]).toMatchObject({ before: { plan: "7" }, after: { plan: "9", open: true, listed_to: null } });
    expect(history[2]?.before).toBeUndefined();
  });

  test("finds rows by key", async () => {
    const found = await findByKey(database().query, region, investment, [["w1", "2016-10"], ["w1", "2016-11"]]);
    expect([...found.keys()]).toEqual([keyText(investment, invested("w1", "2016-10", null))]);
  });
});

/** A look-up beside the key would be chosen by statistics, and those of a new month's table are as old as the table. */
test.each([works, investment])("new rows of $name meet those that stand by the primary key alone", async (table) => {
  const few = [change(table, work("p1"), 0), change(table, work("p2"), 0)];
  const plan = await inTransaction(database(), async (tx) => {
    const source = await sourceOf(clientOf(tx), table, few, FIXED + 1);
    const found = await clientOf(tx).query<Record<string, string>>(`explain (generic_plan, costs off) ${saveStatement(table, "insert", { source: source.text, children: table === works })}`);
    return ok(found.rows.map((row) => row["QUERY PLAN"]).join("\n"));
  });
  const own = table === works ? "works" : "works__investment";
  expect(plan).toMatchObject({ ok: true, value: expect.stringContaining(`Conflict Arbiter Indexes: ${own}_pkey`) });
  expect(plan).toMatchObject({ ok: true, value: expect.not.stringMatching(new RegExp(`(Scan on|using) ${own}\\b`)) });
});

describe("a save of many rows", () => {
  const many = (from: number, to: number) => Array.from({ length: to - from }, (_, i) => work(`m${from + i}`, { name: `第${from + i}项\t"引号"\\反斜杠\n换行` }));

  test("writes all, with their events", async () => {
    const saved = await save(many(0, 1_200).map((row) => change(works, row, 0)), head({ kind: "import" }));
    expect(saved).toMatchObject({ ok: true, value: { count: 1_200, revisions: [] } });
    expect((await findRow(database().query, region, works, "m777"))?.row["name"]).toBe('第777项\t"引号"\\反斜杠\n换行');
    const months = many(0, 1_200).map((row) => change(investment, invested(row.id, "2016-10", "1")));
    expect(await save(months, head({ kind: "import" }))).toMatchObject({ ok: true, value: { count: 1_200 } });
    expect(await save(months, head({ kind: "import" }))).toMatchObject({ ok: true, value: { count: 0 } });
  });

  test("renews what the planner knows of the table once the batch stands", async () => {
    const known = async (): Promise<number> => {
      const found = await sql<{ n: number }>`select coalesce(max(n_distinct), 0)::real as n from pg_stats where schemaname = 'ledger' and tablename = 'works__investment' and attname = 'parent'`.execute(database().query);
      return found.rows[0]!.n;
    };
    expect(await known()).toBe(0);
    const months = Array.from({ length: 5 }, (_, i) => `2015-0${i + 1}`);
    expect(await save(many(0, 1_200).flatMap((row) => months.map((month) => change(investment, invested(row.id, month, "1")))), head({ kind: "import" }))).toMatchObject({ ok: true, value: { count: 6_000 } });
    await expect.poll(known, { timeout: 20_000 }).not.toBe(0);
  });

  test("hands over as many children", async () => {
    const moved = many(0, 600).map((row) => change(works, { ...row, org: "o9" }, 1));
    expect(await save(moved, head({ kind: "import" }))).toMatchObject({ ok: true, value: { count: 4_200 } });
  });

  test.each<[string, (rows: RowChange[]) => void, string]>([
    ["a key that is taken", (rows) => rows.splice(600, 1, change(works, work("new", { name: "工程w2" }), 0)), "rows.duplicate-key"],
    ["an id that is taken", (rows) => rows.splice(600, 1, change(works, work("m5"), 0)), "rows.exists"],
    ["a cell that its column cannot hold", (rows) => rows.splice(600, 1, change(works, work("new", { started_on: "2016-02-31" }), 0)), "rows.bad-cell"],
  ])("with %s in the middle writes nothing", async (_, spoil, code) => {
    const before = await counted();
    const rows = many(5_000, 6_200).map((row) => change(works, row, 0));
    spoil(rows);
    expect(await save(rows, head({ kind: "import" }))).toMatchObject({ ok: false, issues: [{ code }] });
    expect(await counted()).toEqual(before);
    expect(await save([change(works, work(`after-${code}`), 0)])).toMatchObject({ ok: true });
  });

  test("leaves a ledger that verifies", async () => {
    expect(await verifyLedger(database().query, region, tables)).toEqual([]);
  });
});
