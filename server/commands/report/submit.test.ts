import { describe, expect, test } from "vitest";
import { cellKey, findRow } from "../../postgres/index.ts";
import { draftCells, type TypedAt } from "./draft.ts";
import { type Form, loadForm } from "./form.ts";
import { openMonth } from "./open.ts";
import { reportId, reportTables } from "./records.ts";
import { startReport, submitReport, withdrawReport } from "./submit.ts";
import { act } from "./testing/act.ts";
import { testOffice } from "../../testing/sample-office.ts";
import { unwrap } from "../../testing/unwrap.ts";

const office = testOffice();
const month = "2016-11";
const by = (name: string, at = "2016-12-01T02:00:00.000Z") => ({ ...act(name, at), by: name, on: "2016-12-01" });
const form = async (unit: string): Promise<Form> => unwrap(await loadForm(office(), office().database.query, month, unit));
const cell = (of: Form, duty: string, row: string, field: string) => of.cells.get(cellKey({ duty, row, field }))!;

/** Every required answer of the unit: last month's amount and a little more, a word for every text. */
function answers(of: Form, more: (row: string, before: number) => number = (_, before) => before + 100): TypedAt[] {
  return [...of.cells.values()].filter(({ owed }) => owed.required && owed.source === undefined).map(({ owed: { duty, row, field, before, kind }, draft }) => ({
    duty, row, field, value: kind === "note" ? "按计划推进" : String(more(row, Number(before ?? 0))), explanation: "", source: "typed", version: draft?.version ?? 0,
  }));
}

describe("a form", () => {
  test("is not there before the month is opened", async () => {
    expect(await loadForm(office(), office().database.query, month, "zc-jxj")).toMatchObject({ ok: false, issues: [{ code: "report.not-opened", params: { unit: "经信局" } }] });
    unwrap(await openMonth(office(), act(), month));
  });

  test("keeps what is typed, with its version, and says what the rules think", async () => {
    const [first] = [...(await form("zc-jxj")).cells.values()];
    const { duty, row, field, before } = first!.owed;
    const typed = { duty, row, field, explanation: "", source: "typed" };
    const kept = unwrap(await draftCells(office(), by("甲"), month, "zc-jxj", [{ ...typed, value: "1", version: 0 }]));
    expect(kept.cells).toMatchObject([{ value: "1", version: 1, rivals: [] }]);
    expect(kept.findings.map(({ code, severity }) => [code, severity])).toEqual([["report.falls", "error"], ["report.other-unit", "error"]]);
    const wrong = unwrap(await draftCells(office(), by("甲"), month, "zc-jxj", [{ ...typed, value: "很多", version: 1 }]));
    expect(wrong.findings.map(({ code }) => code)).toEqual(["report.bad-value"]);
    const mended = unwrap(await draftCells(office(), by("甲"), month, "zc-jxj", [{ ...typed, value: `${Number(before) + 10}`, version: 2 }]));
    expect(mended.findings).toEqual([]);
    expect(cell(await form("zc-jxj"), duty, row, field)).toMatchObject({ value: `${Number(before) + 10}`, source: "typed" });
  });

  test("two browsers: the later of two words for one cell stays beside the first, and submitting waits for a choice", async () => {
    const [, second] = [...(await form("zc-jxj")).cells.values()];
    const { duty, row, field, before } = second!.owed;
    const typed = { duty, row, field, explanation: "", source: "typed", version: 0 };
    const [one, other] = [String(Number(before) + 5), String(Number(before) + 6)];
    unwrap(await draftCells(office(), by("甲"), month, "zc-jxj", [{ ...typed, value: one }]));
    const late = unwrap(await draftCells(office(), by("乙"), month, "zc-jxj", [{ ...typed, value: other }]));
    expect(late.cells).toMatchObject([{ value: one, by: "甲", rivals: [{ value: other, by: "乙" }] }]);
    expect(late.findings.map(({ code }) => code)).toContain("report.rivals");
    expect(await submitReport(office(), by("甲"), month, "zc-jxj")).toMatchObject({ ok: false });
    const chosen = unwrap(await draftCells(office(), by("乙"), month, "zc-jxj", [{ ...typed, value: other, version: late.cells[0]!.version }]));
    expect(chosen.cells).toMatchObject([{ value: other, rivals: [] }]);
  });

  test("one's own second window is not told as somebody else", async () => {
    const [, , third] = [...(await form("zc-jxj")).cells.values()];
    const { duty, row, field, before } = third!.owed;
    const typed = { duty, row, field, explanation: "", source: "typed", version: 0 };
    const [one, other] = [String(Number(before) + 5), String(Number(before) + 6)];
    unwrap(await draftCells(office(), by("甲"), month, "zc-jxj", [{ ...typed, value: one }]));
    const late = unwrap(await draftCells(office(), by("甲"), month, "zc-jxj", [{ ...typed, value: other }]));
    expect(late.findings.map(({ code }) => code)).toContain("report.two-windows");
    unwrap(await draftCells(office(), by("甲"), month, "zc-jxj", [{ ...typed, value: other, version: late.cells[0]!.version }]));
  });

  test("refuses cells that nobody asked for", async () => {
    const refused = await draftCells(office(), by("甲"), month, "zc-jxj", [{ duty: "tech_investment", row: "p-sz-01", field: "amount", value: "1", explanation: "", source: "typed", version: 0 }]);
    expect(refused).toMatchObject({ ok: false, issues: [{ code: "report.not-owed" }] });
  });
});

