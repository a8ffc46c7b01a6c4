import { describe, expect, test } from "vitest";
import { issue, warning } from "../../core/index.ts";
import { columns, cut, padded, widthOf } from "./columns.ts";
import { explainText } from "./explain.ts";
import { issuesJson, issuesText } from "./issues.ts";
import { Progress } from "./progress.ts";
import { stageName } from "./stages.ts";
import type { Explanation, Leaf } from "../../metrics/index.ts";

describe("columns", () => {
  test("a Chinese character takes two places, so that columns stand straight", () => {
    const text = columns([["a", "开工率", "1"], ["城市", "x", "22.75"]], ["left", "left", "right"], ["指标", "名", "值"]);
    expect(text.split("\n")).toEqual(["指标  名         值", "────  ──────  ─────", "a     开工率      1", "城市  x       22.75"]);
    expect(new Set(text.split("\n").map(widthOf)).size).toBe(1);
  });
  test.each([["十个新突破", 7, "十个新…"], ["十个新突破", 10, "十个新突破"], ["a\nb", 9, "a b"], ["十个新突破", 6, "十个…"]])("%j cut to %i is %j", (text, width, short) => {
    expect(cut(text, width)).toBe(short);
    expect(widthOf(cut(text, width))).toBeLessThanOrEqual(width);
  });
  test("padding counts places", () => expect(padded("镇", 4, "right")).toBe("  镇"));
});

describe("issues", () => {
  const found = [issue("exchange.formula-error", { error: "#REF!" }, { file: "a.xlsx", sheet: "表", cell: "C7" }), warning("documents.unused", { name: "x" }, { file: "b.yaml", line: 3, column: 5 })];
  test("in JSON: code, what, where, next and nothing else", () => {
    expect(issuesJson(found, "zh").issues[0]).toEqual({ code: "exchange.formula-error", what: "单元格里是公式错误 #REF!。", where: "a.xlsx 表 C7", next: "请在 Excel 中改正公式，或填入数值。" });
  });
  test("in words, in the language asked", () => {
    expect(issuesText(found, "en").split("\n")).toEqual([
      "error[exchange.formula-error] a.xlsx 表 C7", "  The cell holds the formula error #REF!.", "  → Mend the formula in Excel or type the value.",
      "warning[documents.unused] b.yaml:3:5", "  “x” is not used.", "  → Remove it or tell it somewhere.",
    ]);
  });
});

describe("progress", () => {
  function screen(isTTY: boolean) {
    const written: string[] = [];
    const clock = { now: 0 };
    const progress = new Progress({ isTTY, columns: 20, write: (text: string) => written.push(text) }, () => clock.now);
    return { written, clock, progress };
  }
  test("on a terminal one line is redrawn, not too often, and taken away", () => {
    const { written, clock, progress } = screen(true);
    progress.show("读取", 1, 9);
    progress.show("读取", 2, 9);
    clock.now = 100;
    progress.show("读取很多很多很多很多行", 3, 9);
    progress.end();
    progress.end();
    expect(written).toEqual(["\r\u001B[2K读取 1/9", "\r\u001B[2K读取很多很多很多很…", "\r\u001B[2K"]);
  });
  test("elsewhere short work says nothing, long work a line now and then", () => {
    const { written, clock, progress } = screen(false);
    progress.show("读取", 1);
    clock.now = 1_100;
    progress.tick();
    progress.show("读取", 2_000);
    clock.now = 1_700;
    progress.show("写入", 5, 0);
    clock.now = 3_800;
    progress.tick();
    progress.show("写入", 6);
    progress.end();
    expect(written).toEqual(["读取 1\n", "写入 5\n", "写入 6\n"]);
  });
  test("stages are named in the language asked", () => {
    expect([stageName("登记台账行:重大项目", "zh"), stageName("登记台账行:重大项目", "en"), stageName("某事", "en")]).toEqual(["登记台账行:重大项目", "recording rows: 重大项目", "某事"]);
  });
});

test("a figure's tree goes down to its rows", () => {
  const leaf = { key: "k", table: "projects" } as Leaf;
  const part = (metric: string, label: string, more: Partial<Explanation> = {}): Explanation => ({
    metric, label, meaning: "", org: "zc", period: "2016-10", value: { kind: "present", amount: "2", unit: "个" }, text: "2个", is: "", formula: "行数", computed: "2个", children: [], leaves: [], ...more,
  });
  const tree = part("rate", "开工率", {
    meaning: "开工的占比", text: "50%", formula: "开工数 ÷ 项目数", computed: "1个 ÷ 2个 = 50%",
    children: [part("started", "开工数", { leaves: [{ table: "projects", label: "重大项目", what: "已开工", leaf, n: 3, sum: "7", unit: "万元" }] }), part("all", "项目数", { text: "—", value: { kind: "absent", reason: "no-rows" } })],
  });
  const rows = { total: 3, rows: [{ id: "p-1", title: "一号项目", org: "开发区", value: "5万元" }, { id: "p-22", title: "二", org: "住建局", value: "2万元" }] };
  expect(explainText(tree, () => rows, "zh").split("\n")).toEqual([
    "开工率  50%  (rate, 2016-10)", "  开工的占比", "  = 开工数 ÷ 项目数", "  = 1个 ÷ 2个 = 50%",
    "  ├─ 开工数  2个  (started, 2016-10)", "  │    = 行数", "  │    = 2个".replace("= 2个", "· 已开工  (projects, 3 行, 合计 7万元)"),
    "  │        p-1   一号项目  开发区  5万元", "  │        p-22  二        住建局  2万元", "  │        … 另有 1 行(--rows 3 列出全部)",
    "  └─ 项目数  —  (all, 2016-10)", "       = 行数", "       = 2个", "       没有记录",
  ]);
});
