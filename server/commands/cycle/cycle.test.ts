import { sql } from "kysely";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { unwrap } from "../../testing/unwrap.ts";
import type { Database } from "../../postgres/index.ts";
import { makeDatabase } from "../../postgres/testing/database.ts";
import { explainFigure, monthFigures, type Programme } from "../figures/index.ts";
import { correctMonth, findMonth, freezeMonth, issueMonth, listEditions, openMonth, verifyEdition } from "./index.ts";
import { invested, october, programmeOn, project, region, request, tables, write } from "./testing/world.ts";

const month = "2016-10";
const by = { actor: "wangfang", at: "2016-11-03T08:00:00.000Z" };
let database: Database;
let programme: Programme;

beforeEach(async () => {
  database = await makeDatabase(tables, region);
  programme = programmeOn(database);
  await write(database, october);
});
afterEach(() => database.close());

const text = async (metric: string, edition?: number | "live"): Promise<string> =>
  unwrap(await monthFigures(programme, month, { orgs: ["zc"], ...(edition !== undefined && { edition }) })).figure(metric, "zc").text;
const raw = (statement: string) => sql.raw(statement).execute(database.query);
const codes = async (): Promise<string[]> => unwrap(await verifyEdition(programme, month)).findings.map((each) => each.code);
const counts = async (): Promise<number[]> => {
  const found = await sql<{ n: number }>`select count(*)::int as n from dukao.editions union all select count(*)::int from dukao.edition_values
    union all select count(*)::int from dukao.edition_rows union all select count(*)::int from dukao.months`.execute(database.query);
  return found.rows.map(({ n }) => n);
};

describe("freezing", () => {
  test("stores every value of every organisation, and the versions of the rows behind them and no others", async () => {
    const edition = unwrap(await freezeMonth(programme, month, by));
    expect(edition).toMatchObject({ number: 1, frozenBy: "wangfang", frozenAt: by.at, values: 27, recorded: ["projects", "projects.investment", "requests"] });
    const found = await sql<{ row: string }>`select row_id || ' ' || rev as row from dukao.edition_rows order by table_name, row_id`.execute(database.query);
    // r6 of September is the base of a change; r7 of November and p1's August, p2's November, p3's (not started) count nowhere
    expect(found.rows.map(({ row }) => row)).toEqual([
      "p1 1", "p2 1", "p3 1", "p1/2016-10 1", "p2/2016-09 1", "r1 1", "r2 1", "r3 1", "r4 1", "r5 1", "r6 1",
    ]);
    expect(await findMonth(database.query, region, month)).toMatchObject({ state: "frozen", edition: 1, issued: 0 });
    expect(await codes()).toEqual([]);
  });

  test("keeps the values while the rows change, and tells who changed them", async () => {
    unwrap(await freezeMonth(programme, month, by));
    await write(database, [request(3, "zc-b", "2016-10-12", "2016-10-30"), invested(1, "zc-a", "2016-10", "20")], "zhaolei", "2016-11-05T01:00:00.000Z");
    expect([await text("settled"), await text("settled", "live"), await text("invested", 1), await text("invested", "live")]).toEqual(["4件", "5件", "42.50万元", "50.00万元"]);
    const verified = unwrap(await verifyEdition(programme, month));
    expect(verified).toMatchObject({ holds: true, findings: [], changedSinceTotal: 2, checked: { values: 27, rows: 11 } });
    expect(verified.changedSince.map(({ table, id, frozenRev, rev, who, when }) => [table, id, frozenRev, rev, who, when])).toEqual([
      ["projects.investment", "p1/2016-10", 1, 2, "zhaolei", "2016-11-05T01:00:00.000Z"], ["requests", "r3", 1, 2, "zhaolei", "2016-11-05T01:00:00.000Z"],
    ]);
  });

  test("finds the chain cut before it, flags and all, and its own note of the head taken away", async () => {
    await write(database, [request(3, "zc-b", "2016-10-12", "2016-10-30")], "zhaolei", "2016-11-01T01:00:00.000Z");
    const edition = unwrap(await freezeMonth(programme, month, by));
    expect(edition.chain?.seal).toMatch(/^[0-9a-f]{64}$/);
    expect(await codes()).toEqual([]);
    await raw(`delete from dukao.seals where seq = ${edition.chain?.seq}`);
    await raw("update dukao.batches b set sealed = false where not exists (select from dukao.seals s where s.batch = b.id)");
    expect(await codes()).toEqual(["cycle.chain-cut"]);
    await raw("update dukao.editions set chain_seq = null, chain_seal = null");
    expect(await codes()).toEqual(["cycle.manifest-differs"]);
  });

  test("keeps an absent value absent with its reason, never 0", async () => {
    unwrap(await freezeMonth(programme, month, by));
    const frozen = unwrap(await monthFigures(programme, month, { edition: 1 }));
    expect(frozen.value("visited", "zc")).toEqual({ kind: "absent", reason: "no-rows", because: "visits" });
    expect(frozen.value("taken_change", "zc-a")).toMatchObject({ kind: "absent" });
  });

  test("refuses rows that came into the ledger past the system, and says which", async () => {
    await raw(`insert into ledger.requests (region, id, org, rev, origin, number, taken_on) values ('${region}', 'x', 'zc', 1, 'office', '99', '2016-10-09')`);
    const refused = await freezeMonth(programme, month, by);
    expect(refused).toMatchObject({ ok: false, issues: [{ code: "cycle.unrecorded-row", params: { table: "requests", row: "x", count: 1 } }] });
    expect(await counts()).toEqual([0, 0, 0, 0]);
  });

  const failures: [string, string, string][] = [
    ["a full disk", "53100", "cycle.storage-full"],
    ["a disk that fails", "58030", "cycle.storage-full"],
  ];
  test.each(failures)("%s leaves the month open and nothing half done", async (_, code, told) => {
    await raw(`create function dukao.fail() returns trigger language plpgsql as $$ begin
      if new.row_id = 'r4' then raise exception 'could not extend file' using errcode = '${code}'; end if; return new; end $$`);
    await raw("create trigger fail before insert on dukao.edition_rows for each row execute function dukao.fail()");
    expect(await freezeMonth(programme, month, by)).toMatchObject({ ok: false, issues: [{ code: told, params: { month } }] });
    expect(await counts()).toEqual([0, 0, 0, 0]);
    await raw("drop trigger fail on dukao.edition_rows");
    expect(await freezeMonth(programme, month, by)).toMatchObject({ ok: true, value: { number: 1 } });
  });

  test("tells how far it is, and is undone when cancelled", async () => {
    const labels: string[] = [];
    const cancel = new AbortController();
    const progress = (_done: number, _total: number, label: string): void => {
      labels.push(label);
      if (label === "登记台账行:重大项目") cancel.abort();
    };
    expect(await freezeMonth(programme, month, by, { progress, signal: cancel.signal })).toMatchObject({ ok: false, issues: [{ code: "cycle.cancelled" }] });
    expect(labels).toEqual(["计算数值", "登记台账行:民生热线诉求", "登记台账行:重大项目"]);
    expect(await counts()).toEqual([0, 0, 0, 0]);
  });

  test("two at once make one edition", async () => {
    const both = await Promise.all([freezeMonth(programme, month, by), freezeMonth(programme, month, by)]);
    expect(both.filter((each) => each.ok)).toHaveLength(1);
    expect(both.flatMap((each) => (each.ok ? [] : each.issues.map(({ code }) => code)))[0]).toMatch(/^cycle\.(changed-meanwhile|already-frozen)$/);
    expect(await counts()).toEqual([1, 27, 11, 1]);
  });

  const refusals: [string, string, string][] = [["2016-13", "core.bad-month", "no such month"], ["2015-12", "cycle.not-in-programme", "before the programme"]];
  test.each(refusals)("%s is refused with %s (%s)", async (of, code) => {
    expect(await freezeMonth(programme, of, by)).toMatchObject({ ok: false, issues: [{ code }] });
  });
});

