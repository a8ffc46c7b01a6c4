import { beforeAll, describe, expect, test } from "vitest";
import { failed, issue, ok } from "../../../core/index.ts";
import type { ReviewLevel } from "../../../cycle/index.ts";
import { cellKey, findRow, inTransaction, saveRows } from "../../postgres/index.ts";
import { noticesOf } from "../../notices/testing/read.ts";
import { draftCells, findingsOf, loadForm, openMonth, reportId, reportTables, submitReport, withSilence } from "../report/index.ts";
import { act } from "../report/testing/act.ts";
import { testOffice } from "../../testing/sample-office.ts";
import { unwrap } from "../../testing/unwrap.ts";
import { checkedByAnother, type Decision, judge, type Judgement, ownParts, reviewedItems, reviewQueue } from "./index.ts";

const office = testOffice();
const month = "2016-11";
const unit = "zc-jxj";
const by = (name: string) => ({ ...act(name), by: name, on: "2016-12-01" });
const any = () => ok(undefined);
const nothing: Judgement = { decisions: [], acceptRest: false, returnNow: false };
const code = (result: { ok: boolean; issues?: readonly { code: string }[] }): string => (result.ok ? "ok" : result.issues![0]!.code);
const form = async () => unwrap(await loadForm(office(), office().database.query, month, unit));
const items = async () => (await form()).record.items.map(({ row }) => row);
const told = async (orgs: string[], isOffice = false) => (await noticesOf(office(), orgs, isOffice)).map(({ kind, title }) => [kind, title]);
const only = (level: ReviewLevel) => (asked: ReviewLevel) => (asked === level ? ok(undefined) : failed(issue("http.forbidden", { reason: "", reason_en: "", advice: "", advice_en: "" })));

async function submit(more: number): Promise<void> {
  const now = await form();
  const cells = [...now.cells.values()].filter(({ owed, locked }) => owed.required && !locked).map(({ owed: { duty, row, field, before, kind }, draft }) => ({
    duty, row, field, value: kind === "note" ? "按计划推进" : String(Number(before ?? 0) + more), explanation: "", source: "typed", version: draft?.version ?? 0,
  }));
  unwrap(await draftCells(office(), by("jxj-liaison"), month, unit, cells));
  unwrap(await submitReport(office(), by("jxj-liaison"), month, unit));
}

beforeAll(async () => {
  unwrap(await openMonth(office(), act(), month));
});

