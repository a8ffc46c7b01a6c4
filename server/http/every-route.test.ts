import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { InjectOptions } from "fastify";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Action, actions, type Actor, allow, type Role, roles } from "../../access/index.ts";
import { failure } from "../../contract/api/common.ts";
import { type RouteName, routes } from "../../contract/index.ts";
import { actorOfToken } from "../identity/identity.ts";
import { allRoutes } from "./routes/index.ts";
import { type Ask, type SignedInApp, signedInApp } from "./testing/signed-in.ts";
import { makeOffice } from "../testing/sample-office.ts";

/** A sample account of each role. */
const people: Readonly<Record<Exclude<Role, "visitor">, string>> = {
  liaison: "fgj-liaison", head: "fgj-head", officer: "officer1", sponsor: "sponsor1", leader: "leader1", field: "field1", auditor: "auditor1",
  "system-admin": "sysadmin", "security-admin": "secadmin", "audit-admin": "audadmin",
};

let server: SignedInApp;
const asked = new Map<Role, Ask>();
let actionOf: ReadonlyMap<RouteName, Action>;

beforeAll(async () => {
  const office = await makeOffice();
  server = await signedInApp(office);
  actionOf = new Map(allRoutes(office, { sealSoon: () => undefined, version: "0", identity: server.identity }).map(({ name, action }) => [name, action]));
  for (const role of roles) {
    const ask = await server.as(role === "visitor" ? undefined : people[role]);
    asked.set(role, ask);
    const me = (await ask({ url: "/api/me" })).json<{ id: string }>();
    expect(me.id).toBe(role === "visitor" ? "visitor" : people[role]);
  }
}, 240_000);
afterAll(() => server?.close());

const names = Object.keys(routes) as RouteName[];

/** What an address needs to be one: values that name nothing, so that whoever passes the door changes nothing. */
const request = (name: RouteName): InjectOptions => {
  const { method, path } = routes[name];
  const url = path.replace(/:(\w+)/g, (_, key: string) => (key === "month" ? "2016-10" : key === "edition" ? "99" : `no-${key}`));
  return { method, url, ...(method === "GET" ? {} : { payload: {} }) };
};

/** An answer that never ends is not waited for where the table lets it begin. */
async function outcome(ask: Ask, name: RouteName, allowed: boolean): Promise<{ status: number; code: string; reason: string }> {
  if (allowed && streams.has(name)) return { status: 200, code: "", reason: "" };
  const answer = await ask(request(name));
  const told = answer.statusCode < 400 ? undefined : failure.safeParse(answer.json());
  return { status: answer.statusCode, code: told?.data?.issues[0]?.code ?? "", reason: told?.data?.issues[0]?.what ?? "" };
}

/** Routes whose answer stays open. */
const streams = new Set<RouteName>(names.filter((name) => /\/live$|\/stream$|\/together|events$/.test(routes[name].path)));

