import { writeFile } from "node:fs/promises";
import { sql } from "kysely";
import { beforeEach, describe, expect, test } from "vitest";
import { tell } from "../../../contract/index.ts";
import type { Issue, IssueCode, Organisation, Table } from "../../../core/index.ts";
import type { Office } from "../../office.ts";
import { findByKey, rowHistory } from "../../postgres/index.ts";
import { testDatabase } from "../../postgres/testing/database.ts";
import { type SheetCell, testFolder, writeWorkbook } from "../../exchange/testing/files.ts";
import { type Imported, importRows, type ImportRequest } from "./import.ts";
import type { Result } from "../../../core/index.ts";

const region = "370306";
const projects: Table = {
  name: "projects", label: "重大项目", key: ["code"], dated: true,
  fields: [
    { name: "code", label: "项目编号", type: "code", required: true },
    { name: "name", label: "项目名称", label_en: "Name", type: "text", required: true },
    { name: "annual_plan", label: "年度计划", type: "quantity", unit: "万元", required: false },
    { name: "started_on", label: "开工日期", type: "date", required: false },
    { name: "tier", label: "层级", type: "choice", required: false, choices: [{ value: "city", label: "市重大项目" }, { value: "district", label: "区重点项目" }] },
  ],
};
const investment: Table = {
  name: "projects.investment", label: "完成投资", parent: "projects", key: ["month"], dated: false,
  fields: [{ name: "month", label: "月份", type: "month", required: true }, { name: "amount", label: "累计完成", type: "quantity", unit: "万元", required: false }],
};
const tables = [projects, investment];
const organisation = (id: string, name: string, short: string): Organisation => ({ id, name, short, kind: "department", valid_from: "2016-01-01" });
const organisations = [organisation("zc-kfq", "周村经济开发区", "开发区"), organisation("zc-zjj", "区住房和城乡建设局", "住建局")];

const database = testDatabase(tables);
const file = testFolder();
let ids = 0;
const office = (): Office => ({
  database: database(), region, pack: { tables, organisations, year: 2016 }, catalogue: { tables: new Map(tables.map((each) => [each.name, each])) },
  clock: () => new Date("2016-10-20T02:00:00Z"), today: () => "2016-10-20", newId: () => `new-${(ids += 1)}`,
}) as unknown as Office;
const act = { actor: { id: "lihua", name: "李华", grants: [] }, reason: "月报" } as const;

const bring = (path: string, more: Partial<ImportRequest> = {}): Promise<Result<Imported>> =>
  importRows(office(), act, { table: "projects", file: file(path), shown: path, ...more });
type Rows = readonly (readonly (SheetCell | { value: SheetCell; format: string })[])[];
async function bringRows(rows: Rows, more: Partial<ImportRequest> = {}): Promise<Result<Imported>> {
  await writeWorkbook(file("rows.xlsx"), { 项目: rows });
  return bring("rows.xlsx", more);
}
async function counts(): Promise<object> {
  const { rows } = await sql<object>`select (select count(*)::int from ledger.projects) as projects, (select count(*)::int from ledger.projects__investment) as investment,
    (select count(*)::int from dukao.batches) as batches, (select count(*)::int from dukao.events) as events`.execute(database().query);
  return rows[0]!;
}
const byCode = async (code: string) => (await findByKey(database().query, region, projects, [[code]])).values().next().value;

const header = ["项目编号", "责任单位", "项目名称", "年度计划(万元)", "开工日期", "层级"];
const known: Rows = [header, ["P1", "开发区", "一号项目", 100.5, new Date("2016-03-01T00:00:00Z"), "市重大项目"], ["P2", "zc-zjj", "二号项目", "1.2亿元", null, "district"]];

beforeEach(async () => {
  await sql`truncate ledger.projects, ledger.projects__investment, dukao.events, dukao.batches, dukao.seals cascade`.execute(database().query);
  const brought = await bringRows(known);
  if (!brought.ok) throw new Error(JSON.stringify(brought.issues));
});

