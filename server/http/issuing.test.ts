import type { FastifyInstance } from "fastify";
import { pino } from "pino";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Actor, everywhere, type Role, visitor } from "../../access/index.ts";
import type { Office } from "../office.ts";
import { buildApp } from "./app.ts";
import { makeOffice } from "../testing/sample-office.ts";
import { allRoutes } from "./routes/index.ts";

const person = (id: string, role: Role): Actor => ({ id, name: id, org: "zc-dkb", grants: [everywhere(role, "zc", ["zc"])] });
const people: Readonly<Record<string, Actor>> = { 王: person("王", "officer"), 李: person("李", "officer"), 张: person("张", "leader"), 审计: person("审计", "auditor"), 访客: visitor };

let office: Office;
let app: FastifyInstance;
beforeAll(async () => {
  office = await makeOffice();
  app = await buildApp({
    routes: allRoutes(office, { sealSoon: () => undefined, version: "0" }), webDir: "/nowhere",
    actorOf: (request) => people[decodeURIComponent(String(request.headers["x-person"]))]!, logger: pino({ level: "silent" }),
  });
});
afterAll(async () => {
  await app?.close();
  await office?.database.close();
});

const by = (who: string) => ({ "x-person": encodeURIComponent(who) });
const get = async (who: string, url: string) => (await app.inject({ url, headers: by(who) })).json();
async function post(who: string, url: string, payload: object = {}): Promise<{ status: number; codes: string[]; body: Record<string, unknown> }> {
  const answer = await app.inject({ method: "POST", url, headers: by(who), payload });
  const body = answer.json() as Record<string, unknown> & { issues?: { code: string }[] };
  return { status: answer.statusCode, codes: (body.issues ?? []).map((each) => each.code), body };
}
const sign = (who: string, step: string, more: object = {}) => post(who, "/api/issuing/2016-10/sign", { step, verdict: "agreed", ...more });

describe("October goes out", () => {
  test("nothing can be signed or issued before it is frozen", async () => {
    expect((await sign("王", "draft")).codes).toEqual(["cycle.not-frozen"]);
    expect((await post("王", "/api/issuing/2016-10/issue")).codes).toEqual(["cycle.not-frozen"]);
    expect((await post("访客", "/api/issuing/2016-10/freeze")).status).toBe(401);
  });

  test("a returned edition is mended and frozen as the next, and signed by three people in turn", async () => {
    expect((await post("王", "/api/issuing/2016-10/freeze")).status).toBe(200);
    expect((await post("王", "/api/issuing/2016-10/issue")).codes).toEqual(["issuing.not-signed"]);
    expect((await sign("王", "draft")).status).toBe(200);
    expect((await sign("王", "check")).codes).toEqual(["issuing.same-person"]);
    expect((await sign("李", "check", { verdict: "returned", note: "第一条措辞再改" })).status).toBe(200);
    expect((await sign("张", "sign")).codes).toEqual(["issuing.was-returned"]);
    expect((await post("王", "/api/issuing/2016-10/reopen")).status).toBe(200);
    expect((await post("王", "/api/issuing/2016-10/freeze")).body).toMatchObject({ edition: { edition: 2 } });
    for (const [who, step] of [["王", "draft"], ["李", "check"], ["张", "sign"]] as const) expect((await sign(who, step)).status).toBe(200);
    const { chain, gates, document: { number } } = await get("张", "/api/issuing/2016-10");
    expect(number).toBeNull();
    expect(chain.map((each: { state: string; by: string }) => [each.state, each.by])).toEqual([["agreed", "王"], ["agreed", "李"], ["agreed", "张"]]);
    expect(gates.map((each: { kind: string; state: string }) => [each.kind, each.state])).toEqual([["reports", "advice"], ["commitments", "done"], ["figures", "done"], ["frozen", "done"], ["signed", "done"]]);
  });

  test("it is issued with the business day and its file, which is what was archived", async () => {
    expect((await post("王", "/api/issuing/2016-10/issue")).status).toBe(200);
    const { archive, document } = await get("王", "/api/issuing/2016-10");
    expect(document).toEqual({ number: "周督考通〔2016〕1号", date: office.today() });
    expect(archive).toMatchObject([{ edition: 2, format: "docx", name: expect.stringContaining("通报"), sha256: expect.stringMatching(/^[0-9a-f]{64}$/) }]);
    const file = await app.inject({ url: "/api/archive/2016-10/2/docx", headers: by("审计") });
    expect(file.headers["x-content-sha256"]).toBe(archive[0].sha256);
    expect(file.rawPayload.subarray(0, 2).toString()).toBe("PK");
    expect(await get("审计", "/api/issuing/2016-10/verify")).toMatchObject({ holds: true, edition: 2, files: [{ format: "docx", intact: true }] });
  });

  test("whoever reports or accepts afterwards is told that it goes into a corrected edition only", async () => {
    expect((await post("王", "/api/reports/2016-10/open", { batch: "october-opens" })).status).toBe(200);
    const issued = { edition: 2, on: office.today() };
    expect(await get("王", "/api/reports/2016-10/zc-jxj")).toMatchObject({ issued_without: issued });
    expect(await get("王", "/api/review/2016-10/zc-jxj")).toMatchObject({ issued_without: issued });
    expect(await get("王", "/api/review?month=2016-10")).toMatchObject({ issued });
    expect((await post("王", "/api/reports/2016-11/open", { batch: "november-opens" })).status).toBe(200);
    expect(await get("王", "/api/reports/2016-11/zc-jxj")).toMatchObject({ issued_without: null });
    expect(await get("王", "/api/review?month=2016-11")).toMatchObject({ issued: null });
  });

  test("everybody sees its aggregates, and nothing else", async () => {
    const list = await get("访客", "/api/public");
    expect(list.months).toMatchObject([{ month: "2016-10", number: "周督考通〔2016〕1号" }]);
    const told = await get("访客", "/api/public/2016-10");
    expect(JSON.stringify(told)).toContain("71.7%");
    expect(JSON.stringify(told)).not.toContain("天兴园林");
    // of the headline figures of item ten the circular states two: problems found, persons held to account and leads under way are not its own
    expect(told.goals.at(-1).figures.map((each: { metric: string; text: string; number: string | null }) => [each.metric, each.text, each.number])).toEqual([["rank_g10", "9位", "9"], ["spot_checks", "57次", "57"]]);
    expect(told.rule).toContain("数目过小的不载确数");
    expect(await get("访客", "/api/public/2016-09")).toMatchObject({ issues: [{ code: "issuing.not-public" }] });
  });

  test("a row tells which issued bulletins used it", async () => {
    const { rows } = await get("审计", "/api/registers/projects/rows?filter=tier:eq:district&filter=started_on:present&size=1");
    const { uses } = await get("审计", `/api/registers/projects/rows/${rows[0].id}/uses`);
    expect(uses).toMatchObject([{ month: "2016-10", edition: 2, number: "周督考通〔2016〕1号" }]);
    expect(uses[0].figures.map((each: { metric: string }) => each.metric)).toEqual(expect.arrayContaining(["district_projects", "district_started", "district_start_rate", "district_invested"]));
    expect(uses[0].figures.map((each: { metric: string }) => each.metric)).not.toContain("tech_projects");
  });
});

