import { setTimeout as sleep } from "node:timers/promises";
import { describe, expect, test } from "vitest";
import { everywhere } from "../../access/index.ts";
import { failed, ok, type Result } from "../../core/index.ts";
import { programmeOn, tables } from "../commands/cycle/testing/world.ts";
import type { Office } from "../office.ts";
import { findWork, inTransaction } from "../postgres/index.ts";
import { testDatabase } from "../postgres/testing/database.ts";
import { enqueue } from "./enqueue.ts";
import { runDueJobs, startJobs } from "./runner.ts";
import { startWork, stopWork, workOf } from "./work.ts";

const database = testDatabase(tables);
const actor = { id: "lihua", name: "李华", grants: [everywhere("officer", "zc", [])] };
let ids = 0;
const office = (): Office => ({
  ...programmeOn(database()), pack: { ...programmeOn(database()).pack, registers: [] }, organisations: new Map(), subtrees: new Map(), clock: () => new Date(), today: () => "2016-12-01", newId: () => `w${(ids += 1)}`,
} as unknown as Office);

const start = async (month: string): Promise<string> => {
  const started = await inTransaction(database(), async (tx) => ok(await startWork(tx, office(), { kind: "verify-edition", label: "核验", input: { month }, by: actor.id })));
  if (!started.ok) throw new Error();
  return started.value;
};
const stored = (id: string) => findWork(database().query, "370306", id);

describe("long work", () => {
  test("is done by the runner, and what fails is told and not tried again", async () => {
    const id = await start("2016-10");
    expect(await stored(id)).toMatchObject({ state: "waiting", done: 0, by: "lihua" });
    await runDueJobs(office());
    expect(await stored(id)).toMatchObject({ state: "failed", issues: [{ code: "cycle.not-frozen" }] });
  });

  test("does not exist when its transaction is undone", async () => {
    let id = "";
    await inTransaction(database(), async (tx): Promise<Result<void>> => {
      id = await startWork(tx, office(), { kind: "verify-edition", label: "核验", input: { month: "2016-10" }, by: actor.id });
      return failed();
    });
    await runDueJobs(office(), { tell: (_, error) => { throw error; } });
    expect(await stored(id)).toBeUndefined();
  });

  test("belongs to whoever asked, and is cancelled once", async () => {
    const id = await start("2016-10");
    expect(await workOf(office(), { ...actor, id: "other" }, id)).toMatchObject({ ok: false, issues: [{ code: "review.no-work" }] });
    expect(await stopWork(office(), actor, id)).toMatchObject({ ok: true, value: { state: "cancelled" } });
    expect(await stopWork(office(), actor, id)).toMatchObject({ ok: false, issues: [{ code: "review.work-ended" }] });
    await runDueJobs(office());
    expect(await stored(id)).toMatchObject({ state: "cancelled", started_at: null });
  });

  test("a runner of the server takes it at once, and stops cleanly", async () => {
    const jobs = await startJobs(office());
    const id = await start("2016-09");
    for (let i = 0; i < 100 && (await stored(id))?.state !== "failed"; i += 1) await sleep(30);
    expect(await stored(id)).toMatchObject({ state: "failed" });
    await jobs.stop();
  });

  test("a job that throws is told and stays for later", async () => {
    const told: string[] = [];
    await inTransaction(database(), async (tx) => ok(await enqueue(tx, "work", { id: 7 as never })));
    const broken = { ...office(), database: { ...database(), query: undefined as never } };
    await runDueJobs(broken, { tell: (job) => void told.push(job) });
    expect(told).toEqual(["work"]);
  });
});
