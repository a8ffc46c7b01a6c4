import { basename } from "node:path";
import { ok, type Result } from "../../core/index.ts";
import { importRows } from "../../server/commands/exchange/import.ts";
import { sealBatches } from "../../server/postgres/index.ts";
import { chooseTable } from "../choose.ts";
import type { Answer, CommandShape, Input, OfficeDesk } from "../command.ts";
import { issuesJson, issuesText } from "../print/issues.ts";
import { words } from "../words.ts";
import { reasonOption, tableArgument } from "./parts.ts";

export const importCommand: CommandShape = {
  name: "import",
  summary: words("把 xlsx 或 csv 的行导入台账，要么全部写入，要么一行不写；空单元格不改已有的值（清空用 dukao set 字段=）", "rows from xlsx or csv into a register, all or nothing; an empty cell leaves the value that stands (dukao set field= empties it)"),
  takes: [tableArgument, { form: "<file>", about: words("文件；第一行为表头", "file; its first line is the header") }],
  options: [
    { form: "--sheet <name>", about: words("工作表名；不写为第一张有数据的表", "sheet of a workbook; the first with rows when left out") },
    reasonOption,
    { form: "--dry-run", about: words("只读取和检查，不写入", "read and check, write nothing") },
  ],
  examples: ["dukao import requests 工单.xlsx", "dukao import projects.investment 投资.csv --dry-run"],
  work: { kind: "office", run },
};

const stages = {
  reading: words("读取", "reading"), checking: words("检查", "checking"), writing: words("写入", "writing"),
} as const;

async function run({ office, actor, language, progress, signal }: OfficeDesk, input: Input): Promise<Result<Answer>> {
  const table = chooseTable(office, input.args[0]!);
  if (!table.ok) return table;
  const file = input.args[1]!;
  const [reason, sheet] = [input.option("reason"), input.option("sheet")];
  const dryRun = input.flag("dryRun");
  const done = await importRows(office, { actor, ...(reason === undefined ? {} : { reason }) }, {
    table: table.value.name, file, shown: basename(file), dryRun, signal,
    progress: (stage, count) => progress(stages[stage][language], count),
    ...(sheet === undefined ? {} : { sheet }),
  });
  if (!done.ok) return done;
  if (done.value.batch !== undefined) {
    const sealed = await sealBatches(office.database, office.region);
    if (!sealed.ok) return sealed;
  }
  const { read, inserted, updated, unchanged, batch, warnings = [] } = done.value;
  const doubts = warnings.length === 0 ? "" : `\n\n${issuesText(warnings, language)}`;
  const zh = `${table.value.label}:读 ${read} 行,新增 ${inserted},修改 ${updated},未变 ${unchanged}${dryRun ? "（试运行，未写入）" : batch === undefined ? "" : `\n批次 ${batch}`}`;
  const en = `${table.value.name}: ${read} rows read, ${inserted} new, ${updated} changed, ${unchanged} as they were${dryRun ? " (dry run, nothing written)" : batch === undefined ? "" : `\nbatch ${batch}`}`;
  return ok({ json: { ...done.value, batch: batch ?? null, dry_run: dryRun, warnings: issuesJson(warnings, language).issues }, text: (language === "zh" ? zh : en) + doubts });
}
