import { mkdtemp } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Readable } from "node:stream";
import type { PoolClient } from "pg";
import { beforeAll, describe, expect, test } from "vitest";
import { failed, type Row } from "../../../core/index.ts";
import { parseInline } from "../../../documents/index.ts";
import { checkRow } from "../../../registers/index.ts";
import { fileStore } from "../../files/store.ts";
import { type Office } from "../../office.ts";
import { childRows, findRow, inTransaction, listRows, rowHistory, saveRows } from "../../postgres/index.ts";
import type { Notice } from "../../notices/notify.ts";
import { noticesOf } from "../../notices/testing/read.ts";
import { sayNotice } from "../../notices/told.ts";
import { openMonth, reportId, reportTables } from "../report/index.ts";
import { act } from "../report/testing/act.ts";
import { testOffice } from "../../testing/sample-office.ts";
import { unwrap } from "../../testing/unwrap.ts";
import { chase } from "./chase.ts";
import { stepsOpen } from "./steps.ts";
import { basisOf, closeOrder, issueOrder, lateSubjects, orderDocument, ordersTable, putProof, repliesTo, replyToOrder, returnReply, previewSteps, takeSteps } from "./index.ts";

const sample = testOffice();
let today = "2016-12-01";
const office = (): Office => ({ ...sample(), today: () => today });
const month = "2016-11";
const hbj = { kind: "report", id: reportId(month, "zc-hbj") } as const;
const kfq = { kind: "report", id: reportId(month, "zc-kfq") } as const;
const query = () => office().database.query;
const orders = () => unwrap(ordersTable(office()));
const order = (id: string) => findRow(query(), office().region, orders(), id);
const standing = async (id: string) => unwrap(await lateSubjects(office(), query())).find((each) => each.kind !== "review" && each.id === id)?.standing;
const code = (result: { ok: boolean; issues?: readonly { code: string }[] }): string => (result.ok ? "ok" : result.issues![0]!.code);
const noticed = async (orgs: string[]) => (await noticesOf(office(), orgs)).filter(({ kind }) => kind !== "month-opened");
const said = (notice: Notice, at = office()) => sayNotice(notice, { office: at, language: "zh" });

beforeAll(async () => {
  unwrap(await openMonth(sample(), act(), month));
});

