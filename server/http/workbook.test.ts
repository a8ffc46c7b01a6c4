import ExcelJS from "exceljs";
import type { FastifyInstance } from "fastify";
import { zipSync } from "fflate";
import { pino } from "pino";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Actor, everywhere } from "../../access/index.ts";
import type { FormBookRead, ReportForm } from "../../contract/index.ts";
import { openMonth } from "../commands/report/index.ts";
import { runDueJobs } from "../jobs/runner.ts";
import type { Office } from "../office.ts";
import { buildApp } from "./app.ts";
import { makeOffice } from "../testing/sample-office.ts";
import { allRoutes } from "./routes/index.ts";

const officer: Actor = { id: "officer1", name: "王", org: "zc-dkb", grants: [everywhere("officer", "zc", ["zc"])] };
const month = "2016-11";
const unit = "zc-jxj";
let office: Office;
let app: FastifyInstance;

beforeAll(async () => {
  office = await makeOffice();
  const opened = await openMonth(office, { batch: "open-november", actor: "officer1", at: "2016-12-01T01:00:00.000Z" }, month);
  if (!opened.ok) throw new Error(JSON.stringify(opened.issues));
  app = await buildApp({ routes: allRoutes(office, { sealSoon: () => undefined, version: "0" } as never), webDir: "/nowhere", actorOf: () => officer, logger: pino({ level: "silent" }) });
});
afterAll(async () => {
  await app?.close();
  await office?.database.close();
});

async function book(url: string): Promise<ExcelJS.Workbook> {
  const answer = await app.inject(url);
  expect(answer.statusCode, answer.body.slice(0, 300)).toBe(200);
  const loaded = new ExcelJS.Workbook();
  await loaded.xlsx.load(answer.rawPayload as never);
  return loaded;
}
const bytes = async (of: ExcelJS.Workbook): Promise<string> => Buffer.from(await of.xlsx.writeBuffer()).toString("base64");
const post = async (url: string, payload: object) => {
  const answer = await app.inject({ method: "POST", url, payload });
  return { status: answer.statusCode, body: answer.json() as { issues?: { code: string; where: string }[] } & Record<string, unknown> };
};
const form = async (): Promise<ReportForm> => (await app.inject(`/api/reports/${month}/${unit}`)).json();

/** The sheet of the first section, with where its first asked cell stands. */
async function firstCell() {
  const filled = await book(`/api/reports/${month}/${unit}/workbook`);
  const [section] = (await form()).sections;
  const column = section!.columns[0]!;
  const page = filled.worksheets.find((each) => each.name.startsWith(section!.label.slice(0, 10)))!;
  const heading = column.unit ? `${column.label}(${column.unit})` : column.label;
  const at = (page.getRow(1).values as string[]).indexOf(heading);
  return { filled, page, section: section!, column, at };
}

