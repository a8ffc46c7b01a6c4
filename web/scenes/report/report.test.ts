import { describe, expect, test, vi } from "vitest";
import type { Drafted, FormSection, ReportForm } from "../../../contract/index.ts";
import { Refusal } from "../../data/client.ts";
import type { KeptCell } from "./keep.ts";
import { isBlock, planPaste, readBlock } from "./paste.ts";
import { FormStore, keyOf, type LocalCell, type Ways } from "./store.ts";
import { dayTyped, percentOf, sumOf } from "./typed.ts";

const cell = { value: "", source: null, before: "9", version: 0, explanation: "", by: null, locked: false, verdict: null, verdict_reason: null, rivals: [] } as const;
const section: FormSection = {
  duty: "d", label: "投资", note: null, goal: null, beside: [], computed: [], totals: [],
  columns: [{ field: "a", label: "投资", unit: "万元", type: "number", choices: [], required: true, reused: false }, { field: "b", label: "进度", unit: null, type: "text", choices: [], required: false, reused: false }],
  rows: ["甲", "乙", "丙"].map((title, i) => ({ row: `r${i + 1}`, title, register: null, beside: {}, files: [], cells: { a: { ...cell, rivals: [] }, b: { ...cell, locked: i === 2, rivals: [] } } })),
};
const form = { sections: [section], findings: [] } as unknown as ReportForm;

describe("a block from Excel", () => {
  test.each([["1\t2\n3\t4\n", [["1", "2"], ["3", "4"]]], ['"甲\n乙"\t"说""好"""', [["甲\n乙", '说"好"']]], ["1\r\n2", [["1"], ["2"]]]])("%j", (text, rows) => expect(readBlock(text)).toEqual(rows));
  test.each([["1", false], ["一行字", false], ["1\n", false], ["1\n2", true], ["1\t2", true]])("%j is a block: %s", (text, is) => expect(isBlock(text)).toBe(is));

  const cells = new Map(section.rows.flatMap(({ row }) => ["a", "b"].map((field): [string, LocalCell] => [keyOf({ duty: "d", row, field }), { ...cell, rivals: [], dirty: false }])));
  test.each([
    ["goes down and right", [["1", "x"], ["2", "y"]], { row: "r1", field: "a" }, ["r1 a 1", "r1 b x", "r2 a 2", "r2 b y"], 0],
    ["leaves out what lies beyond or is locked", [["1", "x"], ["2"]], { row: "r3", field: "a" }, ["r3 a 1"], 2],
    ["is laid by name when it brings names", [["丙", "3"], ["甲", "1"]], { row: "r1", field: "a" }, ["r3 a 3", "r1 a 1"], 0],
  ])("%s", (_, block, at, changes, off) => {
    const plan = planPaste(section, block, at, cells);
    expect(plan.changes.map((each) => `${each.row} ${each.field} ${each.to}`)).toEqual(changes);
    expect(plan.off).toBe(off);
  });
});

test.each([["15", "2016-11-15"], ["11-5", "2016-11-05"], ["11月5日", "2016-11-05"], ["2016/11/5", "2016-11-05"], ["明天", "明天"], ["", ""]])("the day %s", (text, day) => expect(dayTyped(text, "2016-11")).toBe(day));
test.each([[["0.1", "0.2"], "0.3"], [["1,000", "-1.5"], "998.5"], [["20", "30"], "50"], [["x"], undefined], [[], undefined]] as [string[], string | undefined][])("the sum of %j", (values, sum) => expect(sumOf(values)).toBe(sum));
test("a share of nothing is nothing", () => expect([percentOf("5", "20", 1), percentOf("5", "0", 1), percentOf("", "2", 1)]).toEqual(["25.0%", "", ""]));

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
