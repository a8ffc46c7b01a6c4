import { strToU8, zipSync } from "fflate";
import type { FastifyInstance } from "fastify";
import { pino } from "pino";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import * as z from "zod";
import { visitor } from "../../access/index.ts";
import { type AnswerOf, type BodyOf, paths, type RouteName, routes } from "../../contract/index.ts";
import { failure } from "../../contract/api/common.ts";
import { bulletinText } from "../../documents/index.ts";
import { composeBulletin } from "../commands/bulletin/index.ts";
import { officeActor } from "../identity/local-key.ts";
import type { Office } from "../office.ts";
import { buildApp } from "./app.ts";
import { makeOffice } from "../testing/sample-office.ts";
import { allRoutes } from "./routes/index.ts";

const officer = officeActor("督考办");
const month = "2016-10";
let office: Office;
let app: FastifyInstance;
let text: string;

beforeAll(async () => {
  office = await makeOffice();
  app = await buildApp({
    routes: allRoutes(office, { sealSoon: () => undefined, version: "0.0.0" }), webDir: "/nowhere",
    actorOf: (request) => (request.headers.authorization === "Bearer key" ? officer : visitor), logger: pino({ level: "silent" }),
  });
  const made = await composeBulletin(office, month);
  if (!made.ok) throw new Error(JSON.stringify(made.issues));
  text = bulletinText(made.value.bulletin);
});
afterAll(async () => {
  await app?.close();
  await office?.database.close();
});

/** Posts to a route and reads its answer with the route's own schema, which must leave nothing out and find nothing new. */
async function post<N extends RouteName>(name: N, body: BodyOf<N>, key = false): Promise<AnswerOf<N>> {
  const answer = await app.inject({ method: "POST", url: paths[name].path, payload: body as object, ...(key && { headers: { authorization: "Bearer key" } }) });
  expect(answer.statusCode, answer.body.slice(0, 400)).toBe(200);
  const told: unknown = answer.json();
  expect((routes[name].response as z.ZodType).parse(told)).toEqual(told);
  return told as AnswerOf<N>;
}

async function refused(name: RouteName, body: object): Promise<[number, string]> {
  const answer = await app.inject({ method: "POST", url: paths[name].path, payload: body });
  const told = failure.parse(answer.json());
  expect(told.issues[0]!.what).not.toMatch(/\{\w+\}/);
  return [answer.statusCode, told.issues[0]!.code];
}

describe("a document", () => {
  test("its figures, relations and findings, each mark in its place; no month, no ledger", async () => {
    const told = await post("proof", { text: "40个项目开工33个、开工率85.2%。" });
    expect(told.against).toBeNull();
    expect(told.findings.map((each) => each.rule)).toEqual(["arithmetic-fail"]);
    expect(told.marks.filter((each) => each.level === "error").map(({ start, end }) => told.text.slice(start, end))).toEqual(["开工率85.2%"]);
  });

  test("the month's own bulletin agrees with its ledger throughout, and with the month before", async () => {
    const told = await post("proof", { text, month });
    expect(told.against!.compared.filter((each) => each.agreement === "agrees").length).toBeGreaterThan(105);
    expect(told.findings.filter((each) => each.rule.startsWith("ledger-"))).toEqual([]);
    expect(told.findings.filter((each) => each.rule === "earlier-fell")).toEqual([]);
  });

  test("a planted mistake is marked with both values", async () => {
    const told = await post("proof", { text: text.replace("完成投资22.75亿元", "完成投资22.57亿元"), month });
    const found = told.findings.filter((each) => each.rule === "ledger-differs");
    expect(found.map((each) => each.message)).toEqual([expect.stringMatching(/22\.57亿元.*22\.75亿元/)]);
  });

  test("a project that last month's bulletin told and this one does not", async () => {
    const told = await post("proof", { text: text.replaceAll("五洲国际家居博览城", "某某"), month });
    expect(told.findings.filter((each) => each.rule === "earlier-vanished").map((each) => each.message)).toEqual([expect.stringContaining("五洲国际家居博览城")]);
  });

  test("a .docx is read", async () => {
    const bytes = zipSync({ "word/document.xml": strToU8("<w:document><w:body><w:p><w:r><w:t>办结9件。</w:t></w:r></w:p></w:body></w:document>") });
    const told = await post("proof", { file: { name: "十月.docx", bytes: Buffer.from(bytes).toString("base64") } });
    expect(told.figures.map((each) => each.text)).toEqual(["办结9件"]);
  });

  test.each([
    ["nothing", {}, 400, "proof.nothing-given"],
    ["blanks", { text: " \n " }, 400, "proof.nothing-given"],
    ["a text without end", { text: "办".repeat(600_001) }, 413, "proof.text-too-long"],
    ["a picture", { file: { name: "a.png", bytes: Buffer.from([0x89, 0x50, 0, 1]).toString("base64") } }, 415, "proof.unknown-format"],
    ["another year", { text: "办结9件。", month: "2019-05" }, 404, "cycle.not-in-programme"],
    ["a stranger", { text: "办结9件。", month, org: "nobody" }, 404, "figures.unknown-organisation"],
    ["no base64", { file: { name: "a.txt", bytes: "%%%" } }, 400, "http.bad-request"],
  ])("%s is refused", async (_, body, status, code) => expect(await refused("proof", body)).toEqual([status, code]));
});

