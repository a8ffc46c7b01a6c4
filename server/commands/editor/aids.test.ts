import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { bulletinText } from "../../../documents/index.ts";
import type { Office } from "../../office.ts";
import { makeOffice } from "../../testing/sample-office.ts";
import { composeBulletin } from "../bulletin/index.ts";
import { unwrap } from "../../testing/unwrap.ts";
import { unansweredCommitments } from "../issuing/index.ts";
import { addComment, commentsOf, resolveComment } from "./comments.ts";
import { addCommitment, answerCommitment, commitmentsOf } from "./commitments.ts";
import { compareText } from "./compare.ts";
import { textHistory } from "./history.ts";
import { textFindings } from "./margin.ts";
import { monthPieces } from "./pieces.ts";
import { acceptProblem, proposedProblems } from "./problems.ts";
import { reviewFigures, reviewsOf } from "./review.ts";
import { settleText } from "./settle.ts";
import { readText } from "./text.ts";
import { editBlock } from "./testing/edit-block.ts";
import { unitTexts } from "./unit-texts.ts";

let office: Office;
const by = (actor = "li") => ({ actor, at: "2016-12-01T08:00:00.000Z" });

beforeAll(async () => {
  office = await makeOffice();
});
afterAll(() => office?.database.close());

/** Somebody types at the end of a block. */
const type = (actor: string, month: string, block: string, text: string): Promise<void> => editBlock(office, month, block, by(actor), (words) => words.insert(words.length, text));
const g1 = "sections.0.items.0";
const bulletin = async (month: string): Promise<string> => bulletinText(unwrap(await composeBulletin(office, month, "live")).bulletin);

describe("the history of the blocks", () => {
  test("says who changed what, each under their own name, and only once", async () => {
    await type("li", "2016-06", g1, "李加的话。");
    expect(unwrap(await settleText(office, "2016-06", by().at))).toBe(27);
    await type("li", "2016-06", g1, "李又加。");
    await type("wang", "2016-06", g1, "王加的话。");
    await type("wang", "2016-06", "opening", "王改导语。");
    unwrap(await settleText(office, "2016-06", by().at, new Map([["opening", "records r1"]])));
    expect(unwrap(await settleText(office, "2016-06", by().at))).toBe(0);
    const versions = await textHistory(office, "2016-06");
    expect(versions.filter(({ block }) => block === g1).map(({ rev, actor }) => [rev, actor])).toEqual([[3, "wang"], [2, "li"], [1, "li"]]);
    expect(versions.find(({ block, rev }) => block === "opening" && rev === 2)).toMatchObject({ actor: "wang", source: "records r1", text: expect.stringContaining("王改导语。") as string, before: expect.not.stringContaining("王改") as string });
    expect(versions.find(({ block }) => block === g1)!.pieces.some((each) => each.kind === "chip")).toBe(true);
  });
});