describe("level by level", () => {
  test("nothing is judged before it is handed in", async () => {
    expect(code(await judge(office(), by("jxj-head"), month, unit, { ...nothing, acceptRest: true }, any))).toBe("review.not-waiting");
  });

  test("first the unit's head: the office may not step in", async () => {
    await submit(100);
    expect(code(await judge(office(), by("officer1"), month, unit, { ...nothing, acceptRest: true }, only("office")))).toBe("http.forbidden");
    const queue = await reviewQueue(office(), month, "all", (level) => level === "head");
    expect(queue[0]).toMatchObject({ unit, level: "head", mine: true, state: "submitted", counts: { items: 16, undecided: 16 } });
    expect(queue.filter(({ mine }) => mine)).toHaveLength(1);
  });

  // handed in on Thursday 1 December; each level has two working days
  test.each([["2016-12-01", 0, "green"], ["2016-12-02", 1, "yellow"], ["2016-12-04", 1, "yellow"], ["2016-12-05", 2, "yellow"], ["2016-12-06", 3, "red"], ["2016-12-15", 10, "red"]] as const)(
    "it has waited by the office's days, whatever the clock says: on %s", async (day, waited, lamp) => {
      const [line] = await reviewQueue({ ...office(), today: () => day }, month, new Set([unit]), () => true);
      expect(line).toMatchObject({ unit, level: "head", waited, lamp });
    });

  test("who handed it in waits", async () => {
    expect((await reviewQueue(office(), month, "all", (level) => level === "head")).find((each) => each.unit === unit)).toMatchObject({ submitted_by: "jxj-liaison" });
  });

  test("a return needs a reason, and every fault is told with nothing written", async () => {
    const [first] = await items();
    const decisions: Decision[] = [{ item: first!.id, verdict: "return", reason: " " }, { item: "none", verdict: "accept" }];
    const refused = await judge(office(), by("jxj-head"), month, unit, { ...nothing, decisions }, any);
    expect(refused.ok ? [] : refused.issues.map((each) => each.code)).toEqual(["review.reason-missing", "review.unknown-item"]);
    expect((await items()).every((row) => row["verdict"] === null)).toBe(true);
  });

  test("some are passed, one is returned: with the last decision the report goes back", async () => {
    const all = await items();
    const first = all.find((row) => row["before"] !== null && Number(row["value"]) > 0);
    const others = all.filter((row) => row !== first);
    const some = others.slice(0, 5).map((row): Decision => ({ item: row.id, verdict: "accept" }));
    expect(unwrap(await judge(office(), by("jxj-head"), month, unit, { ...nothing, decisions: some }, any))).toMatchObject({ state: "submitted", undecided: 11 });
    expect(code(await judge(office(), by("jxj-head"), month, unit, { ...nothing, returnNow: true }, any))).toBe("review.nothing-returned");
    const back = await judge(office(), by("jxj-head"), month, unit, { ...nothing, decisions: [{ item: first!.id, verdict: "return", reason: "请核实" }], acceptRest: true }, any);
    expect(unwrap(back)).toMatchObject({ state: "returned", undecided: 0, written: 0 });
    expect((await told([unit])).at(0)).toEqual(["report-returned", "经信局2016年11月份工作进展报送退回1项，请修改后重报"]);
    expect((await form()).cells.size).toBeGreaterThan(0);
  });

  test("what came back is not handed in as it was: it is mended, explained or proved", async () => {
    const refused = await submitReport(office(), by("jxj-liaison"), month, unit);
    expect(refused.ok ? [] : refused.issues).toMatchObject([{ code: "report.unchanged", params: { reason: "请核实" } }]);
    const back = [...(await form()).cells.values()].find(({ item }) => item?.["verdict"] === "returned");
    const { owed: { duty, row, field }, value, draft } = back!;
    const typed = { duty, row, field, value, source: "typed", version: draft?.version ?? 0 };
    const found = async (more: { value?: string; explanation?: string }) => {
      const { cells } = await form();
      const at = cellKey(typed);
      const now = { ...await form(), cells: new Map(cells).set(at, { ...cells.get(at)!, ...more }) };
      return (await findingsOf(office(), now, new Set())).map((each) => each.code).filter((each) => each === "report.unchanged");
    };
    expect([await found({}), await found({ explanation: "  " }), await found({ explanation: "已核实，数据无误" }), await found({ value: String(Number(value) + 1) })]).toEqual([["report.unchanged"], ["report.unchanged"], [], []]);
    const file = { duty, row, sha256: "a", name: "核实.pdf", caption: null, size: 1, type: "application/pdf", by: "jxj-liaison" };
    const proved = async (at: string) => (await findingsOf(office(), { ...await form(), files: [{ ...file, at }] }, new Set())).some((each) => each.code === "report.unchanged");
    expect([await proved("2016-11-30T01:00:00.000Z"), await proved("2099-01-01T01:00:00.000Z")]).toEqual([true, false]);
  });

  test("the unit mends that one only; the head passes; the office accepts, and the values stand in the registers", async () => {
    await submit(120);
    const undecided = (await items()).filter((row) => row["verdict"] === null);
    expect(undecided).toHaveLength(1);
    const shown = reviewedItems(office(), await form(), [], "head").find(({ id }) => id === undecided[0]!.id)!;
    expect(shown.returned).toMatchObject({ reason: "请核实", by: "jxj-head", value: String(Number(shown.before) + 100) });
    expect(shown.value).toBe(String(Number(shown.before) + 120));
    expect(reviewedItems(office(), await form(), [], "head").filter(({ returned }) => returned !== null)).toHaveLength(1);
    expect(unwrap(await judge(office(), by("jxj-head"), month, unit, { ...nothing, acceptRest: true }, any))).toMatchObject({ state: "passed" });
    expect((await told([], true)).at(0)?.[0]).toBe("report-submitted");
    const looked = reviewedItems(office(), await form(), [], "office");
    // the mended one says 20 more; texts have no difference
    expect(Object.fromEntries([...Map.groupBy(looked, ({ difference }) => difference ?? "text")].map(([what, some]) => [what, some.length]))).toMatchObject({ 100: 11, 120: 1, text: 4 });
    expect(looked.every(({ undecided }) => undecided)).toBe(true);
    // two officers at once: one judgement counts, whoever was first, and the other is told
    const officers = [by("officer1"), by("officer2")];
    const answers = await Promise.all(officers.map((each) => judge(office(), each, month, unit, { ...nothing, acceptRest: true }, any)));
    expect(answers.map(code).toSorted()).toEqual(["ok", "review.not-waiting"]);
    const first = answers.findIndex((each) => each.ok);
    const sent = officers[first]!;
    expect(unwrap(answers[first]!)).toMatchObject({ state: "accepted", written: 16 });
    expect(unwrap(await judge(office(), sent, month, unit, { ...nothing, acceptRest: true }, any))).toMatchObject({ again: true, written: 0 });
    const { row, value } = looked.find(({ unit: of }) => of === "万元")!;
    const stored = await findRow(office().database.query, office().region, office().catalogue.tables.get("tech_projects.investment")!, `${row}/${month}`);
    expect(stored?.row).toMatchObject({ amount: value, origin: "office" });
    expect((await findRow(office().database.query, office().region, reportTables(office()).reports, reportId(month, unit)))?.row).toMatchObject({ accepted_by: sent.actor, passed_by: "jxj-head" });
  });
});

