import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { FigureDetail, FigureRows, GoalPage, MapPage, Overview, RegisterList, Timeline } from "../../contract/index.ts";
import { makeOffice } from "../testing/sample-office.ts";
import { type SignedInApp, signedInApp } from "./testing/signed-in.ts";

let server: SignedInApp;
beforeAll(async () => {
  server = await signedInApp(await makeOffice());
}, 240_000);
afterAll(() => server?.close());

const OCTOBER = "month=2016-10";
/** Asked as a sample account; "" has not signed in. */
const get = async <T>(who: string, url: string): Promise<T> => {
  const answer = await (await server.as(who || undefined))({ url });
  expect(answer.statusCode, `${url} ${answer.body.slice(0, 200)}`).toBe(200);
  return answer.json<T>();
};
const status = async (who: string, url: string): Promise<number> => (await (await server.as(who || undefined))({ url })).statusCode;

describe("one rule for a record in every view", () => {
  test.each([["", 401], ["fgj-liaison", 404], ["officer1", 200], ["leader1", 200]])("an order of another unit, as %j: %i in its register, and so on the timeline", async (who, wanted) => {
    const all = (await get<Timeline>("officer1", `/api/timeline?${OCTOBER}`)).items.filter(({ kind, org }) => kind === "order" && org.id !== "zc-fgj");
    expect(all.length).toBeGreaterThan(20);
    const { register, id } = all[0]!;
    const shown = (await get<Timeline>(who, `/api/timeline?${OCTOBER}`)).items.some((each) => each.register === register && each.id === id);
    expect([await status(who, `/api/registers/${register}/rows/${id}`), shown]).toEqual([wanted, wanted === 200]);
  });

  test.each(["", "fgj-liaison", "beijiao-head", "field1", "officer1", "auditor1"])("as %j every work and task that is shown can be opened, on the map, the timeline, the overview and the goal's page", async (who) => {
    const [map, timeline, overview, goal] = [
      await get<MapPage>(who, `/api/map?${OCTOBER}`), await get<Timeline>(who, `/api/timeline?${OCTOBER}`), await get<Overview>(who, `/api/overview?${OCTOBER}`), await get<GoalPage>(who, `/api/goals/g1?${OCTOBER}`),
    ];
    const links = [
      ...map.works, ...timeline.items, ...goal.works, ...goal.problems, ...goal.commitments.due, ...goal.commitments.next,
      ...[...overview.attention, ...overview.turned].flatMap(({ link }) => (link?.row ? [{ register: link.register, id: link.row }] : [])),
      ...overview.goals.flatMap(({ starts }) => (starts?.longest ? [{ register: starts.longest.register, id: starts.longest.row }] : [])),
    ];
    const seen = new Map<string, Set<string>>();
    for (const register of new Set(links.map((each) => each.register))) {
      const { rows } = await get<{ rows: { id: string }[] }>(who, `/api/registers/${register}/rows?size=500`);
      seen.set(register, new Set(rows.map(({ id }) => id)));
    }
    // of a long register not all rows stand on its first page
    const elsewhere = links.filter(({ register, id }) => !seen.get(register)!.has(id));
    expect(elsewhere.length).toBeLessThan(10);
    expect(await Promise.all(elsewhere.map(({ register, id }) => status(who, `/api/registers/${register}/rows/${id}`)))).toEqual(elsewhere.map(() => 200));
  }, 60_000);

  test("a lead unit is told how many rows of its goal are others', and that a figure counts them", async () => {
    const [all, own] = [await get<GoalPage>("officer1", `/api/goals/g1?${OCTOBER}`), await get<GoalPage>("fgj-liaison", `/api/goals/g1?${OCTOBER}`)];
    expect([own.lamp, own.figures.length]).toEqual([all.lamp, all.figures.length]);
    expect([all.beyond.works, own.beyond.works]).toEqual([null, `另有${all.works.length - own.works.length}行属其他单位，按权限不显示。`]);
    const { leaves } = await get<FigureDetail>("fgj-liaison", `/api/figures/district_start_rate?${OCTOBER}`);
    const [leaf] = leaves;
    const rows = async (who: string) => get<FigureRows>(who, `/api/figures/district_start_rate/rows?${OCTOBER}&leaf=${leaf!.key}`);
    const [seen, whole] = [await rows("fgj-liaison"), await rows("officer1")];
    expect([whole.beyond, seen.beyond]).toEqual([null, `另有${whole.total - seen.total}行属其他单位，按权限不显示。`]);
    expect((await get<FigureRows>("fgj-liaison", `/api/figures/district_start_rate/rows?${OCTOBER}&leaf=${leaf!.key}&lang=en`)).beyond).toMatch(/ more rows belong to other units/);
  });
});

describe("whoever has not signed in", () => {
  const internal = ["supervision_orders", "conduct_leads", "accountability", "spot_checks", "check_groups", "visit_duties"];

  test("finds none of the office's own registers, in no list, by no address, in no file", async () => {
    const { registers } = await get<RegisterList>("", "/api/registers");
    expect(registers.map(({ id }) => id).filter((id) => internal.includes(id))).toEqual([]);
    expect((await get<RegisterList>("auditor1", "/api/registers")).registers.map(({ id }) => id)).toEqual(expect.arrayContaining(internal));
    for (const register of internal) {
      const urls = ["", "/rows", "/export?format=csv", "/rows/x", "/rows/x/uses"].map((end) => `/api/registers/${register}${end}`);
      expect([register, await Promise.all(urls.map((url) => status("", url)))]).toEqual([register, urls.map(() => 401)]);
    }
  });

  test("reads the figure, and that the rows behind it are the office's", async () => {
    const { leaves, figure } = await get<FigureDetail>("", `/api/figures/accountable?${OCTOBER}`);
    const rows = await get<FigureRows>("", `/api/figures/accountable/rows?${OCTOBER}&leaf=${leaves[0]!.key}`);
    expect([figure.text, rows.rows, rows.beyond]).toEqual(["3名", [], "另有3行在办公室内部台账中，登录后按权限显示。"]);
  });
});
