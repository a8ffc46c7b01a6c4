import { mkdtemp, readdir, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { FastifyInstance } from "fastify";
import { pino } from "pino";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Actor, everywhere, type Role } from "../../access/index.ts";
import type { ReportForm } from "../../contract/index.ts";
import { testOffice } from "../testing/sample-office.ts";
import { fileStore } from "../files/store.ts";
import { buildApp } from "./app.ts";
import { allRoutes } from "./routes/index.ts";

const office = testOffice();
const month = "2016-11";
let app: FastifyInstance;
let folder: string;

const person = (role: Role, unit: string): Actor => ({ id: `${unit}-${role}`, name: `${unit} ${role}`, org: unit, grants: [everywhere(role, unit, [unit])] });
const people: Readonly<Record<string, Actor>> = {
  officer: person("officer", "zc-dkb"), fgj: person("liaison", "zc-fgj"), jxj: person("liaison", "zc-jxj"), leader: person("leader", "zc"),
};

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "dukao-report-"));
  app = await buildApp({
    routes: allRoutes(office(), { sealSoon: () => undefined, version: "0.0.0", files: fileStore(folder) }), webDir: join(folder, "none"),
    actorOf: (request) => people[request.headers.authorization ?? ""]!, logger: pino({ level: "silent" }),
  });
});
afterAll(async () => {
  await app?.close();
  if (folder) await rm(folder, { recursive: true });
});

const ask = (who: string, method: "GET" | "POST", url: string, payload?: object) => app.inject({ method, url, headers: { authorization: who }, ...(payload ? { payload } : {}) });
const form = async (): Promise<ReportForm> => (await ask("fgj", "GET", `/api/reports/${month}/zc-fgj`)).json();

/** A file as a browser sends it. */
function upload(who: string, name: string, bytes: Buffer, at: { duty: string; row: string }) {
  const edge = "dukao-edge";
  const head = `--${edge}\r\ncontent-disposition: form-data; name="file"; filename="${name}"\r\ncontent-type: application/octet-stream\r\n\r\n`;
  return app.inject({
    method: "POST", url: `/api/reports/${month}/zc-fgj/files?${new URLSearchParams(at)}`, headers: { authorization: who, "content-type": `multipart/form-data; boundary=${edge}` },
    payload: Buffer.concat([Buffer.from(head), bytes, Buffer.from(`\r\n--${edge}--\r\n`)]),
  });
}

describe("who may do what", () => {
  test.each<[string, "GET" | "POST", string, number]>([
    ["leader", "POST", `/api/reports/${month}/open`, 403], ["fgj", "POST", `/api/reports/${month}/open`, 403], ["officer", "POST", `/api/reports/${month}/open`, 200],
    ["fgj", "GET", `/api/reports/${month}/zc-fgj`, 200], ["jxj", "GET", `/api/reports/${month}/zc-fgj`, 403], ["leader", "GET", `/api/reports/${month}/zc-fgj`, 200],
    ["jxj", "POST", `/api/reports/${month}/zc-fgj/start`, 403], ["leader", "POST", `/api/reports/${month}/zc-fgj/submit`, 403], ["jxj", "POST", `/api/reports/${month}/zc-fgj/withdraw`, 403],
  ])("%s %s %s: %s", async (who, method, url, status) => {
    const answer = await ask(who, method, url, method === "POST" ? { batch: `batch-${who}-${url}`.slice(0, 90) } : undefined);
    expect(answer.statusCode, answer.body).toBe(status);
  });

  test("each sees its own: the unit one line, the office all, with the burden", async () => {
    for (const payload of [{ batch: "o11" }, {}]) {
      const refused = await app.inject({ method: "POST", url: `/api/reports/${month}/open`, headers: { authorization: "officer" }, payload });
      expect([refused.statusCode, refused.json()]).toMatchObject([400, { issues: [{ code: "http.bad-batch", what: expect.stringContaining("批次号（batch）"), next: expect.stringContaining("UUID") }] }]);
    }
    expect((await ask("fgj", "GET", "/api/reports")).json()).toMatchObject({ month, reports: [{ unit: { id: "zc-fgj" }, state: "open", lamp: "green", days_left: 2, asked: 68, answered: 6 }] });
    expect((await ask("officer", "GET", "/api/reports")).json().reports).toHaveLength(38);
    expect((await ask("officer", "GET", "/api/burden")).json()).toMatchObject({ month, units: expect.arrayContaining([expect.objectContaining({ asked: 68, prefilled: 6 })]) });
    expect((await ask("officer", "GET", "/api/burden/export")).body).toMatch(/^\uFEFF单位,状态,/);
  });
});

describe("evidence", () => {
  const png = Buffer.concat([Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]), Buffer.alloc(5_000, 7)]);

  test("is kept once, hangs on its row, and is answered to those who may see it", async () => {
    const section = (await form()).sections.find(({ duty }) => duty === "city_investment")!;
    const [one, other] = section.rows;
    const first = await upload("fgj", "现场照片.png", png, { duty: section.duty, row: one!.row });
    expect([first.statusCode, first.json()]).toMatchObject([200, { name: "现场照片.png", size: png.length, type: "image/png" }]);
    expect((await upload("fgj", "同一张.png", png, { duty: section.duty, row: other!.row })).statusCode).toBe(200);
    const { sha256 } = first.json() as { sha256: string };
    expect(await readdir(join(folder, "files", sha256.slice(0, 2)))).toEqual([sha256]);
    expect((await form()).sections.find(({ duty }) => duty === section.duty)!.rows[0]!.files).toMatchObject([{ sha256, name: "现场照片.png" }]);
    const got = await ask("officer", "GET", `/api/files/${sha256}`);
    expect([got.statusCode, got.rawPayload.equals(png), got.headers["content-disposition"]]).toEqual([200, true, expect.stringMatching(/^attachment/)]);
    expect((await ask("jxj", "GET", `/api/files/${sha256}`)).statusCode).toBe(404);
    expect((await ask("fgj", "POST", `/api/reports/${month}/zc-fgj/files/remove`, { duty: section.duty, row: one!.row, sha256 })).json()).toEqual({ removed: true });
  });

  test.each<[string, string, Buffer, number, string]>([
    ["a program with a harmless name", "照片.png", Buffer.from("MZ\x90\x00 a program, not a picture"), 415, "report.file-type"],
    ["nothing", "空.pdf", Buffer.alloc(0), 422, "report.no-file"],
    ["more than is taken", "大.png", Buffer.concat([png, Buffer.alloc(20 * 1024 * 1024)]), 413, "report.file-too-large"],
  ])("%s is refused, and nothing stays", async (_, name, bytes, status, code) => {
    const row = (await form()).sections[0]!.rows[0]!;
    const answer = await upload("fgj", name, bytes, { duty: "city_investment", row: row.row });
    expect([answer.statusCode, answer.json().issues?.[0]?.code]).toEqual([status, code]);
    expect((await form()).sections[0]!.rows[0]!.files).toEqual([]);
    expect(await readdir(join(folder, "files", "coming"))).toEqual([]);
  });
});
