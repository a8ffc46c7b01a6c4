import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { failure } from "../../contract/api/common.ts";
import type { Me } from "../../contract/index.ts";
import { officeKey, samplePassword, type SignedInApp, signedInApp } from "./testing/signed-in.ts";
import { makeOffice } from "../testing/sample-office.ts";

let server: SignedInApp;
beforeAll(async () => {
  server = await signedInApp(await makeOffice({ rows: false }));
});
afterAll(() => server?.close());

const signIn = (username: string, password: string, headers: Record<string, string> = {}) => server.app.inject({ method: "POST", url: "/api/sign-in", payload: { username, password }, headers });
const codeOf = (answer: { json(): unknown }): string => failure.parse(answer.json()).issues[0]!.code;
const cookieOf = (answer: { cookies: unknown }) => (answer.cookies as { name: string; value: string; httpOnly?: boolean; sameSite?: string; path?: string; secure?: boolean }[]).find(({ name }) => name === "dukao");
const meWith = async (token: string | undefined): Promise<Me> => (await server.app.inject({ url: "/api/me", cookies: token === undefined ? {} : { dukao: token } })).json();

describe("signing in", () => {
  test("brings a cookie that no script reads and no other site sends, and the person with his roles", async () => {
    const answer = await signIn(" FGJ-Liaison ", samplePassword);
    expect(answer.statusCode, answer.body).toBe(200);
    const cookie = cookieOf(answer)!;
    expect(cookie).toMatchObject({ httpOnly: true, sameSite: "Strict", path: "/" });
    expect(cookie.value).toMatch(/^[\w-]{43}$/);
    const me = await meWith(cookie.value);
    expect(me).toMatchObject({ signed_in: true, visitor: false, due: null, id: "fgj-liaison", name: "发改局联络员", org: { id: "zc-fgj" }, roles: [{ role: "liaison", org: { id: "zc-fgj" } }] });
    expect(me.can).toMatchObject({ report: true, "review-unit": false, "write-rows": false });
  });

  test("keeps the token's hash only", async () => {
    const { value } = cookieOf(await signIn("officer1", samplePassword))!;
    const kept = await server.office.database.pool.query("select row_to_json(s)::text as all from dukao.sessions s");
    expect(kept.rows.map(({ all }) => String(all)).filter((all) => all.includes(value))).toEqual([]);
  });

  test("out again, and the cookie is worth nothing", async () => {
    const { value } = cookieOf(await signIn("officer1", samplePassword))!;
    expect((await meWith(value)).id).toBe("officer1");
    const out = await server.app.inject({ method: "POST", url: "/api/sign-out", cookies: { dukao: value } });
    expect(out.statusCode).toBe(200);
    expect(await meWith(value)).toMatchObject({ visitor: true, signed_in: false });
  });

  test.each([["a wrong password", "leader1"], ["a name that there is not", "nobody-at-all"]])("%s is answered alike, and the fifth time locks and says so", async (_, username) => {
    const answers = [];
    for (let i = 0; i < 6; i += 1) answers.push(await signIn(username, "wrong"));
    expect(answers.map(({ statusCode }) => statusCode)).toEqual([401, 401, 401, 401, 423, 423]);
    expect(codeOf(answers[0]!)).toBe("access.wrong-password");
    expect([codeOf(answers[3]!), codeOf(answers[4]!), codeOf(answers[5]!)]).toEqual(["access.wrong-password", "access.locked", "access.locked"]);
    expect(answers[4]!.body).toContain("30 分钟");
    expect(answers[0]!.body).not.toContain(username);
    expect((await signIn(username, samplePassword)).statusCode).toBe(423);
  });

  test("many guesses at once get no further than in turn", async () => {
    const answers = await Promise.all(Array.from({ length: 12 }, () => signIn("sponsor1", "guess")));
    expect(answers.filter(({ statusCode }) => statusCode === 401)).toHaveLength(4);
  });
});

describe("who asks", () => {
  test("a visitor who may not is asked to sign in; a person who may not is told why", async () => {
    const write = { method: "POST", url: "/api/registers/projects/rows", payload: { reason: "x", rows: [{ cells: {} }] } } as const;
    const [visitor, liaison] = [await server.as(undefined), await server.as("jxj-liaison")];
    const answers = [await visitor(write), await liaison(write)];
    expect(answers.map((each) => [each.statusCode, codeOf(each)])).toEqual([[401, "access.not-signed-in"], [403, "http.forbidden"]]);
  });

  test("the office's key is the office", async () => {
    const me: Me = (await server.app.inject({ url: "/api/me", headers: { authorization: `Bearer ${officeKey}` } })).json();
    expect(me).toMatchObject({ id: "office", signed_in: true });
  });

  test.each([
    [{ "sec-fetch-site": "cross-site" }, 403], [{ "sec-fetch-site": "same-site" }, 403], [{ origin: "https://evil.example" }, 403],
    [{ "sec-fetch-site": "same-origin", origin: "http://localhost:80" }, 401], [{ origin: "http://localhost:80" }, 401], [{}, 401],
  ])("a change that says it comes from %o: %d", async (headers, status) => {
    expect((await signIn("field1", "wrong", headers as Record<string, string>)).statusCode).toBe(status);
    await server.office.database.pool.query("delete from dukao.failures");
  });
});

test("where no visitor is let in, only the public pages and the way in are open", async () => {
  const { office } = server;
  const closed = await signedInApp(office, { visitors: false });
  const status = async (url: string) => (await closed.app.inject({ url })).statusCode;
  expect(await Promise.all(["/api/me", "/api/sign-in", "/api/overview", "/api/programme", "/api/registers"].map(status))).toEqual([200, 200, 401, 401, 401]);
  await closed.app.close();
});
