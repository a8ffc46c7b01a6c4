import { pino } from "pino";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { FastifyInstance } from "fastify";
import { everywhere, visitor } from "../../access/index.ts";
import { ok } from "../../core/index.ts";
import { buildApp } from "./app.ts";
import { on } from "./route.ts";

let app: FastifyInstance;
const office = { ...visitor, grants: [everywhere("officer", "", [])] };

beforeAll(async () => {
  const routes = [
    on("registers", "read", async () => {
      throw Object.assign(new Error("secret detail of the database"), { code: "XX000" });
    }),
    on("writeRows", "write-rows", async () => ok({ batch: "", count: 0, rows: [] })),
  ];
  app = await buildApp({ routes, webDir: "/nowhere", actorOf: () => office, logger: pino({ level: "silent" }) });
});
afterAll(() => app.close());

const post = (payload: string, type = "application/json") =>
  app.inject({ method: "POST", url: "/api/registers/projects/rows", headers: { "content-type": type }, payload });

test.each([
  ["plain text", "a=1", "text/plain", "“body”不对：内容的类型应为 application/json"], ["a list", "[]", "application/json", "“body”不对：应为一个 JSON 对象"],
])("a body that is %s is told to be no JSON object", async (_, payload, type, what) => {
  const answer = await post(payload, type);
  expect([answer.statusCode, answer.json().issues[0].what]).toEqual([400, expect.stringContaining(what)]);
});

test.each([
  ["a bug", () => app.inject("/api/registers"), 500, "http.fault"],
  ["broken JSON", () => post("{bad"), 400, "http.bad-request"],
  ["an empty body", () => post(""), 400, "http.bad-request"],
  ["another media type", () => post("<a/>", "text/xml"), 400, "http.bad-request"],
  ["an address that is no address", () => app.inject("/api/%E0%A4%A"), 404, "http.no-route"],
  ["a host that is not this machine", () => app.inject({ url: "/api/registers", headers: { host: "evil.example" } }), 404, "http.no-route"],
])("%s is told as an issue, without inner details", async (_, ask, status, code) => {
  const answer = await ask();
  expect(answer.statusCode).toBe(status);
  expect(answer.json()).toMatchObject({ issues: [{ code }] });
  expect(answer.body).not.toContain("secret");
  expect(answer.body).not.toContain("FST_");
});
