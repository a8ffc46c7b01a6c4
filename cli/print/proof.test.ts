import { describe, expect, test } from "vitest";
import { proofText } from "../../server/commands/proof/index.ts";
import { proofReport } from "./proof.ts";
import { sarifOf } from "./sarif.ts";

const TEXT = "一切正常。\n40个项目开工33个、开工率85.2%。\n办结9件。\n";
const done = proofText(TEXT);
if (!done.ok) throw new Error("not read");
const proofed = done.value;

describe("the report", () => {
  test("shows the paragraph with its mark, the place, the reason and the count", () => {
    const lines = proofReport(proofed, { all: false, language: "zh" }).split("\n");
    expect(lines[0]).toBe("40个项目开工33个、«开工率85.2%»[1]。");
    expect(lines).toContainEqual(expect.stringMatching(/^\[1\] 错误 第2行第\d+字 arithmetic-fail$/));
    expect(lines.at(-1)).toMatch(/^数字 4 处；关系 \d+ 条（相符 \d+，不符 1，无法判断 \d+）；错误 1，提醒 0，提示 0$/);
    expect(lines.join("\n")).not.toContain("办结9件");
  });
  test("shows all of the text when asked", () => expect(proofReport(proofed, { all: true, language: "en" })).toContain("办结9件"));
});

describe("SARIF", () => {
  test("names the rule and the place in lines and columns from 1", () => {
    const made = sarifOf("文稿/十月 通报.txt", TEXT, proofed.findings, true);
    expect(made).toMatchObject({
      version: "2.1.0",
      runs: [{
        tool: { driver: { name: "dukao proof", rules: [{ id: "arithmetic-fail" }] } }, columnKind: "utf16CodeUnits",
        results: [{
          ruleId: "arithmetic-fail", ruleIndex: 0, level: "error",
          locations: [{ physicalLocation: { artifactLocation: { uri: "%E6%96%87%E7%A8%BF/%E5%8D%81%E6%9C%88%20%E9%80%9A%E6%8A%A5.txt" }, region: { startLine: 2, startColumn: 12, endLine: 2, endColumn: 20, snippet: { text: "开工率85.2%" } } } }],
        }],
      }],
    });
  });
  test("has no lines for a packed file", () => expect(JSON.stringify(sarifOf("a.docx", TEXT, proofed.findings, false))).not.toContain("startLine"));
});
