import { expect, test } from "vitest";
import type { Cell, Day } from "../../../core/index.ts";
import { catalogueOf } from "../../../metrics/index.ts";
import { type RegisterDefinition, tablesOf } from "../../../registers/index.ts";
import { rowHistory } from "../../postgres/index.ts";
import { passingRows } from "../../postgres/measure/select.ts";
import { testDatabase } from "../../postgres/testing/database.ts";
import { unwrap } from "../../testing/unwrap.ts";
import { saveDrafts } from "./save.ts";
import { keepWeeks, watchedByWeeks, type Weeks } from "./weekly.ts";

const projects: RegisterDefinition = {
  id: "projects", label: "项目", label_en: "Projects", systems: ["S3"], keeper: "zc", key: ["code"], traits: [{ kind: "sponsored" }], fields: [{ name: "code", label: "编号", type: "code" }],
};
const owed: RegisterDefinition = {
  id: "owed", label: "周调度", label_en: "Weekly visits", systems: ["S5"], keeper: "zc", membership: "none", key: ["project", "monday"], traits: [],
  fields: [
    { name: "project", label: "项目", type: "reference", to: "projects" }, { name: "leader", label: "领导", type: "person" },
    { name: "monday", label: "周起", type: "date" }, { name: "sunday", label: "周止", type: "date" }, { name: "visit", label: "履行", type: "code" },
  ],
  weekly: { of: "project", where: "leader is present", starts: "monday", ends: "sunday", takes: { leader: "leader" }, met: { field: "visit", by: "visits", on: "visited_on" } },
};
const tables = [...tablesOf(projects), ...tablesOf(owed)];
const database = testDatabase(tables);
const region = "370306";
const organisations = [{ id: "zc", name: "区", short: "区", kind: "district", valid_from: "2016-01-01" }] as const;
const pack = { tables, registers: [projects, owed], organisations } as unknown as Weeks["pack"];
let ids = 0;
const on = (today: Day): Weeks => ({
  database: database(), region, pack, catalogue: unwrap(catalogueOf(tables, [], [])), clock: () => new Date(`${today}T01:00:00Z`), today: () => today, newId: () => `b${(ids += 1)}`,
});
const write = async (table: string, id: string, cells: Readonly<Record<string, Cell>>, expected = 0): Promise<void> => {
  const act = { batch: `w${(ids += 1)}`, actor: "officer", at: "2016-11-01T00:00:00.000Z", reason: "登记" };
  unwrap(await saveDrafts({ database: database(), region, pack: { tables, registers: [projects, owed], organisations } }, act, [{ table, id, expected, cells }]));
};
const table = tables.find(({ name }) => name === "owed")!;
const rows = async (): Promise<string[]> => (await passingRows(database().query, region, [{ name: "all", table, tests: [], order: ["monday", "project"] }])).get("all")!.rows
  .map(({ row }) => `${String(row["project"])} ${String(row["monday"])} ${String(row["leader"])} ${String(row["visit"] ?? "—")}`);

/** 2016-11-07 is a Monday. The acts build on each other. */
test("weeks begin with that of the first day, for whoever is listed and sponsored", async () => {
  await write("projects", "p1", { org: "zc", code: "1", leader: "张三", listed_from: "2016-01-01" });
  await write("projects", "p2", { org: "zc", code: "2", listed_from: "2016-01-01" });
  await write("projects", "p3", { org: "zc", code: "3", leader: "李四", listed_from: "2016-11-14" });
  expect(unwrap(await keepWeeks(on("2016-11-09")))).toBe(1);
  expect(unwrap(await keepWeeks(on("2016-11-09")))).toBe(0);
  expect(await rows()).toEqual(["p1 2016-11-07 张三 —"]);
});

test("a visit meets its week, the first of two; moved to another week it meets that one", async () => {
  await write("projects.visits", "v2", { parent: "p1", visited_on: "2016-11-13" });
  await write("projects.visits", "v1", { parent: "p1", visited_on: "2016-11-10" });
  expect(unwrap(await keepWeeks(on("2016-11-13")))).toBe(1);
  expect(await rows()).toEqual(["p1 2016-11-07 张三 v1"]);
  await write("projects.visits", "v1", { visited_on: "2016-11-14" }, 1);
  await keepWeeks(on("2016-11-14"));
  expect(await rows()).toEqual(["p1 2016-11-07 张三 v2", "p1 2016-11-14 张三 v1", "p3 2016-11-14 李四 —"]);
});

test("weeks in which nobody looked are made up for; who sponsors later owes from then on; a hand-over changes nothing that was owed", async () => {
  await write("projects", "p2", { leader: "王五" }, 1);
  await write("projects", "p1", { leader: "赵六" }, 1);
  expect(unwrap(await keepWeeks(on("2016-11-29")))).toBe(1 + 3 + 3);
  expect((await rows()).slice(1)).toEqual([
    "p1 2016-11-14 张三 v1", "p2 2016-11-14 王五 —", "p3 2016-11-14 李四 —",
    "p1 2016-11-21 赵六 —", "p2 2016-11-21 王五 —", "p3 2016-11-21 李四 —",
    "p1 2016-11-28 赵六 —", "p2 2016-11-28 王五 —", "p3 2016-11-28 李四 —",
  ]);
});

test("two at once make one row each, and the history says who made it", async () => {
  await Promise.all([keepWeeks(on("2016-12-05")), keepWeeks(on("2016-12-05"))]);
  expect(await rows()).toHaveLength(1 + 3 * 4);
  const [made] = await rowHistory(database().query, region, table, "owed-p1-2016-12-05");
  expect(made).toMatchObject({ rev: 1, actor: "system", reason: "周调度：按日历生成、对应" });
});

test("where a week was put right by hand, the week that is lacking now is made anew", async () => {
  await write("owed", "owed-p2-2016-12-05", { monday: "2016-10-31", sunday: "2016-11-06" }, 1);
  expect(unwrap(await keepWeeks(on("2016-12-05")))).toBe(1);
  expect((await rows()).filter((each) => each.startsWith("p2 2016-12-05"))).toHaveLength(1);
});

test("what it depends on is watched", () => expect(watchedByWeeks(on("2016-12-05"))).toEqual(new Set(["projects", "projects.visits"])));
