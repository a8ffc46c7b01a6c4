import { createWriteStream } from "node:fs";
import { describe, expect, test } from "vitest";
import type { Table } from "../../core/index.ts";
import { columnsOf, matchColumns } from "./columns.ts";
import { openSheet } from "./open.ts";
import { testFolder } from "./testing/files.ts";
import { writeBook } from "./write-book.ts";
import { exportHeadings, type FileCell } from "./write-cell.ts";

const file = testFolder();

/** The rows as they are read back. */
async function throughFile(name: string, rows: readonly (readonly FileCell[])[]): Promise<unknown[]> {
  await writeBook([{ name: "表", headings: ["甲"], rows }], createWriteStream(file(name)));
  const opened = await openSheet(file(name));
  if (!opened.ok) throw new Error(JSON.stringify(opened.issues));
  const read: unknown[] = [];
  for await (const some of opened.value.rows) read.push(...some.map(({ cells }) => cells[0]));
  return read;
}

test("days come back as they were, those too that spreadsheets do not count", async () => {
  const days = ["1016-10-03", "1899-12-31", "1900-02-28", "1900-03-01", "2016-10-03", "9999-12-31"];
  expect(await throughFile("days.xlsx", days.map((day) => [{ kind: "date", day }]))).toEqual(days);
});

describe("headings", () => {
  const table: Table = {
    name: "projects", label: "项目", key: ["code"], dated: true,
    fields: [
      { name: "code", label: "编号", label_en: "Code", type: "code", required: true }, { name: "plan", label: "计划", label_en: "Plan", type: "quantity", unit: "万元", required: false },
      { name: "extra", label: "附注", type: "text", required: false },
    ],
  };
  test.each([
    ["zh", ["id", "责任单位", "编号", "计划(万元)", "附注", "列入日期", "移出日期"]], ["en", ["Id", "Organisation", "Code", "Plan(万元)", "附注", "Listed from", "Listed to"]],
  ] as const)("in %s are taken by the import for the same columns", (language, expected) => {
    const columns = columnsOf(table);
    const cells = exportHeadings(table, columns, language);
    expect(cells).toEqual(expected);
    const matched = matchColumns(table, { number: 1, cells }, { file: "a.csv", sheet: "" });
    expect(matched.ok && matched.value.map(({ name }) => name)).toEqual(columns.map(({ name }) => name));
  });
});
