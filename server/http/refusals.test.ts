import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { routes } from "../../contract/index.ts";
import { listAudit } from "../postgres/accounts/audit.ts";
import { makeOffice } from "../testing/sample-office.ts";
import { officeKey, type SignedInApp, signedInApp } from "./testing/signed-in.ts";

let server: SignedInApp;
beforeAll(async () => {
  server = await signedInApp(await makeOffice({ rows: false }));
});
afterAll(() => server?.close());

type Seen = readonly [account: string, action: unknown, reason: unknown, path: unknown];

/** What the log has of refusals since; they are written beside the answer, so it is looked until they are there. */
async function refusals(since: number, wanted: number): Promise<Seen[]> {
  const { office: { database: { query }, region } } = server;
  const look = () => listAudit(query, region, { kind: "forbidden" }, { limit: 100, offset: 0 });
  await expect.poll(async () => (await look()).total - since).toBe(wanted);
  return (await look()).rows.slice(0, wanted).map(({ account, detail }): Seen => [account, detail["action"], detail["reason"], detail["path"]]);
}
const soFar = async (): Promise<number> => (await listAudit(server.office.database.query, server.office.region, { kind: "forbidden" }, { limit: 0, offset: 0 })).total;

describe("every refusal of access is in the security log (ASVS 5.0 16.3.2)", () => {
  const batch = "019e0000-0000-7000-8000-000000000001";
  test.each([
    ["the form of another unit", "GET", "/api/reports/2016-10/zc-jxj", undefined, "read-reports"],
    ["its draft", "POST", "/api/reports/2016-10/zc-jxj/start", { batch }, "report"],
    ["its upload", "POST", "/api/reports/2016-10/zc-jxj/files?duty=d&row=r", undefined, "report"],
    ["its review", "GET", "/api/review/2016-10/zc-jxj", undefined, "read-reports"],
    ["something that his role does not do", "POST", "/api/reports/2016-10/open", { batch }, "run-month"],
  ] as const)("%s, asked for by a liaison", async (_, method, url, payload, action) => {
    const before = await soFar();
    const answer = await (await server.as("fgj-liaison"))({ method, url, ...(payload ? { payload } : {}) });
    expect(answer.statusCode, answer.body).toBe(403);
    expect(await refusals(before, 1)).toEqual([["fgj-liaison", action, undefined, url.split("?")[0]]]);
  });

  test("an order of another unit", async () => {
    const officer = await server.as("officer1");
    const issued = await officer({ method: "POST", url: "/api/orders", payload: { unit: "zc-jxj", subject: "补办手续", demand: "请补办手续。", kind: "other", colour: "blue" } });
    const id = issued.json<{ id: string }>().id;
    expect(issued.statusCode, issued.body).toBe(200);
    const before = await soFar();
    expect((await (await server.as("fgj-liaison"))({ url: `/api/orders/${id}` })).statusCode).toBe(403);
    expect(await refusals(before, 1)).toEqual([["fgj-liaison", "read-reports", undefined, `/api/orders/${id}`]]);
  });

  test("what an administrator may not do to himself, what a foreign page sends, and a wrong key", async () => {
    const before = await soFar();
    const own = await (await server.as("secadmin"))({ method: "POST", url: "/api/grants", payload: { account: "secadmin", role: "officer", scope: "zc" } });
    const foreign = await server.app.inject({ method: "POST", url: "/api/sign-out", headers: { "sec-fetch-site": "cross-site" } });
    expect([own.statusCode, foreign.statusCode]).toEqual([403, 403]);
    await refusals(before, 2);
    const key = await server.app.inject({ url: "/api/programme", headers: { authorization: "Bearer wrong" } });
    expect([key.statusCode, key.json<{ issues: { code: string }[] }>().issues[0]!.code]).toEqual([401, "access.wrong-key"]);
    expect((await refusals(before, 3)).toSorted()).toEqual([
      ["nobody", undefined, "access.other-site", "/api/sign-out"], ["nobody", "read-programme", "access.wrong-key", "/api/programme"], ["secadmin", "grant-roles", "access.own-grant", "/api/grants"],
    ]);
  });

  test("what is answered is no refusal; the office's key and a proxy's own password are none either", async () => {
    const before = await soFar();
    const asked = [{}, { authorization: `Bearer ${officeKey}` }, { authorization: "Basic eDp5" }];
    for (const headers of asked) expect((await server.app.inject({ url: routes.programme.path, headers })).statusCode).toBe(200);
    await refusals(before, 0);
  });
});
