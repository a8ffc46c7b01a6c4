import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Agenda, EntryForm, RowDetail } from "../../contract/index.ts";
import { keepWeeks } from "../commands/rows/index.ts";
import { makeOffice } from "../testing/sample-office.ts";
import { type SignedInApp, signedInApp } from "./testing/signed-in.ts";

let server: SignedInApp;
beforeAll(async () => {
  server = await signedInApp(await makeOffice());
}, 240_000);
afterAll(() => server?.close());

const ask = async (who: string, url: string, payload?: object) => (await server.as(who || undefined))({ url, ...(payload ? { method: "POST", payload } : { method: "GET" }) });
const form = async (who: string, entry: string, id: string): Promise<EntryForm> => (await ask(who, `/api/agenda/${entry}/${id}`)).json<EntryForm>();
const agendaOf = async (who: string) => (await ask(who, "/api/agenda?month=2016-10")).json<Agenda>().parts[0]!;
const code = (answer: { json: () => { issues?: { code: string; what: string }[] } }) => answer.json().issues?.[0]?.code;
let batches = 0;
const batch = () => `entry-of-a-test-${(batches += 1)}`;

describe("a field worker", () => {
  test("finds beside each list what is entered of its rows, and one tap away a form with today's day in it", async () => {
    const { lists } = await agendaOf("field1");
    expect(Object.fromEntries(lists.map(({ id, enter }) => [id, enter?.entry.value]))).toEqual({
      cells: "patrol", night_checks: "night_check", city_problems: "city_problem", households: "survey", uploads: "upload", dossiers: "dossier", odour_points: undefined,
    });
    const told = await form("field1", "patrol", "cell-01-03");
    expect(told).toMatchObject({ entry: { label: "网格巡查" }, reason: "一线采集员可以登记“网格巡查”。", on: { org: { id: "zc-beijiao" } }, row: null, cells: { patrolled_on: server.office.today(), walker: null, findings: null, note: null } });
  });

  test("enters a patrol, is its author in the history, and sends it twice without writing it twice", async () => {
    const sent = { batch: batch(), cells: { patrolled_on: "2016-10-31", walker: "周某", findings: "0" } };
    const [first, again] = [await ask("field1", "/api/agenda/patrol/cell-01-03", sent), await ask("field1", "/api/agenda/patrol/cell-01-03", sent)];
    expect([first.json(), again.json()]).toEqual([{ id: sent.batch, count: 1 }, { id: sent.batch, count: 0 }]);
    const told = (await ask("field1", `/api/registers/patrols/rows/${sent.batch}`)).json<RowDetail>();
    expect(told.row).toMatchObject({ org: "zc-beijiao", cell: "cell-01-03", origin: "office" });
    expect(told.history).toMatchObject([{ by: "北郊镇采集员", why: "网格巡查", kind: "edit" }]);
    expect((await agendaOf("field1")).lists.find(({ id }) => id === "cells")!.total).toBe(0);
    const before = await form("field1", "patrol", "cell-01-03");
    expect(before.entered[0]).toEqual({ id: sent.batch, text: "2016-10-31 · 周某" });
    const mended = await ask("field1", "/api/agenda/patrol/cell-01-03", { batch: batch(), row: { id: sent.batch, rev: 1 }, cells: { findings: "2" } });
    expect(mended.json()).toEqual({ id: sent.batch, count: 1 });
  });

  test("enters a household's visit; the row's own page leads to the form", async () => {
    const { rows } = (await agendaOf("field1")).lists.find(({ id }) => id === "households")!;
    const id = String(rows[0]!["id"]);
    const page = (await ask("field1", `/api/registers/households/rows/${id}`)).json<RowDetail>();
    expect(page).toMatchObject({ editing: { may: false }, enter: [{ value: "survey", label: "入户采集" }, { value: "upload", label: "录入系统" }] });
    const told = await form("field1", "survey", id);
    expect((await ask("field1", `/api/agenda/survey/${id}`, { batch: batch(), row: told.row, cells: { surveyed_on: "2016-11-30" } })).json()).toEqual({ id, count: 1 });
    expect((await agendaOf("field1")).lists.find((each) => each.id === "households")!.total).toBe(rows.length - 1);
  });

  test("changes nothing but what is asked, nothing of another town, and not what sponsors enter", async () => {
    const town = (await agendaOf("field1")).lists.find(({ id }) => id === "households")!.rows[0]!;
    const foreign = (await ask("officer1", "/api/registers/households/rows?size=500")).json<{ rows: { id: string; org: string }[] }>().rows.find(({ org }) => org !== "zc-beijiao")!;
    const answers = [
      await ask("field1", `/api/agenda/survey/${String(town["id"])}`, { batch: batch(), row: { id: town["id"], rev: 1 }, cells: { lifted_on: "2016-11-30" } }),
      await ask("field1", `/api/agenda/survey/${foreign.id}`, { batch: batch(), row: { id: foreign.id, rev: 1 }, cells: { surveyed_on: "2016-11-30" } }),
      await ask("field1", "/api/agenda/visit/p-qz-27", { batch: batch(), cells: { visited_on: "2016-11-30" } }),
      await ask("field1", "/api/registers/patrols/rows", { reason: "x", rows: [{ cells: {} }] }),
      await ask("field1", "/api/agenda/fly/cell-01-03", { batch: batch(), cells: {} }),
    ];
    expect(answers.map((each) => [each.statusCode, code(each)])).toEqual([[422, "entry.not-asked"], [403, "entry.not-yours"], [403, "entry.not-yours"], [403, "http.forbidden"], [404, "entry.unknown"]]);
    expect((await ask("field1", `/api/agenda/survey/${foreign.id}`)).statusCode).toBe(403);
  });
});