describe("beside the text", () => {
  test("every figure prints in every form, and what was reviewed is known by what it said", async () => {
    const pieces = unwrap(await monthPieces(office, "2016-10"));
    expect(pieces.figures.find(({ definition }) => definition.id === "district_start_rate")).toMatchObject({ status: "live", texts: { full: "82.35%", n: "82.35" } });
    expect(pieces.gathers.find(({ name }) => name === "park_kfq")!.text).toMatch(/^周村经济开发区：/);
    const mark = { block: g1, code: "district_start_rate", printed: "82.35%" };
    expect(unwrap(await reviewFigures(office, "2016-10", [mark, { ...mark, code: "rank_g1", printed: "第3位" }], by()))).toBe(2);
    expect(unwrap(await reviewFigures(office, "2016-10", [{ ...mark, printed: "85.29%" }, { ...mark, code: "rank_g1", printed: "第3位" }], by("wang")))).toBe(1);
    expect((await reviewsOf(office, "2016-10")).map((each) => [each.code, each.printed, each.by])).toEqual(expect.arrayContaining([["district_start_rate", "85.29%", "wang"], ["rank_g1", "第3位", "li"]]));
  });

  test("a comment is answered, and its thread closed once", async () => {
    unwrap(await addComment(office, "2016-10", { block: g1, text: "请核实开工数。" }, { ...by("leader1"), name: "区领导" }));
    const [first] = await commentsOf(office, "2016-10");
    unwrap(await addComment(office, "2016-10", { block: g1, text: "已核实。", thread: first!.id }, { ...by(), name: "李" }));
    unwrap(await resolveComment(office, "2016-10", first!.id, by()));
    unwrap(await resolveComment(office, "2016-10", first!.id, by("wang")));
    expect((await commentsOf(office, "2016-10")).map(({ author, resolved, thread }) => [author, resolved?.by, thread === first!.id])).toEqual([["区领导", "li", false], ["李", undefined, true]]);
    expect(await resolveComment(office, "2016-10", "nothing", by())).toMatchObject({ ok: false, issues: [{ code: "editor.no-comment" }] });
  });

  test("the text stands beside last month's, block by block; without an edition there is none to compare with", async () => {
    const compared = unwrap(await compareText(office, "2016-10", "month"));
    expect(compared.find(({ block }) => block === g1)).toMatchObject({ kind: "changed", before: expect.stringContaining("9月底") as string, after: expect.stringContaining("10月底") as string });
    expect(await compareText(office, "2016-10", "edition")).toMatchObject({ ok: false, issues: [{ code: "editor.no-edition" }] });
  });

  test("the proofreader's findings stand at the blocks that the writer sees", async () => {
    await type("li", "2016-10", g1, "20个项目中28个开工，开工率50%。");
    const findings = unwrap(await textFindings(office, "2016-10"));
    expect(findings.filter(({ block }) => block === g1).map(({ severity }) => severity)).toContain("error");
  });

  test("what units wrote is there by goal, with the gather that tells it", async () => {
    const texts = unwrap(await unitTexts(office, "2016-10"));
    expect(texts.find(({ gathers }) => gathers.includes("park_kfq"))).toMatchObject({ register: "projects", goal: "g1", words: expect.not.stringMatching(/[{}]/) as string });
    expect(texts.every(({ goal }) => goal !== "")).toBe(true);
    expect(texts.some(({ register }) => register === "commitments" || register === "problems")).toBe(false);
  });
});

