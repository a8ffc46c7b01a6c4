import type { FastifyInstance } from "fastify";
import { pino } from "pino";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Actor, everywhere, type Role } from "../../access/index.ts";
import type { BurdenList, ReportForm, ReportList, ReviewQueue } from "../../contract/index.ts";
import { testOffice } from "../testing/sample-office.ts";
import { buildApp } from "./app.ts";
import { allRoutes } from "./routes/index.ts";
import { sheetOf } from "./testing/sheet.ts";

/** The lists of the month: filtered, sorted, in pages, and as a file of just that. */
const office = testOffice();
let app: FastifyInstance;
const person = (role: Role, unit: string): Actor => ({ id: `${unit}-${role}`, name: `${unit} ${role}`, org: unit, grants: [everywhere(role, unit, [unit])] });
const people: Readonly<Record<string, Actor>> = { officer: person("officer", "zc-dkb"), beijiao: person("liaison", "zc-beijiao"), head: person("head", "zc-beijiao"), fgj: person("liaison", "zc-fgj") };

const ask = (who: string, url: string, payload?: object) => app.inject({ method: payload ? "POST" : "GET", url, headers: { authorization: who }, ...(payload && { payload }) });
const reports = async (query: string, who = "officer"): Promise<ReportList> => (await ask(who, `/api/reports?${query}`)).json();
const queue = async (query: string, who = "officer"): Promise<ReviewQueue> => (await ask(who, `/api/review?${query}`)).json();
const lines = (body: string): string[] => body.replace(/^\ufeff|\r\n$/g, "").split("\r\n");

beforeAll(async () => {
  app = await buildApp({
    routes: allRoutes(office(), { sealSoon: () => undefined, version: "0.0.0" }), webDir: "/nowhere",
    actorOf: (request) => people[request.headers.authorization ?? ""]!, logger: pino({ level: "silent" }),
  });
  for (const [who, url] of [["officer", "/api/reports/2016-11/open"], ["beijiao", "/api/reports/2016-11/zc-beijiao/submit"]] as const) {
    const done = await ask(who, url, { batch: `lists ${url}`.slice(0, 60) });
    expect(done.statusCode, done.body).toBe(200);
  }
});
afterAll(() => app?.close());

