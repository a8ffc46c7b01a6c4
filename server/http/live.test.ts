import { expect, test } from "vitest";
import { type Actor, everywhere, visitor } from "../../access/index.ts";
import type { LiveChange } from "../../contract/index.ts";
import { makeDatabase } from "../postgres/testing/database.ts";
import { inTransaction, type Heard, listenLive, tellLive } from "../postgres/index.ts";
import { ok } from "../../core/index.ts";
import { heardBy } from "./live.ts";

const town = (role: "liaison" | "head"): Actor => ({ id: role, name: role, grants: [{ role, org: "town", orgs: new Set(["town", "village"]) }] });
const officer: Actor = { id: "o", name: "o", grants: [everywhere("officer", "zc", [])] };
const sysadmin: Actor = { id: "s", name: "s", grants: [everywhere("system-admin", "zc", [])] };
const guarded = new Set(["reports"]);
const rows = (orgs?: string[], ...tables: string[]): Heard => ({ kind: "rows", tables, ...(orgs ? { orgs } : {}) });

test.each<[string, Actor, Heard, LiveChange | undefined]>([
  ["a unit hears of its own report", town("liaison"), { kind: "report", month: "2016-11", org: "village" }, { kind: "report", month: "2016-11", org: "village" }],
  ["and not of another's", town("liaison"), { kind: "report", month: "2016-11", org: "other" }, undefined],
  ["nor by way of the rows", town("head"), rows(["other"], "reports"), undefined],
  ["nor of a batch whose owners are many", town("head"), rows(undefined, "reports"), undefined],
  ["its own rows it hears of, without whose they are", town("head"), rows(["town", "other"], "reports"), { kind: "rows", tables: ["reports"] }],
  ["registers feed figures that all may read", town("liaison"), rows(["other"], "projects", "reports"), { kind: "rows", tables: ["projects"] }],
  ["the office hears all", officer, rows(undefined, "reports"), { kind: "rows", tables: ["reports"] }],
  ["the visitor sees no reports", visitor, { kind: "report", month: "2016-11", org: "town" }, undefined],
  ["but the registers", visitor, rows(["town"], "projects"), { kind: "rows", tables: ["projects"] }],
  ["an administrator hears nothing of business", sysadmin, rows(["town"], "projects"), undefined],
  ["a notice is the receiver's alone", officer, { kind: "notice", to: "liaison" }, undefined],
  ["and does not say whose it is", officer, { kind: "notice", to: "o" }, { kind: "notice" }],
])("%s", (_, actor, heard, wanted) => expect(heardBy(actor, heard, guarded)).toEqual(wanted));

test("a change is heard when its transaction commits, and only by its region", async () => {
  const database = await makeDatabase([]);
  const heard: Heard[] = [];
  const listening = listenLive(database, "370306", (what) => heard.push(what));
  await expect.poll(async () => (await database.pool.query("select 1 from pg_stat_activity where query = 'listen dukao_live'")).rowCount).toBeGreaterThan(0);
  await inTransaction(database, async (tx) => {
    await tellLive(tx, "370306", { kind: "month", month: "2016-10" });
    return { ok: false, issues: [] };
  });
  await inTransaction(database, async (tx) => {
    await tellLive(tx, "other", { kind: "month", month: "2016-09" });
    await tellLive(tx, "370306", { kind: "month", month: "2016-11" });
    expect(heard).toEqual([]);
    return ok(undefined);
  });
  await expect.poll(() => heard).toEqual([{ kind: "month", month: "2016-11" }]);
  await listening.close();
  await database.close();
});
