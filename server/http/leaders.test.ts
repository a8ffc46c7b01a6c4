import { expect, test } from "vitest";
import { freezeMonth } from "../commands/cycle/index.ts";
import { saveDrafts } from "../commands/rows/index.ts";
import { findRow } from "../postgres/index.ts";
import { visited } from "./testing/visited.ts";

const { office, ask } = visited();
const october = { month: "2016-10" };

test("works stand on the schematic by their own coordinates, else near the middle of their town, always at the same place", async () => {
  // every row of the sample has coordinates: one of them loses its own
  const table = office().catalogue.tables.get("projects")!;
  const stored = await findRow(office().database.query, office().region, table, "p-qz-29");
  const bare = await saveDrafts(office(), { batch: office().newId(), actor: "office", at: office().clock().toISOString() }, [{ table: "projects", id: "p-qz-29", expected: stored!.rev, cells: { longitude: null, latitude: null } }]);
  expect(bare.ok, JSON.stringify(bare)).toBe(true);
  const [told, again] = [await ask("map", october), await ask("map", october)];
  expect(told.shapes).toHaveLength(8);
  expect(told.note).toMatch(/只作示意，不是测绘成果/);
  expect(told.works.filter(({ at, exact }) => at !== null && !exact).map(({ id }) => id)).toEqual(["p-qz-29"]);
  expect(again).toEqual(told);
  const late = told.works.find(({ id }) => id === "p-hm-08") ?? told.works.find(({ state }) => state === "not-started")!;
  expect(late).toMatchObject({ state: "not-started", missed: expect.any(Number) as number });
  expect(new Set(told.works.map(({ register, id }) => `${register} ${id}`)).size).toBe(told.works.length);
});

test.each([["zh", "不是测绘成果"], ["en", "no survey"]])("the map says in %s that it is no survey", async (lang, word) => {
  expect((await ask("map", { month: "2016-10", lang })).note).toContain(word);
});

test("the timeline has works with what was invested in each month, and promises; orders are not for whoever has not signed in", async () => {
  const { items, year, today } = await ask("timeline", october);
  expect([year, today]).toEqual([2016, "2016-12-01"]);
  expect(new Set(items.map(({ kind }) => kind))).toEqual(new Set(["work", "commitment"]));
  const money = items.find(({ months }) => months.length > 3)!;
  expect(money.months.every(({ month }) => month <= "2016-10")).toBe(true);
  expect(items.filter(({ kind, actual }) => kind === "work" && actual.to !== null).every(({ level }) => level === "green")).toBe(true);
});

test("a frozen month shows its lists as they were frozen, today's as they are now", async () => {
  const frozen = await freezeMonth(office(), "2016-10", { actor: "office", at: office().clock().toISOString() });
  expect(frozen.ok, JSON.stringify(frozen)).toBe(true);
  const table = office().catalogue.tables.get("projects")!;
  const before = await findRow(office().database.query, office().region, table, "p-qz-30");
  const saved = await saveDrafts(office(), { batch: office().newId(), actor: "office", at: office().clock().toISOString() }, [{ table: "projects", id: "p-qz-30", expected: before!.rev, cells: { started_on: "2016-10-20" } }]);
  expect(saved.ok, JSON.stringify(saved)).toBe(true);
  const [then, now] = [await ask("overview", october), await ask("overview", { month: "2016-10", edition: "live" })];
  expect([then.edition, now.edition]).toEqual([1, null]);
  expect([then.goals[0]!.starts?.late, now.goals[0]!.starts?.late]).toEqual([6, 5]);
  const state = async (edition?: string) => (await ask("map", { month: "2016-10", edition })).works.find(({ id }) => id === "p-qz-30")?.state;
  expect([await state(), await state("live")]).toEqual(["not-started", "under-way"]);
});