describe("the month's reports", () => {
  test("come in pages, each unit once, with what is owed and done of all", async () => {
    const all = await reports("size=500");
    expect([all.total, all.owed, all.done, all.counts.all]).toEqual([38, 38, 1, 38]);
    const pages = await Promise.all([1, 2, 3].map((page) => reports(`size=15&page=${page}`)));
    expect(pages.map((each) => [each.reports.length, each.total])).toEqual([[15, 38], [15, 38], [8, 38]]);
    expect(pages.flatMap((each) => each.reports.map(({ unit }) => unit.id))).toEqual(all.reports.map(({ unit }) => unit.id));
  });

  test("by state and unit; what is owed stays what it is", async () => {
    expect((await reports("show=submitted")).reports.map(({ unit }) => unit.id)).toEqual(["zc-beijiao"]);
    const one = await reports("show=unbegun&org=zc-fgj");
    expect([one.reports.map(({ unit }) => unit.id), one.counts.all, one.owed]).toEqual([["zc-fgj"], 1, 38]);
    expect((await reports("show=open&org=zc-fgj")).reports).toEqual([]);
  });

  test("each with what must be answered, not with all that can be", async () => {
    const of = Object.fromEntries((await reports("size=500")).reports.map(({ unit, asked, required, required_answered }) => [unit.id, [asked > required, required > 0, required_answered]]));
    // days of the register are asked and need no answer; amounts and promises do
    expect([of["zc-nanjiao"], of["zc-fgj"], of["zc-jxj"]]).toEqual([[true, false, 0], [true, true, 0], [false, true, 0]]);
  });

  test("sorted over all pages: what is handed in stands last by progress, either way", async () => {
    expect((await reports("sort=progress&size=19&page=2")).reports.at(-1)?.unit.id).toBe("zc-beijiao");
    const down = (await reports("sort=-progress&size=500")).reports;
    expect(down.at(-1)?.unit.id).toBe("zc-beijiao");
    const shares = down.slice(0, -1).map(({ required, required_answered }) => (required === 0 ? 1 : required_answered / required));
    expect(shares).toEqual(shares.toSorted((a, b) => b - a));
  });

  test("each at the stage that the burden, the queue, its form and its review tell too", async () => {
    const told = new Map((await reports("size=500")).reports.map(({ unit, stage }) => [unit.id, stage]));
    expect([told.get("zc-beijiao"), told.get("zc-fgj")]).toEqual(["submitted", "unbegun"]);
    const burden = (await ask("officer", "/api/burden?size=500")).json<BurdenList>();
    expect(new Map(burden.units.map(({ unit, stage }) => [unit.id, stage]))).toEqual(told);
    expect(new Map((await queue("show=all&size=500")).lines.map(({ unit, stage }) => [unit.id, stage]))).toEqual(told);
    for (const [unit, stage] of [...told].slice(0, 5)) {
      const [form, review] = await Promise.all([`/api/reports/2016-11/${unit}`, `/api/review/2016-11/${unit}`].map((url) => ask("officer", url)));
      expect([form!.json<{ stage: string }>().stage, review!.json<{ stage: string }>().stage]).toEqual([stage, stage]);
    }
  });

  test("a unit sees its own, whatever unit the page is set to", async () => {
    expect((await reports("org=zc-jxj", "fgj")).reports.map(({ unit }) => unit.id)).toEqual(["zc-fgj"]);
  });

  test("go out as they are filtered and sorted, all pages of them", async () => {
    const asked = "show=unbegun&sort=-unit";
    const [told, file] = [await reports(`${asked}&size=500`), await ask("officer", `/api/reports/export?${asked}&format=xlsx`)];
    expect(file.headers["content-disposition"]).toContain(encodeURIComponent("2016-11月度报送.xlsx"));
    const [heads, ...rows] = await sheetOf(file.rawPayload);
    expect(heads).toEqual(["单位", "月份", "状态", "期限", "剩余工作日", "应填项数", "已填项数", "必填项数", "已填必填项数", "退回项数", "报送时间", "报送人"]);
    expect(rows.map(([unit, month, , due, left, wanted, answered]) => [unit, month, due, left, wanted, answered]))
      .toEqual(told.reports.map(({ unit, month, due_on, days_left, asked: of, answered }) => [unit.name, month, due_on, String(days_left), String(of), String(answered)]));
    expect(lines((await ask("fgj", "/api/reports/export?lang=en")).body)).toHaveLength(2);
  });
});

describe("the queue of review", () => {
  test("shows what waits for me, or what waits for anybody", async () => {
    const [head, officer] = [await queue("", "head"), await queue("")];
    expect([head.show, head.lines.map(({ unit }) => unit.id), officer.show, officer.lines.map(({ unit, level }) => [unit.id, level])])
      .toEqual(["mine", ["zc-beijiao"], "waiting", [["zc-beijiao", "head"]]]);
  });

  test("comes in pages, by unit and sorted, with the counts of that", async () => {
    const { counts, total, owed } = await queue("show=owing&size=10");
    expect([total, counts.owing, counts.all, owed]).toEqual([37, 37, 38, 38]);
    const pages = await Promise.all([1, 2, 3, 4].map((page) => queue(`show=all&sort=handed_in&size=10&page=${page}`)));
    const units = pages.flatMap((each) => each.lines.map(({ unit }) => unit.id));
    expect([units.length, new Set(units).size, units[0]]).toEqual([38, 38, "zc-beijiao"]);
    expect((await queue("show=all&org=zc-fgj")).counts).toMatchObject({ all: 1, owing: 1, waiting: 0 });
  });

  test("goes out as it is filtered and sorted, in either language", async () => {
    const told = await queue("show=all&sort=-items&size=500");
    const rows = lines((await ask("officer", "/api/review/export?show=all&sort=-items")).body);
    expect(rows[0]).toBe("单位,月份,状态,待谁审核,已等待工作日,期限,逾期报送,项数,未填项数,退回项数,报送时间,报送人,单位审核人");
    expect(rows.slice(1).map((row) => row.split(",")[0])).toEqual(told.lines.map(({ unit }) => unit.name));
    expect(rows[1]).toMatch(/^北郊,2016-11,已报送,单位负责人,0,2016-12-05,,21,21,0,\d{4}-\d\d-\d\d \d\d:\d\d,/);
    expect((await ask("officer", "/api/review/export?show=waiting&lang=en")).body).toContain("the unit's head");
  });
});

