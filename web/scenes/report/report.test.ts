import { describe, expect, test, vi } from "vitest";
import type { Drafted, FormSection, ReportForm } from "../../../contract/index.ts";
import { Refusal } from "../../data/client.ts";
import type { KeptCell } from "./keep.ts";
import { pasteKind, planPaste, readBlock, rowNamed } from "./paste.ts";
import { FormStore, keyOf, type LocalCell, type Ways } from "./store.ts";
import { dayTyped, percentOf, sumOf, understood } from "./typed.ts";

const cell = { value: "", source: null, before: "9", version: 0, explanation: "", by: null, locked: false, verdict: null, verdict_reason: null, rivals: [] } as const;
const section: FormSection = {
  duty: "d", label: "投资", note: null, goal: null, beside: [], computed: [], totals: [],
  columns: [{ field: "a", label: "投资", unit: "万元", type: "number", choices: [], required: true, reused: false }, { field: "b", label: "进度", unit: null, type: "text", choices: [], required: false, reused: false }],
  rows: ["甲", "乙", "丙"].map((title, i) => ({ row: `r${i + 1}`, title, register: null, beside: {}, files: [], cells: { a: { ...cell, rivals: [] }, b: { ...cell, locked: i === 2, rivals: [] } } })),
};
const form = { sections: [section], findings: [] } as unknown as ReportForm;

