import { describe, expect, test } from "vitest";
import type { Table } from "../../core/index.ts";
import { burdenOf, minutesSpent } from "./burden.ts";
import { type DraftCell, mergeCell } from "./draft.ts";
import type { Duty } from "./duty.ts";
import { type AskedRow, owed, owingUnits } from "./owed.ts";
import { shapeOfDuty } from "./shape.ts";

const main: Table = { name: "works", label: "工程", key: ["code"], dated: true, fields: [{ name: "code", label: "编号", type: "code", required: true }, { name: "done_on", label: "竣工日期", type: "date", required: false }] };
const months: Table = {
  name: "works.investment", label: "投资", parent: "works", key: ["month"], dated: false,
  fields: [{ name: "month", label: "月份", type: "month", required: true }, { name: "amount", label: "累计投资", type: "quantity", unit: "万元", required: false }],
};
const duty = (more: Partial<Duty>): Duty => ({ id: "d", label: "投资", label_en: "Investment", from: "works.investment", by: "org", fields: [{ field: "amount", required: true }], ...more });
const row = (more: Partial<AskedRow>): AskedRow => ({ id: "w1", unit: "town", title: "某工程", earlier: [], prefilled: new Set(), reused: {}, ...more });
const month = (of: string, amount: string) => ({ id: of, org: "town", parent: "w1", month: of, amount });

test.each<[string, Duty, Table, string]>([
  ["a monthly child", duty({}), months, "monthly"], ["the rows themselves", duty({ from: "works", fields: [{ field: "done_on" }] }), main, "own"],
  ["named items", duty({ items: [{ id: "a", label: "甲", set: {} }] }), main, "listed"],
])("the shape of %s", (_, of, table, shape) => expect(shapeOfDuty(of, table)).toBe(shape));

describe("what is owed", () => {
  const first = (of: AskedRow, asked: Duty = duty({})) => owed(asked, months, [of], "2016-11")[0];
  test("brings last month's value, and the newest before where a month was skipped", () => {
    expect(first(row({ earlier: [month("2016-09", "8"), month("2016-10", "9")] }))).toMatchObject({ before: "9", value: null, source: undefined, asked: true, kind: "value" });
    expect(first(row({ earlier: [month("2016-09", "8")] }))).toMatchObject({ before: "8" });
  });
  test("stands prefilled where nothing moves, or where the register has the month already", () => {
    expect(first(row({ earlier: [month("2016-10", "9")], prefilled: new Set(["amount"]) }))).toMatchObject({ value: "9", source: "prefilled" });
    expect(first(row({ earlier: [month("2016-10", "9")], current: month("2016-11", "11") }))).toMatchObject({ value: "11", source: "prefilled" });
  });
  test("of a unit's own words nothing is put into its mouth", () => {
    const asked = duty({ from: "works", fields: [{ field: "account", anew: true }] });
    const works: Table = { ...main, fields: [...main.fields, { name: "account", label: "结果说明", type: "text", required: false }] };
    const stands = row({ row: { id: "w1", org: "town", account: "办公室写的" } });
    expect(owed(asked, works, [stands], "2016-11")).toMatchObject([{ value: null, source: undefined, asked: true }]);
    expect(owed({ ...asked, fields: [{ field: "account" }] }, works, [stands], "2016-11")).toMatchObject([{ value: "办公室写的", source: "prefilled" }]);
  });
  test("is not asked where another register holds it", () => {
    expect(first(row({ reused: { amount: "7" } }), duty({ fields: [{ field: "amount", reuse: "m" }] }))).toMatchObject({ value: "7", source: "reused", asked: false });
  });
  test("adds up by unit", () => {
    const items = owed(duty({}), months, [row({ prefilled: new Set(["amount"]), earlier: [month("2016-10", "9")] }), row({ id: "w2" }), row({ id: "w3", unit: "office" })], "2016-11");
    expect([...owingUnits(items)]).toEqual([["town", { asked: 2, required: 1, prefilled: 1, reused: 0 }], ["office", { asked: 1, required: 1, prefilled: 0, reused: 0 }]]);
  });
});

describe("two people at one cell", () => {
  const stored: DraftCell = { value: "10", explanation: "", source: "typed", version: 3, by: "甲", at: "t1", rivals: [] };
  const rival = { value: "12", by: "乙", at: "t2" };
  test.each<[string, DraftCell | undefined, string, number, string, string, Partial<DraftCell>]>([
    ["the first word", undefined, "10", 0, "甲", "written", { value: "10", version: 1 }],
    ["over what was seen", stored, "11", 3, "乙", "written", { value: "11", version: 4, rivals: [] }],
    ["over what was not seen", stored, "12", 2, "乙", "rival", { value: "10", version: 4, rivals: [rival] }],
    ["the same word", stored, "10", 0, "乙", "kept", { value: "10", version: 3 }],
    ["sent again", { ...stored, version: 4, rivals: [rival] }, "12", 2, "乙", "rival", { version: 4, rivals: [rival] }],
    ["a choice between two", { ...stored, version: 4, rivals: [rival] }, "12", 4, "甲", "written", { value: "12", version: 5, rivals: [] }],
    ["the standing one chosen", { ...stored, version: 4, rivals: [rival] }, "10", 4, "甲", "written", { value: "10", version: 5, rivals: [] }],
    ["one's own second window", stored, "15", 1, "甲", "rival", { value: "15", version: 4, rivals: [{ value: "10", by: "甲", at: "t1" }] }],
  ])("%s", (_, before, value, version, by, kind, cell) => {
    expect(mergeCell(before, { value, explanation: "", source: "typed", version }, by, "t2")).toMatchObject({ kind, cell });
  });
});

test("the burden counts cells by where their answers came from", () => {
  const cells = [
    { asked: true, value: "1", source: "typed" }, { asked: true, value: "2", source: "pasted" }, { asked: true, value: "3", source: "excel" },
    { asked: true, value: "4", source: "prefilled" }, { asked: true, value: "6", source: "behalf" }, { asked: false, value: "5", source: "reused" }, { asked: true, value: "", source: undefined },
  ];
  expect(burdenOf(cells, 13)).toEqual({ asked: 6, prefilled: 1, reused: 1, typed: 3, behalf: 1, minutes: 13 });
  expect(burdenOf([], undefined)).toMatchObject({ minutes: undefined });
});

test.each<[string, number | undefined, string | undefined, number]>([
  ["the first hand-in: from the first opening", undefined, "2016-12-01T01:00:00.000Z", 13],
  ["the next: what was counted, and from the first touch after it came back", 13, "2016-12-01T01:09:31.000Z", 16],
  ["never opened: nothing", undefined, undefined, 0],
  ["nothing touched since: what was counted", 13, undefined, 13],
  ["clocks that disagree count nothing", 13, "2016-12-01T01:20:00.000Z", 13],
])("minutes of %s", (_, before, since, minutes) => expect(minutesSpent(before, since, "2016-12-01T01:12:31.000Z")).toBe(minutes));
