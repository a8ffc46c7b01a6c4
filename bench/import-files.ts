import { createWriteStream } from "node:fs";
import { once } from "node:events";
import { finished } from "node:stream/promises";
import ExcelJS from "exceljs";
import { addDays } from "../core/index.ts";

// A hotline's requests as an office would bring them: one row each, the columns that people fill in.
export const HEADER = ["工单编号", "责任单位", "诉求类型", "事项", "承办单位数", "疑难复杂", "受理日期", "办理期限", "办结日期", "满意度", "地点"] as const;

const kinds = ["咨询", "求助", "投诉", "举报", "建议"];
const topics = ["供热", "物业管理", "不动产登记", "环境污染", "道路交通", "供水排水", "市容管理", "劳动工资", "入学教育", "其他"];
const ratings = ["满意", "基本满意", "不满意"];

/** The n-th request, the same on every machine. */
export function request(n: number, organisations: readonly string[]): string[] {
  const taken = addDays("2015-01-01", (n * 7919) % 731);
  const settled = n % 50 > 0;
  return [
    `B${String(n).padStart(7, "0")}`, organisations[n % organisations.length]!, kinds[n % kinds.length]!, topics[n % topics.length]!,
    String(1 + (n % 3)), n % 20 === 0 ? "是" : "否", taken, addDays(taken, 15), settled ? addDays(taken, n % 12) : "",
    settled ? ratings[n % 29 === 0 ? 2 : n % 7 === 0 ? 1 : 0]! : "", `第${1 + (n % 97)}居民小区${1 + (n % 40)}号楼,物业电话“${n % 1000}”`,
  ];
}

export async function writeCsv(file: string, rows: number, organisations: readonly string[]): Promise<void> {
  const stream = createWriteStream(file);
  const line = (cells: readonly string[]): string => `${cells.map((cell) => (/[",\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)).join(",")}\n`;
  stream.write(`\uFEFF${line(HEADER)}`);
  for (let n = 1; n <= rows; n += 1) if (!stream.write(line(request(n, organisations)))) await once(stream, "drain");
  stream.end();
  await finished(stream);
}

/** As Excel writes it: shared strings, numbers as numbers, days as serial numbers with a date format. */
export async function writeXlsx(file: string, rows: number, organisations: readonly string[]): Promise<void> {
  const workbook = new ExcelJS.stream.xlsx.WorkbookWriter({ filename: file, useSharedStrings: true, useStyles: true });
  const sheet = workbook.addWorksheet("诉求");
  sheet.addRow([...HEADER]).commit();
  for (const column of [7, 8, 9]) sheet.getColumn(column).numFmt = "yyyy-mm-dd";
  for (let n = 1; n <= rows; n += 1) {
    const cells = request(n, organisations);
    sheet.addRow(cells.map((cell, i) => (cell === "" ? null : i === 4 ? Number(cell) : i >= 6 && i <= 8 ? new Date(`${cell}T00:00:00Z`) : cell))).commit();
  }
  sheet.commit();
  await workbook.commit();
}
