import { beforeAll, expect, test } from "vitest";
import { openMonth } from "../commands/report/open.ts";
import { act } from "../commands/report/testing/act.ts";
import { unwrap } from "../testing/unwrap.ts";
import { visited } from "./testing/visited.ts";

const { office, ask } = visited({ today: () => "2016-12-06" });
beforeAll(async () => void unwrap(await openMonth(office(), act(), "2016-11")));

test("works of a month that nobody reported have no lamp from an older month's money", async () => {
  const { works } = await ask("map", { month: "2016-11" });
  expect(works.filter(({ level, reasons }) => level === "red" && !reasons.some((each) => each.level === "red" && each.kind !== "investment"))).toEqual([]);
  expect(works.flatMap(({ reasons }) => reasons).filter(({ kind, level }) => kind === "investment" && (level === "red" || level === "yellow"))).toEqual([]);
});

test.each([["zh", "待报"], ["en", "awaited"]])("a rate that nobody reported yet is no point of its line, in %s: %s", async (lang, word) => {
  const { goals } = await ask("overview", { month: "2016-11", lang });
  const [first] = goals;
  expect(first!.rate_trend!.points.slice(-2)).toEqual([{ month: "2016-10", number: "64.4", text: "64.4%" }, { month: "2016-11", number: null, text: word }]);
  expect(first!.headline.find(({ pending }) => pending)).toMatchObject({ month: "2016-11" });
});

test.each(["2016-10", "2016-11"])("what waits in %s is counted as things, not as lines of the page", async (month) => {
  const [{ attention, waiting }, { works }] = [await ask("overview", { month }), await ask("map", { month })];
  const things = new Map(waiting.map((each) => [each.kind, each.things]));
  expect(things.get("not-started")).toBe(works.filter(({ missed }) => missed > 0).length);
  for (const [kind, lines] of Map.groupBy(attention, (each) => each.kind)) expect([kind, things.get(kind)! >= lines.length]).toEqual([kind, true]);
  const procedures = attention.filter(({ kind }) => kind === "procedure");
  expect(procedures.length).toBeGreaterThan(0);
  expect(things.get("procedure")).toBe(procedures.reduce((sum, { text }) => sum + Number(/(\d+)\D*$/.exec(text)![1]), 0));
});

test("a month that is not over is judged as far as it has come", async () => {
  const [{ time, turned, goals, attention }, { works }] = [await ask("overview", { month: "2016-12" }), await ask("map", { month: "2016-12" })];
  expect(time).toEqual({ elapsed: 11, of: 12, text: "93.3%", number: "93.3", until: "2016-12-06" });
  expect(turned.filter(({ to }) => to === "red")).toEqual([]);
  const before = new Map((await ask("map", { month: "2016-11" })).works.map((each) => [`${each.register} ${each.id}`, each.missed]));
  for (const { register, id, missed } of works) expect([id, missed]).toEqual([id, before.get(`${register} ${id}`) ?? 0]);
  expect(goals[0]!.starts).toMatchObject({ due: 54, late: 6 });
  expect(attention.filter(({ since }) => since !== null && since > "2016-12-05")).toEqual([]);
  const passed = works.flatMap(({ reasons }) => reasons).filter(({ level, kind }) => level === "grey" && kind !== "investment");
  expect(passed.length).toBeGreaterThan(0);
  for (const { text } of passed) expect(text).toMatch(/^计划2016-12-0[1-6](开工|竣工)，本月未完$/);
});

test.each([["2016-10", "83.3%"], ["2016-11", "91.7%"]])("a month that is over has its time as ever: %s %s", async (month, text) => {
  expect((await ask("overview", { month })).time).toMatchObject({ text, until: null });
});

test("what turned says in which register it stands and who stands behind it, as the map does", async () => {
  const [{ turned }, { works }] = [await ask("overview", { month: "2016-10" }), await ask("map", { month: "2016-10" })];
  const village = turned.find(({ text }) => text.startsWith("示例08村"))!;
  expect(village).toMatchObject({ register: expect.stringContaining("光伏") as string, leader: null });
  const told = turned.flatMap(({ link, leader }) => (link && leader !== null ? [[link.row, leader]] : []));
  expect(told.length).toBeGreaterThan(3);
  for (const [row, leader] of told) expect([row, works.find(({ id }) => id === row)?.leader]).toEqual([row, leader]);
});

test("a goal's page counts the rows of its registers for the unit that is asked for", async () => {
  const page = (org?: string) => ask("goal", { month: "2016-10", org }, { goal: "g1" });
  const [all, own] = [await page(), await page("zc-beijiao")];
  const rowsOf = ({ registers }: typeof all): number => registers.find(({ id }) => id === "projects")!.rows;
  expect(own.works.length).toBeLessThan(all.works.length);
  expect(rowsOf(own)).toBeLessThan(rowsOf(all));
  expect(rowsOf(own)).toBeGreaterThanOrEqual(own.works.length);
});