describe("issue and correction", () => {
  test("an issued month is corrected by a next edition that lists values and rows", async () => {
    unwrap(await freezeMonth(programme, month, by));
    unwrap(await issueMonth(programme, month, by));
    expect(await correctMonth(programme, month, "漏报", by)).toMatchObject({ ok: false, issues: [{ code: "cycle.nothing-changed" }] });
    await write(database, [request(3, "zc-b", "2016-10-12", "2016-10-30"), project(4, "zc-a", null, "10")]);
    const { edition, difference } = unwrap(await correctMonth(programme, month, "漏报办结一件", by));
    expect(edition).toMatchObject({ number: 2, corrects: 1, reason: "漏报办结一件" });
    expect(difference.values.filter(({ org }) => org === "zc").map(({ metric, from, to }) => [metric, from?.amount, to?.amount])).toEqual([
      ["planned", "0.02005", "0.02105"], ["projects_all", "3", "4"], ["settled", "4", "5"], ["settled_rate", "80", "100"],
    ]);
    expect(difference.rows).toEqual([{ table: "projects", id: "p4", toRev: 1 }, { table: "requests", id: "r3", fromRev: 1, toRev: 2 }]);
    expect([await text("settled", 1), await text("settled", 2), await text("settled")]).toEqual(["4件", "5件", "5件"]);
    expect(await findMonth(database.query, region, month)).toMatchObject({ state: "frozen", edition: 2, issued: 1 });
    unwrap(await issueMonth(programme, month, { ...by, at: "2016-11-06T00:00:00.000Z" }));
    expect((await listEditions(database.query, region, month)).map((each) => each.issuedAt)).toEqual([by.at, "2016-11-06T00:00:00.000Z"]);
    expect([unwrap(await verifyEdition(programme, month, 1)).holds, unwrap(await verifyEdition(programme, month, 2)).holds]).toEqual([true, true]);
  });

  test("a frozen month opens again until it is issued", async () => {
    unwrap(await freezeMonth(programme, month, by));
    expect(unwrap(await openMonth(programme, month, by))).toMatchObject({ state: "open", edition: 1 });
    expect(await openMonth(programme, month, by)).toMatchObject({ ok: false, issues: [{ code: "cycle.already-open" }] });
    expect(unwrap(await freezeMonth(programme, month, by))).toMatchObject({ number: 2 });
    unwrap(await issueMonth(programme, month, by));
    expect(await openMonth(programme, month, by)).toMatchObject({ ok: false, issues: [{ code: "cycle.already-issued" }] });
  });
});