describe("a block from Excel", () => {
  test.each([["1\t2\n3\t4\n", [["1", "2"], ["3", "4"]]], ['"甲\n乙"\t"说""好"""', [["甲\n乙", '说"好"']]], ["1\r\n2", [["1"], ["2"]]]])("%j", (text, rows) => expect(readBlock(text)).toEqual(rows));
  const table = "<html><table><tr><td>1</td></tr></table></html>";
  test.each([
    ["1", "", "number", "text"], ["一行字", "", "text", "text"], ["1\n", table, "number", "text"], ["1\n2", "", "number", "block"], ["1\t2", "", "number", "block"], ["甲\t乙", "", "text", "block"],
    ["第一段\n第二段", "", "text", "text"], ["第一段\n第二段", "<p>第一段</p><p>第二段</p>", "text", "text"], ["甲\n乙", table, "text", "block"], ['"第一段\n第二段"\n', table, "text", "cell"],
  ] as const)("%j with %j pasted into a %s is %s", (text, html, type, kind) => expect(pasteKind(text, html, type)).toBe(kind));

  const wide: FormSection = {
    ...section, beside: [{ name: "plan", label: "计划", unit: "万元", number: true }],
    columns: [section.columns[0]!, { ...section.columns[0]!, field: "c", label: "利税" }, { ...section.columns[0]!, field: "d", label: "开工", type: "date", unit: null }],
    rows: ["凤阳新材料项目（一期）", "金周大厦", "金周大厦二期", "王村路"].map((title, i) => ({ row: `r${i + 1}`, title, register: null, beside: { plan: `${i + 1}00` }, files: [], cells: { a: { ...cell, rivals: [] }, c: { ...cell, rivals: [] }, d: { ...cell, locked: i === 3, rivals: [] } } })),
  };
  const cellsOf = ({ rows, duty }: FormSection, value = "") => new Map(rows.flatMap(({ row, cells }) => Object.keys(cells).map((field): [string, LocalCell] => [keyOf({ duty, row, field }), { ...cell, value, rivals: [], dirty: false }])));
  const plan = (of: FormSection, text: string, at: { row: string; field: string }, first?: "drop" | "keep", value = "") => {
    const made = planPaste(of, readBlock(text), at, cellsOf(of, value), "2016-11", first);
    return made.kind !== "plan" ? made : { changes: made.changes.map((each) => `${each.row} ${each.field} ${each.to}`), off: made.off.map((each) => `${each.line} ${each.text} ${each.why}`), blank: made.blank, ...(made.counts ? { counts: true } : {}) };
  };
  const r1a = { row: "r1", field: "a" };
  test.each<[string, FormSection, string, { row: string; field: string }, "drop" | "keep" | undefined, object]>([
    ["goes down and right", section, "1\tx\n2\ty", r1a, undefined, { kind: "asks" }],
    ["goes down and right, no numbering", section, "7\tx\n8\ty", r1a, undefined, { changes: ["r1 a 7", "r1 b x", "r2 a 8", "r2 b y"], off: [], blank: 0 }],
    ["names what lies beyond or is locked", section, "7\tx\n2", { row: "r3", field: "a" }, undefined, { changes: ["r3 a 7"], off: ["1 x locked", "2 2 below"], blank: 0 }],
    ["is laid by name when it brings names", section, "丙\t3\n甲\t1", r1a, undefined, { changes: ["r3 a 3", "r1 a 1"], off: [], blank: 0 }],
    ["is laid by names without their suffix", wide, "凤阳新材料项目\t5\n金周大厦\t6\n王村\t7", r1a, undefined, { changes: ["r1 a 5", "r2 a 6", "r4 a 7"], off: [], blank: 0 }],
    ["is laid by names behind a numbering", wide, "1\t金周大厦\t6\n2\t王村路\t7", r1a, undefined, { changes: ["r2 a 6", "r4 a 7"], off: [], blank: 0 }],
    ["tells names that it cannot place, and those that come again", wide, "金周大厦\t6\n不知名\t7\n王村路\t8\n金周大厦\t9", r1a, undefined, { changes: ["r2 a 6", "r4 a 8"], off: ["2 不知名 7 unknown", "4 金周大厦 9 twice"], blank: 0 }],
    ["passes over what the form itself shows after the name", wide, "金周大厦\t200\t6\t7\t15", r1a, undefined, { changes: ["r2 a 6", "r2 c 7", "r2 d 2016-11-15"], off: [], blank: 0 }],
    ["is refused when something else stands there", wide, "金周大厦\t999\t6\t7\t15", r1a, undefined, { kind: "refused", why: "width", text: "4" }],
    ["is laid by its headings", wide, "项目\t开工\t投资(万元)\n王村路\t\t9\n金周大厦\t11月17日\t8", r1a, undefined, { changes: ["r4 a 9", "r2 d 2016-11-17", "r2 a 8"], off: [], blank: 1 }],
    ["is refused with names that nobody knows", wide, "甲厂\t6\n乙厂\t7", r1a, undefined, { kind: "refused", why: "names", text: "甲厂" }],
    ["is refused when it is wider than the form", wide, "5\t6\n7\t8", { row: "r1", field: "d" }, undefined, { kind: "refused", why: "width", text: "2" }],
    ["asks whether 1, 2, 3 is a numbering", wide, "1\t50\n2\t60", r1a, undefined, { kind: "asks" }],
    ["leaves a numbering out", wide, "1\t50\n2\t60", r1a, "drop", { changes: ["r1 a 50", "r2 a 60"], off: [], blank: 0 }],
    ["takes what is none", wide, "1\t50\n2\t60", r1a, "keep", { changes: ["r1 a 1", "r1 c 50", "r2 a 2", "r2 c 60"], off: [], blank: 0 }],
    ["warns of 1, 2, 3 alone", wide, "1\n2\n3", r1a, undefined, { changes: ["r1 a 1", "r2 a 2", "r3 a 3"], off: [], blank: 0, counts: true }],
    ["reads days as they are typed, and Excel's own", wide, "11月17日\n42690\n明天\n15", { row: "r1", field: "d" }, undefined, { changes: ["r1 d 2016-11-17", "r2 d 2016-11-16"], off: ["3 明天 date", "4 15 locked"], blank: 0 }],
    ["tells what is no number", wide, "5\n约六\n7", r1a, undefined, { changes: ["r1 a 5", "r3 a 7"], off: ["2 约六 number"], blank: 0 }],
  ])("%s", (_, of, text, at, first, expected) => expect(plan(of, text, at, first)).toEqual(expected));

  test("a blank cell and a dash leave what stands", () => expect(plan(wide, "5\t\n\t—\n7\t8", r1a, undefined, "9")).toEqual({ changes: ["r1 a 5", "r3 a 7", "r3 c 8"], off: [], blank: 3 }));
  test.each([["金周大厦", "r2"], [" 金周 大厦 ", "r2"], ["金周大厦二", "r3"], ["金", undefined], ["金周", undefined], ["", undefined]])("%j is the row %s", (text, row) => expect(rowNamed(wide, text)?.row).toBe(row));
});

