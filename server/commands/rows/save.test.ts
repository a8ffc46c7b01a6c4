import { describe, expect, test } from "vitest";
import type { Organisation } from "../../../core/index.ts";
import { type RegisterDefinition, tablesOf } from "../../../registers/index.ts";
import { findRow, rowHistory } from "../../postgres/index.ts";
import { testDatabase } from "../../postgres/testing/database.ts";
import type { Ledger, WriteAct } from "./ledger.ts";
import { moveRow, saveDrafts } from "./save.ts";

const problems: RegisterDefinition = {
  id: "problems", label: "问题", label_en: "Problems", systems: ["S7"], keeper: "office", key: ["title"],
  traits: [{ kind: "rectifiable" }, { kind: "evidenced" }],
  fields: [{ name: "title", label: "问题", type: "text" }, { name: "grade", label: "分值", type: "decimal" }],
};
const tables = tablesOf(problems);
const [main, evidence] = [tables[0]!, tables[1]!];
const organisations = ["office", "town"].map((id): Organisation => ({ id, name: id, short: id, kind: "department", valid_from: "2016-01-01" }));
const region = "370306";
const database = testDatabase(tables);
const ledger = (): Ledger => ({ database: database(), region, pack: { tables, registers: [problems], organisations } });

let acts = 0;
const act = (): WriteAct => ({ batch: `act-${(acts += 1)}`, actor: "liaison", at: "2016-10-20T01:00:00.000Z", reason: "月报" });
const fresh = { org: "town", listed_from: "2016-10-01", title: "占道经营", grade: "2.50", found_on: "2016-10-08" };
const draft = (cells: object, id = "q1", expected = 0) => ({ table: "problems", id, expected, cells: { ...cells } });

describe("saving drafts", () => {
  test("writes new rows with their children in canonical form", async () => {
    const saved = await saveDrafts(ledger(), act(), [
      { table: "problems.evidence", id: "q1/1", expected: 0, cells: { parent: "q1", file: "a.jpg", sha256: "00" } },
      draft(fresh),
    ]);
    expect(saved).toMatchObject({ ok: true, value: { count: 2 } });
    expect(await findRow(database().query, region, main, "q1")).toMatchObject({ rev: 1, row: { grade: "2.5", origin: "office", closed_on: null } });
    expect(await findRow(database().query, region, evidence, "q1/1")).toMatchObject({ row: { org: "town" } });
  });

  test("changes only the cells that are named", async () => {
    expect(await saveDrafts(ledger(), act(), [draft({ grade: null }, "q1", 1)])).toMatchObject({ ok: true });
    const history = await rowHistory(database().query, region, main, "q1");
    expect(history[0]).toMatchObject({ rev: 2, changed: ["grade"], reason: "月报", before: { grade: "2.5" }, after: { grade: null, title: "占道经营" } });
  });

  test("tells every fault of every row, and writes none", async () => {
    const refused = await saveDrafts(ledger(), act(), [
      draft({ ...fresh, grade: "much" }, "q2"),
      draft({ ...fresh, title: "乱停车", org: "nobody" }, "q3"),
      draft({ ...fresh, title: "卫生死角" }, "q4"),
      draft({ grade: "1" }, "q5", 1),
      { ...draft({}), table: "nowhere" },
    ]);
    expect(refused).toMatchObject({
      ok: false,
      issues: [
        { code: "register.bad-number", where: { row: "q2", field: "grade" } },
        { code: "rows.unknown-organisation", where: { row: "q3", field: "org" } },
        { code: "rows.missing", where: { row: "q5" } },
        { code: "rows.unknown-table" },
      ],
    });
    expect(await findRow(database().query, region, main, "q4")).toBeUndefined();
  });

  test("writes an act that is sent twice once", async () => {
    const same = act();
    expect(await saveDrafts(ledger(), same, [draft({ ...fresh, title: "噪声" }, "q6")])).toMatchObject({ ok: true });
    expect(await saveDrafts(ledger(), same, [draft({ grade: "9" }, "q6", 1)])).toMatchObject({ ok: false, issues: [{ code: "rows.already-saved" }] });
    expect(await findRow(database().query, region, main, "q6")).toMatchObject({ rev: 1 });
  });
});

describe("moving a row", () => {
  test("takes a permitted step, and refuses one that the state does not permit", async () => {
    const step = (name: string, expected: number) => moveRow(ledger(), act(), { table: "problems", id: "q1", expected, command: { name, on: "2016-10-10" } });
    expect(await step("close", 2)).toMatchObject({ ok: false, issues: [{ code: "register.not-permitted" }] });
    expect(await step("assign", 1)).toMatchObject({ ok: false, issues: [{ code: "rows.conflict", params: { expected: 1, found: 2 } }] });
    expect(await step("assign", 2)).toMatchObject({ ok: true });
    expect(await findRow(database().query, region, main, "q1")).toMatchObject({ rev: 3, row: { assigned_on: "2016-10-10" } });
  });
});