describe("a unit's form as a workbook", () => {
  test("has a sheet for each duty, grey cells locked and asked cells open", async () => {
    const { filled, page, at, section } = await firstCell();
    expect(filled.worksheets.map((each) => each.name)).toHaveLength(1 + (await form()).sections.length);
    expect(page.rowCount).toBe(1 + section.rows.length);
    expect([page.getCell(2, at).protection?.locked, page.getCell(2, 2).protection?.locked ?? true]).toEqual([false, true]);
    expect(page.getColumn(1).hidden).toBe(true);
  });

  test("comes back unchanged as no change, and with a new number as one change", async () => {
    const { filled, page, at, section, column } = await firstCell();
    const same = await post(`/api/reports/${month}/${unit}/workbook`, { file: { name: "月报.xlsx", bytes: await bytes(filled) } });
    expect([same.status, same.body["changes"]]).toEqual([200, []]);
    page.getCell(2, at).value = 987654;
    const read = await post(`/api/reports/${month}/${unit}/workbook`, { file: { name: "月报.xlsx", bytes: await bytes(filled) } });
    expect((read.body as unknown as FormBookRead).changes).toEqual([expect.objectContaining({ duty: section.duty, row: section.rows[0]!.row, field: column.field, after: "987654" })]);
    expect((await form()).sections[0]!.rows[0]!.cells[column.field]!.value).not.toBe("987654");
  });

  test.each<[string, (of: Awaited<ReturnType<typeof firstCell>>) => void, string]>([
    ["a row id that is not owed", ({ page }) => void (page.getCell(2, 1).value = "p-nobody"), "workbook.unknown-row"],
    ["a formula without its value", ({ page, at }) => void (page.getCell(2, at).value = { formula: "1+1" } as never), "exchange.no-cached-value"],
    ["an error of Excel", ({ page, at }) => void (page.getCell(2, at).value = { error: "#REF!" } as never), "exchange.formula-error"],
    ["words in a number", ({ page, at }) => void (page.getCell(2, at).value = "约三千"), "register.bad-number"],
    ["a comma that parts no thousands, as the register's import does", ({ page, at }) => void (page.getCell(2, at).value = "1,5"), "register.bad-number"],
    ["no column of row ids", ({ page }) => void (page.getCell(1, 1).value = "x"), "workbook.no-row-ids"],
  ])("refuses %s with sheet and cell", async (_, spoil, code) => {
    const made = await firstCell();
    spoil(made);
    const read = await post(`/api/reports/${month}/${unit}/workbook`, { file: { name: "月报.xlsx", bytes: await bytes(made.filled) } });
    expect(read.body.issues?.[0]).toMatchObject({ code, where: expect.stringContaining("月报.xlsx") });
  });

  test("takes a number with its thousands parted and a full-width one as the import does", async () => {
    const { filled, page, at, column } = await firstCell();
    page.getCell(2, at).value = "１,234.50";
    const read = await post(`/api/reports/${month}/${unit}/workbook`, { file: { name: "月报.xlsx", bytes: await bytes(filled) } });
    expect((read.body as unknown as FormBookRead).changes).toMatchObject([{ field: column.field, after: "1234.5" }]);
  });

  test.each<[string, string, (whole: Buffer) => Buffer, string]>([
    ["cut off at its end", "a.xlsx", (whole) => whole.subarray(0, whole.length - 200), "exchange.broken-file"],
    ["cut off in the middle", "a.xlsx", (whole) => whole.subarray(0, whole.length >> 1), "exchange.broken-file"],
    ["spoilt within a sheet", "a.xlsx", (whole) => spoilt(whole, "xl/worksheets/sheet2.xml"), "exchange.broken-file"],
    ["spoilt within the list of its sheets", "a.xlsx", (whole) => spoilt(whole, "xl/workbook.xml"), "exchange.broken-file"],
    ["an archive of other things", "a.xlsx", () => Buffer.from(zipSync({ "a.txt": new Uint8Array(9) })), "exchange.not-a-sheet"],
    ["text", "a.csv", () => Buffer.from("行编号（勿改）,对象\nx,y\n"), "workbook.no-sheet"],
  ])("a file that is %s is told as such", async (_, name, spoil, code) => {
    const whole = Buffer.from(await bytes((await firstCell()).filled), "base64");
    const read = await post(`/api/reports/${month}/${unit}/workbook`, { file: { name, bytes: spoil(whole).toString("base64") } });
    expect([read.status, read.body.issues?.map((each) => each.code)]).toEqual([422, [code]]);
    expect(read.body.issues?.[0]?.where).toContain(name);
  });

  test("refuses another workbook, and what is none", async () => {
    const other = new ExcelJS.Workbook();
    other.addWorksheet("别的").addRow(["a"]);
    expect((await post(`/api/reports/${month}/${unit}/workbook`, { file: { name: "a.xlsx", bytes: await bytes(other) } })).body.issues?.[0]?.code).toBe("workbook.no-sheet");
    expect((await post(`/api/reports/${month}/${unit}/workbook`, { file: { name: "a.xlsx", bytes: Buffer.from("hello").toString("base64") } })).body.issues?.[0]?.code).toBe("exchange.not-a-sheet");
  });
});

interface Work { id: string; state: string; result: Record<string, unknown>; issues: { code: string; where: string }[] | null }
async function ended(started: { body: Record<string, unknown> }): Promise<Work> {
  const id = started.body["work"] as string;
  expect(id, JSON.stringify(started.body)).toEqual(expect.any(String));
  await runDueJobs(office);
  return (await app.inject(`/api/works/${id}`)).json();
}
const read = async (body: object) => ended(await post("/api/registers/works/import/preview", body));
const write = async (preview: string, reason: string) => ended(await post("/api/registers/works/import", { preview, reason }));

