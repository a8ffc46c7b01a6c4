import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { FastifyInstance } from "fastify";
import { pino } from "pino";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Actor, everywhere, type Role } from "../../access/index.ts";
import type { Supervision } from "../../contract/index.ts";
import { fileStore } from "../files/store.ts";
import { testOffice } from "../testing/sample-office.ts";
import { buildApp } from "./app.ts";
import { allRoutes } from "./routes/index.ts";

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
    ["an organisation that is none", "?org=zc-nobody", "officer", 404], ["an urgency that is none", "?show=soonest", "officer", 400],
    ["a unit, which sees its own orders and no ladder", "", "jxj", 403], ["a unit that asks for the file", "/export", "jxj", 403],
  ])("is refused to %s", async (_, query, who, status) => expect((await get(query, who)).statusCode).toBe(status));
});