describe("a report in which nothing was answered", () => {
  const town = "zc-beijiao";
  const theirs = async () => unwrap(await loadForm(office(), office().database.query, month, town));
  const looked = async () => {
    const now = await theirs();
    return reviewedItems(office(), now, await findingsOf(office(), now, new Set()), "head");
  };

  test("is decided on question by question: each is an item, told to be empty, with its own due day", async () => {
    const asked = [...(await theirs()).cells.values()].filter(({ owed }) => owed.asked && owed.source === undefined);
    unwrap(await submitReport(office(), by("beijiao-liaison"), month, town));
    const items = await looked();
    expect(items.filter(({ value }) => value === null)).toHaveLength(asked.length);
    const odour = items.filter(({ duty }) => duty === "odour");
    expect(odour.length).toBeGreaterThan(0);
    expect(new Set(odour.map(({ due_on, findings }) => [due_on, ...findings.map((each) => each.code)].join(" ")))).toEqual(new Set(["2016-10-31 report.overdue"]));
    const line = (await reviewQueue(office(), month, "all", () => true)).find((each) => each.unit === town);
    expect(line?.counts).toMatchObject({ items: items.length, blank: asked.length, undecided: items.length });
  });

  test("goes back as a whole with a reason, and an empty question can be answered then", async () => {
    const decisions = (await looked()).map(({ id }): Decision => ({ item: id, verdict: "return", reason: "异味点源已到期，请写明情况" }));
    expect(unwrap(await judge(office(), by("beijiao-head"), month, town, { ...nothing, decisions, returnNow: true }, any))).toMatchObject({ state: "returned" });
    const cell = [...(await theirs()).cells.values()].find(({ owed }) => owed.duty === "odour");
    expect(cell).toMatchObject({ locked: false, item: { verdict_reason: "异味点源已到期，请写明情况" } });
  });

  test("accepted, it writes nothing into the registers", async () => {
    const asked = [...(await theirs()).cells.values()].filter(({ locked }) => !locked);
    expect(code(await submitReport(office(), by("beijiao-liaison"), month, town))).toBe("report.unchanged");
    unwrap(await draftCells(office(), by("beijiao-liaison"), month, town, asked.map(({ owed: { duty, row, field }, value, draft }) => ({ duty, row, field, value, explanation: "本月没有进展", source: "typed", version: draft?.version ?? 0 }))));
    unwrap(await submitReport(office(), by("beijiao-liaison"), month, town));
    unwrap(await judge(office(), by("beijiao-head"), month, town, { ...nothing, acceptRest: true }, any));
    expect(unwrap(await judge(office(), by("officer1"), month, town, { ...nothing, acceptRest: true }, any))).toMatchObject({ state: "accepted", written: 0 });
  });

  test("handed in when silence was not kept yet, it has an item for each question all the same, and goes back as a whole", async () => {
    const old = "zc-wangcun";
    const { database, region, pack } = office();
    const { reports } = reportTables(office());
    const stored = (await findRow(database.query, region, reports, reportId(month, old)))!;
    const head = { region, id: "an old nil report", kind: "command", actor: "wangcun-liaison", at: "2016-11-30T01:00:00.000Z" } as const;
    unwrap(await inTransaction(database, (tx) => saveRows(tx, pack.tables, head, [{ table: reports.name, row: { ...stored.row, submitted_at: head.at, submitted_on: "2016-11-30", submitted_by: head.actor }, expected: stored.rev }])));
    const bare = unwrap(await loadForm(office(), database.query, month, old));
    const items = reviewedItems(office(), unwrap(withSilence(office(), bare)), [], "head");
    expect([bare.record.items.length, items.length, items.every(({ value, undecided }) => value === null && undecided)]).toEqual([0, [...bare.cells.values()].filter(({ owed }) => owed.asked).length, true]);
    const decisions = items.map(({ id }): Decision => ({ item: id, verdict: "return", reason: "应填未填" }));
    expect(unwrap(await judge(office(), by("wangcun-head"), month, old, { ...nothing, decisions, returnNow: true }, any))).toMatchObject({ state: "returned" });
    const back = unwrap(await loadForm(office(), database.query, month, old));
    expect(back.record.items.map(({ row }) => row["verdict_reason"])).toEqual(items.map(() => "应填未填"));
  });
});