describe("rows that are good", () => {
  test("become rows with one event each, in one batch, in the field's own unit", async () => {
    expect(await counts()).toEqual({ projects: 2, investment: 0, batches: 1, events: 2 });
    expect(await byCode("P2")).toMatchObject({ rev: 1, row: { org: "zc-zjj", origin: "office", annual_plan: "12000", tier: "district", listed_from: "2016-10-20", started_on: null } });
    expect(await rowHistory(database().query, region, projects, (await byCode("P1"))!.row.id)).toMatchObject([{ actor: "lihua", reason: "月报", kind: "import", rev: 1 }]);
  });

  test("revise the rows that are known, leave alone what an empty cell or the same value says", async () => {
    const again = await bringRows([["name", "code", "org", "annual_plan"], ["一号工程", "P1", "开发区", null], ["二号项目", "P2", "住建局", 12_000], ["三号项目", "P3", "开发区", 1]]);
    expect(again).toMatchObject({ ok: true, value: { read: 3, inserted: 1, updated: 1, unchanged: 1 } });
    expect(await counts()).toMatchObject({ projects: 3, batches: 2, events: 4 });
    expect(await byCode("P1")).toMatchObject({ rev: 2, row: { name: "一号工程", annual_plan: "100.5" } });
  });

  test("that change nothing leave no batch", async () => {
    const before = await counts();
    expect(await bringRows(known)).toMatchObject({ ok: true, value: { read: 2, inserted: 0, updated: 0, unchanged: 2, batch: undefined } });
    expect(await counts()).toEqual(before);
  });

  test("are warned of where a cell may stand and is hardly meant", async () => {
    const brought = await bringRows([header, ["P3", "开发区", "三", "99999999999999999999999999", "2061-10-03"]], { dryRun: true });
    expect(brought.ok && brought.value.warnings?.map(({ code, where, severity }) => [code, where.cell, severity])).toEqual([["register.huge", "D2", "warning"], ["register.far-ahead", "E2", "warning"]]);
  });

  test("are counted and not written in a dry run", async () => {
    const before = await counts();
    expect(await bringRows([header, ["P1", "开发区", "一", 1], ["P9", "开发区", "九", 9]], { dryRun: true })).toMatchObject({ ok: true, value: { inserted: 1, updated: 1, batch: undefined } });
    expect(await counts()).toEqual(before);
  });

  test("of a child table find their parent by its number or name, and take its organisation", async () => {
    const table = "projects.investment";
    const brought = await bringRows([["所属项", "月份", "累计完成"], ["P1", "2016-10", 50], ["二号项目", "2016年10月", "0.3亿元"]], { table });
    expect(brought).toMatchObject({ ok: true, value: { inserted: 2 } });
    const { rows } = await sql`select org, amount from ledger.projects__investment order by amount`.execute(database().query);
    expect(rows).toEqual([{ org: "zc-kfq", amount: "50" }, { org: "zc-zjj", amount: "3000" }]);
  });

  test("of a large csv are byte-exact", async () => {
    const names = Array.from({ length: 4_000 }, (_, n) => `第${n}号项目:督查“十个新突破”,龘`);
    const text = `\uFEFF项目编号,责任单位,项目名称\n${names.map((name, n) => `C${n},开发区,"${name}"`).join("\n")}\n`;
    expect(Buffer.byteLength(text)).toBeGreaterThan(3 * 65_536);
    await writeFile(file("large.csv"), text);
    expect(await bring("large.csv")).toMatchObject({ ok: true, value: { inserted: 4_000 } });
    const { rows } = await sql<{ name: string }>`select name from ledger.projects where code like 'C%' order by substr(code, 2)::int`.execute(database().query);
    expect(rows.map((row) => row.name)).toEqual(names);
  });
});

