import { createHmac } from "node:crypto";
import { resolve } from "node:path";
import { sql } from "kysely";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { accountTables, type Actor, everywhere, type Role } from "../../access/index.ts";
import { ok } from "../../core/index.ts";
import { accountChange, grantChange } from "../commands/accounts/account.ts";
import { runDueJobs } from "../jobs/runner.ts";
import type { Office } from "../office.ts";
import { readPack } from "../packs/index.ts";
import { inTransaction, noticesFor, readNotices, saveRows, sendingsOf, unsentNotices } from "../postgres/index.ts";
import { testDatabase } from "../postgres/testing/database.ts";
import { unwrap } from "../testing/unwrap.ts";
import { type Notice, notify, readerOf } from "./notify.ts";
import { readOutside } from "./settings.ts";
import { sayNotice } from "./told.ts";
import { type Robots, startMailbox, startRobots } from "./testing/robots.ts";

const database = testDatabase(accountTables);
let robots: Robots;
let mailbox: Awaited<ReturnType<typeof startMailbox>>;
let ids = 0;
/** Now, or a little later: about full and half hours some channels are kept clear. Never earlier, since jobs go by the database's clock. */
function quiet(): Date {
  const [minute, at] = [60_000, Date.now()];
  const into = (at + 2 * minute) % (30 * minute);
  return new Date(into < 4 * minute ? at + 4 * minute - into : at);
}
let now = quiet();
let pack: Office["pack"];
const office = (): Office => ({ pack, organisations: new Map(), database: database(), region: "370306", clock: () => now, today: () => "2016-12-07", newId: () => `n${(ids += 1)}` } as unknown as Office);
const query = () => database().query;

beforeAll(async () => {
  pack = unwrap(await readPack(resolve(import.meta.dirname, "../../packs/zhoucun-2016")));
  robots = await startRobots();
  mailbox = await startMailbox();
});
afterAll(async () => {
  await robots?.close();
  await mailbox?.close();
});
beforeEach(async () => {
  robots.received.length = 0;
  robots.answers.clear();
  now = quiet();
  await sql`truncate dukao.notices, dukao.notice_reads, dukao.notice_sends`.execute(query());
  await sql`delete from dukao_jobs._private_jobs`.execute(query());
});

const ordered = (n: number, to: Notice["to"] = { org: "zc-hbj" }) => ({ kind: "order", to, facts: { subject: `环保局11月份数据未报（${n}）` }, due_on: "2016-12-05", link: "/orders" } as const);
const post = async (...notices: Notice[]): Promise<void> => {
  const done = await inTransaction(database(), async (tx) => ok(await notify(tx, office(), "officer1", notices)));
  expect(done.ok).toBe(true);
};
const as = (role: Role, org: string): Actor => ({ id: `${org}-${role}`, name: "", grants: [{ ...everywhere(role, org, [org]) }] });
const titles = async (actor: Actor, unread = false) => (await noticesFor(query(), "370306", readerOf(actor), { unread, limit: 50, offset: 0 })).notices.map((each) => sayNotice(each, { office: office(), language: "zh" }));

describe("in the product", () => {
  test.each<[string, Notice["to"], Actor, boolean]>([
    ["a unit's liaison", { org: "zc-hbj" }, as("liaison", "zc-hbj"), true],
    ["a unit's head", { org: "zc-hbj" }, as("head", "zc-hbj"), true],
    ["not another unit's", { org: "zc-hbj" }, as("liaison", "zc-fgj"), false],
    ["not the office's, when it is a unit's", { org: "zc-hbj" }, as("officer", "zc"), false],
    ["an officer", "office", as("officer", "zc"), true],
    ["not a liaison, when it is the office's", "office", as("liaison", "zc-hbj"), false],
    ["one person", { person: "zc-fgj-liaison" }, as("liaison", "zc-fgj"), true],
    ["not a leader", { org: "zc-hbj" }, as("leader", "zc"), false],
  ])("reaches %s", async (_, to, actor, reached) => {
    await post(ordered(1, to));
    expect(await titles(actor)).toHaveLength(reached ? 1 : 0);
  });

  test("is read by each person apart", async () => {
    await post(ordered(1), ordered(2));
    const [liaison, head] = [as("liaison", "zc-hbj"), as("head", "zc-hbj")];
    expect(await readNotices(query(), "370306", readerOf(liaison), now.toISOString(), undefined)).toBe(2);
    expect([await titles(liaison, true), (await titles(head, true)).length]).toEqual([[], 2]);
    expect(await readNotices(query(), "370306", readerOf(as("liaison", "zc-fgj")), now.toISOString(), undefined)).toBe(0);
  });
});

test("one that was told before facts were kept says its text in each language", async () => {
  await sql`insert into dukao.notices (region, id, at, kind, by, audience, org, title, link, outside)
    values ('370306', 'old', ${now}, 'urge', 'officer1', 'unit', 'zc-hbj', '环保局10月份数据未报', '/report', true)`.execute(query());
  const [old] = (await noticesFor(query(), "370306", readerOf(as("liaison", "zc-hbj")), { unread: false, limit: 1, offset: 0 })).notices;
  expect((["zh", "en"] as const).map((language) => sayNotice(old!, { office: office(), language }))).toEqual(["环保局10月份数据未报", "环保局10月份数据未报"]);
});

