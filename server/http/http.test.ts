import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { FastifyInstance } from "fastify";
import { pino } from "pino";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import * as z from "zod";
import { officeActor } from "../identity/local-key.ts";
import { visitor } from "../../access/index.ts";
import { address, type AnswerOf, type Query, type RouteName, routes } from "../../contract/index.ts";
import { failure } from "../../contract/api/common.ts";
import { correctMonth, freezeMonth, issueMonth } from "../commands/cycle/index.ts";
import { exportRows } from "../commands/exchange/export.ts";
import { importRows } from "../commands/exchange/import.ts";
import { overview } from "../commands/overview/index.ts";
import type { Office } from "../office.ts";
import { allStored, inTransaction, saveRows } from "../postgres/index.ts";
import { createWriteStream } from "node:fs";
import { readMonth, type Row } from "../../core/index.ts";
import { buildApp } from "./app.ts";
import { makeOffice } from "../testing/sample-office.ts";
import { allRoutes } from "./routes/index.ts";

const officer = officeActor("督考办");
const month = "2016-10";
const by = { actor: "office", at: "2016-11-07T01:00:00.000Z" };
let office: Office;
let app: FastifyInstance;
let folder: string;
let sealed = 0;

beforeAll(async () => {
  office = await makeOffice();
  folder = await mkdtemp(join(tmpdir(), "dukao-http-"));
  app = await buildApp({
    routes: allRoutes(office, { sealSoon: () => void (sealed += 1), version: "0.0.0" }), webDir: join(folder, "none"),
    actorOf: (request) => (request.headers.authorization === "Bearer key" ? officer : visitor), logger: pino({ level: "silent" }),
  });
});
afterAll(async () => {
  await app?.close();
  await office?.database.close();
  if (folder) await rm(folder, { recursive: true });
});

/** Asks a route and reads its answer with the route's own schema, which must leave nothing out and find nothing new. */
async function ask<N extends RouteName>(name: N, params: Record<string, string> = {}, query: Query = {}): Promise<AnswerOf<N>> {
  const answer = await app.inject({ method: "GET", url: address(name, params, query) });
  expect(answer.statusCode, answer.body.slice(0, 400)).toBe(200);
  const { response } = routes[name];
  if ("download" in response) throw new Error(`${name} is a download`);
  const body: unknown = answer.json();
  expect((response as z.ZodType).parse(body)).toEqual(body);
  return body as AnswerOf<N>;
}

async function refused(url: string, more: object = {}): Promise<[number, string]> {
  const answer = await app.inject({ method: "GET", url, ...more });
  const told = failure.parse(answer.json());
  return [answer.statusCode, told.issues[0]!.code];
}

