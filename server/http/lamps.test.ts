import { describe, expect, test } from "vitest";
import type { Query, WorkLamp } from "../../contract/index.ts";
import { monthBefore } from "../../core/index.ts";
import { visited } from "./testing/visited.ts";

const sample = visited();
const ask = <N extends "map" | "timeline" | "overview" | "goal">(name: N, query: Query, params?: Readonly<Record<string, string>>) => sample.ask(name, { ...query, edition: "live" }, params);

const key = (register: string, id: string): string => `${register} ${id}`;
const lampOf = ({ level, reasons }: WorkLamp): WorkLamp => ({ level, reasons });

/** The lamp of every work, by what each page is told. */
async function lampsOf(month: string) {
  const goals = sample.office().pack.goals.map(({ id }) => id);
  const [map, timeline, overview, pages] = await Promise.all([
    ask("map", { month }), ask("timeline", { month }), ask("overview", { month }), Promise.all(goals.map((goal) => ask("goal", { month }, { goal }))),
  ]);
  return {
    overview, map: new Map(map.works.map((each) => [key(each.register, each.id), lampOf(each)])),
    timeline: new Map(timeline.items.filter(({ kind }) => kind === "work").map((each) => [key(each.register, each.id), lampOf(each)])),
    goals: pages.map(({ works }) => new Map(works.map((each) => [key(each.register, each.id), each.lamp]))),
  };
}

const months = ["2016-02", "2016-06", "2016-09", "2016-10", "2016-11", "2016-12"];

describe.each(months)("in %s every work has one lamp", (month) => {
  test("on the map, along the timeline and on the pages of its goals", async () => {
    const { map, timeline, goals } = await lampsOf(month);
    expect(map.size).toBeGreaterThan(200);
    expect(timeline).toEqual(map);
    expect(new Map(goals.flatMap((each) => [...each]))).toEqual(map);
    for (const each of goals) expect(each).toEqual(new Map([...each.keys()].map((work) => [work, map.get(work)])));
    const worst = ["red", "yellow", "grey", "green"] as const;
    for (const { level, reasons } of map.values()) expect(level).toBe(worst.find((each) => reasons.some((reason) => reason.level === each)) ?? "grey");
  });

  test("on the overview, which tells those that are not what the map showed a month ago, and those not started", async () => {
    const [{ overview, map }, { map: before }] = [await lampsOf(month), await lampsOf(monthBefore(month))];
    const told = new Map(overview.turned.flatMap(({ link, from, to }) => (link ? [[key(link.register, link.row), { from, to }] as const] : [])));
    for (const [work, { to }] of told) expect([work, map.get(work)?.level]).toEqual([work, to]);
    const turned = [...map].filter(([work, { level }]) => before.has(work) && level !== before.get(work)!.level && ![level, before.get(work)!.level].includes("grey"));
    for (const [work, { level }] of turned) expect([work, told.get(work)]).toEqual([work, { from: before.get(work)!.level, to: level }]);
    const idle = overview.attention.flatMap(({ kind, level, link }) => (kind === "not-started" && link?.row ? [{ work: key(link.register, link.row), level }] : []));
    for (const { work, level } of idle) expect([work, level]).toEqual([work, map.get(work)!.level]);
  });
});
