import { Decimal, ok, readMonth, type Result, unitName } from "../../core/index.ts";
import { type EditionRecord, freezeWarnings, type FrozenValue, valueText } from "../../cycle/index.ts";
import { figure, present } from "../../metrics/index.ts";
import { bulletinFiles } from "../../server/commands/bulletin/index.ts";
import { correctMonth, freezeMonth, listMonths, type LongWork, openMonth, type Undertaking } from "../../server/commands/cycle/index.ts";
import { issueBulletin } from "../../server/commands/issuing/index.ts";
import { keepWeeks } from "../../server/commands/rows/index.ts";
import { sealBatches } from "../../server/postgres/index.ts";
import type { Answer, CommandShape, Input, OfficeDesk } from "../command.ts";
import { columns } from "../print/columns.ts";
import { issuesJson, issuesText } from "../print/issues.ts";
import { words, type Words } from "../words.ts";
import { stageName } from "../print/stages.ts";
import { monthArgument } from "./parts.ts";

// The steps of a month: 填报 → 封存 → 印发, and 更正.

const by = ({ office, actor }: OfficeDesk): Undertaking => ({ actor: actor.id, at: office.clock().toISOString() });

export const long = ({ progress, signal, language }: OfficeDesk): LongWork => ({ signal, progress: (done, total, label) => progress(stageName(label, language), done, total) });

/** Links the batches written so far, so that the month stands on a sealed history. */
export async function sealing<T>(desk: OfficeDesk, done: Result<T>): Promise<Result<T>> {
  if (!done.ok) return done;
  const sealed = await sealBatches(desk.office.database, desk.office.region);
  return sealed.ok ? done : sealed;
}

function editionJson(of: EditionRecord): object {
  const { month, number, frozenAt, frozenBy, issuedAt, issuedBy, reason, corrects, values, rows, manifestHash } = of;
  return {
    month, edition: number, frozen_at: frozenAt, frozen_by: frozenBy, issued_at: issuedAt ?? null, issued_by: issuedBy ?? null,
    reason: reason ?? null, corrects: corrects ?? null, values, rows, seal: manifestHash,
  };
}

function editionText(done: Words, of: EditionRecord, language: "zh" | "en"): string {
  return language === "zh"
    ? `${of.month} ${done.zh}(第 ${of.number} 版):${of.values} 个数值,${of.rows} 行\n封存摘要 ${of.manifestHash}`
    : `${of.month} ${done.en} (edition ${of.number}): ${of.values} values, ${of.rows} rows\nseal ${of.manifestHash}`;
}

const month = (input: Input): string => input.args[0]!.trim();
const common = { takes: [monthArgument], options: [] } as const;

export const freezeCommand: CommandShape = {
  ...common, name: "freeze",
  summary: words("封存一个月：存下全部数值及其依据", "freeze a month: keep all values with what they rest on"),
  examples: ["dukao freeze 2016-10"],
  work: {
    kind: "office",
    run: async (desk, input): Promise<Result<Answer>> => {
      const { office, language } = desk;
      const kept = await keepWeeks(office);
      if (!kept.ok) return kept;
      const done = await sealing(desk, await freezeMonth(office, month(input), by(desk), long(desk)));
      if (!done.ok) return done;
      const period = readMonth(done.value.month);
      const warnings = period.ok ? freezeWarnings(period.value, office.today(), await listMonths(office.database.query, office.region)) : [];
      const told = warnings.length === 0 ? "" : `\n\n${issuesText(warnings, language)}`;
      return ok({ json: { ...editionJson(done.value), warnings: issuesJson(warnings, language).issues }, text: editionText(words("已封存", "frozen"), done.value, language) + told });
    },
  },
};

export const openCommand: CommandShape = {
  ...common, name: "open",
  summary: words("重新开放已封存、未印发的月份", "open a month again that was frozen and not issued"),
  examples: ["dukao open 2016-10"],
  work: {
    kind: "office",
    run: async (desk, input): Promise<Result<Answer>> => {
      const done = await sealing(desk, await openMonth(desk.office, month(input), by(desk)));
      if (!done.ok) return done;
      const { month: text, state, edition, issued } = done.value;
      return ok({ json: { month: text, state, edition, issued }, text: desk.language === "zh" ? `${text} 已重新开放填报` : `${text} is open` });
    },
  },
};

export const issueCommand: CommandShape = {
  ...common, name: "issue",
  summary: words("印发已审签的最新一版，并归档", "issue the newest edition once it is signed off, and archive it"),
  examples: ["dukao issue 2016-10"],
  work: {
    kind: "office",
    run: async (desk, input): Promise<Result<Answer>> => {
      const done = await sealing(desk, await issueBulletin(desk.office, bulletinFiles(), month(input), by(desk)));
      return done.ok ? ok({ json: editionJson(done.value), text: editionText(words("已印发", "issued"), done.value, desk.language) }) : done;
    },
  },
};

const CHANGES_SHOWN = 40;
const textWords = {
  added: words("增加文字", "text added"), removed: words("删去文字", "text removed"), changed: words("改写文字", "text changed"), moved: words("移动文字", "text moved"),
} as const;

export const correctCommand: CommandShape = {
  ...common, name: "correct",
  summary: words("更正已印发的月份：另出一版，写明原因", "correct an issued month by a further edition with its reason"),
  options: [{ form: "--reason <text>", about: words("更正原因（必填）", "why (required)") }],
  examples: ["dukao correct 2016-10 --reason 漏报一个项目"],
  work: {
    kind: "office",
    run: async (desk, input): Promise<Result<Answer>> => {
      const done = await sealing(desk, await correctMonth(desk.office, month(input), input.option("reason") ?? "", by(desk), long(desk)));
      if (!done.ok) return done;
      const { edition, difference } = done.value;
      const changes = difference.values.map(({ metric, org, from, to }) => ({ metric, org, from: printed(desk, metric, from), to: printed(desk, metric, to) }));
      const shown = columns(changes.slice(0, CHANGES_SHOWN).map(({ metric, org, from, to }) => [
        `  ${desk.office.catalogue.metrics.get(metric)?.label ?? metric}`, unitName(desk.office, org), `${from ?? "—"} → ${to ?? "—"}`,
      ]));
      const left = changes.length - CHANGES_SHOWN;
      return ok({
        json: { ...editionJson(edition), changes, rows_changed: difference.rows, rows_changed_total: difference.rowsTotal, texts: difference.texts },
        text: [editionText(words("已更正", "corrected"), edition, desk.language), shown, ...(left > 0 ? [`  … ${left}`] : []), ...difference.texts.map(({ kind, title }) => `  ${textWords[kind][desk.language]}：${title}`)].filter(Boolean).join("\n"),
      });
    },
  },
};

/** A frozen value as its figure prints it; null where an edition had none. */
function printed({ office }: OfficeDesk, metric: string, value: FrozenValue | undefined): string | null {
  if (!value) return null;
  const definition = office.catalogue.metrics.get(metric);
  return definition && value.amount !== undefined ? figure(definition, present(new Decimal(value.amount), value.unit!)).text : valueText(value);
}