describe("verifying", () => {
  beforeEach(async () => void unwrap(await freezeMonth(programme, month, by)));

  test("names table, row, field and both values of a row altered by hand", async () => {
    await raw("update ledger.projects__investment set amount = 99 where id = 'p1/2016-10'");
    const { holds, findings } = unwrap(await verifyEdition(programme, month));
    expect({ holds, findings }).toMatchObject({
      holds: false,
      findings: [{
        code: "cycle.row-altered", where: { register: "projects.investment", row: "p1/2016-10", field: "amount" },
        params: { recorded: "12.5", found: "99" },
      }],
    });
  });

  const tampering: [string, string, string[]][] = [
    ["a cell that is emptied", "update ledger.requests set settled_on = null where id = 'r1'", ["cycle.row-altered"]],
    ["a row put there by hand", "insert into ledger.requests select (jsonb_populate_record(r, jsonb_build_object('id', 'hand', 'number', '99'))).* from ledger.requests r where id = 'r1'", ["cycle.unrecorded-row"]],
    ["a row that is removed", "delete from ledger.requests where id = 'r1'", ["cycle.row-removed"]],
    ["a frozen value", "update dukao.edition_values set amount = 6 where metric = 'taken' and org = 'zc'", ["cycle.manifest-differs", "cycle.value-differs"]],
    ["a frozen row left out", "delete from dukao.edition_rows where row_id = 'r4'", ["cycle.manifest-differs", "cycle.value-differs"]],
    ["the seal itself", "update dukao.editions set manifest_hash = sha256('x')", ["cycle.manifest-differs"]],
    ["the definitions", "update dukao.edition_definitions set definition = replace(definition, 'by end', 'in period') where definition like '%count projects%'", ["cycle.definitions-differ"]],
    ["an event", "update dukao.events set after = jsonb_set(after, '{settled_on}', '\"2016-11-09\"') where row_id = 'r1'", ["cycle.event-hash-differs", "cycle.value-differs", "cycle.row-altered"]],
    ["an event and its hash", "update dukao.events set hash = sha256('x') where row_id = 'r1'", ["cycle.event-hash-differs", "rows.batch-altered"]],
    ["an event that is removed", "delete from dukao.events where row_id = 'r1'", ["cycle.event-missing", "rows.batch-altered", "cycle.value-differs", "cycle.unrecorded-row"]],
  ];
  test.each(tampering)("finds %s", async (_, statement, expected) => {
    expect(await codes()).toEqual([]);
    await raw(statement);
    expect([...new Set(await codes())]).toEqual(expected);
  });

  test("an edition that is not there is no edition", async () => {
    expect(await verifyEdition(programme, month, 7)).toMatchObject({ ok: false, issues: [{ code: "cycle.no-edition", params: { edition: 7 } }] });
    expect(await verifyEdition(programme, "2016-09")).toMatchObject({ ok: false, issues: [{ code: "cycle.not-frozen" }] });
  });
});

describe("figures", () => {
  test("all figures of several months for all organisations take few statements", async () => {
    let statements = 0;
    const counting = database.query.withPlugin({
      transformQuery: ({ node }) => {
        statements += 1;
        return node;
      },
      transformResult: ({ result }) => Promise.resolve(result),
    });
    const found = unwrap(await monthFigures({ ...programme, database: { ...database, query: counting } }, month, { months: ["2016-08", "2016-09"], edition: "live" }));
    expect(found.values).toHaveLength(27);
    expect(found.figure("taken", "zc", "2016-09").text).toBe("1件");
    expect(statements).toBe(2);
  });

  test("a frozen figure is explained by the frozen versions of its rows", async () => {
    unwrap(await freezeMonth(programme, month, by));
    await write(database, [invested(1, "zc-a", "2016-10", "20")]);
    for (const [edition, value] of [[1, "12.5"], ["live", "20"]] as const) {
      const explained = unwrap(await explainFigure(programme, "invested", "zc-a", month, edition));
      expect(explained.tree.leaves).toMatchObject([{ n: 1, sum: value }]);
      const behind = await explained.rows(explained.leaves[0]!, { offset: 0, limit: 10 });
      expect(behind).toMatchObject({ total: 1, rows: [{ id: "p1/2016-10", parent: "p1", value, rev: edition === 1 ? 1 : 2 }] });
    }
  });

  const unknown: [string, string, string][] = [["nothing", "zc", "figures.unknown-metric"], ["taken", "nobody", "figures.unknown-organisation"]];
  test.each(unknown)("%s of %s is %s", async (metric, org, code) => {
    expect(await explainFigure(programme, metric, org, month)).toMatchObject({ ok: false, issues: [{ code }] });
  });
});