describe("while somebody writes", () => {
  test("findings come by block, with offsets in the block's own text", async () => {
    const blocks = [
      { id: "a", text: "10月份受理市民诉求事项965件，办结937件，办结率98.01%。", goal: "g9" },
      { id: "b", text: "办理居住证747张。", goal: "g6" },
      { id: "c", text: "40个项目开工33个、开工率85.2%。" },
    ];
    const told = await post("proofBlocks", { month, blocks });
    const placed = told.blocks.flatMap(({ id, findings }) => findings.map((each) => `${id} ${each.rule} ${blocks.find((block) => block.id === id)!.text.slice(each.start, each.end)}`));
    expect(placed).toContain("a ledger-differs 受理市民诉求事项965件");
    expect(placed).toContain("c arithmetic-fail 开工率85.2%");
    expect(placed.filter((each) => each.startsWith("b"))).toEqual([]);
  });

  test("a narrative's numbers must agree with the values given, the unsaved ones first", async () => {
    const narrative = { text: "10月份登记流动人口信息1376条，办理居住证747张。", month, org: "zc-gaj", goal: "g6" };
    expect((await post("proofNarrative", narrative)).findings.map((each) => each.rule)).toEqual(["ledger-differs"]);
    expect((await post("proofNarrative", { ...narrative, values: { migrants_registered: "1376" } })).findings).toEqual([]);
  });
});

describe("numbers of an old document", () => {
  const old = "一、工作进展情况\n6.城乡一体化发展和新型城镇化建设。2016年11月份，共登记流动人口信息1401条，办理居住证733张。全市考核排名第8位。\n9.民生社会建设。11月份受理市民诉求事项956件。\n";
  const file = { name: "十一月通报.txt", bytes: Buffer.from(old).toString("base64") };
  const november = { file, month: "2016-11" };
  const rows = async (): Promise<number> => (await app.inject({ method: "GET", url: "/api/registers/service_counts/rows" })).json<{ total: number }>().total;

  test("those that have a cell of their own are offered, what is counted from rows is not, and nothing is written", async () => {
    const before = await rows();
    const told = await post("proposals", november);
    expect(told.proposals.map((each) => [each.metric, each.value, each.unit, each.into.register, each.present, each.decided])).toEqual([
      ["migrants_registered", "1401", "条", "service_counts", null, null],
      ["residence_permits", "733", "张", "service_counts", null, null],
      ["rank_g6", "8", "位", "ranks", null, null],
    ]);
    expect(told.computed).toBe(1);
    expect(await rows()).toBe(before);
  });

  test("one is accepted: the row, its reason and the decision stand in one batch; the other is rejected and stays so", async () => {
    const before = await rows();
    const [taken, left] = (await post("proposals", november)).proposals;
    const done = await post("decideProposal", { ...november, id: taken!.id, verdict: "accepted" }, true);
    expect(done.proposal).toMatchObject({ present: { value: "1401", agrees: true }, decided: { verdict: "accepted" } });
    expect(await rows()).toBe(before + 1);
    const row = (await app.inject({ method: "GET", url: `/api/registers/service_counts/rows/${done.proposal.into.row}` })).json<{ row: object; history: { why: string; batch: string }[] }>();
    expect(row.row).toMatchObject({ item: "migrant_registration", month: "2016-11", amount: "1401", measure: "条", source: "十一月通报.txt", origin: "office" });
    expect(row.history[0]!.why).toMatch(/十一月通报\.txt.*SHA-256 [0-9a-f]{64}/);
    expect(row.history[0]!.batch).toBe(done.batch);

    expect(await answered("decideProposal", { ...november, id: left!.id, verdict: "rejected" })).toEqual([400, "proof.no-reason"]);
    await post("decideProposal", { ...november, id: left!.id, verdict: "rejected", reason: "口径不同" }, true);
    expect(await rows()).toBe(before + 1);
    expect((await post("proposals", november)).proposals.map((each) => each.decided?.verdict ?? null)).toEqual(["accepted", "rejected", null]);
  });

  test("a value that is there is never overwritten unless its revision is named", async () => {
    const october = { text: old.replaceAll("11月", "10月").replace("1401条", "1402条"), month };
    const [there] = (await post("proposals", october)).proposals;
    expect(there!.present).toMatchObject({ value: "1367", agrees: false });
    const decision = { ...october, id: there!.id, verdict: "accepted" as const };
    expect(await answered("decideProposal", decision)).toEqual([409, "proof.value-there"]);
    expect(await answered("decideProposal", { ...decision, replace: there!.present!.rev + 1 })).toEqual([409, "proof.value-there"]);
    expect((await post("decideProposal", { ...decision, replace: there!.present!.rev }, true)).proposal.present).toMatchObject({ value: "1402", agrees: true });
  });

  test("a visitor may look, not decide; what the document does not offer is refused", async () => {
    expect(await refused("decideProposal", { ...november, id: "0-x", verdict: "accepted" })).toEqual([401, "access.not-signed-in"]);
    expect(await answered("decideProposal", { ...november, id: "0-x", verdict: "accepted" })).toEqual([409, "proof.unknown-proposal"]);
  });

  async function answered(name: RouteName, body: object): Promise<[number, string]> {
    const answer = await app.inject({ method: "POST", url: paths[name].path, payload: body, headers: { authorization: "Bearer key" } });
    return [answer.statusCode, failure.parse(answer.json()).issues[0]!.code];
  }
});