describe("a sponsor", () => {
  test("records a visit to a project that names him, which meets its week; not to another's", async () => {
    const part = await agendaOf("sponsor1");
    expect([part.works_enter, part.lists.find(({ id }) => id === "visits_missed")!.enter]).toEqual([{ value: "visit", label: "现场调度" }, { entry: { value: "visit", label: "现场调度" }, row: "project" }]);
    const missed = part.lists.find(({ id }) => id === "visits_missed")!;
    const week = missed.rows[0]!;
    expect(week["project"]).toBe("p-sz-06");
    const done = await ask("sponsor1", `/api/agenda/visit/${String(week["project"])}`, { batch: batch(), cells: { visited_on: week["week_start"], difficulty: "供电容量不足" } });
    expect(done.statusCode, done.body).toBe(200);
    const { children } = (await ask("sponsor1", `/api/registers/projects/rows/${String(week["project"])}`)).json<RowDetail>();
    const visit = children.find(({ table }) => table.name === "projects.visits")!.rows.find((each) => each["difficulty"] === "供电容量不足")!;
    expect(visit).toMatchObject({ visited_on: week["week_start"], leader: "侯某", parent: "p-sz-06" });
    await keepWeeks(server.office);
    expect((await agendaOf("sponsor1")).lists.find(({ id }) => id === "visits_missed")!.total).toBe(missed.total - 1);
    const foreign = (await ask("officer1", "/api/registers/projects/rows?size=100&filter=leader:ne:%E4%BE%AF%E6%9F%90")).json<{ rows: { id: string }[] }>().rows[0]!;
    const refused = await ask("sponsor1", `/api/agenda/visit/${foreign.id}`, { batch: batch(), cells: { visited_on: "2016-11-30" } });
    expect([refused.statusCode, code(refused)]).toEqual([403, "entry.not-yours"]);
  });
});

test.each([["", 401], ["fgj-liaison", 403], ["officer1", 403], ["auditor1", 403]])("%j enters nothing there: %i", async (who, status) => {
  expect([(await ask(who, "/api/agenda/patrol/cell-01-03")).statusCode, (await ask(who, "/api/agenda/patrol/cell-01-03", { batch: batch(), cells: {} })).statusCode]).toEqual([status, status]);
});