// due on Monday 5 December 2016
describe("a late report climbs the ladder", () => {
  test("is reminded of before it is due, once a day, and nothing more", async () => {
    today = "2016-12-02";
    expect((await standing(hbj.id))?.due?.step).toBe("remind");
    expect(unwrap(await takeSteps(office(), "officer1", "remind", [hbj, kfq]))).toEqual({ taken: 2, orders: [] });
    expect(code(await takeSteps(office(), "officer1", "remind", [hbj]))).toBe("review.taken-today");
    expect(code(await takeSteps(office(), "officer1", "urge", [hbj]))).toBe("review.taken-today");
    expect(await standing(hbj.id)).toMatchObject({ days: -1, due: undefined, next: { in: 2 } });
  });

  test("is urged when it is late, and the unit is told", async () => {
    today = "2016-12-06";
    expect(unwrap(await takeSteps(office(), "officer1", "urge", [hbj, kfq]))).toMatchObject({ taken: 2 });
    const again = await takeSteps(office(), "officer1", "order", [hbj]);
    expect(again.ok ? [] : again.issues).toMatchObject([{ code: "review.taken-today", params: { unit: "环保局", step: "督办", taken: "催办", next: "下一步是督办，最早2016年12月8日" } }]);
    expect((await noticed(["zc-hbj"])).map(({ kind, title, due_on }) => [kind, title, due_on])).toEqual([
      ["urge", "环保局2016年11月份工作进展报送已逾期1个工作日，请尽快办理", "2016-12-05"], ["remind", "环保局2016年11月份工作进展报送即将到期", "2016-12-05"],
    ]);
  });

  test("all or none: one that is too early stops the others", async () => {
    today = "2016-12-07";
    expect(code(await takeSteps(office(), "officer1", "order", [hbj, kfq]))).toBe("review.too-early");
    today = "2016-12-08";
    expect(code(await takeSteps(office(), "officer1", "order", [hbj, { kind: "report", id: "nothing" }]))).toBe("review.unknown-subject");
    expect((await noticed(["zc-hbj"])).length).toBe(2);
  });

  test("what a step would send is told word by word, and nothing of it is done", async () => {
    const told = unwrap(await previewSteps(office(), "officer1", "order", [hbj, kfq]));
    expect(told.map(({ unit, notice, text }) => [unit, notice.number, said(notice), notice.due_on, text])).toEqual([
      ["zc-hbj", "周督字〔2016〕36号", "环保局未按期报送2016年11月份工作进展", "2016-12-15", "请环保局于2016年12月15日前办结，并书面反馈办理情况，附佐证材料。"],
      ["zc-kfq", "周督字〔2016〕37号", expect.any(String), "2016-12-15", expect.any(String)],
    ]);
    expect(await order("order-2016-36")).toBeUndefined();
    expect((await noticed(["zc-hbj"])).length).toBe(2);
    expect(code(await previewSteps(office(), "officer1", "circular", [hbj]))).toBe("review.too-early");
  });

  test("another pack says it in its own words, with its own step, number and days", async () => {
    const { pack } = office();
    const { ladder, orders: before } = pack.reporting;
    const orders = { word: "临督", days: 2, says: { ...before!.says, late_report: "{unit}欠报{month}", demand: "请{unit}在{due}前办好" } };
    const says = { ...ladder.says, circular: "{title}（{days}天）", report_named: "{unit}欠报{month}{after}", report_after: "（{steps}）" };
    const rungs = ladder.rungs.map((each) => (each.step === "urge" ? { ...each, label: "催促" } : each));
    const there: Office = { ...office(), pack: { ...pack, reporting: { ...pack.reporting, orders, ladder: { ...ladder, says, rungs } } } };
    const [order] = unwrap(await previewSteps(there, "officer1", "order", [hbj]));
    expect([order!.notice.number, said(order!.notice, there), order!.text]).toEqual(["临督〔2016〕36号", "环保局欠报2016年11月", "请环保局在2016年12月12日前办好"]);
    const late: Office = { ...there, pack: { ...there.pack, reporting: { ...there.pack.reporting, ladder: { ...ladder, says, rungs: rungs.filter(({ step }) => step !== "order") } } }, today: () => "2016-12-12" };
    const [named] = unwrap(await previewSteps(late, "officer1", "circular", [hbj]));
    expect([said(named!.notice, late), named!.text]).toEqual(["环保局2016年11月份工作进展报送（5天）", "环保局欠报2016年11月（催促）"]);
    const unclassed: Office = { ...late, pack: { ...late.pack, office: { ...late.pack.office, problems: { register: "problems", proposals: [] } } } };
    expect(unwrap(await previewSteps(unclassed, "officer1", "circular", [hbj]))[0]!.text).toBeNull();
    const { orders: _, ...others } = late.pack.office!;
    expect(code(await issueOrder({ ...late, pack: { ...late.pack, office: others } }, "officer1", { unit: "zc-hbj", subject: "x", kind: "other", colour: "blue", basis: [] }))).toBe("review.no-orders");
  });

  test("an order is drawn up with the next number and its day by working days, once", async () => {
    const done = unwrap(await takeSteps(office(), "officer1", "order", [hbj, kfq]));
    expect(done.orders).toEqual(["周督字〔2016〕36号", "周督字〔2016〕37号"]);
    expect((await order("order-2016-36"))?.row).toMatchObject({
      org: "zc-hbj", subject: "环保局未按期报送2016年11月份工作进展", due_on: "2016-12-15", issued_on: "2016-12-08", kind: "report", basis: `reports/${hbj.id}`, colour: "orange",
    });
    expect(code(await takeSteps(office(), "officer1", "order", [hbj]))).toBe("review.taken-today");
  });

  test("no step is left out: the circular comes after the order, and not on its day", async () => {
    today = "2016-12-12";
    const skipped = await takeSteps(office(), "officer1", "circular", [{ kind: "report", id: reportId(month, "zc-gaj") }]);
    expect(skipped.ok ? [] : skipped.issues).toMatchObject([{ code: "review.out-of-order", params: { unit: "公安分局", step: "通报", next: "下一步是催办，今天可办" } }]);
  });

  test("five working days late it is named in the circular: a line among the month's problems", async () => {
    today = "2016-12-12";
    expect(unwrap(await takeSteps(office(), "officer1", "circular", [hbj, kfq]))).toMatchObject({ taken: 2 });
    const row = await findRow(query(), office().region, office().catalogue.tables.get("problems")!, `circular/report/${hbj.id}`);
    expect(row?.row).toMatchObject({ month, kind: "progress", goal: "g4", text: "环保局未按期报送2016年11月份工作进展，逾期5个工作日，经催办、督办（周督字〔2016〕36号）后仍未报送" });
    expect(code(await takeSteps(office(), "officer1", "circular", [hbj]))).toBe("review.taken-today");
    today = "2016-12-13";
    expect(code(await takeSteps(office(), "officer1", "circular", [hbj]))).toBe("review.already-ordered");
  });

  test("what has been handed in is not chased any more", async () => {
    const { reports } = reportTables(office());
    const stored = (await findRow(query(), office().region, reports, hbj.id))!;
    const row = { ...stored.row, submitted_at: "2016-12-13T01:00:00.000Z", submitted_on: "2016-12-13" } as Row;
    unwrap(await inTransaction(office().database, (tx) => saveRows(tx, office().pack.tables, { region: office().region, id: "handed", kind: "command", actor: "hbj", at: "2016-12-13T01:00:00.000Z" }, [{ table: "reports", row, expected: stored.rev }])));
    expect(await standing(hbj.id)).toBeUndefined();
    expect(code(await takeSteps(office(), "officer1", "urge", [hbj]))).toBe("review.not-late");
  });

  // handed in on Tuesday 13 December; a level of review has two working days
  describe("but its head is, who does not pass it", () => {
    const review = { kind: "review", id: hbj.id } as const;
    const on = (day: string): Office => ({ ...sample(), today: () => day });
    const found = async (day: string) => unwrap(await lateSubjects(on(day), query())).find((each) => each.kind === "review" && each.id === hbj.id);
    const keep = async (cells: Record<string, string | null>) => {
      const stored = (await findRow(query(), office().region, reportTables(office()).reports, hbj.id))!;
      unwrap(await inTransaction(office().database, (tx) => saveRows(tx, office().pack.tables, { region: office().region, id: office().newId(), kind: "command", actor: "hbj", at: "2016-12-13T01:00:00.000Z" }, [{ table: "reports", row: { ...stored.row, ...cells } as Row, expected: stored.rev }])));
    };

    test.each([["2016-12-13", -2, undefined], ["2016-12-14", -1, "remind"], ["2016-12-15", 0, "remind"], ["2016-12-16", 1, "urge"], ["2016-12-27", 8, "urge"]] as const)("on %s it is %i days late: %s", async (day, days, due) => {
      expect(await found(day)).toMatchObject({ due_on: "2016-12-15", title: "环保局负责人对2016年11月份工作进展报送的审核", standing: { days, ...(due && { due: { step: due } }) } });
    });

    test("is urged and ordered in the pack's words", async () => {
      expect(code(await takeSteps(on("2016-12-15"), "officer1", "urge", [review]))).toBe("review.too-early");
      unwrap(await takeSteps(on("2016-12-16"), "officer1", "urge", [review]));
      expect((await noticed(["zc-hbj"]))[0]).toMatchObject({ kind: "urge", title: "环保局负责人对2016年11月份工作进展报送的审核已逾期1个工作日，请尽快办理", due_on: "2016-12-15", link: `/review/${month}/zc-hbj` });
      const [order] = unwrap(await previewSteps(on("2016-12-20"), "officer1", "order", [review]));
      expect(said(order!.notice)).toBe("环保局负责人未按期审核2016年11月份工作进展报送");
    });

    test("handed in anew, it starts at the foot of the ladder; passed, it is the office's affair", async () => {
      await keep({ submitted_on: "2016-12-20" });
      expect(await found("2016-12-23")).toMatchObject({ due_on: "2016-12-22", standing: { days: 1, due: { step: "urge" } } });
      unwrap(await takeSteps(on("2016-12-23"), "officer1", "urge", [review]));
      await keep({ passed_at: "2016-12-23T01:00:00.000Z", passed_on: "2016-12-23" });
      expect(await found("2016-12-27")).toBeUndefined();
      expect(code(await takeSteps(on("2016-12-27"), "officer1", "urge", [review]))).toBe("review.not-late");
    });
  });
});