describe("reading", () => {
  test("the programme names its months and shows the newest with data", async () => {
    const programme = await ask("programme");
    expect(programme).toMatchObject({ current: month, root: "zc", version: "0.0.0", year: 2016 });
    expect(programme.months.map((each) => each.month)).toEqual(Array.from({ length: 12 }, (_, i) => `2016-${String(i + 1).padStart(2, "0")}`));
    expect(programme.goals).toHaveLength(10);
    expect(programme.office).toMatchObject({ name: "督考办", grades: [{ value: "blue", label: "蓝色提醒" }, { value: "orange", label: "橙色督办" }, { value: "red", label: "红色警示" }] });
    expect(programme.pdf.able).toBe(programme.pdf.why === null);
  });

  test("the overview says how October stands", async () => {
    const { goals, time, attention, edition, turned } = await ask("overview", {}, { edition: "live" });
    expect({ edition, time }).toEqual({ edition: null, time: { elapsed: 10, of: 12, text: "83.3%", number: "83.3", until: null } });
    const g1 = goals[0]!;
    expect(g1.lamp).toEqual({ level: "yellow", reason: "区重点项目年度投资完成率64.4%，低于序时进度18.9个百分点", since: "2016-09", months: 2 });
    expect(g1.by_rule.map(({ kind, level }) => [kind, level])).toEqual([["point_gap", "yellow"], ["ratio", "yellow"]]);
    expect(g1.starts).toMatchObject({ level: "red", late: 6 });
    expect(turned.filter(({ to }) => to === "red").every(({ from, org, since, link }) => from !== "red" && org && since && link)).toBe(true);
    expect(g1.pace).toEqual({ sign: "behind", points: "18.9" });
    expect([g1.rank?.text, g1.rank_before?.text, g1.rank_trend?.points.at(-1)?.text]).toEqual(["3位", "4位", "第3位"]);
    expect(g1.headline.map(({ text }) => text)).toEqual(["22.75亿元", "71.7%", "82.35%", "64.4%"]);
    expect(goals.map(({ lamp }) => lamp.level)).toEqual(["yellow", "green", "red", "green", "yellow", "green", "green", "grey", "green", "grey"]);
    expect(goals[7]!.lamp).toMatchObject({ level: "grey", since: null, months: null });
    expect(new Set(attention.map(({ kind }) => kind))).toEqual(new Set(["not-started", "rebound", "overdue", "procedure", "commitment", "problem"]));
    // the pack's rule of starts: planned for August or before, it was missed for three months running by the end of October
    const idle = attention.filter(({ kind }) => kind === "not-started");
    expect(idle.map(({ level }) => level)).toEqual(idle.map(({ since }) => (since! <= "2016-08-31" ? "red" : "yellow")));
    const levels = attention.map(({ level }) => level);
    expect(levels).toEqual(levels.toSorted((a, b) => Number(a !== "red") - Number(b !== "red")));
  });

  test("the overview of a month takes few statements, however many goals and rows there are", async () => {
    let statements = 0;
    const query = office.database.query.withPlugin({
      transformQuery: ({ node }) => {
        statements += 1;
        return node;
      },
      transformResult: ({ result }) => Promise.resolve(result),
    });
    const period = readMonth(month);
    if (!period.ok) throw new Error(month);
    const view = await overview({ ...office, database: { ...office.database, query } }, { period: period.value, org: "zc", asOf: undefined });
    expect(view.ok).toBe(true);
    expect(statements).toBeLessThanOrEqual(15);
  });

  test.each(["zh", "en"] as const)("labels come in %s", async (lang) => {
    const { goals } = await ask("overview", {}, { lang });
    expect(goals[0]!.goal.name).toBe(lang === "zh" ? "重大项目建设" : "Major projects");
    expect(goals[0]!.headline[0]!.label).toBe(lang === "zh" ? "市重大项目完成投资" : "City projects, invested");
  });

  test.each(["g1", "g2", "g3", "g4", "g5", "g6", "g7", "g8", "g9", "g10"])("goal %s has figures, and what it says holds no placeholder", async (goal) => {
    const page = await ask("goal", { goal });
    expect(page.figures.length).toBeGreaterThan(5);
    expect(page.figures.every(({ goal: of }) => of === goal)).toBe(true);
    expect(JSON.stringify([page.works.map(({ stage }) => stage), page.problems, page.commitments])).not.toMatch(/[{][.@#a-z]|〔/);
    expect(page.commitments.next.length).toBeGreaterThan(0);
  });

  test("the works of a goal are those that its part of the register holds", async () => {
    const [g1, g5] = [await ask("goal", { goal: "g1" }), await ask("goal", { goal: "g5" })];
    expect([g1.works.length, g5.works.length]).toEqual([54, 15]);
    const idle = g1.works.find(({ id }) => id === "p-hm-05")!;
    expect(idle).toMatchObject({ state: "not-started", group: "区重点项目" });
    expect(idle.missing_procedures).toContain("规划");
    expect(g1.works.some(({ invested_percent }) => invested_percent !== null && Number(invested_percent) > 0)).toBe(true);
  });

  test("all figures, and their selection", async () => {
    const { figures } = await ask("figures");
    expect(figures.length).toBeGreaterThan(150);
    expect(figures.find(({ metric }) => metric === "district_start_rate")).toMatchObject({ text: "82.35%", number: "82.35", rows: 34 + 28, edition: null });
    expect((await ask("figures", {}, { goal: "g1", q: "开工率" })).figures.map(({ metric }) => metric)).toEqual(["city_start_rate", "district_start_rate"]);
  });

  test("figures as a file: those that are asked for, numbers as they are printed, absent ones with the reason", async () => {
    const file = async (query: Query): Promise<string[]> => (await app.inject({ method: "GET", url: address("figuresFile", {}, query) })).body.split("\r\n").slice(0, -1);
    const [heads, ...rates] = await file({ goal: "g1", q: "开工率" });
    expect(heads).toBe("\uFEFF突破,指标,名称,数值,计量单位,缺值原因,口径,依据行数");
    expect(rates.map((line) => line.split(",").slice(2, 5))).toEqual([["city_start_rate", expect.any(String), "%"], ["district_start_rate", "82.35", "%"]]);
    const absent = (await ask("figures")).figures.filter((each) => each.absent !== null);
    expect((await file({ only: "absent", lang: "en" })).length - 1).toBe(absent.length);
  });

  test("a figure opens down to the rows behind each of its leaves", async () => {
    const found = await ask("figure", { metric: "district_start_rate" });
    expect(found.formula_numbers).toBe("28个 ÷ 34个 = 82.35%");
    expect(found.tree).toMatchObject({ kind: "metric", text: "82.35%", parts: [{ kind: "operation", sign: "÷", parts: [{ metric: "district_started" }, { metric: "district_projects" }] }] });
    expect(found.leaves.map(({ count }) => count)).toEqual([28, 34]);
    expect(found.trend.map(({ month: of }) => of)).toHaveLength(10);
    for (const leaf of found.leaves) {
      const rows = await ask("figureRows", { metric: "district_start_rate" }, { leaf: leaf.key, size: 10, page: 2 });
      expect([rows.total, rows.rows.length]).toEqual([leaf.count, 10]);
      expect(rows.rows.every(({ title, cells }) => title !== "" && cells["tier"] === "district")).toBe(true);
    }
  });

  test.each([
    ["city_invested", 1], ["good_days", 6], ["pm25", 1], ["pm25_change", 2], ["good_rate", 6], ["dossier_rate", 2], ["city_implied_plan", 2], ["requests_taken_change", 2], ["so2_day", 1], ["time_progress", 1],
  ])("%s can be opened, down to the rows of its %d leaves", async (metric, leaves) => {
    const found = await ask("figure", { metric });
    expect(found.leaves).toHaveLength(leaves);
    for (const leaf of found.leaves) {
      const behind = await ask("figureRows", { metric }, { leaf: leaf.key, size: 3 });
      expect([leaf.count > 0, behind.rows.length, behind.total >= leaf.count], leaf.condition).toEqual([true, 3, true]);
    }
  });

  test("rows come with what people call them, as their register says", async () => {
    const called = async (register: string, id: string): Promise<unknown> => {
      const [told, { rows, titles }, row] = await Promise.all([ask("register", { register }), ask("rows", { register }, { size: 200 }), ask("row", { register, id })]);
      expect(Object.keys(titles[register]!)).toEqual(rows.map((each) => String(each["id"])));
      expect([titles[register]![id], told.table.fields.some(({ name }) => name === told.table.title)]).toEqual([row.title, true]);
      return row.title;
    };
    expect(await called("projects", "p-qz-27")).toBe("旱码头城市配送中心项目");
    // a problem is called by its words, and the figures in them by name
    const { rows } = await ask("rows", { register: "problems" }, { size: 200 });
    const bound = rows.find(({ text }) => String(text).includes("{"))!;
    expect(await called("problems", String(bound["id"]))).toMatch(/〔.+〕/);
    expect((await ask("register", { register: "requests" })).table.title).toBe("number");
  });

  test("laws stand beside the figures that they decide", async () => {
    const { laws } = await ask("figure", { metric: "good_days" });
    expect(laws.map(({ id }) => id)).toEqual(expect.arrayContaining(["hj633", "hj663"]));
    expect(laws.every(({ clause }) => clause !== "")).toBe(true);
  });

  test("the bulletin has every figure bound, and the row that a field is on", async () => {
    const made = await ask("bulletin", { month });
    expect(made).toMatchObject({ absent: 0, edition: null, state: { state: "open" }, foot: { date: "2016年11月7日" } });
    const bound = made.blocks.flatMap(({ runs }) => runs.flatMap((run) => (run.kind === "figure" ? [run.binding] : [])));
    expect(bound).toHaveLength(made.figures);
    expect(bound).toContainEqual({ kind: "metric", metric: "city_invested", org: "zc", month });
    expect(bound.find((each) => each.kind === "field" && each.table.includes("."))).toMatchObject({ register: expect.not.stringContaining("."), main: expect.not.stringContaining("/") });
  });

  test("the bulletin as .docx is the same file every time", async () => {
    const files = await Promise.all([1, 2].map(() => app.inject({ method: "GET", url: address("bulletinDocx", { month }) })));
    expect(files[0]!.headers["content-disposition"]).toContain("filename*=UTF-8''");
    expect(files[0]!.rawPayload.subarray(0, 2).toString()).toBe("PK");
    expect(files[0]!.rawPayload.equals(files[1]!.rawPayload)).toBe(true);
  });

  test("the API describes itself: every route, every reference resolved", async () => {
    const made = await ask("openapi") as { openapi: string; paths: Record<string, object>; components: { schemas: Record<string, unknown> } };
    expect(made.openapi).toBe("3.1.0");
    expect(Object.keys(made.paths)).toHaveLength(new Set(Object.values(routes).map(({ path }) => path)).size);
    const references = [...JSON.stringify(made).matchAll(/"\$ref":"([^"]+)"/g)].map(([, to]) => to!);
    expect(references.length).toBeGreaterThan(0);
    expect(references.filter((to) => !(to.replace("#/components/schemas/", "") in made.components.schemas))).toEqual([]);
  });

  const refusals: [string, number, string][] = [
    ["/api/overview?month=2015-12", 404, "cycle.not-in-programme"], ["/api/overview?month=2016-13", 400, "http.bad-month"], ["/api/figures?month=2016-00", 400, "http.bad-month"],
    ["/api/overview?org=nobody", 404, "http.not-found"], ["/api/goals/g11", 404, "http.not-found"], ["/api/figures/nothing", 404, "figures.unknown-metric"],
    ["/api/figures/city_projects/rows?leaf=none", 404, "http.not-found"], ["/api/bulletins/2017-01", 404, "cycle.not-in-programme"],
    ["/api/bulletins/2016-10?edition=9", 404, "cycle.no-edition"], ["/api/registers/nothing/export?format=csv", 404, "http.not-found"],
    ["/api/registers/projects/export?format=csv&fields=nothing", 400, "rows.unknown-column"], ["/api/registers/projects/export?format=pdf", 400, "http.bad-request"],
  ];
  test.each(refusals)("%s is %d %s", async (url, status, code) => {
    expect(await refused(url)).toEqual([status, code]);
  });
});

describe("files", () => {
  const trips = (["projects", "projects.investment", "restoration", "requests", "households", "spot_checks", "review_projects", "land_transfers", "air_readings", "dossiers"] as const)
    .flatMap((table) => (["csv", "xlsx"] as const).map((format): [string, "csv" | "xlsx"] => [table, format]));
  test.each(trips)("%s as %s comes back unchanged", async (table, format) => {
    const file = join(folder, `${table}.${format}`);
    const written = await exportRows(office, { table, format, personal: true }, createWriteStream(file));
    const stored = await allStored(office.database.query, office.region, office.catalogue.tables.get(table)!);
    expect(written).toEqual({ ok: true, value: { rows: stored.length } });
    const imported = await importRows(office, { actor: officer }, { table, file, shown: `${table}.${format}` });
    expect(imported).toMatchObject({ ok: true, value: { read: stored.length, inserted: 0, updated: 0, batch: undefined } });
  });

  test.each(["csv", "xlsx"] as const)("a text that looks like a formula stays a text in %s", async (format) => {
    const names = ["=HYPERLINK(\"http://x\")", "+1", "-1", "@SUM(A1)", "=1+1\n第二行"];
    const table = office.catalogue.tables.get("reserve")!;
    const [one] = await allStored(office.database.query, office.region, table);
    const id = (i: number): string => `formula-${format}-${i}`;
    const rows = names.map((name, i): Row => ({ ...one!.row, id: id(i), code: id(i), name }));
    const saved = await inTransaction(office.database, (tx) => saveRows(tx, office.pack.tables, { region: office.region, id: `formula-${format}`, kind: "edit", actor: "t", at: by.at }, rows.map((row) => ({ table: "reserve", row, expected: 0 }))));
    expect(saved.ok).toBe(true);
    const answer = await app.inject({ method: "GET", url: address("exportRows", { register: "reserve" }, { format, filter: `id:has:formula-${format}`, fields: "id,name" }) });
    expect(answer.statusCode).toBe(200);
    const lines = format === "csv" ? answer.body.split("\r\n") : [];
    expect(lines.filter((line) => /(^|,|")[=+\-@]/.test(line))).toEqual([]);
    expect(answer.rawPayload.subarray(0, 3).toString("hex")).toBe(format === "csv" ? "efbbbf" : "504b03");
    const file = join(folder, `formula.${format}`);
    await writeFile(file, answer.rawPayload);
    const imported = await importRows(office, { actor: officer }, { table: "reserve", file, shown: `formula.${format}` });
    expect(imported).toMatchObject({ ok: true, value: { read: names.length, inserted: 0, updated: 0 } });
  });

  test("the public gets no personal data", async () => {
    const url = address("exportRows", { register: "households" }, { format: "csv" });
    const [publicFile, whole] = await Promise.all([app.inject({ url }), app.inject({ url, headers: { authorization: "Bearer key" } })]);
    expect([publicFile.body.includes("户主"), whole.body.includes("户主")]).toEqual([false, true]);
  });
});

describe("writing", () => {
  const post = (payload: object, key = "key") => app.inject({ method: "POST", url: address("writeRows", { register: "projects" }), headers: { authorization: `Bearer ${key}` }, payload });

  test("only the office writes", async () => {
    expect((await post({ reason: "x", rows: [{ cells: {} }] }, "other")).statusCode).toBe(401);
  });

  test("a project with its investment, revised once; an older revision is refused and nothing of it kept", async () => {
    const made = await post({ reason: "新增", rows: [
      { id: "p-new", cells: { org: "zc-fgj", code: "P-NEW", name: "新项目", tier: "park", annual_plan: "100" } },
      { table: "projects.investment", parent: "p-new", cells: { month, amount: "10" } },
    ] });
    expect(made.statusCode, made.body).toBe(200);
    expect(routes.writeRows.response.parse(made.json())).toMatchObject({ count: 2, rows: [{ id: "p-new", rev: 1 }, { table: "projects.investment", rev: 1 }] });
    expect(sealed).toBe(1);
    const { registers } = await ask("registers");
    const changedAt = (id: string): string => registers.find((each) => each.id === id)!.changed_at!;
    expect(changedAt("projects") > changedAt("ranks")).toBe(true);
    const revised = await post({ reason: "改计划", rows: [{ id: "p-new", rev: 1, cells: { annual_plan: "120" } }] });
    expect(revised.json()).toMatchObject({ count: 1, rows: [{ rev: 2 }] });
    const late = await post({ reason: "晚了", rows: [{ id: "p-new", rev: 1, cells: { annual_plan: "130" } }, { cells: { org: "zc-fgj", code: "P-NEW-2", name: "又一个", tier: "park" } }] });
    expect([late.statusCode, failure.parse(late.json()).issues[0]!.code]).toEqual([409, "rows.conflict"]);
    const { row, history } = await ask("row", { register: "projects", id: "p-new" });
    expect([row["annual_plan"], row["rev"], history.map(({ why }) => why)]).toEqual(["120", "2", ["改计划", "新增", "新增"]]);
    expect((await ask("rows", { register: "projects" }, { q: "P-NEW-2" })).total).toBe(0);
  });

  test("a row says to whom it may be changed, and why not", async () => {
    expect((await ask("row", { register: "projects", id: "p-new" })).editing).toEqual({ may: false, why_not: "修改台账须由督考员进行；您当前的身份是演示访客。" });
    const english = await ask("row", { register: "projects", id: "p-new" }, { lang: "en" });
    expect(english.editing.why_not).toBe("To change registers takes officer; you are demo visitor.");
    const own = await app.inject({ method: "GET", url: address("row", { register: "projects", id: "p-new" }), headers: { authorization: "Bearer key" } });
    expect(routes.row.response.parse(own.json()).editing).toEqual({ may: true, why_not: null });
  });

  test("what stands so already leaves no revision, and a row that is there needs its revision", async () => {
    const same = await post({ reason: "再报", rows: [{ id: "p-new", rev: 2, cells: { annual_plan: "120.0" } }] });
    expect([same.statusCode, same.json()]).toMatchObject([200, { count: 0, rows: [] }]);
    const unguarded = await post({ reason: "改", rows: [{ id: "p-new", cells: { annual_plan: "1" } }] });
    expect([unguarded.statusCode, failure.parse(unguarded.json()).issues.map(({ code }) => code)]).toEqual([409, ["rows.no-revision"]]);
    expect((await ask("row", { register: "projects", id: "p-new" })).row["rev"]).toBe("2");
  });

  test("an operator that is none is blamed itself, and the request's faults are told in the asked language", async () => {
    const asked = async (url: string) => failure.parse((await app.inject(url)).json()).issues[0]!;
    expect((await asked("/api/registers/projects/rows?filter=annual_plan:gte:5")).code).toBe("rows.bad-operator");
    expect((await asked("/api/registers/projects/rows?size=0")).what).toMatch(/^[^a-zA-Z]*size[^a-zA-Z]*$/);
    expect((await asked("/api/registers/projects/rows?size=0&lang=en")).what).toMatch(/^[\x20-\x7E“”]*$/);
  });

  test("every fault of every row is told", async () => {
    const faulty = await post({ reason: "x", rows: [{ cells: { org: "zc-fgj", code: "A B", name: "x", tier: "none" } }, { table: "nothing", cells: {} }] });
    expect([faulty.statusCode >= 400, failure.parse(faulty.json()).issues[0]!.code]).toEqual([true, "rows.unknown-table"]);
    const wrong = await post({ reason: "x", rows: [{ cells: { org: "nobody", code: "AB", name: "x", tier: "none" } }] });
    expect(failure.parse(wrong.json()).issues).toContainEqual(expect.objectContaining({ code: "register.bad-choice", field: "tier" }));
  });
});

describe("a frozen month", () => {
  test("is told by its own values, rows and template, whatever comes after; a correction says what it changed", async () => {
    const frozen = await freezeMonth(office, month, by);
    expect(frozen.ok, JSON.stringify(frozen)).toBe(true);
    const before = await ask("bulletin", { month });
    expect(before.edition).toMatchObject({ edition: 1, state: "frozen" });
    const words = (blocks: typeof before.blocks): string => blocks.map(({ runs }) => runs.map(({ text }) => text).join("")).join("\n");
    expect(words(before.blocks)).toBe(words((await ask("bulletin", { month }, { edition: "live" })).blocks));

    const table = office.catalogue.tables.get("commitments")!;
    const promise = (await allStored(office.database.query, office.region, table)).find(({ row }) => row.id === "cm-2016-10-g1-01")!;
    const project = (await allStored(office.database.query, office.region, office.catalogue.tables.get("projects")!)).find(({ row }) => row.id === "p-hm-05")!;
    const saved = await inTransaction(office.database, (tx) => saveRows(tx, office.pack.tables, { region: office.region, id: "later", kind: "edit", actor: "t", at: by.at }, [
      { table: "commitments", row: { ...promise.row, quantity: "3" }, expected: promise.rev },
      { table: "projects", row: { ...project.row, started_on: "2016-10-30" }, expected: project.rev },
    ]));
    expect(saved.ok).toBe(true);
    const changed: Office = { ...office, pack: { ...office.pack, bulletin: { ...office.pack.bulletin, opening: "另一个开头：" } } };
    const after = await buildApp({ routes: allRoutes(changed, { sealSoon: () => undefined, version: "0" }), webDir: "/nowhere", actorOf: () => visitor, logger: pino({ level: "silent" }) });
    const read = async (edition: string) => routes.bulletin.response.parse((await after.inject({ url: address("bulletin", { month }, { edition }) })).json());
    expect(words((await read("1")).blocks)).toBe(words(before.blocks));
    const live = words((await read("live")).blocks);
    expect(live).toContain("另一个开头");
    expect(live).toContain("每周至少3次");
    await after.close();

    const figure = await ask("figure", { metric: "district_start_rate" });
    expect([figure.figure.text, figure.figure.edition, figure.live?.text, figure.frozen?.edition]).toEqual(["82.35%", 1, "85.29%", 1]);
    const leaf = figure.leaves.find(({ count }) => count === 34)!;
    const { rows } = await ask("figureRows", { metric: "district_start_rate" }, { leaf: leaf.key, size: 100 });
    expect(rows.find(({ id }) => id === "p-hm-05")!.cells).not.toMatchObject({ started_on: "2016-10-30" });
    expect((await ask("figures")).figures.find(({ metric }) => metric === "district_start_rate")).toMatchObject({ text: "82.35%", rows: 62, edition: 1 });
    expect((await ask("overview")).edition).toBe(1);

    expect((await issueMonth(office, month, by)).ok).toBe(true);
    const issued = await ask("bulletin", { month });
    expect([issued.head.number, issued.foot.date]).toEqual(["周督考通〔2016〕1号", "2016年11月7日"]);
    const corrected = await correctMonth(office, month, "漏报开工", { ...by, at: "2016-11-09T01:00:00.000Z" });
    expect(corrected.ok, JSON.stringify(corrected)).toBe(true);
    const second = await ask("bulletin", { month });
    expect(second.edition).toMatchObject({ edition: 2, reason: "漏报开工" });
    expect(second.changes.find(({ metric }) => metric === "district_start_rate")).toMatchObject({ before: "82.35%", after: "85.29%" });
    expect(second.head.title.join("")).toMatch(/（更正）$/);
    expect(words(second.blocks)).toMatch(/^本通报更正2016年11月7日印发的同名通报（周督考通〔2016〕1号），以本通报为准。更正原因：漏报开工。数据更正如下：.*由82\.35%更正为85\.29%/);
    expect((await ask("bulletin", { month }, { edition: 1 })).head.number).toBe("周督考通〔2016〕1号");
    expect((await ask("programme")).months[9]).toMatchObject({ month, state: "frozen", editions: [{ edition: 1, state: "issued", by: null }, { edition: 2, state: "frozen" }] });
  });
});
