import { sql } from "kysely";
import { beforeAll, expect, test } from "vitest";
import { type Field, month, type Period, type Table } from "../../../core/index.ts";
import { type Leaf, leafOf, type Test } from "../../../metrics/index.ts";
import { testDatabase } from "../testing/database.ts";
import { passesOf } from "./pass.ts";

const region = "370306";
const field = (name: string, type: Field["type"]): Field => ({ name, label: name, type, required: false });
const requests: Table = { name: "requests", label: "热线", key: ["number"], dated: false, fields: [field("number", "code"), field("taken_on", "date"), field("settled_on", "date")] };
const works: Table = { name: "works", label: "工程", key: ["name"], dated: false, fields: [field("name", "text")] };
const investment: Table = { name: "works.investment", label: "投资", parent: "works", key: ["month"], dated: false, fields: [field("month", "month"), field("amount", "quantity")] };
const database = testDatabase([requests, works, investment], region);

beforeAll(async () => {
  const query = database().query;
  await sql`insert into ledger.requests (region, id, org, rev, origin, number, taken_on, settled_on)
    select ${region}, n::text, 'zc', 1, 'sample', n::text, date '2015-01-01' + n % 731, date '2015-01-05' + n % 731 from generate_series(1, 60000) n`.execute(query);
  await sql`insert into ledger.works (region, id, org, rev, origin, name) select ${region}, n::text, 'zc', 1, 'sample', n::text from generate_series(1, 500) n`.execute(query);
  await sql`insert into ledger.works__investment (region, id, org, parent, rev, origin, month, amount)
    select ${region}, n || '/' || m, 'zc', n::text, 1, 'sample', '2016-' || lpad(m::text, 2, '0'), m from generate_series(1, 500) n, generate_series(1, 12) m`.execute(query);
  for (const table of ["requests", "works", "works__investment"]) await sql`analyze ledger.${sql.raw(table)}`.execute(query);
});

const taken = { of: "row", name: "taken_on", as: "date" } as const;
const settled = { of: "row", name: "settled_on", as: "date" } as const;
const within = ({ start, end }: Period): Test => ({ kind: "between", column: taken, from: start, to: end });
const october = month(2016, 10);
const rows = (period: Period, ...tests: Test[]): Leaf => leafOf({ table: "requests", shape: { kind: "rows" }, test: { kind: "all", tests }, period });

async function plansOf(table: Table, parent: Table | undefined, leaves: readonly Leaf[]): Promise<string[]> {
  const site = parent ? { table, parent } : { table };
  return Promise.all(passesOf(site, region, leaves).map(async (pass) => {
    const { rows: lines } = await sql<Record<string, string>>`explain ${pass.select(0)}`.execute(database().query);
    return lines.map((each) => each["QUERY PLAN"]).join("\n");
  }));
}

test("figures of one hotline month read the index on the day of taking, in one pass", async () => {
  const plans = await plansOf(requests, undefined, [
    rows(october, within(october)),
    rows(october, within(october), { kind: "compare", column: settled, op: "<=", value: october.end }),
    rows(october, { kind: "all", tests: [within(october), { kind: "missing", column: settled }] }),
  ]);
  expect(plans).toHaveLength(1);
  expect(plans[0]).toMatch(/Index.* requests__taken_on/);
  expect(plans[0]).not.toContain("Seq Scan");
});

test("a year earlier is a second pass by the index, and what no date bounds one pass over all", async () => {
  const earlier = month(2015, 10);
  const plans = await plansOf(requests, undefined, [
    rows(october, within(october)), rows(earlier, within(earlier)),
    rows(october, { kind: "not", test: { kind: "compare", column: settled, op: "<=", value: october.end } }),
    rows(october, { kind: "compare", column: settled, op: "<=", value: october.end }),
  ]);
  expect(plans.map((each) => (each.includes("requests__taken_on") ? "index" : each.includes("Seq Scan on requests") ? "all" : each))).toEqual(["index", "index", "all"]);
});

test("the newest investment of each work is one look into the index, without a sort", async () => {
  const plans = await plansOf(investment, works, [leafOf({
    table: "works.investment", parentTable: "works", shape: { kind: "latest", field: "amount", by: "month" }, period: october,
    test: { kind: "between", column: { of: "row", name: "month", as: "date" }, from: "2016-01", to: "2016-10" },
  })]);
  expect(plans).toHaveLength(1);
  expect(plans[0]).toMatch(/Index (Only )?Scan.* works__investment__key/);
  expect(plans[0]).not.toContain("Sort");
});
