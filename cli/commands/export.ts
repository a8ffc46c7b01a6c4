import { createWriteStream } from "node:fs";
import { extname, resolve } from "node:path";
import { PassThrough, type Writable } from "node:stream";
import { buffer } from "node:stream/consumers";
import { allOk, failed, issue, ok, type Result } from "../../core/index.ts";
import { type Export, planExport } from "../../server/commands/exchange/export.ts";
import { requestOf } from "../../server/http/selection.ts";
import { chooseFilter, chooseOrganisation, chooseSort, chooseTable } from "../choose.ts";
import type { Answer, CommandShape, Input, OfficeDesk } from "../command.ts";
import { mayWrite, wholeFile } from "../out-file.ts";
import { words } from "../words.ts";
import { orgOption, tableArgument } from "./parts.ts";

export const exportCommand: CommandShape = {
  name: "export",
  summary: words("把台账导出为 csv 或 xlsx，可以再导入", "a register as csv or xlsx, fit to be imported again"),
  takes: [tableArgument],
  options: [
    { form: "--out <file>", about: words("文件名；不写则输出到标准输出（不能与 --json 同用）", "file; standard output when left out (not with --json)") },
    { form: "--format <format>", about: words("csv 或 xlsx；不写则看文件名，否则 csv", "csv or xlsx; by the file's name when left out, else csv") },
    { form: "--filter <filter...>", about: words("条件，写成 字段:运算:值（半角冒号），可写多次；字段写英文名或中文名称，运算有 eq ne lt le gt ge has in missing present", "field:op:value, may be repeated; the field by name or label; eq ne lt le gt ge has in missing present") },
    { form: "--sort <fields>", about: words("排序字段，逗号分隔，倒序加 -", "fields to sort by, with commas; - for descending") },
    orgOption,
  ],
  examples: ["dukao export projects --out 项目.xlsx", "dukao export requests --filter settled_on:missing --filter taken_on:ge:2016-10-01"],
  work: { kind: "office", run },
};

async function run({ office, language, progress }: OfficeDesk, input: Input): Promise<Result<Answer>> {
  const table = chooseTable(office, input.args[0]!);
  if (!table.ok) return table;
  const org = input.option("org") === undefined ? ok(undefined) : chooseOrganisation(office, input.option("org"));
  if (!org.ok) return org;
  const out = input.option("out");
  const named = out === undefined ? "csv" : extname(out).slice(1).toLowerCase();
  const format = input.option("format") ?? named;
  if (format !== "csv" && format !== "xlsx") return failed(issue("cli.bad-option", { option: input.option("format") === undefined ? "--out" : "--format", value: input.option("format") ?? out ?? "", wanted: "csv / xlsx" }));
  const filter = allOk(input.options("filter").map((text) => chooseFilter(table.value, text)));
  const sort = chooseSort(table.value, input.option("sort"));
  if (!filter.ok || !sort.ok) return failed(...(filter.ok ? [] : filter.issues), ...(sort.ok ? [] : sort.issues));
  const rows = requestOf(office, table.value, { filter: filter.value, sort: sort.value, org: org.value });
  if (!rows.ok) return rows;
  const may = out === undefined ? ok(undefined) : await mayWrite(out);
  if (!may.ok) return may;
  const planned = await planExport(office, { table: table.value.name, format, rows: rows.value, language });
  if (!planned.ok) return planned;
  progress(language === "zh" ? "导出" : "exporting");
  if (out === undefined) return toScreen(planned.value, table.value.name);
  const written = await toFile(planned.value, out);
  if (!written.ok) return written;
  const text = language === "zh" ? `${table.value.label}:${written.value} 行已写入 ${out}` : `${table.value.name}: ${written.value} rows written to ${out}`;
  return ok({ json: { table: table.value.name, format, file: resolve(out), rows: written.value }, text });
}

async function toScreen(of: Export, table: string): Promise<Result<Answer>> {
  const stream = new PassThrough();
  const [written, bytes] = await Promise.all([of.write(stream), buffer(stream)]);
  if (!written.ok) return written;
  return ok({ json: { table, rows: written.value, text: bytes.toString("utf8").replace(/^\uFEFF/, "") }, text: "", bytes });
}

async function toFile(of: Export, out: string): Promise<Result<number>> {
  return wholeFile(out, async (part) => {
    const stream: Writable = createWriteStream(part);
    const broken = new Promise<Error>((found) => stream.once("error", found));
    const writing = of.write(stream);
    // the stream's own error is thrown below
    writing.catch(() => undefined);
    const first = await Promise.race([writing, broken]);
    if (first instanceof Error) throw first;
    return first;
  });
}