describe("outside the house", () => {
  const on = () => readOutside({
    DUKAO_DINGTALK_URL: `${robots.url}/ding?access_token=t`, DUKAO_DINGTALK_SECRET: "SECding", DUKAO_WECOM_URL: `${robots.url}/wecom?key=k`,
    DUKAO_FEISHU_URL: `${robots.url}/feishu`, DUKAO_FEISHU_SECRET: "fei", DUKAO_ORIGIN: "https://dk.gov.cn/",
  });
  const of = (path: string) => robots.received.filter((each) => each.path === path);

  test("is off by default", async () => {
    await post(ordered(1));
    await runDueJobs(office(), { outside: readOutside({}) });
    expect(robots.received).toEqual([]);
    expect(await unsentNotices(query(), "370306", "dingtalk", new Date(0))).toHaveLength(1);
  });

  test("goes once over every channel that is on, signed as each robot wants it", async () => {
    await post(ordered(1), ordered(2), { ...ordered(3), kind: "order-closed" });
    await runDueJobs(office(), { outside: on() });
    await runDueJobs(office(), { outside: on() });
    expect(robots.received.map(({ path }) => path).toSorted()).toEqual(["/ding", "/feishu", "/wecom"]);

    const ding = of("/ding")[0]!;
    const stamp = ding.query.get("timestamp")!;
    expect(stamp).toBe(String(now.getTime()));
    expect(ding.query.get("sign")).toBe(createHmac("sha256", "SECding").update(`${stamp}\nSECding`).digest("base64"));
    expect(ding.body["text"]).toEqual({ content: "督考 通知2条\n1. 【督办单】环保局11月份数据未报（1）\n期限：2016-12-05\nhttps://dk.gov.cn/orders\n2. 【督办单】环保局11月份数据未报（2）\n期限：2016-12-05\nhttps://dk.gov.cn/orders" });

    const fei = of("/feishu")[0]!.body;
    expect(fei["timestamp"]).toBe(String(Math.floor(now.getTime() / 1000)));
    expect(fei["sign"]).toBe(createHmac("sha256", `${String(fei["timestamp"])}\nfei`).update("").digest("base64"));
    expect(of("/wecom")[0]!.query.get("key")).toBe("k");
  });

  test("what a robot refuses is tried again later, and the others are not held up", async () => {
    robots.answers.set("/ding", { errcode: 310000, errmsg: "sign not match" });
    await post(ordered(1));
    const told: string[] = [];
    await runDueJobs(office(), { outside: on(), tell: (_, error) => void told.push((error as Error).message) });
    expect(told).toEqual(["310000 sign not match"]);
    expect(of("/wecom")).toHaveLength(1);
    robots.answers.clear();
    await sql`update dukao_jobs._private_jobs set run_at = now()`.execute(query());
    await runDueJobs(office(), { outside: on() });
    expect([of("/ding").length, of("/wecom").length]).toEqual([2, 1]);
    expect((await sendingsOf(query(), "370306", [`n${ids}`])).size).toBeLessThanOrEqual(1);
  });

  test("twenty messages went this minute: the next waits, and goes as one digest", async () => {
    for (let i = 0; i < 20; i += 1) {
      await post(ordered(i));
      await runDueJobs(office(), { outside: on() });
    }
    expect(of("/wecom")).toHaveLength(20);
    await post(ordered(21));
    await post(ordered(22));
    await runDueJobs(office(), { outside: on() });
    expect(of("/wecom")).toHaveLength(20);
    now = new Date(now.getTime() + 61_000);
    await sql`update dukao_jobs._private_jobs set run_at = now()`.execute(query());
    await runDueJobs(office(), { outside: on() });
    expect(of("/wecom")).toHaveLength(21);
    expect(JSON.stringify(of("/wecom").at(-1)!.body)).toContain("通知2条");
  });

  test("mail goes to the unit's people that have told an address, and names nobody to the others", async () => {
    const people = [
      { username: "a", org: "zc-hbj", email: "a@hbj.gov.cn" }, { username: "b", org: "zc-hbj", email: "b@hbj.gov.cn", to: "2016-12-01" },
      { username: "c", org: "zc-fgj", email: "c@fgj.gov.cn" }, { username: "d", org: "zc-hbj" },
    ];
    const changes = people.flatMap(({ to, ...each }) => [
      unwrap(accountChange({ ...each, name: each.username }, "office")),
      grantChange(`${each.username}/liaison`, { id: each.username, org: each.org }, { role: "liaison", scope: each.org, from: "2016-01-01", to }, "keeper", "office"),
    ]);
    unwrap(await inTransaction(database(), (tx) => saveRows(tx, accountTables, { region: "370306", id: "people", kind: "edit", actor: "keeper", at: now.toISOString() }, changes)));
    await post(ordered(1), ordered(2, { org: "zc-nobody" }));
    const mailOn = { outside: readOutside({ DUKAO_SMTP_URL: mailbox.url, DUKAO_SMTP_FROM: "dk@zc.gov.cn" }) };
    // one message in each run; on a busy machine the next is due a moment later
    for (let i = 0; i < 10 && (await unsentNotices(query(), "370306", "mail", new Date(0))).length > 0; i += 1) {
      await sql`update dukao_jobs._private_jobs set run_at = now()`.execute(query());
      await runDueJobs(office(), mailOn);
    }
    const commands = mailbox.mails.filter((each) => each.startsWith("RCPT"));
    expect(commands).toEqual(["RCPT TO:<a@hbj.gov.cn>"]);
    expect(mailbox.mails.join("\n")).not.toContain("To: a@");
    expect(await unsentNotices(query(), "370306", "mail", new Date(0))).toHaveLength(0);
  });
});