test.each([["15", "2016-11-15"], ["11-5", "2016-11-05"], ["11月5日", "2016-11-05"], ["2016/11/5", "2016-11-05"], ["１１月５日", "2016-11-05"], ["42690", "2016-11-16"], ["42690.5", "2016-11-16"], ["20161105", "2016-11-05"], ["99999", "99999"], ["明天", "明天"], ["", ""]])("the day %s", (text, day) => expect(dayTyped(text, "2016-11")).toBe(day));
test.each([[["0.1", "0.2"], "0.3"], [["1,000", "-1.5"], "998.5"], [["20", "30"], "50"], [["１２", "3"], "15"], [["5000万元", "0.5亿元"], "10000"], [["18,92.5"], undefined], [["x"], undefined], [[], undefined]] as [string[], string | undefined][])("the sum of %j", (values, sum) => expect(sumOf(values, "万元")).toBe(sum));
test("a share of nothing is nothing", () => expect([percentOf("5", "20", 1), percentOf("5", "0", 1), percentOf(undefined, "2", 1)]).toEqual(["25.0%", "", ""]));
test.each([["5000", undefined], ["5,000", undefined], ["５０００", "5000万元"], ["5000万元", "5000万元"], ["0.5亿元", "5000万元"], ["18,92.5", undefined], ["5吨", undefined], ["", undefined]])("%j in 万元 is shown as read: %s", (text, shown) => expect(understood(text, "万元")).toBe(shown));

describe("what is typed", () => {
  const place = { duty: "d", row: "r1", field: "a" };
  const key = keyOf(place);
  const answer = (value: string, version: number): Drafted => ({ cells: [{ ...place, value, explanation: "", version, by: "甲", rivals: [] }], rows: ["r1"], findings: [] });
  function made(send: (n: number) => Drafted | Refusal, kept: KeptCell[] = []) {
    let n = 0;
    const sent = vi.fn<Ways["send"]>(async () => {
      const told = send((n += 1));
      if (told instanceof Refusal) throw told;
      return told;
    });
    const store = new FormStore("f", { send: sent, keep: async () => undefined, forget: async () => undefined, kept: async () => kept });
    store.receive(form);
    return { store, sent };
  }

  test("is saved, and not overwritten by an older form that arrives late", async () => {
    const { store } = made(() => answer("10", 1));
    store.type([{ ...place, value: "10" }]);
    expect(store.snapshot()).toMatchObject({ waiting: 1 });
    await store.flush();
    expect(store.snapshot()).toMatchObject({ state: "saved", waiting: 0 });
    store.receive(form);
    expect(store.snapshot().cells.get(key)).toMatchObject({ value: "10", version: 1 });
  });

  test("stays and is sent again when the connection is gone", async () => {
    const { store } = made((n) => (n === 1 ? new Refusal(0, []) : answer("10", 1)));
    store.type([{ ...place, value: "10" }]);
    await store.flush();
    expect(store.snapshot()).toMatchObject({ state: "unsaved", waiting: 1 });
    await store.flush();
    expect(store.snapshot()).toMatchObject({ state: "saved", waiting: 0 });
    store.close();
  });

  test("is not judged by what the rules said of what stood there before, while nobody can ask them", async () => {
    const finding = (row: string) => ({ duty: "d", row, field: "a", code: "c", what: `${row}不对`, next: "", severity: "error" as const });
    const { store } = made((n) => (n === 1 ? new Refusal(0, []) : answer("10", 1)));
    store.receive({ ...form, findings: [finding("r1"), finding("r2")] } as unknown as ReportForm);
    const told = () => store.snapshot().findings.map(({ what }) => what);
    store.type([{ ...place, value: "10" }]);
    expect(told()).toEqual(["r1不对", "r2不对"]);
    await store.flush();
    expect(told()).toEqual(["r2不对"]);
    await store.flush();
    expect(told()).toEqual(["r2不对"]);
    expect(store.snapshot()).toMatchObject({ state: "saved" });
    store.close();
  });

  test("comes back after a reload with the version that it was typed over", async () => {
    const { store, sent } = made(() => answer("12", 1), [{ form: "f", key, value: "12", explanation: "", source: "typed", version: 0 }]);
    await store.recover();
    await store.flush();
    expect(sent.mock.calls).toEqual([[[{ ...place, value: "12", explanation: "", version: 0, source: "typed" }]]]);
    expect(store.snapshot().cells.get(key)).toMatchObject({ value: "12", dirty: false });
    store.close();
  });

  test("goes on while the former is under way", async () => {
    const { store } = made((n) => answer(n === 1 ? "1" : "12", n));
    store.type([{ ...place, value: "1" }]);
    const first = store.flush();
    store.type([{ ...place, value: "12" }]);
    await first;
    expect(store.snapshot().cells.get(key)).toMatchObject({ value: "12", version: 1, dirty: true });
    await store.flush();
    expect(store.snapshot().cells.get(key)).toMatchObject({ value: "12", version: 2, dirty: false });
    store.close();
  });
});