test("November is not issued while October's promises have no answer", async () => {
  expect((await post("王", "/api/issuing/2016-11/freeze")).status).toBe(200);
  for (const [who, step] of [["王", "draft"], ["李", "check"]] as const) expect((await post(who, "/api/issuing/2016-11/sign", { step, verdict: "agreed" })).status).toBe(200);
  expect((await post("王", "/api/issuing/2016-11/sign", { step: "sign", verdict: "agreed", on_paper: "张某" })).status).toBe(200);
  expect((await post("王", "/api/issuing/2016-11/issue")).codes).toEqual(["issuing.unanswered"]);
  const { unanswered, state, archive } = await get("王", "/api/issuing/2016-11");
  expect(unanswered.length).toBeGreaterThan(10);
  expect([state.state, archive]).toEqual(["frozen", []]);
});

test("answers that came after the freeze do not carry the edition out: it holds what it said", async () => {
  const owed = (await get("王", "/api/issuing/2016-11")).unanswered.length as number;
  const { due } = await get("王", "/api/bulletins/2016-11/commitments");
  const unanswered = (due as { id: string; rev: number; outcome: string | null }[]).filter(({ outcome }) => outcome === null);
  for (const { id, rev } of unanswered) expect((await post("王", `/api/bulletins/2016-11/commitments/${id}/answer`, { rev, outcome: "kept", account: "已按期办结" })).status).toBe(200);
  expect((await post("王", "/api/issuing/2016-11/issue")).codes).toEqual(["issuing.answered-since"]);
  const { gates } = await get("王", "/api/issuing/2016-11");
  expect(gates.find(({ kind }: { kind: string }) => kind === "commitments")).toMatchObject({ state: "open", text: expect.stringContaining(`有${owed}项还没有反馈`) });
  expect((await post("王", "/api/issuing/2016-11/reopen")).status).toBe(200);
  expect((await post("王", "/api/issuing/2016-11/freeze")).status).toBe(200);
  expect((await get("王", "/api/issuing/2016-11")).gates.find(({ kind }: { kind: string }) => kind === "commitments")).toMatchObject({ state: "done" });
});

test("before a month is frozen it is told what may be overlooked: that it lasts yet", async () => {
  expect((await get("王", "/api/issuing/2016-12")).freeze_warnings).toEqual([expect.stringMatching(/2016-12-31才结束/)]);
  expect((await get("王", "/api/issuing/2016-10")).freeze_warnings).toEqual([]);
});
