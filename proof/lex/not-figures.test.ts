import { describe, expect, test } from "vitest";
import { proofread } from "../proofread.ts";
import { notFigureAt, notFigures } from "./not-figures.ts";

/** Some examples need what stands before or behind them. */
const around: Readonly<Record<string, string>> = {
  "day of a list of days": "10月3日、5日", "year of a list": "2015、2016年", "bracketed year of a document": "[2016]93号", "a name's own number": "“强市30条”",
  "numbers in a row with 号": "5、6号", "PM and gases": "PM2.5平均", "code with letters": "JZS-100机", "grade": "3级响应", "best so many": "500强企业", "set of numbers": "“2+26”城",
};

describe("what is no figure", () => {
  test.each(notFigures.map((rule) => [rule.is, rule.example] as const))("%s: %s", (is, example) => {
    const text = around[is] ?? example;
    const taken = [...text.matchAll(/\d/g)].some(({ index }) => notFigureAt(text, index) !== undefined);
    expect(taken).toBe(true);
    expect(proofread(`召开会议${text}。`).figures).toEqual([]);
  });

  test.each([
    "印发〔2016〕12号文件", "沿国道205线", "“百日攻坚30天”行动", "《2016年行动方案20条》", "第3个宣传日", "5000万元以上企业", "2日及以上单位", "A-3号楼", "12345平台", "3号车间",
    "1.", "0533-6195000", "8:30至17:30", "前10名", "5A级景区", "2013年以来", "G20线", "三面墙体",
  ])("%s", (text) => expect(proofread(`通报${text}。`).figures).toEqual([]));
});