describe("a register's import", () => {
  test("starts from a template with drop-downs", async () => {
    const template = await book("/api/registers/city_problems/template");
    const page = template.worksheets[0]!;
    const kinds = (page.getRow(1).values as string[]).map((_, i) => (i === 0 ? "" : page.getCell(2, i).dataValidation?.type ?? ""));
    expect(kinds).toContain("list");
  });

  test("shows what it will change, writes exactly that, and only once", async () => {
    const exported = await book("/api/registers/works/export?format=xlsx");
    const page = exported.worksheets[0]!;
    const at = (page.getRow(1).values as string[]).findIndex((each) => each?.startsWith("年度计划投资"));
    page.getCell(2, at).value = 4321;
    const file = { name: "工程.xlsx", bytes: await bytes(exported) };
    const [preview, late] = [await read({ file }), await read({ file })];
    expect(preview).toMatchObject({ state: "done", result: { inserted: 0, updated: 1, changes: [{ kind: "changed", cells: [{ field: "annual_plan", after: "4321" }] }] } });
    const done = await write(preview.id, "计划调整");
    expect(done).toMatchObject({ state: "done", result: { updated: 1, batch: preview.id, again: false, rows: [{ kind: "changed" }] } });
    // sent again after a cut connection: the same work, nothing twice
    expect(await write(preview.id, "计划调整")).toEqual(done);
    // somebody else looked at the same file before it was written
    expect(await write(late.id, "计划调整")).toMatchObject({ state: "failed", issues: [{ code: "workbook.changed-meanwhile" }] });
    expect(await read({ file })).toMatchObject({ result: { updated: 0, unchanged: preview.result["read"] } });
    expect((await post("/api/registers/works/import", { preview: done.id, reason: "x" })).body.issues?.[0]?.code).toBe("workbook.not-previewed");
  });

  test("tells which cells are hardly meant before anything is written, and leaves it to the person", async () => {
    const exported = await book("/api/registers/works/export?format=xlsx");
    const page = exported.worksheets[0]!;
    const at = (page.getRow(1).values as string[]).findIndex((each) => each?.startsWith("计划开工"));
    page.getCell(2, at).value = "2061-03-01";
    const preview = await read({ file: { name: "工程.xlsx", bytes: await bytes(exported) } });
    expect(preview).toMatchObject({ state: "done", result: { updated: 1 }, issues: [{ code: "register.far-ahead", severity: "warning", where: expect.stringContaining(page.getCell(2, at).address) }] });
    expect((await app.inject(`/api/works/${preview.id}?lang=en`)).json<Work>().issues![0]).toMatchObject({ what: expect.stringContaining("2061-03-01") });
    expect(await write(preview.id, "远期项目")).toMatchObject({ state: "done", result: { updated: 1 } });
  });

  test("tells every fault by its cell and writes nothing", async () => {
    const book = new ExcelJS.Workbook();
    book.addWorksheet("项目").addRows([["项目名称", "年度计划投资(万元)"], ["甲", "很多"], ["乙", "12"]]);
    const told = await read({ file: { name: "错.xlsx", bytes: await bytes(book) } });
    expect(told.state).toBe("failed");
    expect(told.issues?.some(({ where }) => /错\.xlsx/.test(where))).toBe(true);
  });
});

test("the month's workbook holds every figure as a number, and who reported", async () => {
  const whole = await book("/api/months/2016-10/workbook");
  expect(whole.worksheets.map((each) => each.name)).toEqual(expect.arrayContaining(["指标", "月度报送"]));
  const figures = whole.getWorksheet("指标")!;
  const values = new Map(figures.getRows(2, figures.rowCount - 1)!.map((row) => [row.getCell(2).text, row.getCell(3).value]));
  expect(values.get("区重点项目开工率") ?? [...values].find(([label]) => label.includes("开工率"))?.[1]).toEqual(expect.any(Number));
});

/** The bytes of one part, overwritten. */
function spoilt(whole: Buffer, part: string): Buffer {
  const at = whole.indexOf(part) + part.length;
  return Buffer.from(whole).fill(0xff, at + 20, at + 220);
}
