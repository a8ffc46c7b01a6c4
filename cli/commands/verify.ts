import { tell } from "../../contract/index.ts";
import { failed, type Issue, issue, minuteInChina, ok, type Result } from "../../core/index.ts";
import type { Verification } from "../../cycle/index.ts";
import { verifyEdition } from "../../server/commands/cycle/index.ts";
import type { Answer, CommandShape, Input, OfficeDesk } from "../command.ts";
import { issuesText } from "../print/issues.ts";
import { type Language, words } from "../words.ts";
import { chooseEdition, chooseMonth } from "../choose.ts";
import { long } from "./cycle.ts";
import { monthArgument } from "./parts.ts";

export const verifyCommand: CommandShape = {
  name: "verify",
  summary: words("核验封存的月份：重算数值，核对每一行和历史链，找出没有登记来历的行", "verify a frozen month: recompute it, compare every row and the chain of history, find rows without history"),
  takes: [monthArgument],
  options: [{ form: "--edition <n>", about: words("第几版；不写为最新一版", "which edition; the newest when left out") }],
  examples: ["dukao verify 2016-10", "dukao verify 2016-10 --edition 1 --json"],
  work: { kind: "office", run },
};

async function run(desk: OfficeDesk, input: Input): Promise<Result<Answer>> {
  const month = chooseMonth(desk.office, input.args[0]!);
  if (!month.ok) return month;
  const edition = chooseEdition(input.option("edition"));
  if (!edition.ok) return edition;
  if (edition.value === "live") return failed(issue("cli.bad-option", { option: "--edition", value: "live", wanted: "1、2…" }));
  const done = await verifyEdition(desk.office, month.value, edition.value, long(desk));
  if (!done.ok) return done;
  const { findings, changedSince, ...facts } = done.value;
  return ok({
    json: { ...facts, findings: findings.map((each) => findingJson(each, desk.language)), changedSince },
    text: verificationText(done.value, desk.language),
    ...(!facts.holds && { holds: false }),
  });
}

/** A finding with its table, row and field and both values, where it has them. */
function findingJson(found: Issue, language: Language): object {
  const params = found.params as Readonly<Record<string, unknown>>;
  const { where } = found;
  return {
    ...tell(found, language), table: params["table"] ?? where.register ?? null, row: params["row"] ?? where.row ?? null, field: params["field"] ?? where.field ?? null,
    recorded: params["recorded"] ?? params["frozen"] ?? params["stored"] ?? null, found: params["found"] ?? params["computed"] ?? null,
  };
}

const LATER_SHOWN = 20;

export function verificationText({ month, edition, holds, checked, manifest, findings, changedSince, changedSinceTotal }: Verification, language: Language): string {
  const zh = language === "zh";
  const lines = [
    zh ? `${month} 第 ${edition} 版:${holds ? "核验通过" : `核验不通过,发现 ${findings.length} 处不符`}` : `${month}, edition ${edition}: ${holds ? "holds" : `does NOT hold, ${findings.length} findings`}`,
    zh ? `已核对 ${checked.values} 个数值、${checked.rows} 行` : `${checked.values} values and ${checked.rows} rows checked`,
    zh ? `封存摘要 ${manifest.stored}` : `seal ${manifest.stored}`,
  ];
  if (findings.length > 0) lines.push("", issuesText(findings, language));
  if (changedSinceTotal > 0) {
    lines.push("", zh ? `封存后按正常途径改动过的行:${changedSinceTotal}(不影响本版)` : `Rows changed since in the ordinary way: ${changedSinceTotal} (this edition is not touched)`);
    lines.push(...changedSince.slice(0, LATER_SHOWN).map((each) => `  ${each.table} ${each.id}  ${each.frozenRev} → ${each.rev}  ${each.who} ${minuteInChina(new Date(each.when))}`));
    if (changedSinceTotal > LATER_SHOWN) lines.push(`  … ${changedSinceTotal - LATER_SHOWN}`);
  }
  return lines.join("\n");
}
