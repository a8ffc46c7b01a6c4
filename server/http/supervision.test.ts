import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { FastifyInstance } from "fastify";
import { pino } from "pino";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Actor, everywhere, type Role } from "../../access/index.ts";
import type { OrderLine, Supervision } from "../../contract/index.ts";
import { fileStore } from "../files/store.ts";
import { testOffice } from "../testing/sample-office.ts";
import { buildApp } from "./app.ts";
import { allRoutes } from "./routes/index.ts";
import { sheetOf } from "./testing/sheet.ts";

const office = testOffice();
let app: FastifyInstance;
let folder: string;
const person = (role: Role, unit: string): Actor => ({ id: `${unit}-${role}`, name: `${unit} ${role}`, org: unit, grants: [everywhere(role, unit, [unit])] });
const people: Readonly<Record<string, Actor>> = { officer: person("officer", "zc-dkb"), jxj: person("liaison", "zc-jxj") };

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "dukao-supervision-"));
  app = await buildApp({
    routes: allRoutes(office(), { sealSoon: () => undefined, version: "0.0.0", files: fileStore(folder) }), webDir: join(folder, "none"),
    actorOf: (request) => people[request.headers.authorization ?? ""]!, logger: pino({ level: "silent" }),
  });
  // every unit owes November
  const opened = await app.inject({ method: "POST", url: "/api/reports/2016-11/open", headers: { authorization: "officer" }, payload: { batch: "supervision-opens-11" } });
  expect(opened.statusCode, opened.body).toBe(200);
});
afterAll(async () => {
  await app?.close();
  if (folder) await rm(folder, { recursive: true });
});

const get = (query: string, who = "officer") => app.inject({ method: "GET", url: `/api/supervision${query}`, headers: { authorization: who } });
const list = async (query: string): Promise<Supervision> => (await get(query)).json();

test("an order's grade is called as the pack calls it, in either language", async () => {
  const labels = async (lang: string): Promise<Map<string, string>> => {
    const { orders } = (await app.inject({ url: `/api/orders?size=50&lang=${lang}`, headers: { authorization: "officer" } })).json<{ orders: { colour: string; colour_label: string }[] }>();
    return new Map(orders.map(({ colour, colour_label }) => [colour, colour_label]));
  };
  expect([...await labels("zh")].toSorted()).toEqual([["blue", "蓝色提醒"], ["orange", "橙色督办"]]);
  expect((await labels("en")).get("orange")).toBe("Orange");
});

describe("orders", () => {
  const orders = async (query: string): Promise<OrderLine[]> => (await app.inject({ url: `/api/orders?size=500${query}`, headers: { authorization: "officer" } })).json<{ orders: OrderLine[] }>().orders;

  test.each(["issued_on", "due_on"] as const)("sorted by %s", async (name) => {
    const [up, down] = [(await orders(`&sort=${name}`)).map((each) => each[name]), (await orders(`&sort=-${name}`)).map((each) => each[name])];
    expect(up.length).toBeGreaterThan(10);
    expect([up, down]).toEqual([up.toSorted(), up.toSorted().toReversed()]);
  });

  test("the newest first, where nothing is asked", async () => {
    const days = (await orders("")).map(({ issued_on }) => issued_on);
    expect(days).toEqual(days.toSorted().toReversed());
  });
});

