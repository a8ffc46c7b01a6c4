import { chmod, mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { sql } from "kysely";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Database, openDatabase } from "../server/postgres/index.ts";
import { oldServer } from "./testing/old-server.ts";
import { dukao, type Ended } from "./testing/process.ts";

// The real program in processes of its own, on one scratch data folder for the file. Slow, and so few.
let folder = "";
const run = (line: string, interrupt?: RegExp): Promise<Ended> => dukao(line.split(" "), { DUKAO_DATA_DIR: join(folder, "data") }, interrupt);
const json = async <T = Record<string, unknown>>(line: string): Promise<T> => {
  const done = await run(`${line} --json`);
  expect([done.code, done.err.includes("error")]).toEqual([0, false]);
  return JSON.parse(done.out) as T;
};
const codes = (done: Ended): string[] => (JSON.parse(done.out) as { issues: { code: string; what: string; next: string }[] }).issues.map((each) => each.code);

/** Held open, so that each process finds the database running, as beside a server. */
let held: Database | undefined;
const onDatabase = <T>(work: (database: Database) => Promise<T>): Promise<T> => work(held!);
const counts = (): Promise<unknown> => onDatabase(async ({ query }) => (await sql`select (select count(*) from dukao.batches) as batches, (select count(*) from dukao.events) as events, (select count(*) from ledger.requests) as requests`.execute(query)).rows[0]);

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "dukao-cli-"));
  // the database may run under another account, which must be able to enter
  await chmod(folder, 0o711);
  await mkdir(join(folder, "data"));
  const first = await run("months --json");
  if (first.code !== 0) throw new Error(first.err + first.out);
  const opened = await openDatabase({ dataDir: join(folder, "data") });
  if (!opened.ok) throw new Error(JSON.stringify(opened.issues));
  held = opened.value;
}, 120_000);
afterAll(async () => {
  await held?.close();
  await rm(folder, { recursive: true, force: true });
});

describe("reading", () => {
  test("figures: one JSON array, decimals as text, absent is null with a reason", async () => {
    const figures = await json<Record<string, unknown>[]>("figures 2016-10");
    expect(figures.length).toBeGreaterThan(100);
    for (const each of figures) {
      expect(typeof each["value"] === "string" ? /^-?\d+(\.\d+)?$/.test(each["value"]) : each["value"] === null && each["status"] === "absent" && each["reason"] !== "").toBe(true);
      expect(each).toMatchObject({ metric: expect.any(String), label: expect.any(String), unit: expect.any(String), decimals: expect.any(Number), org: "zc", month: "2016-10", edition: null, rows: expect.any(Number) });
    }
    const ofGoal = await json<Record<string, unknown>[]>("figures 2016-10 --goal 1");
    expect(ofGoal).toEqual(figures.filter((each) => each["goal"] === "g1"));
  });

  test("explain goes down to rows; text is for people", async () => {
    const tree = await json<{ children: { leaves: { rows: { id: string }[]; total: number }[] }[] }>("explain city_start_rate 2016-10 --rows 2");
    const leaf = tree.children[0]!.leaves[0]!;
    expect([leaf.rows.length, leaf.total]).toEqual([2, 20]);
    const shown = await run("explain 市重大项目开工率 2016-10 --rows 2");
    expect([shown.code, shown.out.includes(leaf.rows[0]!.id), shown.out.includes("├─ ")]).toEqual([0, true, true]);
  });

  test("the bulletin is written in the form that the name asks for", async () => {
    const out = join(folder, "十月.docx");
    expect(await json(`bulletin 2016-10 --out ${out}`)).toMatchObject({ month: "2016-10", file: out });
    expect((await readFile(out)).subarray(0, 2).toString()).toBe("PK");
    const refused = await run(`bulletin 2016-10 --out ${out}.odt --json`);
    expect([refused.code, codes(refused)]).toEqual([1, ["cli.bad-option"]]);
  });
});

