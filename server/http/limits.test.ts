import { pino } from "pino";
import { afterEach, describe, expect, test } from "vitest";
import * as z from "zod";
import { visitor } from "../../access/index.ts";
import { failure } from "../../contract/api/common.ts";
import { type RouteName, routes } from "../../contract/index.ts";
import type { Route } from "../../contract/api/routes.ts";
import { ok } from "../../core/index.ts";
import { readPolicies } from "../identity/policy.ts";
import { buildApp } from "./app.ts";
import type { Limits } from "./limits.ts";
import { on } from "./route.ts";

const { limits } = readPolicies();
let app: Awaited<ReturnType<typeof buildApp>>;
afterEach(() => app?.close());

async function start(given: Limits = limits): Promise<void> {
  const done = async () => ok({ done: true } as never);
  app = await buildApp({
    routes: [on("signIn", "read-public", done), on("me", "read-public", done), on("submitReport", "read-public", done), on("signOut", "read-public", done), on("previewImport", "read-public", done)],
    webDir: "/nowhere", actorOf: () => visitor, limits: given, logger: pino({ level: "silent" }),
  });
}

const signIn = (username: string, remoteAddress = "10.0.0.1") => app.inject({ method: "POST", url: "/api/sign-in", payload: { username, password: "x" }, remoteAddress });
const me = (token?: string, remoteAddress = "10.0.0.1") => app.inject({ url: "/api/me", remoteAddress, ...(token ? { cookies: { dukao: token } } : {}) });
const statuses = async (many: number, ask: () => Promise<{ statusCode: number }>) => {
  const found: number[] = [];
  for (let i = 0; i < many; i += 1) found.push((await ask()).statusCode);
  return found;
};

describe("an office of 200 behind one address", () => {
  test("signs in, opens its forms, saves sixty times each and hands in within one minute", async () => {
    await start();
    for (let person = 0; person < 200; person += 1) {
      const cookies = { dukao: `token-${person}` };
      expect((await signIn(`liaison-${person}`)).statusCode).toBe(200);
      for (let i = 0; i < 10; i += 1) expect((await me(`token-${person}`)).statusCode).toBe(200);
      const sent = await app.inject({ method: "POST", url: "/api/reports/2016-11/zc-fgj/submit", payload: { batch: crypto.randomUUID(), cells: [] }, cookies, remoteAddress: "10.0.0.1" });
      expect(sent.statusCode).toBe(200);
    }
    expect(limits.address.most).toBeGreaterThan(200 * 120);
  }, 60_000);
});

describe("what is too much", () => {
  test("names are tried so often from one address; the answer says how long to wait; another name and another address go on", async () => {
    await start();
    expect((await statuses(limits.name.most + 2, () => signIn(" Officer1 "))).slice(-3)).toEqual([200, 429, 429]);
    const told = await signIn("officer1");
    expect(Number(told.headers["retry-after"])).toBeGreaterThan(0);
    expect(failure.parse(told.json()).issues[0]).toMatchObject({ code: "access.too-many", next: expect.stringMatching(/请在 \d+ 秒后重试/) });
    expect([(await signIn("officer2")).statusCode, (await signIn("officer1", "10.0.0.2")).statusCode]).toEqual([200, 200]);
  });

  test("an address tries no more than so many names", async () => {
    await start({ ...limits, sign_in: { most: 3, seconds: 60 } });
    let n = 0;
    expect(await statuses(5, () => signIn(`name-${(n += 1)}`))).toEqual([200, 200, 200, 429, 429]);
    expect((await me()).statusCode).toBe(200);
  });

  test("a session asks no more than so often, and takes nobody else's share; an address neither", async () => {
    await start({ ...limits, session: { most: 2, seconds: 60 }, address: { most: 6, seconds: 60 } });
    expect(await statuses(3, () => me("one"))).toEqual([200, 200, 429]);
    expect(await statuses(2, () => me("two"))).toEqual([200, 200]);
    expect(await statuses(2, () => me())).toEqual([200, 429]);
    expect((await me(undefined, "10.0.0.2")).statusCode).toBe(200);
  });

  test("however the address is spelt", async () => {
    await start({ ...limits, sign_in: { most: 2, seconds: 60 } });
    const spelt = ["/api/sign-in", "/api/%73ign-in", "/%61pi/sign%2Din?lang=en"];
    const found: number[] = [];
    for (const [n, url] of spelt.entries()) found.push((await app.inject({ method: "POST", url, payload: { username: `name-${n}`, password: "x" } })).statusCode);
    expect(found).toEqual([200, 200, 429]);
    await app.close();
    await start({ ...limits, address: { most: 1, seconds: 60 } });
    expect((await statuses(2, () => app.inject({ url: "/%61pi/me" })))).toEqual([200, 429]);
    expect((await app.inject({ url: "/%61pi/none" })).headers["cache-control"]).toBe("no-store");
  });

  test("a file within JSON is counted as one that is sent in parts", async () => {
    await start({ ...limits, upload: { most: 1, seconds: 60 } });
    const preview = () => app.inject({ method: "POST", url: "/api/registers/projects/import/preview", cookies: { dukao: "one" }, payload: { file: { name: "x.xlsx", bytes: "AAAA" } } });
    expect(await statuses(2, preview)).toEqual([200, 429]);
    expect((await me("one")).statusCode).toBe(200);
  });

  test("every route whose body holds a file says so", () => {
    const holding = (Object.keys(routes) as RouteName[]).filter((name) => "body" in routes[name] && "file" in ((z.toJSONSchema(routes[name].body, { io: "input" }) as { properties?: object }).properties ?? {}));
    expect(holding.length).toBeGreaterThan(3);
    expect(holding.filter((name) => (routes[name] as Route).takesFile !== true)).toEqual([]);
  });

  test("files are counted for themselves", async () => {
    await start({ ...limits, upload: { most: 1, seconds: 60 } });
    const send = () => app.inject({ method: "POST", url: "/api/sign-out", cookies: { dukao: "one" }, headers: { "content-type": "multipart/form-data; boundary=x" }, payload: "--x--\r\n" });
    expect((await statuses(2, send)).at(-1)).toBe(429);
    expect((await me("one")).statusCode).toBe(200);
  });
});