describe("what is late", () => {
  test("comes in pages, each subject once", async () => {
    const all = await list("?show=all&size=500");
    expect(all.total).toBe(all.counts.all);
    expect(all.subjects).toHaveLength(all.total);
    const pages = await Promise.all([1, 2, 3].map((page) => list(`?show=all&size=15&page=${page}`)));
    expect(pages.map(({ subjects, total }) => [subjects.length, total])).toEqual([[15, all.total], [15, all.total], [Math.min(15, all.total - 30), all.total]]);
    expect(pages.flatMap(({ subjects }) => subjects.map(({ id }) => id))).toEqual(all.subjects.slice(0, 45).map(({ id }) => id));
  });

  test("of one unit, with the counts of that unit", async () => {
    const { subjects, counts } = await list("?show=all&org=zc-jxj");
    expect(new Set(subjects.map(({ unit }) => unit.id))).toEqual(new Set(["zc-jxj"]));
    expect(counts.all).toBe(subjects.length);
    expect(counts.all).toBeLessThan((await list("?show=all")).counts.all);
  });

  test("by urgency and by step; asked for nothing, the most urgent", async () => {
    const first = await list("");
    expect(first.show).toBe(first.counts.due > 0 ? "due" : first.counts.late > 0 ? "late" : "all");
    expect((await list("?show=late")).subjects.every(({ days }) => days > 0)).toBe(true);
    expect((await list("?show=soon")).subjects.every(({ days }) => days <= 0)).toBe(true);
    for (const { step, count } of first.ladder.rungs) {
      const { subjects, total } = await list(`?step=${step}`);
      expect([step, total, subjects.every(({ due }) => due?.step === step)]).toEqual([step, count, true]);
    }
  });

  test("as a file, all of what was asked for", async () => {
    const { total } = await list("?show=all&org=zc-jxj");
    const file = await get("/export?show=all&org=zc-jxj");
    expect(file.headers["content-type"]).toContain("text/csv");
    const [heads, ...lines] = file.body.replace(/\r\n$/, "").split("\r\n");
    expect(heads).toBe("\ufeff单位,类别,文号,事项,月份,期限,逾期工作日,今天应办,已办");
    expect(lines).toHaveLength(total);
    expect(lines.every((each) => each.startsWith("经信局,"))).toBe(true);
    expect((await get("/export?show=all&org=zc-jxj&lang=en")).body).toContain("Unit,Kind,Number,What,Month,Due,Working days late,Due today,Steps taken");
  });

  test.each([
    ["late", (of: Supervision["subjects"]) => of.map(({ days }) => days)], ["due", (of: Supervision["subjects"]) => of.map(({ due_on }) => due_on)],
  ] as const)("sorted by %s, over all pages", async (name, keys) => {
    const pages = await Promise.all([1, 2, 3].map((page) => list(`?show=all&sort=${name}&size=20&page=${page}`)));
    const up = pages.flatMap(({ subjects }) => subjects);
    expect(keys(up)).toEqual(keys(up).toSorted((a, b) => (a < b ? -1 : a > b ? 1 : 0)));
    const { subjects: down } = await list(`?show=all&sort=-${name}&size=500`);
    expect(keys(down).slice(0, 3)).toEqual(keys(down).toSorted((a, b) => (a < b ? 1 : a > b ? -1 : 0)).slice(0, 3));
    expect(new Set(down.map(({ id }) => id)).size).toBe(down.length);
  });

  test("by the step that is due, in the order of the ladder; where none is due, last", async () => {
    const steps = (await list("?show=all&sort=step&size=500")).subjects.map(({ due }) => due?.step ?? "none");
    const order = ["remind", "urge", "order", "circular", "none"];
    expect(steps).toEqual(steps.toSorted((a, b) => order.indexOf(a) - order.indexOf(b)));
    expect(new Set(steps).size).toBeGreaterThan(1);
  });

  test("an order that was named in a circular tells the day, on the page and in the file", async () => {
    const named = (await list("?show=all&size=500")).subjects.filter(({ escalated_on }) => escalated_on !== null);
    expect(named.length).toBeGreaterThan(0);
    expect(named.every(({ kind, due }) => kind === "order" && due === null)).toBe(true);
    const lines = (await get("/export?show=all")).body.split("\r\n").filter((line) => line.includes("通报"));
    expect(named.every(({ number, escalated_on }) => lines.some((line) => line.includes(number!) && line.includes(`通报 ${escalated_on}`)))).toBe(true);
  });

  test("as a workbook, in the order that was asked for", async () => {
    const asked = "?show=all&org=zc-jxj&sort=-due";
    const file = await get(`/export${asked}&format=xlsx`);
    expect(file.headers["content-type"]).toContain("spreadsheetml");
    expect(await sheetOf(file.rawPayload)).toEqual([
      ["单位", "类别", "文号", "事项", "月份", "期限", "逾期工作日", "今天应办", "已办"],
      ...(await list(`${asked}&size=500`)).subjects.map(({ unit, kind, number, title, month, due_on, days }) => [unit.name, kind === "report" ? "月度报送" : "督办单", number ?? "", title, month ?? "", due_on, String(days), expect.any(String), expect.any(String)]),
    ]);
  });

  test.each([
    ["a column that is none", "?sort=colour", "officer", 400],
    ["an organisation that is none", "?org=zc-nobody", "officer", 404], ["an urgency that is none", "?show=soonest", "officer", 400],
    ["a unit, which sees its own orders and no ladder", "", "jxj", 403], ["a unit that asks for the file", "/export", "jxj", 403],
  ])("is refused to %s", async (_, query, who, status) => expect((await get(query, who)).statusCode).toBe(status));
});