describe("an order", () => {
  test("is replied to with proof, returned with a reason, replied to again and closed by another", async () => {
    const id = "order-2016-36";
    expect(code(await closeOrder(office(), "officer1", id))).toBe("review.order-not-permitted");
    expect(code(await replyToOrder(office(), "hbj-liaison", id, "  ", []))).toBe("review.text-missing");
    const store = fileStore(await mkdtemp(join(tmpdir(), "dukao-orders-")));
    expect(code(await putProof(office(), store, "hbj-liaison", id, { name: "x.exe", stream: Readable.from([Buffer.from("MZ")]) }))).toBe("report.file-type");
    const { sha256 } = unwrap(await putProof(office(), store, "hbj-liaison", id, { name: "回执.pdf", stream: Readable.from([Buffer.from("%PDF-1.7 回执")]) }));
    expect(code(await replyToOrder(office(), "hbj-liaison", "order-2016-37", "已补报", [{ file: "别处的.pdf", sha256 }]))).toBe("report.file-missing");
    unwrap(await replyToOrder(office(), "hbj-liaison", id, "已补报", [{ file: "回执.pdf", sha256 }]));
    unwrap(await returnReply(office(), "officer1", id, "没有说明原因", 3));
    expect((await order(id))?.row).toMatchObject({ replied_on: null, returned_on: "2016-12-13", due_on: "2016-12-16", return_reason: "没有说明原因" });
    unwrap(await replyToOrder(office(), "hbj-liaison", id, "联络员调动，已补报并指定新的联络员", []));
    expect(code(await closeOrder(office(), "hbj-liaison", id))).toBe("review.own-reply");
    expect(unwrap(await closeOrder(office(), "officer1", id))).toMatchObject({ closed_on: "2016-12-13", closed_by: "officer1" });
    expect((await repliesTo(office(), query(), id)).map(({ row }) => [row["text"], row["verdict"], row["verdict_reason"]])).toEqual([
      ["已补报", "returned", "没有说明原因"], ["联络员调动，已补报并指定新的联络员", "closed", null],
    ]);
    expect((await rowHistory(query(), office().region, orders(), id)).length).toBe(5);
  });

  test("as a document says in the pack's words whence it comes, what is demanded and by when", async () => {
    const row = (await order("order-2016-36"))!.row;
    const { head, blocks } = orderDocument(office(), row);
    const paragraphs = blocks.map((each) => (each.kind === "paragraph" ? each.runs.map((run) => ("text" in run ? run.text : "")).join("") : ""));
    expect([head.title, paragraphs]).toEqual([["督办通知单"], [
      "按照月度报送工作安排，现就“环保局未按期报送2016年11月份工作进展”一事予以督办。", "请环保局于2016年12月15日前办结，并书面反馈办理情况，附佐证材料。",
      "反馈期限为2016年12月16日。逾期未反馈或者反馈不实的，将按规定列入全区通报。",
    ]]);
  });

  test("that is not replied to in time is urged and escalates", async () => {
    const id = "order-2016-37";
    today = "2016-12-16";
    expect(await standing(id)).toMatchObject({ days: 1, due: { step: "urge" } });
    unwrap(await takeSteps(office(), "officer1", "urge", [{ kind: "order", id }]));
    today = "2016-12-22";
    unwrap(await takeSteps(office(), "officer1", "circular", [{ kind: "order", id }]));
    expect((await order(id))?.row).toMatchObject({ escalated_on: "2016-12-22", colour: "red" });
  });

  test("whose basis stands is closed with a reason only, which stays with the reply", async () => {
    const night = { unit: "zc-hbj", subject: "夜查问题整改不到位", kind: "row", colour: "blue", basis: [{ register: "night_checks", id: "night-001" }] } as const;
    const one = await listRows(query(), office().region, office().catalogue.tables.get("night_checks")!, { filters: [{ column: "rectified_on", op: "missing" }], limit: 1 });
    const open = unwrap(one).rows[0]!.row.id;
    const drawn = await inTransaction<void>(office().database, async (tx) => {
      const { drawOrder } = await import("./draw.ts");
      const stands = async (basis: readonly { register: string; id: string }[]): Promise<(string | undefined)[]> => {
        const { row } = unwrap(await drawOrder(tx, office(), "officer1", { ...night, basis }));
        return (await basisOf(office(), tx, row)).map((each) => each.stands?.zh);
      };
      expect(await stands([{ register: "night_checks", id: open }, { register: "reports", id: reportId(month, "zc-gaj") }, { register: "reports", id: hbj.id }]))
        .toEqual(["台账里没有整改日期", "仍未报送（未开始）", undefined]);
      return failed();
    });
    expect(drawn.ok).toBe(false);
    const id = "order-2016-37";
    unwrap(await replyToOrder(office(), "kfq-liaison", id, "已经报送", []));
    const refused = await closeOrder(office(), "officer1", id, "  ");
    expect(refused.ok ? [] : refused.issues).toMatchObject([{ code: "review.basis-stands", params: { what: "仍未报送（未开始）" } }]);
    expect((await order(id))?.row["closed_on"]).toBeNull();
    unwrap(await closeOrder(office(), "officer1", id, "另案处理"));
    expect((await repliesTo(office(), query(), id)).at(-1)?.row).toMatchObject({ verdict: "closed", verdict_reason: "另案处理" });
  });

  test("rests on rows that are there, and is of a unit that is", async () => {
    const draft = { unit: "zc-hbj", subject: "夜查问题整改不到位", kind: "row", colour: "blue", basis: [{ register: "night_checks", id: "night-001" }] } as const;
    expect(unwrap(await issueOrder(office(), "officer1", draft))).toMatchObject({ number: "周督字〔2016〕38号", basis: "night_checks/night-001" });
    expect(code(await issueOrder(office(), "officer1", { ...draft, basis: [{ register: "night_checks", id: "none" }] }))).toBe("review.no-basis");
    expect(code(await issueOrder(office(), "officer1", { ...draft, unit: "zc-none" }))).toBe("review.unknown-unit");
  });

  test("twenty drawn up at once, some undone, have twenty numbers without a gap", async () => {
    const draft = (n: number) => ({ unit: n % 5 === 4 ? "zc-none" : "zc-fgj", subject: `事项${n}`, kind: "other", colour: "blue", basis: [] } as const);
    const broken = inTransaction(office().database, async (tx) => {
      const { drawOrder } = await import("./draw.ts");
      unwrap(await drawOrder(tx, office(), "officer1", { ...draft(0), subject: "撤销的" }));
      return { ok: false, issues: [] };
    });
    const made = await Promise.all([broken, ...Array.from({ length: 25 }, (_, n) => issueOrder(office(), `officer${n % 2}`, draft(n)))]);
    const numbers = made.flatMap((each) => (each.ok ? [Number(/〕(\d+)号/.exec(String((each.value as Row)["number"]))![1])] : [])).toSorted((a, b) => a - b);
    expect(numbers).toEqual(Array.from({ length: 20 }, (_, i) => 39 + i));
  });

  test("files of the same name are kept side by side, within one reply and from one to the next", async () => {
    const { id } = unwrap(await issueOrder(office(), "officer1", { unit: "zc-hbj", subject: "夜查{x}问题", kind: "other", colour: "blue", basis: [] }));
    const store = fileStore(await mkdtemp(join(tmpdir(), "dukao-orders-")));
    const put = async (words: string) => unwrap(await putProof(office(), store, "hbj-liaison", id, { name: "回执.pdf", stream: Readable.from([Buffer.from(`%PDF-1.7 ${words}`)]) }));
    const [one, two, three] = [await put("一"), await put("二"), await put("三")];
    unwrap(await replyToOrder(office(), "hbj-liaison", id, "已补报", [{ ...one, caption: "一" }, { ...two, caption: "二" }, { ...three, file: "2-回执.pdf", caption: "三" }]));
    unwrap(await returnReply(office(), "officer1", id, "再查", 3));
    unwrap(await replyToOrder(office(), "hbj-liaison", id, "再补报", [{ ...three, caption: "四" }]));
    const evidence = office().catalogue.tables.get(`${orders().name}.evidence`)!;
    const kept = (await childRows(query(), office().region, [evidence], id)).get(evidence.name) ?? [];
    expect(Object.fromEntries(kept.map(({ row }) => [row["caption"], [row["file"], row["sha256"]]]))).toEqual({
      一: ["回执.pdf", one.sha256], 二: ["回执（2）.pdf", two.sha256], 三: ["2-回执.pdf", three.sha256], 四: ["2-回执（2）.pdf", three.sha256],
    });
  });

  test("with braces in its subject stands in the circular as it was written, and only once", async () => {
    const made = unwrap(await issueOrder(office(), "officer1", { unit: "zc-hbj", subject: "{x}与{month}台账", kind: "other", colour: "blue", basis: [], days: 1 }));
    today = "2016-12-30";
    const subject = { kind: "order", id: made.id } as const;
    unwrap(await takeSteps({ ...office(), today: () => "2016-12-29" }, "officer1", "urge", [subject]));
    expect(unwrap(await previewSteps(office(), "officer1", "circular", [subject]))[0]?.text).toContain("（{x}与{month}台账）");
    expect(unwrap(await takeSteps(office(), "officer1", "circular", [subject]))).toMatchObject({ taken: 1 });
    const row = await findRow(query(), office().region, office().catalogue.tables.get("problems")!, `circular/order/${made.id}`);
    expect(parseInline(String(row?.row["text"])).parts).toEqual([{ kind: "text", at: 0, text: expect.stringContaining("（{x}与{month}台账）") }]);
  });

  test("that came as escalated, with no step recorded, is not offered for the circular", async () => {
    const escalated = { id: "order-old", org: "zc-hbj", number: "周督字〔2015〕9号", subject: "旧事项", colour: "red", kind: "other", issued_on: "2016-11-01", due_on: "2016-11-08", escalated_on: "2016-11-25" };
    unwrap(await inTransaction(office().database, async (tx) => {
      const row = unwrap(checkRow(orders(), escalated));
      return saveRows(tx, office().pack.tables, { region: office().region, id: "old", kind: "command", actor: "officer1", at: "2016-11-25T01:00:00.000Z" }, [{ table: orders().name, row, expected: 0 }]);
    }));
    const found = unwrap(await lateSubjects(office(), query())).find(({ id }) => id === escalated.id)!;
    expect([found.standing.due, stepsOpen(office(), found)]).toEqual([undefined, ["urge"]]);
    expect(found.escalated_on).toBe("2016-11-25");
    expect(code(await takeSteps(office(), "officer1", "circular", [{ kind: "order", id: escalated.id }]))).toBe("review.already-ordered");
  });
});

