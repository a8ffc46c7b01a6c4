import { type Goal, labelIn, ok, type Result } from "../../core/index.ts";
import { absentWords } from "../../metrics/index.ts";
import { monthFigures, pendingNames, pendingText, rowsBehind } from "../../server/commands/figures/index.ts";
import { chooseEdition, chooseGoal, chooseMonth, chooseOrganisation } from "../choose.ts";
import type { Answer, CommandShape, Input, OfficeDesk } from "../command.ts";
import { type FigureLine, figuresText, noFigures, noGoal } from "../print/figures.ts";
import { words } from "../words.ts";
import { editionOption, monthArgument, orgOption } from "./parts.ts";

export const figuresCommand: CommandShape = {
  name: "figures",
  summary: words("一个月的全部指标：数值、单位、状态", "all figures of a month: value, unit, status"),
  takes: [monthArgument],
  options: [
    orgOption, editionOption,
    { form: "--goal <goal>", about: words("只列一个目标的指标（编号、序号或名称）", "of one goal only (id, number or name)") },
  ],
  examples: ["dukao figures 2016-10", "dukao figures 2016-10 --goal 1 --org 开发区 --json"],
  work: { kind: "office", run },
};

async function run({ office, language, progress }: OfficeDesk, input: Input): Promise<Result<Answer>> {
  const month = chooseMonth(office, input.args[0]!);
  if (!month.ok) return month;
  const org = chooseOrganisation(office, input.option("org"));
  if (!org.ok) return org;
  const edition = chooseEdition(input.option("edition"));
  if (!edition.ok) return edition;
  let goal: Goal | undefined;
  if (input.option("goal") !== undefined) {
    const chosen = chooseGoal(office, input.option("goal")!);
    if (!chosen.ok) return chosen;
    goal = chosen.value;
  }
  progress(language === "zh" ? "计算数值" : "computing");
  const found = await monthFigures(office, month.value, { orgs: [org.value], ...(edition.value !== undefined && { edition: edition.value }) });
  if (!found.ok) return found;
  const behind = await rowsBehind(office, found.value, org.value);
  const frozen = found.value.edition;
  const order = new Map(office.pack.goals.map(({ id, seq }) => [id, seq]));
  const lines = [...found.value.definitions.catalogue.metrics.values()]
    .filter((metric) => goal === undefined || metric.goal === goal.id)
    .toSorted((a, b) => (order.get(a.goal ?? "") ?? 99) - (order.get(b.goal ?? "") ?? 99))
    .map((metric): FigureLine => {
      const value = found.value.value(metric.id, org.value);
      const { number, text } = found.value.figure(metric.id, org.value);
      const pending = pendingNames(found.value, metric.id, org.value, language);
      return {
        metric: metric.id, label: labelIn(metric, language),
        value: value.kind === "present" ? number : null, unit: metric.unit === "1" ? "" : metric.unit, text,
        status: value.kind === "absent" ? "absent" : frozen !== undefined ? "frozen" : pending ? "pending" : "live",
        ...(value.kind === "absent" ? { reason: absentWords[value.reason][language] } : pending && { reason: pendingText(pending, language) }),
        decimals: value.kind === "present" ? (number.split(".")[1] ?? "").length : metric.decimals, goal: metric.goal ?? null, org: org.value, month: month.value, edition: frozen ?? null, rows: behind(metric.id),
      };
    });
  const named = (id: string | null): string => {
    const one = office.pack.goals.find((each) => each.id === id);
    return one ? `${one.seq}. ${language === "en" ? one.name_en : one.name}` : noGoal[language];
  };
  return ok({ json: lines, text: lines.length === 0 ? noFigures : figuresText(lines, named, language) });
}