describe("every route", () => {
  test("is answered by code, under an action of the table", () => {
    expect(names.filter((name) => !actionOf.has(name))).toEqual([]);
    expect([...actionOf].filter(([, action]) => !(action in actions))).toEqual([]);
    expect(new Set(actionOf.keys()).size).toBe(names.length);
  });

  test("is opened by nothing but the table: no handler of a route is bound past `on`", () => {
    const folder = join(import.meta.dirname, "routes");
    const past = readdirSync(folder).filter((file) => file.endsWith(".ts") && /app\.(get|post|put|patch|delete|route)\(/.test(readFileSync(join(folder, file), "utf8")));
    expect(past).toEqual([]);
  });
});

describe.each(roles)("%s", (role) => {
  test("passes the doors that the table opens, and no other; at the others the reason is told", async () => {
    const ask = asked.get(role)!;
    const actor: Actor = { id: role, name: role, session: "s", grants: [{ role, org: "zc", orgs: new Set(["zc"]) }] };
    const wrong: unknown[] = [];
    for (const name of names) {
      // these two would end the session that the next request comes with
      if (name === "signOut" || name === "signIn") continue;
      const action = actionOf.get(name)!;
      const sentence = role === "visitor" && actions[action].roles.every((each) => each !== "visitor") ? { allowed: false, reason: "" } : allow(actor, action);
      const { status, code, reason } = await outcome(ask, name, sentence.allowed);
      const refusedAtDoor = code === "access.not-signed-in" || (code === "http.forbidden" && reason.includes(sentence.reason.slice(0, -1)));
      const right = sentence.allowed ? !refusedAtDoor && status < 500 : status === (role === "visitor" ? 401 : 403) && refusedAtDoor;
      if (!right && !(sentence.allowed && code === "documents.no-pdf")) wrong.push({ name, action, allowed: sentence.allowed, status, code, reason });
    }
    expect(wrong).toEqual([]);
  }, 120_000);
});

describe("within one's own unit", () => {
  const rowsOf = async (as: string, register: string): Promise<Set<string>> => {
    const answer = await (await server.as(as))({ url: `/api/registers/${register}/rows?size=500` });
    return new Set(answer.json<{ rows: { org: string }[] }>().rows.map(({ org }) => org));
  };

  test("a unit lists its own rows only; office, leader, auditor and visitor all", async () => {
    expect([...await rowsOf("fgj-liaison", "projects")].every((org) => org === "zc-fgj")).toBe(true);
    expect((await rowsOf("officer1", "projects")).size).toBeGreaterThan(3);
    expect((await rowsOf("leader1", "projects")).size).toBeGreaterThan(3);
  });

  test("a row of another unit is not there for it, nor its history, nor in an export", async () => {
    const officer = await server.as("officer1");
    const { rows } = (await officer({ url: "/api/registers/projects/rows?size=500" })).json<{ rows: { id: string; org: string }[] }>();
    const foreign = rows.find(({ org }) => org !== "zc-fgj")!;
    const liaison = await server.as("fgj-liaison");
    expect((await liaison({ url: `/api/registers/projects/rows/${foreign.id}` })).statusCode).toBe(404);
    expect((await officer({ url: `/api/registers/projects/rows/${foreign.id}` })).statusCode).toBe(200);
    const file = await liaison({ url: "/api/registers/projects/export?format=csv" });
    expect(file.body).not.toContain(foreign.id);
  });

  test("a figure is the same for everybody; of the rows behind it a unit sees its own", async () => {
    const [officer, liaison] = [await server.as("officer1"), await server.as("fgj-liaison")];
    const figure = async (ask: Ask) => (await ask({ url: "/api/figures/district_start_rate?month=2016-10&edition=live" })).json<{ figure: { text: string }; leaves: { key: string; count: number }[] }>();
    const [all, own] = [await figure(officer), await figure(liaison)];
    expect(own.figure.text).toBe(all.figure.text);
    const leaf = all.leaves.at(-1)!;
    const behind = async (ask: Ask) => (await ask({ url: `/api/figures/district_start_rate/rows?month=2016-10&edition=live&leaf=${leaf.key}&size=500` })).json<{ total: number; rows: { org: { id: string } }[] }>();
    expect((await behind(officer)).total).toBe(leaf.count);
    expect((await behind(liaison)).rows.every(({ org }) => org.id === "zc-fgj")).toBe(true);
  });

  test("personal fields are for the office and the field worker; nobody else can even filter by them", async () => {
    const list = async (as: string, query = "") => {
      const answer = await (await server.as(as))({ url: `/api/registers/households/rows?size=5${query}` });
      return answer.statusCode === 200 ? Object.keys(answer.json<{ rows: object[] }>().rows[0] ?? {}).includes("head") : failure.parse(answer.json()).issues[0]!.code;
    };
    expect([await list("officer1"), await list("leader1"), await list("auditor1"), await list("auditor1", "&filter=head:has:a")]).toEqual([true, false, false, "rows.unknown-column"]);
  });
});

test("the person behind a session is looked up each time: a role that ended today is gone", async () => {
  expect(await actorOfToken(server.office, server.identity, "no token of ours")).toBeUndefined();
});

test("what happened to an order or a report is told by people's names, in the cells that changed as well", async () => {
  const officer = await server.as("officer1");
  const drawn = await officer({ method: "POST", url: "/api/orders", payload: { unit: "zc-fgj", subject: "事项", kind: "other", colour: "blue", basis: [] } });
  expect(drawn.statusCode, drawn.body).toBe(200);
  const { history } = (await officer({ url: `/api/registers/supervision_orders/rows/${drawn.json<{ id: string }>().id}` })).json<{ history: { by: string; changes: { field: string; after: unknown }[] }[] }>();
  expect(history.map(({ by, changes }) => [by, changes.find(({ field }) => field === "drawn_by")?.after])).toEqual([["督考员甲", "督考员甲"]]);
  const granted = await (await server.as("secadmin"))({ method: "POST", url: "/api/grants", payload: { account: "fgj-liaison", role: "head", scope: "zc-fgj" } });
  expect(granted.statusCode, granted.body).toBe(200);
  const { grants } = (await (await server.as("secadmin"))({ url: "/api/grants?q=fgj-liaison&role=head" })).json<{ grants: { granted_by: string; withdrawn_by: string | null }[] }>();
  expect(grants.map(({ granted_by, withdrawn_by }) => [granted_by, withdrawn_by])).toEqual([["安全管理员", null]]);
});
