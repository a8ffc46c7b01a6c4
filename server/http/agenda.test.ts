import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Agenda, AgendaPart } from "../../contract/index.ts";
import { makeOffice } from "../testing/sample-office.ts";
import { type SignedInApp, signedInApp } from "./testing/signed-in.ts";

let server: SignedInApp;
beforeAll(async () => {
  server = await signedInApp(await makeOffice());
}, 240_000);
afterAll(() => server?.close());

async function agendaOf(who: string, query = "month=2016-10"): Promise<AgendaPart> {
  const answer = await (await server.as(who))({ url: `/api/agenda?${query}` });
  expect(answer.statusCode, answer.body).toBe(200);
  return answer.json<Agenda>().parts[0]!;
}
const totals = ({ lists }: AgendaPart): Record<string, number> => Object.fromEntries(lists.filter(({ total }) => total > 0).map(({ id, total }) => [id, total]));

describe("a sponsor", () => {
  test("finds the works that name him, with their lamps, and what of them waits", async () => {
    const part = await agendaOf("sponsor1");
    expect(part).toMatchObject({ role: { value: "sponsor" }, persons: ["侯某"] });
    expect(part.works!.map(({ id, level }) => [id, level]).toSorted()).toEqual([["p-qz-09", "green"], ["p-qz-27", "red"], ["p-sz-06", "green"]]);
    expect(part.works!.find(({ id }) => id === "p-qz-27")!.missing_procedures).toEqual(["立项", "环评", "土地", "规划"]);
    expect(totals(part)).toEqual({ visits_missed: 2, approvals: 7, tasks: 2 });
    const visits = part.lists.find(({ id }) => id === "visits_missed")!;
    expect(visits.rows.map((row) => [row["week_start"], visits.titles["projects"]![String(row["project"])]])).toEqual([["2016-10-03", "广润高温窑具项目"], ["2016-10-24", "广润高温窑具项目"]]);
    expect(new Set(part.lists.find(({ id }) => id === "approvals")!.rows.map((row) => row["parent"]))).toEqual(new Set(["p-qz-09", "p-qz-27"]));
  });

  test("is told of one town only where that is asked", async () => {
    const part = await agendaOf("sponsor1", "month=2016-10&org=zc-wangcun");
    expect([part.works!.map(({ id }) => id), totals(part)]).toEqual([["p-sz-06"], { visits_missed: 2 }]);
  });

  test("is whoever the grant says that registers name, and by the account's own name where it says nothing", async () => {
    const grant = async (account: string, more: object) =>
      (await (await server.as("secadmin"))({ method: "POST", url: "/api/grants", payload: { account, role: "sponsor", scope: "zc", ...more } })).statusCode;
    expect(await grant("fgj-liaison", { known_as: " 毕某 " })).toBe(200);
    expect(totals(await agendaOf("fgj-liaison"))).toMatchObject({ visits_missed: 5 });
    expect(await grant("fgj-head", {})).toBe(200);
    const unnamed = await agendaOf("fgj-head");
    expect([unnamed.persons, unnamed.works, totals(unnamed)]).toEqual([["发改局负责人"], [], {}]);
    const { grants } = (await (await server.as("secadmin"))({ url: "/api/grants?q=fgj-liaison&role=sponsor" })).json<{ grants: { known_as: string | null }[] }>();
    expect(grants.map(({ known_as }) => known_as)).toEqual(["毕某"]);
  });
});

describe("a field worker", () => {
  test("finds the rows of the units that the role is held for", async () => {
    const part = await agendaOf("field1");
    expect(part).toMatchObject({ role: { value: "field" }, persons: [], units: [{ id: "zc-beijiao" }], works: null });
    expect(totals(part)).toEqual({ cells: 1, night_checks: 12, city_problems: 1, households: 10, uploads: 11, dossiers: 12, odour_points: 4 });
    expect(part.lists.find(({ id }) => id === "cells")!.rows.map(({ id }) => id)).toEqual(["cell-01-03"]);
  });

  test("finds a cell in the list until somebody has been there in the month", async () => {
    const unvisited = async (month: string) => (await agendaOf("field1", `month=${month}`)).lists.find(({ id }) => id === "cells")!.total;
    const before = await unvisited("2016-10");
    const cells = { org: "zc-beijiao", cell: "cell-01-03", patrolled_on: "2016-10-31", walker: "周某", findings: "0" };
    const written = await (await server.as("officer1"))({ method: "POST", url: "/api/registers/patrols/rows", payload: { reason: "补登", rows: [{ id: "patrol-late", cells }] } });
    expect(written.statusCode, written.body).toBe(200);
    expect([before, await unvisited("2016-10")]).toEqual([1, 0]);
  });
});

test.each(["sponsor1", "field1"])("every list of %s that leads to a register leads to as many rows there", async (who) => {
  const ask = await server.as(who);
  const { lists } = await agendaOf(who);
  const led = lists.filter(({ filter }) => filter !== null);
  expect(led.length).toBeGreaterThan(0);
  for (const { id, register, filter, total } of led) {
    const found = await ask({ url: `/api/registers/${register}/rows?month=2016-10&${filter!.map((each) => `filter=${encodeURIComponent(each)}`).join("&")}` });
    expect([id, found.statusCode, found.json<{ total: number }>().total]).toEqual([id, 200, total]);
  }
});

test("whose work does not begin there is told why", async () => {
  const answer = await (await server.as("leader1"))({ url: "/api/agenda" });
  expect([answer.statusCode, answer.body]).toEqual([403, expect.stringContaining("由本人负责的事项")]);
});