describe("every morning", () => {
  const fresh = testOffice();
  const on = (day: string): Office => ({ ...fresh(), today: () => day });
  const notices = async (orgs: string[], isOffice: boolean) =>
    (await noticesOf(fresh(), orgs, isOffice)).filter(({ kind }) => kind !== "month-opened").map(({ kind, title }) => [kind, title]);

  test("what is due is proposed to the office, once a day, and nothing is sent", async () => {
    unwrap(await openMonth(fresh(), act(), month));
    await runChase(on("2016-12-06"), false);
    await runChase(on("2016-12-06"), false);
    const [proposal, ...more] = await notices(["zc-hbj"], true);
    expect([proposal?.[0], more]).toEqual(["proposals", []]);
    expect(proposal?.[1]).toMatch(/催办\d+件/);
  });

  test("where the setting says so, units are urged; an order stays the office's decision", async () => {
    const reads: string[] = [];
    await runChase(listened(on("2016-12-07"), reads), true);
    expect(reads.filter((each) => each.includes("chasings") && /where t\.region = \$1 order by t\.id/.test(each))).toHaveLength(1);
    expect((await notices(["zc-hbj"], false)).map(([kind]) => kind)).toEqual(["urge"]);
    await runChase(on("2016-12-08"), true);
    expect((await notices(["zc-hbj"], false)).map(([kind]) => kind)).toEqual(["urge"]);
    expect((await notices([], true))[0]?.[1]).toMatch(/督办\d+件/);
  });
});

/** The office, whose transactions tell the statements that they send. */
function listened(of: Office, statements: string[]): Office {
  const telling = (client: PoolClient): PoolClient => new Proxy(client, {
    get: (target, name) => (name !== "query" ? Reflect.get(target, name) as unknown : (...args: unknown[]) => {
      const [asked] = args as [string | { text: string }];
      statements.push(typeof asked === "string" ? asked : asked.text);
      return (target.query as (...all: unknown[]) => unknown).apply(target, args);
    }),
  });
  return { ...of, database: { ...of.database, pool: { connect: async () => telling(await of.database.pool.connect()) } as never } };
}

const runChase = (of: Office, chaseByItself: boolean) => chase({}, { office: of, outside: { channels: [], base: "" }, chaseByItself, signal: new AbortController().signal, attempt: 1, last: false });