describe("a submission", () => {
  test("tells everything that is missing, and writes nothing", async () => {
    const refused = await submitReport(office(), by("甲"), month, "zc-jxj");
    expect(new Set(refused.ok ? [] : refused.issues.map(({ code }) => code))).toEqual(new Set(["report.required"]));
    expect((await form("zc-jxj")).record.items).toEqual([]);
  });

  test("is done once, however often it is sent; the burden is counted", async () => {
    unwrap(await startReport(office(), by("甲", "2016-12-01T02:00:00.000Z"), month, "zc-jxj"));
    const sent = by("甲", "2016-12-01T02:09:40.000Z");
    const last = answers(await form("zc-jxj")).filter(({ version }) => version === 0);
    const done = unwrap(await submitReport(office(), sent, month, "zc-jxj", last));
    expect(done).toMatchObject({ again: false, report: { asked: "16", typed: "16", prefilled: "0", minutes: "10", submitted_by: "甲", submitted_on: "2016-12-01" } });
    expect(unwrap(await submitReport(office(), sent, month, "zc-jxj", last))).toMatchObject({ again: true });
    const now = await form("zc-jxj");
    expect([now.state, now.record.items.length]).toEqual(["submitted", 16]);
    const stored = await findRow(office().database.query, office().region, reportTables(office()).reports, reportId(month, "zc-jxj"));
    expect(stored?.rev).toBe(3);
    expect(await draftCells(office(), by("甲"), month, "zc-jxj", [{ ...last[0]!, value: "9", version: 1 }])).toMatchObject({ ok: false, issues: [{ code: "report.locked" }] });
  });

  test("can be withdrawn until somebody reviews it, and reported again", async () => {
    unwrap(await withdrawReport(office(), by("甲", "2016-12-01T02:40:00.000Z"), month, "zc-jxj"));
    expect((await form("zc-jxj")).state).toBe("open");
    expect(await withdrawReport(office(), by("甲"), month, "zc-jxj")).toMatchObject({ ok: false, issues: [{ code: "report.not-permitted" }] });
    // ten minutes before; the half hour in between is nobody's work
    expect(unwrap(await submitReport(office(), by("甲", "2016-12-01T02:45:00.000Z"), month, "zc-jxj"))).toMatchObject({ again: false, report: { minutes: "15", resumed_at: null } });
    expect((await form("zc-jxj")).record.items.length).toBe(16);
  });

  test("a jump wants its reason, and takes it", async () => {
    const now = await form("zc-fgj");
    const far = [...now.cells.values()].find(({ owed: { duty, source } }) => duty === "city_investment" && source === undefined);
    const all = answers(now, (row, before) => (row === far!.owed.row ? before + 9000 : before + 10));
    const refused = await submitReport(office(), by("丙"), month, "zc-fgj", all);
    expect(refused).toMatchObject({ ok: false, issues: [{ code: "report.jump", where: { row: far!.owed.row } }] });
    const told = all.map((each) => (each.row === far!.owed.row ? { ...each, explanation: "集中支付设备款" } : each));
    expect(unwrap(await submitReport(office(), by("丙"), month, "zc-fgj", told))).toMatchObject({ again: false });
  });
});
