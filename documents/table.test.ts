import { describe, expect, test } from "vitest";
import { checkText } from "./check.ts";
import { compare } from "./compare.ts";
import { compose } from "./compose.ts";
import { editableOf, templateOf } from "./editable.ts";
import type { FigureLookup } from "./figure.ts";
import { parseInline } from "./inline.ts";
import { piecesOf } from "./pieces.ts";
import { earlierFigures } from "./table.ts";
import { bulletinText } from "./text.ts";
import { lookup, october, tables, template } from "./world.ts";

const code = "|now last|projects_all invested";
const withTable = (text: string) => {
  const base = template("共{projects_all}。");
  const made = templateOf([...editableOf(base), { kind: "paragraph", id: "b-1", text }], base);
  if (!made.ok) throw new Error(JSON.stringify(made.issues));
  return made.value;
};
const now = lookup({ projects_all: "20", invested: "22.7", started: "18" });
const before = lookup({ projects_all: "19", invested: "20.1" });
const figures: FigureLookup = (metric, period) => {
  if (period === undefined || period.text === october.text) return now(metric);
  const found = before(metric);
  return found && { ...found, period };
};
const made = (text: string, of = figures) => compose({ template: withTable(text), period: october, date: "2016-11-07", figures: of, gathered: new Map(), tables });

describe("a table of figures", () => {
  test("is one placeholder, and comes back from its pieces as it was", () => {
    expect(parseInline(`表1{${code}}`).parts.at(-1)).toEqual({ kind: "table", columns: ["now", "last"], metrics: ["projects_all", "invested"], at: 2 });
    expect(piecesOf(`表1{${code}}`)).toEqual([{ kind: "text", text: "表1" }, { kind: "chip", code }]);
  });

  test.each(["||projects_all", "|now|", "|now then|projects_all", "|now|projects_all|x", "|now|A"])("{%s} is none", (inner) => {
    expect(parseInline(`{${inner}}`).issues).toMatchObject([{ code: "documents.bad-placeholder" }]);
  });

  test("stands as a block below its words, with bound numbers of both months", () => {
    const { bulletin, issues } = made(`投资情况表{${code}}`);
    const block = bulletin.blocks.at(-1);
    expect(block).toMatchObject({ kind: "table", id: "b-1", columns: ["10月", "9月"], runs: [{ text: "投资情况表" }] });
    expect(block?.kind === "table" && block.rows.map(({ unit, cells }) => [unit, ...cells.map(({ text, metric, period, column }) => `${text} ${metric} ${period} ${column ?? "now"}`)])).toEqual([
      ["个", "20 projects_all 2016-10 now", "19 projects_all 2016-09 last"], ["亿元", "22.70 invested 2016-10 now", "20.10 invested 2016-09 last"],
    ]);
    expect(bulletin.figures.slice(-4).map(({ id }) => id)).toEqual(["b-1#1", "b-1#2", "b-1#3", "b-1#4"]);
    expect(bulletinText(bulletin)).toContain("投资情况表\n指标\t单位\t10月\t9月\nprojects_all\t个\t20\t19\n");
    expect(issues).toEqual([]);
  });

  test.each([
    ["one line beside it: its caption", `投资情况表{${code}}`, [["table", "b-1", "投资情况表"]]],
    ["none", `{${code}}`, [["table", "b-1", ""]]],
    ["several lines: all of them, then the table", `第一行\n第二行{${code}}\n第三行`, [["paragraph", "b-1", "第一行"], ["paragraph", "b-1.p2", "第二行"], ["paragraph", "b-1.p3", "第三行"], ["table", "b-1.t1", ""]]],
  ])("%s", (_, text, blocks) => {
    const told = made(text).bulletin.blocks.filter(({ id }) => id.startsWith("b-1")).map((each) => [each.kind, each.id, each.runs.map((run) => run.text).join("")]);
    expect(told).toEqual(blocks);
  });

  test("asks for the figures of the other months that it tells", () => {
    expect(earlierFigures(withTable(`{${code}}又{|year|started}`), october).map(({ period, metrics }) => [period.text, metrics])).toEqual([["2016-09", ["projects_all", "invested"]], ["2015-10", ["started"]]]);
  });

  test("compares cell by cell", () => {
    const changed: FigureLookup = (metric, period) => (metric === "invested" && period !== undefined && period.text !== october.text ? { ...now(metric)!, period } : figures(metric, period));
    expect(compare(made(`{${code}}`).bulletin, made(`{${code}}`, changed).bulletin).figures.map(({ binding, before: was, after: is }) => [binding, was?.text, is?.text])).toEqual([["invested@zhoucun:n:last", "20.10", "22.70"]]);
  });

  test("names what it does not know, and stands in no row and no phrase", () => {
    const names = { metrics: new Map([["projects_all", { verbs: false }]]), tables };
    expect(checkText(`{${code}}`, withTable("无"), names)).toMatchObject([{ code: "documents.unknown-metric", params: { name: "invested" } }]);
  });
});