describe("problems that the data show", () => {
  test("are proved by rows, taken into the register once, and told by the text", async () => {
    const proposals = unwrap(await proposedProblems(office, "2016-11"));
    expect(new Set(proposals.map(({ sort }) => sort))).toEqual(new Set(["not-started", "lacking", "behind", "rebound"]));
    expect(proposals.every(({ rows, total, text }) => rows.length > 0 && total >= rows.length && !/(?<!\{[^}]*)\d/.test(text.replaceAll(/\{[^}]*\}/g, "").replaceAll(/[“”A-Za-z0-9号#-]/g, "")))).toBe(true);
    const idle = proposals.find(({ sort, goal }) => sort === "not-started" && goal === "g1")!;
    unwrap(await acceptProblem(office, "2016-11", idle, by()));
    expect(await bulletin("2016-11")).toContain(idle.text);
    expect(unwrap(await proposedProblems(office, "2016-11")).find(({ sort, goal }) => sort === "not-started" && goal === "g1")!.accepted).toBe(true);
    expect(await acceptProblem(office, "2016-11", { ...idle, text: "{nothing_known}" }, by())).toMatchObject({ ok: false, issues: [{ code: "documents.unknown-metric" }] });
  });
});

describe("promises", () => {
  test("are accounted for one by one; what is carried is promised anew", async () => {
    const before = unwrap(await commitmentsOf(office, "2016-11"));
    const open = await unansweredCommitments(office, office.database.query, "2016-11");
    expect(before.due.filter(({ outcome, due }) => outcome === undefined && due <= "2016-11").map(({ id }) => id).sort()).toEqual(open.map(({ id }) => id).sort());
    const [kept, carried] = before.due.filter(({ outcome }) => outcome === undefined);
    unwrap(await answerCommitment(office, "2016-11", kept!.id, { rev: kept!.rev, outcome: "kept", account: "已完成" }, by()));
    expect(await answerCommitment(office, "2016-11", kept!.id, { rev: kept!.rev, outcome: "dropped", account: "改了" }, by("wang"))).toMatchObject({ ok: false, issues: [{ code: "rows.conflict" }] });
    const answer = { rev: carried!.rev, outcome: "carried", account: "手续未齐", carried_to: "2016-12" } as const;
    expect(await answerCommitment(office, "2016-11", carried!.id, { ...answer, account: " " }, by())).toMatchObject({ ok: false, issues: [{ code: "editor.answer-incomplete" }] });
    expect(await answerCommitment(office, "2016-11", carried!.id, { ...answer, carried_to: "2016-11" }, by())).toMatchObject({ ok: false, issues: [{ code: "editor.answer-incomplete" }] });
    unwrap(await answerCommitment(office, "2016-11", carried!.id, answer, by()));
    const after = unwrap(await commitmentsOf(office, "2016-11"));
    expect(after.made.filter(({ title }) => title === carried!.title)).toMatchObject([{ due: "2016-12", org: carried!.org, outcome: undefined }]);
    expect(await unansweredCommitments(office, office.database.query, "2016-11")).toHaveLength(open.length - 2);
  });

  test("a next step written here stands in the text", async () => {
    const step = { goal: "g2", org: "zc-jxj", title: "完成技改备案", text: "完成{tech_projects}技改项目备案", due: "2016-12" };
    unwrap(await addCommitment(office, "2016-11", step, by()));
    expect(await bulletin("2016-11")).toMatch(/完成\d+个技改项目备案/);
    expect(await addCommitment(office, "2016-11", { ...step, due: "2016-11" }, by())).toMatchObject({ ok: false, issues: [{ code: "editor.answer-incomplete" }] });
    expect(await addCommitment(office, "2016-11", { ...step, org: "nobody" }, by())).toMatchObject({ ok: false, issues: [{ code: "rows.unknown-organisation" }] });
  });
});

test.each([
  ["next steps", "commitments", (i: number) => addCommitment(office, "2016-12", { goal: "g3", org: "zc-jxj", title: `第${i}步`, text: `第${"一二三四五六"[i]}步`, due: "2017-01" }, by())],
  ["problems", "problems", (i: number) => acceptProblem(office, "2016-12", { kind: "progress", goal: "g3", text: `问题${"一二三四五六"[i]}`, basis: `basis-${i}` }, by())],
])("%s that several people write at once are numbered one after the other", async (_, table, write) => {
  const made = await Promise.all([0, 1, 2, 3, 4, 5].map(write));
  expect(made.map(({ ok }) => ok)).toEqual(made.map(() => true));
  const column = table === "problems" ? "month" : "made_in";
  const { rows } = await office.database.pool.query(`select seq::int as seq from ledger.${table} where ${column} = '2016-12' and goal = 'g3' order by seq`);
  expect(rows.map(({ seq }) => seq)).toEqual([1, 2, 3, 4, 5, 6]);
});

test.each([
  ["a next step", "commitments", () => addCommitment(office, "2016-12", { goal: "g5", org: "zc-jxj", title: "同一步", text: "同一步打算", due: "2017-01" }, by())],
  ["a problem", "problems", () => acceptProblem(office, "2016-12", { kind: "progress", goal: "g5", text: "同一个问题", basis: "same" }, by())],
])("%s that is sent twice, or taken by two at once, stands once", async (_, table, write) => {
  expect((await Promise.all([write(), write(), write()])).map(({ ok }) => ok)).toEqual([true, true, true]);
  const { rows } = await office.database.pool.query(`select text from ledger.${table} where goal = 'g5' and text like '同一%'`);
  expect(rows).toHaveLength(1);
});

test("nothing of this needs the text to be begun", async () => {
  expect((await readText(office.database.query, office.region, "2016-05")).seq).toBe(0);
  expect(await textHistory(office, "2016-05")).toEqual([]);
});
