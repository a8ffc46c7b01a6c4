import { beforeAll, describe, expect, test } from "vitest";
import { inTransaction } from "../database.ts";
import { testDatabase } from "../testing/database.ts";
import { change, head, region, tables, work, works } from "../testing/works.ts";
import { listRows, type ListRequest } from "./list.ts";
import { saveRows } from "./save.ts";

const database = testDatabase(tables);
const rows = [
  work("a", { name: "北郊路", plan: "10", org: "o1", started_on: "2016-03-01" }),
  work("b", { name: "米河治理", plan: "9.5", org: "o2", started_on: null }),
  work("c", { name: "100%改造", plan: null, org: "o2", started_on: "2016-10-31", listed_from: "2016-07-01" }),
  work("d", { name: "南郊路", plan: "100", org: "o3", started_on: "2016-05-01", listed_to: "2016-07-01", open: false }),
];
const list = (request: ListRequest) => listRows(database().query, region, works, request);
const ids = async (request: ListRequest): Promise<string> => {
  const page = await list(request);
  return page.ok ? page.value.rows.map(({ row }) => row.id).join("") : page.issues.map((each) => each.code).join(" ");
};

beforeAll(async () => {
  const saved = await inTransaction(database(), (tx) => saveRows(tx, tables, head(), rows.map((row) => change(works, row, 0))));
  expect(saved.ok).toBe(true);
});

describe("a page of a table", () => {
  const plan = [{ column: "plan" }];
  test.each<[string, ListRequest, string]>([
    ["numbers compare as numbers", { filters: [{ column: "plan", op: ">", values: ["9.50"] }], sort: plan }, "ad"],
    ["an empty cell passes no comparison", { filters: [{ column: "plan", op: "!=", values: ["10"] }], sort: plan }, "bd"],
    ["is missing", { filters: [{ column: "plan", op: "missing" }] }, "c"],
    ["in", { filters: [{ column: "org", op: "in", values: ["o1", "o3"] }], sort: plan }, "ad"],
    ["in nothing", { filters: [{ column: "org", op: "in", values: [] }] }, ""],
    ["dates", { filters: [{ column: "started_on", op: "<=", values: ["2016-05-01"] }], sort: plan }, "ad"],
    ["booleans", { filters: [{ column: "open", op: "=", values: [false] }] }, "d"],
    ["contains, with a character that patterns use", { filters: [{ column: "name", op: "contains", values: ["0%"] }] }, "c"],
    ["search in all text columns", { search: "郊路", sort: plan }, "ad"],
    ["members at the end of June", { memberOn: "2016-06-30", sort: plan }, "bad"],
    ["members on the first day after", { memberOn: "2016-07-01", sort: plan }, "bac"],
    ["descending, empty cells last all the same", { sort: [{ column: "plan", descending: true }] }, "dabc"],
    ["offset and limit", { sort: plan, offset: 1, limit: 2 }, "ad"],
    ["organisations", { orgs: ["o2"], sort: plan }, "bc"],
    ["an unknown column", { filters: [{ column: "plan; drop table x", op: "missing" }] }, "rows.unknown-column"],
    ["an unknown column to sort by", { sort: [{ column: "region" }] }, "rows.unknown-column"],
    ["a day that is none", { filters: [{ column: "started_on", op: "=", values: ["2016-02-31"] }] }, "rows.bad-filter"],
    ["no number", { filters: [{ column: "plan", op: "=", values: ["1e3"] }] }, "rows.bad-filter"],
    ["no value", { filters: [{ column: "plan", op: "=" }] }, "rows.bad-filter"],
  ])("%s", async (_, request, expected) => {
    expect(await ids(request)).toBe(expected);
  });

  test("counts exactly, with each row's revision", async () => {
    expect(await list({ limit: 1 })).toMatchObject({ ok: true, value: { total: 4, more: false, rows: [{ rev: 1 }] } });
  });

  test("counts up to 10,000, and up to 1,000 where anything is asked", async () => {
    const many = Array.from({ length: 10_002 }, (_, n) => change(works, work(`many-${n}`, { name: `many ${String(n).padStart(5, "0")}`, org: "o7" }), 0));
    expect(await inTransaction(database(), (tx) => saveRows(tx, tables, head(), many))).toMatchObject({ ok: true });
    expect(await list({ limit: 1 })).toMatchObject({ ok: true, value: { total: 10_000, more: true } });
    expect(await list({ limit: 1, orgs: ["o7"] })).toMatchObject({ ok: true, value: { total: 1_000, more: true } });
    expect(await list({ limit: 1, offset: 10_001, orgs: ["o7"] })).toMatchObject({ ok: true, value: { rows: [{ row: { id: "many-10001" } }], more: true } });
    expect(await list({ search: "many 0099", limit: 20 })).toMatchObject({ ok: true, value: { total: 10, more: false } });
  });
});
