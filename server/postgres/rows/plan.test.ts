import { setTimeout } from "node:timers/promises";
import { type RawBuilder, sql } from "kysely";
import { beforeAll, describe, expect, test } from "vitest";
import type { Field, Table } from "../../../core/index.ts";
import { testDatabase } from "../testing/database.ts";
import { type ListRequest, listStatements } from "./list.ts";

const region = "370306";
const field = (name: string, type: Field["type"], choices?: readonly string[]): Field =>
  ({ name, label: name, type, required: false, ...(choices && { choices: choices.map((value) => ({ value, label: value })) }) });
const topics = ["heating", "property", "title", "roads", "water"];
const ratings = ["satisfied", "fair", "dissatisfied"];
const calls: Table = {
  name: "calls", label: "来电", key: ["number"], dated: false,
  fields: [field("number", "code"), field("topic", "choice", topics), field("rating", "choice", ratings), field("hard", "choice", ["yes", "no"]), field("taken_on", "date")],
};
const database = testDatabase([calls], region);
const orgs = Array.from({ length: 40 }, (_, n) => `o${n}`);

beforeAll(async () => {
  await sql`insert into ledger.calls (region, id, org, rev, origin, number, topic, rating, hard, taken_on)
    select ${region}, 'c' || n, 'o' || n % 40, 1, 'sample', lpad(n::text, 6, '0'), (${topics}::text[])[1 + n % 5], (${ratings}::text[])[1 + (n % 29) / 14], 'no', date '2015-01-01' + n * 7919 % 731
    from generate_series(1, 60000) n`.execute(database().query);
  await vacuumed();
});

/** An old snapshot elsewhere on the server keeps a vacuum from marking pages as visible to all, without which no count is answered from an index. */
async function vacuumed(): Promise<void> {
  for (let tries = 0; tries < 50; tries += 1) {
    await sql`vacuum analyze ledger.calls`.execute(database().query);
    const seen = await sql<{ all: boolean }>`select relallvisible >= relpages as all from pg_class where oid = 'ledger.calls'::regclass`.execute(database().query);
    if (seen.rows[0]?.all) return;
    await setTimeout(200);
  }
  throw new Error("the rows did not become visible to all");
}

async function planOf(statement: RawBuilder<unknown>): Promise<string> {
  const found = await sql<Record<string, string>>`explain (costs off) ${statement}`.execute(database().query);
  return found.rows.map((row) => row["QUERY PLAN"]).join("\n");
}

const scan = (index: string): RegExp => new RegExp(`Index (Only )?Scan (using|on) calls__${index}\\b`);
/** All rows are counted by looking at each once, in whatever order they lie. */
const whole = /Seq Scan on calls\b|Index Only Scan using calls__/;

/** Indexes of the page and of its count. What is read in order needs no whole sort. */
describe("a list page reads along an index of its register", () => {
  const october = [{ column: "taken_on", op: ">=", values: ["2016-10-01"] }, { column: "taken_on", op: "<=", values: ["2016-10-31"] }] as const;
  const newest = [{ column: "taken_on", descending: true }];
  test.each<[string, ListRequest, page: RegExp, count: RegExp]>([
    ["in the order of the key", {}, scan("key"), whole],
    ["newest first", { sort: newest }, scan("taken_on_newest"), whole],
    ["one unit's, newest first", { orgs: ["o1"], sort: newest }, scan("org_newest"), scan("org_(newest|key)")],
    ["of a month, of a topic, newest first", { filters: [...october, { column: "topic", op: "=", values: ["heating"] }], sort: newest }, scan("topic_newest"), scan("topic_newest")],
    ["of a month and a topic", { filters: [...october, { column: "topic", op: "=", values: ["heating"] }] }, scan("(key|topic_newest)"), scan("topic_newest")],
    ["dissatisfied, in the whole district", { orgs, filters: [{ column: "rating", op: "=", values: ["dissatisfied"] }], sort: newest }, scan("rating_newest"), scan("rating_newest")],
  ])("%s", async (_, request, page, count) => {
    const statements = listStatements(region, calls, request);
    if (!statements.ok) throw new Error(JSON.stringify(statements.issues));
    const plans = [await planOf(statements.value.page), await planOf(statements.value.count)];
    expect(plans[0]).toMatch(page);
    expect(plans[0]).not.toContain("Seq Scan");
    expect(plans[1]).toMatch(count);
    expect(plans[1]).not.toContain("Sort");
  });
});
