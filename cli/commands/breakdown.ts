import { allOk, labelIn, ok, type Result } from "../../core/index.ts";
import { breakdown } from "../../server/commands/figures/index.ts";
import { chooseFigure, chooseMonth, chooseOrganisation } from "../choose.ts";
import type { Answer, CommandShape, Input, OfficeDesk } from "../command.ts";
import { columns } from "../print/columns.ts";
import { words } from "../words.ts";
import { monthArgument, orgOption } from "./parts.ts";

export const breakdownCommand: CommandShape = {
  name: "breakdown",
  summary: words("按台账字段分列指标，如按挂包领导列应到、实到次数", "figures split by a field of the rows: visits owed and made by leader"),
  takes: [monthArgument, { form: "<field>", about: words("字段名，如 leader", "name of the field, e.g. leader") }, { form: "<figures...>", about: words("一个或多个指标", "one or more figures") }],
  options: [orgOption],
  examples: ["dukao breakdown 2016-10 leader visits_owed visits_met visits_missed visits_rate"],
  work: { kind: "office", run },
};

async function run({ office, language }: OfficeDesk, input: Input): Promise<Result<Answer>> {
  const month = chooseMonth(office, input.args[0]!);
  if (!month.ok) return month;
  const org = chooseOrganisation(office, input.option("org"));
  if (!org.ok) return org;
  const chosen = allOk(input.rest.map((each) => chooseFigure(office.catalogue, each)));
  if (!chosen.ok) return chosen;
  const field = input.args[1]!;
  const found = await breakdown(office, chosen.value, field, org.value, month.value);
  if (!found.ok) return found;
  const { metrics, groups } = found.value;
  return ok({
    json: groups.map(({ name, values }) => ({
      [field]: name,
      figures: Object.fromEntries(metrics.map(({ id, unit }, i) => [id, { value: values[i]!.value.kind === "present" ? values[i]!.figure.number : null, unit, text: values[i]!.figure.text }])),
    })),
    text: columns(
      groups.map(({ name, values }) => [name, ...values.map((each) => each.figure.text)]),
      ["left", ...metrics.map(() => "right" as const)], [field, ...metrics.map((each) => labelIn(each, language))],
    ),
  });
}