describe("writing", () => {
  test("a month is frozen, verified, altered by hand and found out", async () => {
    expect(await json("freeze 2016-10")).toMatchObject({ month: "2016-10", edition: 1 });
    expect(await json("verify 2016-10")).toMatchObject({ holds: true, findings: [] });
    expect(codes(await run("freeze 2016-10 --json"))).toEqual(["cycle.already-frozen"]);
    expect(await json("freeze 2016-12")).toMatchObject({ warnings: [{ code: "cycle.not-ended" }, { code: "cycle.skipped" }] });
    const row = await onDatabase(async ({ query }) => (await sql<{ id: string }>`update ledger.projects set annual_plan = annual_plan + 1 where region = '370306' and code = (select min(code) from ledger.projects) returning id`.execute(query)).rows[0]!);
    const verified = await run("verify 2016-10 --json");
    expect(verified.code).toBe(1);
    expect(JSON.parse(verified.out)).toMatchObject({ holds: false, findings: [{ code: "cycle.row-altered", row: row.id, field: "annual_plan", recorded: expect.any(String), found: expect.any(String) }] });
    expect((await run("verify 2016-10")).out).toContain(row.id);
    await onDatabase(({ query }) => sql`update ledger.projects set annual_plan = annual_plan - 1 where region = '370306' and id = ${row.id}`.execute(query));
    expect(await json("verify 2016-10")).toMatchObject({ holds: true });
  });

  test("it is issued once it is signed off, here from paper", async () => {
    expect(codes(await run("issue 2016-10 --json"))).toEqual(["issuing.not-signed"]);
    for (const step of ["draft --paper 王某", "check --paper 李某", "sign --paper 张某"]) expect(await json(`sign 2016-10 ${step}`)).toMatchObject({ verdict: "agreed", on_paper: step.slice(-2) });
    expect(await json("issue 2016-10")).toMatchObject({ edition: 1, issued_by: expect.any(String) });
  });

  test("what is exported is imported again, unchanged; what is changed has its event; all of it is sealed", async () => {
    const file = join(folder, "requests.csv");
    const { rows } = await json<{ rows: number }>(`export requests --out ${file}`);
    const before = await counts();
    expect(await json(`import requests ${file}`)).toMatchObject({ read: rows, inserted: 0, updated: 0, unchanged: rows, batch: null });
    expect(await counts()).toEqual(before);
    const id = (await readFile(file, "utf8")).split("\n")[1]!.split(",")[0]!;
    expect(codes(await run("set requests nobody units=7 --json"))).toEqual(["rows.missing"]);
    expect(await json(`set requests ${id} units=7 --reason 核实`)).toMatchObject({ changes: [{ field: "units", after: "7" }] });
    // a new row joins the list on the business day, which is the sample's, as an imported one does
    await json("set reserve new-1 code=new-1 name=新项目 kind=key org=发改局");
    expect(await onDatabase(async ({ query }) => (await sql`select listed_from from ledger.reserve where id = 'new-1'`.execute(query)).rows)).toEqual([{ listed_from: "2016-12-01" }]);
    const open = await onDatabase(async ({ query }) => (await sql`select id from dukao.batches where not sealed`.execute(query)).rows);
    expect(open).toEqual([]);
  });

  test("a bad file writes nothing, and says code, what, where and next", async () => {
    const file = join(folder, "bad.csv");
    await writeFile(file, "工单编号,责任单位,诉求类型,事项,受理日期\nQ1,住建局,求助,供热,昨天\n");
    const before = await counts();
    const done = await run(`import requests ${file} --json --lang en`);
    expect(done.code).toBe(1);
    expect(JSON.parse(done.out)).toEqual({ issues: [{ code: "register.bad-date", what: "“昨天” is not a date.", where: expect.stringContaining("bad.csv E2"), next: expect.any(String) }] });
    expect(await counts()).toEqual(before);
  });

  test("Ctrl+C in the middle of an import leaves nothing, and the next command works", async () => {
    const file = join(folder, "long.csv");
    await writeFile(file, `工单编号,责任单位,诉求类型,事项,受理日期\n${Array.from({ length: 150_000 }, (_, n) => `L${n},住建局,求助,供热,2016-10-09`).join("\n")}\n`);
    const before = await counts();
    const done = await run(`import requests ${file} --json`, /写入|检查 |读取 /);
    expect([done.code, codes(done)]).toEqual([130, ["exchange.cancelled"]]);
    expect(await counts()).toEqual(before);
  });
});

describe("what goes wrong", () => {
  test.each([
    ["figures 2016-13", ["core.bad-month"], 1], ["verify 2016-Q4", ["core.bad-month"], 1], ["verify 2019-05", ["cycle.not-in-programme"], 1], ["figures 2019-05", ["cycle.not-in-programme"], 1], ["freeze 2019-05", ["cycle.not-in-programme"], 1],
    ["verify 2016-03", ["cycle.not-frozen"], 1], ["verify 2016-03 --edition 2", ["cycle.no-edition"], 1], ["explain city_strt 2016-10", ["cli.unknown-figure"], 1], ["figurs 2016-10", ["cli.unknown-command"], 2],
    ["import requests nowhere.xlsx", ["exchange.not-found"], 1], ["import request x.csv", ["cli.unknown-table"], 1],
  ] as const)("%s", async (line, expected, code) => {
    const done = await run(`${line} --json`);
    expect([done.code, codes(done)]).toEqual([code, expected]);
  });

  test("a pack with faults: each with file, line and column", async () => {
    const pack = join(folder, "pack");
    await mkdir(pack);
    await writeFile(join(pack, "pack.yaml"), "id: p\nname: [\n");
    const done = await run(`packs check ${pack} --json`);
    expect(done.code).toBe(1);
    const { issues } = JSON.parse(done.out) as { issues: { file: string; line: number; column: number }[] };
    expect(issues.find((each) => each.file.endsWith("pack.yaml") && each.line !== null)).toMatchObject({ line: expect.any(Number), column: expect.any(Number) });
  });

  test.each([["down", undefined, "postgres.unreachable"], ["too old", ["13.9", "130009"], "postgres.version"]] as const)("a database that is %s", async (_, version, code) => {
    const server = version && await oldServer(version[0], version[1]);
    const done = await dukao(["figures", "2016-10", "--json"], { DUKAO_DATABASE_URL: server?.url ?? "postgres://x@127.0.0.1:1/x", DUKAO_DATA_DIR: join(folder, "other") });
    server?.close();
    expect([done.code, codes(done)]).toEqual([1, [code]]);
  });
});

test("an administrator's password, second step and subject are renewed on the machine", async () => {
  const added = await json<{ password: string }>("accounts add zhang --name 张某 --role system-admin");
  await onDatabase(({ query }) => sql`update dukao.secrets set totp = '\\x01', must_change = false where account = 'zhang'`.execute(query));
  const reset = await json<{ username: string; password: string }>("accounts reset zhang --factor --subject zhang@office");
  expect([reset.username, reset.password === added.password]).toEqual(["zhang", false]);
  const kept = await onDatabase(async ({ query }) => (await sql`select a.subject, s.totp, s.must_change from ledger.accounts a join dukao.secrets s on s.account = a.id where a.id = 'zhang'`.execute(query)).rows[0]);
  expect(kept).toEqual({ subject: "zhang@office", totp: null, must_change: true });
});