describe("a file with faults writes nothing and says where", () => {
  const line = (...cells: SheetCell[]): Rows => [header, cells];
  const cases: readonly [what: string, rows: Rows, code: IssueCode, cell: string | undefined, more?: Partial<ImportRequest>][] = [
    ["a column that is not there", [["项目编号", "责任单位", "项目名字"], ["P3", "开发区", "三"]], "exchange.unknown-column", "C1"],
    ["a column twice", [["项目编号", "code", "责任单位", "项目名称"], ["P3", "P3", "开发区", "三"]], "exchange.twice-column", "B1"],
    ["a cell beside the header", [["项目编号", "责任单位", "项目名称"], ["P3", "开发区", "三", "多余"]], "exchange.stray-cell", "D2"],
    ["no key column", [["责任单位", "项目名称"], ["开发区", "三"]], "exchange.missing-column", undefined],
    ["text in a number", line("P3", "开发区", "三", "很多"), "register.bad-number", "D2"],
    ["a unit of another dimension", line("P3", "开发区", "三", "5亩"), "register.bad-unit-cell", "D2"],
    ["text in a date", line("P3", "开发区", "三", 1, "下月"), "register.bad-date", "E2"],
    ["a choice that is none", line("P3", "开发区", "三", 1, null, "省重大项目"), "register.bad-choice", "F2"],
    ["a formula error", line("P3", "开发区", "三", { formula: "1/0", result: { error: "#DIV/0!" } }), "exchange.formula-error", "D2"],
    ["a formula error as text", line("P3", "开发区", "#REF!"), "register.formula-error", "C2"],
    ["a formula that was never computed", line("P3", "开发区", "三", { formula: "D3" }), "exchange.no-cached-value", "D2"],
    ["an unknown organisation", line("P3", "开发取", "三"), "exchange.unknown-organisation", "B2"],
    ["a total row", [header, ["P3", "开发区", "三"], ["合 计", null, null, 1]], "exchange.total-row", "A3"],
    ["an organisation in merged cells", [header, ["P3", "开发区", "三"], ["P4", null, "四"]], "exchange.no-organisation", "B3"],
    ["no organisation column, for rows that are new", [["项目编号", "项目名称"], ["P3", "三"], ["P4", "四"]], "exchange.missing-column", undefined],
    ["a title above the header", [["2016年10月重大项目情况表"], [], header, ["P3", "开发区", "三"]], "exchange.header-below", "A1"],
    ["a sheet that is another's", [["填表说明"], ["每月5日前报送"]], "exchange.no-header", "A1"],
    ["a year that nobody can mean", line("P3", "开发区", "三", 1, "1016-10-03"), "register.year-out-of-reach", "E2"],
    ["nothing in a required cell", line("P3", "开发区", null), "register.required", "C2"],
    ["nothing in the key", line(null, "开发区", "三"), "register.key-missing", "A2"],
    ["the same key twice in the file", [header, ["P3", "开发区", "三"], ["P4", "开发区", "四"], ["P3", "开发区", "又三"]], "exchange.duplicate-key", "4:4"],
    ["a key that another row of the ledger has", [["编号", "项目编号", "责任单位", "项目名称"], ["other", "P1", "开发区", "三"]], "rows.duplicate-key", "B2"],
    ["an unknown parent", [["所属项", "月份", "累计完成"], ["一号工厂", "2016-10", 1]], "exchange.unknown-parent", "A2", { table: "projects.investment" }],
    ["one parent by two names", [["所属项", "月份", "累计完成"], ["P1", "2016-10", 1], ["一号项目", "2016-10", 2]], "exchange.duplicate-key", "B3", { table: "projects.investment" }],
    ["only a header", [header], "exchange.no-rows", undefined],
    ["no such sheet", line("P3", "开发区", "三"), "exchange.unknown-sheet", undefined, { sheet: "投资" }],
    ["an unknown table", line("P3", "开发区", "三"), "rows.unknown-table", undefined, { table: "project" }],
  ];
  test.each(cases)("%s", async (_, rows, code, cell, more?: Partial<ImportRequest>) => {
    const before = await counts();
    const brought = await bringRows(rows, more);
    expect(brought.ok).toBe(false);
    const [first, ...others] = brought.ok ? [] : brought.issues;
    expect([first?.code, others.length]).toEqual([code, 0]);
    expect(first?.where.cell).toBe(cell);
    expect(first?.where).toMatchObject(cell === undefined ? {} : { file: "rows.xlsx", sheet: "项目" });
    for (const language of ["zh", "en"] as const) {
      const told = tell(first as Issue, language);
      expect(`${told.what}${told.next}`).not.toMatch(/[{}]|undefined/);
      expect(told.what === "" || told.next === "").toBe(false);
    }
    expect(await counts()).toEqual(before);
  });

  test.each([["；", "；"], [";", ";"], ["\t", "Tab"], ["，", "，"]])("columns parted by %j", async (mark, separator) => {
    await writeFile(file("parted.csv"), [["项目编号", "责任单位", "项目名称"], ["P3", "开发区", "三"]].map((cells) => cells.join(mark)).join("\n"));
    expect(await bring("parted.csv")).toMatchObject({ ok: false, issues: [{ code: "exchange.wrong-separator", params: { separator } }] });
  });

  const texts: readonly [what: string, text: string, code: IssueCode, where: string, more?: Partial<ImportRequest>][] = [
    ["a quote that is never closed", '项目编号,责任单位,项目名称\nP3,开发区,三\nP4,开发区,"四\nP5,开发区,五\n', "exchange.open-quote", "第3行"],
    ["a sheet of a csv", "项目编号,责任单位,项目名称\nP3,开发区,三\n", "exchange.no-sheets", "", { sheet: "一" }],
    ["a line twice", "项目编号,责任单位,项目名称\nP3,开发区,三\nP3,开发区,三\n", "exchange.duplicate-key", "第3行"],
  ];
  test.each(texts)("%s", async (_, text, code, where, more?: Partial<ImportRequest>) => {
    const before = await counts();
    await writeFile(file("text.csv"), text);
    const brought = await bring("text.csv", more);
    expect(brought.ok ? [] : brought.issues.map((each) => [each.code, tell(each).where])).toEqual([[code, `text.csv ${where}`.trim()]]);
    expect(await counts()).toEqual(before);
  });

  test("rows that are not on the first sheet", async () => {
    await writeWorkbook(file("two.xlsx"), { 填表说明: [["填报要求"], ["每月5日前报送"]], 数据: [header, ["P3", "开发区", "三"]] });
    expect(await bring("two.xlsx")).toMatchObject({ ok: false, issues: [{ code: "exchange.other-sheet", params: { sheet: "填表说明", others: "数据" } }] });
    expect(await bring("two.xlsx", { sheet: "数据", dryRun: true })).toMatchObject({ ok: true, value: { inserted: 1 } });
  });

  test("a file without organisations still revises rows that are known", async () => {
    expect(await bringRows([["项目编号", "项目名称"], ["P1", "一号工程"]])).toMatchObject({ ok: true, value: { updated: 1 } });
  });

  test("every fault is told, the good rows wait", async () => {
    const before = await counts();
    const brought = await bringRows([header, ["P3", "开发区", "三", "x"], ["P4", "开发区", "四", 4], ["P5", "没有这个单位", "五", "y"]]);
    expect(brought.ok ? [] : brought.issues.map((each) => each.where.cell)).toEqual(["D2", "B4", "D4"]);
    expect(await counts()).toEqual(before);
  });

  test("of thousands of faults the first hundred, and how many there are", async () => {
    await writeFile(file("many.csv"), `项目编号,责任单位,项目名称,年度计划\n${Array.from({ length: 5_000 }, (_, n) => `M${n},开发区,名,x`).join("\n")}`);
    const brought = await bring("many.csv");
    expect(brought.ok ? [] : [brought.issues.length, brought.issues.at(-1)]).toMatchObject([101, { code: "exchange.more-errors", params: { shown: 100, total: 5_000 } }]);
  });

  test("one row more than an import takes", async () => {
    const before = await counts();
    await writeFile(file("long.csv"), `项目编号,责任单位,项目名称\n${"N,开发区,名\n".repeat(1)}${Array.from({ length: 200_000 }, (_, n) => `N${n},开发区,名`).join("\n")}`);
    expect(await bring("long.csv")).toMatchObject({ ok: false, issues: [{ code: "exchange.too-many-rows", params: { limit: 200_000 }, where: { file: "long.csv" } }] });
    expect(await counts()).toEqual(before);
  });
});

describe("cancelling", () => {
  const many = `项目编号,责任单位,项目名称\n${Array.from({ length: 30_000 }, (_, n) => `K${n},开发区,名`).join("\n")}`;
  test.each(["reading", "checking", "writing"] as const)("while %s writes nothing", async (at) => {
    const before = await counts();
    await writeFile(file("cancel.csv"), many);
    const stop = new AbortController();
    const brought = await bring("cancel.csv", { signal: stop.signal, progress: (stage) => void (stage === at && setTimeout(() => stop.abort(), stage === "writing" ? 50 : 0)) });
    expect(brought).toMatchObject({ ok: false, issues: [{ code: "exchange.cancelled" }] });
    expect(await counts()).toEqual(before);
    expect(await bringRows([header, ["P3", "开发区", "三"]])).toMatchObject({ ok: true });
  });
});
