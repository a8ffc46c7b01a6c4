import { resolve } from "node:path";
import { type Failed, ok, type Result } from "../../core/index.ts";
import { catalogueOf } from "../../metrics/index.ts";
import { type Pack, readPack } from "../../server/packs/index.ts";
import type { Answer, CommandShape, Desk, Input } from "../command.ts";
import { issuesJson, issuesText } from "../print/issues.ts";
import { words } from "../words.ts";

export const packsCheckCommand: CommandShape = {
  name: "packs check",
  summary: words("检查一个数据包，逐条指出文件、行、列", "check a pack: each fault with file, line and column"),
  takes: [{ form: "[dir]", about: words("数据包目录；不写为当前使用的包", "folder of the pack; the one in use when left out") }],
  options: [],
  examples: ["dukao packs check", "dukao packs check packs/zhoucun-2016 --json"],
  work: { kind: "alone", run },
};

async function run({ settings, language }: Desk, input: Input): Promise<Result<Answer>> {
  const folder = input.args[0] === undefined ? settings.packDir : resolve(input.args[0]);
  const read = await checked(folder);
  if (!read.ok) {
    const issues = read.issues;
    const count = language === "zh" ? `${folder}:${issues.length} 处问题` : `${folder}: ${issues.length} issues`;
    return ok({ json: { pack: folder, holds: false, ...withPlaces(read, language) }, text: `${issuesText(issues, language)}\n\n${count}`, holds: false });
  }
  const { id, organisations, goals, registers, metrics, tables, laws, warnings } = read.value;
  const facts = { organisations: organisations.length, goals: goals.length, registers: registers.length, tables: tables.length, metrics: metrics.length, laws: laws.length };
  const zh = `${id}:没有错误。单位 ${facts.organisations},目标 ${facts.goals},台账 ${facts.registers}(表 ${facts.tables}),指标 ${facts.metrics},法规 ${facts.laws};提醒 ${warnings.length}`;
  const en = `${id}: no errors. ${facts.organisations} organisations, ${facts.goals} goals, ${facts.registers} registers (${facts.tables} tables), ${facts.metrics} metrics, ${facts.laws} laws; ${warnings.length} warnings`;
  return ok({
    json: { pack: folder, holds: true, id, ...facts, ...withPlaces({ ok: false, issues: warnings }, language) },
    text: [issuesText(warnings, language), language === "zh" ? zh : en].filter(Boolean).join("\n"),
  });
}

async function checked(folder: string): Promise<Result<Pack>> {
  const pack = await readPack(folder);
  if (!pack.ok) return pack;
  const catalogue = catalogueOf(pack.value.tables, pack.value.metrics, pack.value.laws);
  return catalogue.ok ? pack : catalogue;
}

/** Each issue with its place in parts, for editors. */
function withPlaces(found: Failed, language: Desk["language"]): object {
  return {
    issues: issuesJson(found.issues, language).issues.map((told, i) => {
      const { where, severity } = found.issues[i]!;
      return { ...told, severity, file: where.file ?? null, line: where.line ?? null, column: where.column ?? null };
    }),
  };
}