describe("the burden", () => {
  const burden = async (query: string, who = "officer"): Promise<BurdenList> => (await ask(who, `/api/burden?${query}`)).json();

  test("counts what is typed before it is handed in, as the form does, and what the office typed for the unit apart", async () => {
    const form = async (): Promise<ReportForm> => (await ask("officer", "/api/reports/2016-11/zc-fgj")).json();
    const { sections } = await form();
    const [one, two, three] = sections.flatMap(({ duty, columns, rows }) => rows.flatMap(({ row, cells }) => columns.flatMap(({ field, type }) => (type === "number" && cells[field]?.value === "" && !cells[field].locked ? [{ duty, row, field, value: "1", version: 0 }] : []))));
    await ask("fgj", "/api/reports/2016-11/zc-fgj/cells", { cells: [one, two] });
    await ask("officer", "/api/reports/2016-11/zc-fgj/cells", { cells: [{ ...one, explanation: "核实", version: 1 }, three] });
    const { burden: { minutes: _, ...own } } = await form();
    expect(own).toMatchObject({ typed: 2, behalf: 1 });
    expect((await burden("org=zc-fgj")).units).toMatchObject([{ ...own, stage: "open", draft: true }]);
    expect((await burden("size=500")).units.filter(({ draft }) => draft).map(({ unit }) => unit.id)).toEqual(["zc-fgj"]);
    expect((await ask("officer", "/api/burden/export?org=zc-fgj")).body).toContain("填报中（未报送，随填随计）");
  });

  test("comes in pages, those who typed most first, with the total of all", async () => {
    const all = await burden("size=500");
    expect([all.count, all.units.length]).toEqual([38, 38]);
    expect(all.units.map(({ typed }) => typed)).toEqual(all.units.map(({ typed }) => typed).toSorted((a, b) => b - a));
    const pages = await Promise.all([1, 2].map((page) => burden(`size=20&page=${page}`)));
    expect(pages.flatMap(({ units }) => units.map(({ unit }) => unit.id))).toEqual(all.units.map(({ unit }) => unit.id));
    expect(pages[1]!.total).toEqual(all.total);
    expect(all.total.asked).toBe(all.units.reduce((sum, { asked }) => sum + asked, 0));
  });

  test("of some units, sorted, and as a file of just that with its total", async () => {
    const { units, total } = await burden("org=zc-fgj&sort=asked");
    expect([units.map(({ unit }) => unit.id), total.asked]).toEqual([["zc-fgj"], units[0]!.asked]);
    const told = await burden("sort=-asked&size=500");
    const rows = await sheetOf((await ask("officer", "/api/burden/export?sort=-asked&format=xlsx")).rawPayload);
    expect(rows.slice(1).map(([name, , asked]) => [name, asked])).toEqual([...told.units.map(({ unit, asked }) => [unit.name, String(asked)]), ["合计", String(told.total.asked)]]);
  });

  test("a unit sees its own", async () => expect((await burden("", "fgj")).units.map(({ unit }) => unit.id)).toEqual(["zc-fgj"]));
});

test.each([
  ["a column that is none", "/api/reports?sort=colour", 400], ["a state that is none", "/api/review/export?show=soon", 400],
  ["an organisation that is none", "/api/reports?org=zc-nobody", 404], ["a form of a file that is none", "/api/reports/export?format=pdf", 400],
])("%s is refused", async (_, url, status) => expect((await ask("officer", url)).statusCode).toBe(status));