describe("the check is by someone other than the doer", () => {
  let third = "";
  const theirs = async () => unwrap(await loadForm(office(), office().database.query, month, third));
  const accept = (who: string) => judge(office(), by(who), month, third, { ...nothing, acceptRest: true }, any);
  const handIn = async (typist: string, sender: string) => {
    const cells = [...(await theirs()).cells.values()].filter(({ owed, locked }) => owed.asked && !locked).map(({ owed: { duty, row, field, before, kind }, draft }) => ({
      duty, row, field, value: kind === "note" ? "按计划推进" : kind === "date" ? "" : String(Number(before ?? 0) + 1), explanation: "核实", source: "typed", version: draft?.version ?? 0,
    }));
    unwrap(await draftCells(office(), by(typist), month, third, cells));
    return submitReport(office(), by(sender), month, third);
  };
  const mine = async (who: string) => {
    const own = await ownParts(office(), office().database.query, month, who);
    return (await reviewQueue(office(), month, "all", (level, report) => checkedByAnother(office(), own, level, report).ok)).find((each) => each.unit === third)?.mine;
  };

  test.each([["officer1", "officer1", "由您本人报送"], ["officer1", "a liaison", "项由您本人填写"]])("typed by %s and handed in by %s: officer1 %s", async (typist, sender, did) => {
    for (const { state, unit: each } of await reviewQueue(office(), month, "all", () => true)) {
      third = each;
      // somebody who is asked for more than days
      if (state === "open" && each !== unit && [...(await theirs()).cells.values()].some(({ owed, locked }) => owed.asked && !locked && owed.kind !== "date")) break;
    }
    const sent = await handIn(typist, sender);
    expect(sent.ok, JSON.stringify(sent)).toBe(true);
    expect(unwrap(await accept("a head"))).toMatchObject({ state: "passed" });
    const refused = await accept("officer1");
    expect([code(refused), refused.ok ? "" : String(refused.issues[0]!.params["did" as never])]).toEqual(["review.own-report", expect.stringContaining(did)]);
    expect([await mine("officer1"), await mine("officer2")]).toEqual([false, true]);
    const [first] = (await theirs()).record.items;
    expect(unwrap(await judge(office(), by("officer2"), month, third, { ...nothing, decisions: [{ item: first!.row.id, verdict: "return", reason: "请核实" }], returnNow: true }, any))).toMatchObject({ state: "returned" });
  });
});
