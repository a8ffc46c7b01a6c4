import { describe, expect, it } from "vitest";
import type { FieldShape, Happening, TableShape, WireRow } from "../../../../contract/index.ts";
import { cellOf, cellsOf, changesOf, formFields, rebased, rivalsOf, typedOf } from "./draft.ts";

const field = (name: string, type: FieldShape["type"] = "text", more: Partial<FieldShape> = {}): FieldShape =>
  ({ name, label: name, type, unit: null, choices: null, to: null, required: false, retired: null, trait: null, note: null, ...more });
const table: TableShape = {
  name: "projects", label: "项目", trait: null, key: ["code"], title: "name", dated: true,
  fields: [field("code", "code"), field("name", "text", { required: true }), field("plan", "quantity"), field("open", "boolean"), field("old", "text", { retired: "2016" })],
};
const common = [field("org", "organisation", { required: true }), field("origin", "choice")];
const names = (isNew: boolean, locked: boolean) => formFields(table, common, isNew).filter((each) => each.locked === locked).map((each) => each.name);

describe("fields", () => {
  it("of a row that is there: its origin and what is retired are shown only; its key can be put right", () => {
    expect(names(false, true)).toEqual(["old", "origin"]);
    expect(names(false, false)).toEqual(["code", "name", "plan", "open", "org"]);
    expect(formFields(table, common, false).filter((each) => each.known).map((each) => each.name)).toEqual(["code"]);
  });
  it("of a new row: the key must be there", () => {
    expect([names(true, true), names(true, false)]).toEqual([[], ["code", "name", "plan", "open", "org"]]);
    expect(formFields(table, common, true).filter((each) => each.required).map((each) => each.name)).toEqual(["code", "name", "org"]);
  });
});

describe("what was typed", () => {
  it.each<[FieldShape["type"], string, WireRow[string]]>([
    ["text", "  ", null], ["text", " 第一，第二 ", "第一，第二"], ["boolean", "true", true], ["boolean", "false", false], ["boolean", "", null],
    ["quantity", "1,234.5", "1234.5"], ["quantity", "1,5", "1,5"], ["decimal", "１２．５", "12.5"], ["integer", "−3", "-3"], ["quantity", "约三百", "约三百"], ["date", "2016-11-28", "2016-11-28"],
  ])("%s %o", (type, typed, cell) => expect(cellOf(field("x", type), typed)).toBe(cell));
  it("a cell comes back as it was", () => expect([null, undefined, false, "12.5"].map(typedOf)).toEqual(["", "", "false", "12.5"]));
});

describe("changes", () => {
  const fields = formFields(table, common, false);
  const row: WireRow = { id: "p1", rev: "3", code: "P1", name: "甲", plan: "100", open: null, org: "zc-fgj" };

  it("are only what differs, never a locked cell", () => {
    const changes = changesOf(fields, row, { name: "甲", plan: "1,200", open: "false", old: "x" });
    expect(changes.map(({ field: { name }, before, after }) => [name, before, after])).toEqual([["plan", "100", "1200"], ["open", null, false]]);
    expect(cellsOf(changes)).toEqual({ plan: "1200", open: false });
  });
  it("an emptied cell is null, and an untouched one nothing", () => expect(cellsOf(changesOf(fields, row, { plan: " ", name: "甲 " }))).toEqual({ plan: null }));
  it("on what another made of the row: what both changed is set aside, what both made alike is done", () => {
    const onto = { ...row, rev: "4", plan: "300", name: "乙" };
    expect(rebased(fields, row, onto, { plan: "200", name: "乙", open: "true" })).toEqual({ draft: { open: "true" }, aside: { plan: "200" } });
  });
  it("of others are those of this row since it was opened", () => {
    const event = (of: string, id: string, rev: number) => ({ table: of, row: id, rev }) as Happening;
    expect(rivalsOf([event("projects", "p1", 4), event("projects.investment", "p1", 5), event("projects", "p1", 3), event("projects", "p2", 9)], "projects", row).map(({ rev }) => rev)).toEqual([4]);
  });
});
