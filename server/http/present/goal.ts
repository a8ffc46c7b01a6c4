import { beyond } from "../../../access/index.ts";
import type { AnswerOf, Commitment, Language, Work } from "../../../contract/index.ts";
import { type Choice, digits, fieldOf, monthBefore, type Outcome, readDecimal, textIn } from "../../../core/index.ts";
import type { GoalSeen, GoalView, WordedRow } from "../../commands/overview/index.ts";
import { titleOf } from "../../commands/overview/index.ts";
import type { Office } from "../../office.ts";
import type { Sight } from "../../postgres/index.ts";
import { figureOf, listedFigure, rankSeries, seriesOf } from "./figure.ts";
import { labelOf, orgNamed } from "./shape.ts";
import { wireByRule, wireGoal, wireLamp, wirePace, wireTime } from "./standing.ts";
import { wireStarts } from "./starts.ts";
import { wireWorkLamp } from "./work-lamp.ts";

export function wireGoalPage(office: Office, { view, beyond: left }: GoalSeen, org: string, sight: Sight, language: Language): AnswerOf<"goal"> {
  const { goal, figures, trend, months, standing } = view;
  const before = monthBefore(figures.month);
  const said = (rows: number): string | null => beyond(rows, "units")?.[language] ?? null;
  return {
    goal: wireGoal(office, goal, language), month: figures.month, edition: figures.edition ?? null,
    rank: figureOf(figures, goal.rank, org, language),
    rank_before: months.includes(before) ? figureOf(figures, goal.rank, org, language, before) : null,
    lamp: wireLamp(office, goal, standing, figures, org, language),
    by_rule: wireByRule(standing, language), starts: wireStarts(office, standing.starts, sight, language),
    figures: view.metrics.flatMap((metric) => {
      const definition = figures.definitions.catalogue.metrics.get(metric);
      const shown = figureOf(figures, metric, org, language);
      if (!definition || !shown) return [];
      return [{ ...listedFigure(definition, shown, view.behind(metric)), before: months.includes(before) ? figureOf(figures, metric, org, language, before) : null }];
    }),
    rank_trend: rankSeries(trend, goal.rank, org, months, language),
    rate_trend: seriesOf(trend, goal.rate, org, months, language),
    pace: wirePace(standing), time: wireTime(office, view.period),
    works: view.works.map((each) => wireWork(office, each, figures.month, language)),
    problems: view.problems.map((each) => wireProblem(office, each, language)),
    commitments: { due: view.due.map((each) => wireCommitment(office, each, figures.month, language)), next: view.next.map((each) => wireCommitment(office, each, figures.month, language)) },
    beyond: { works: said(left.works), problems: said(left.problems), commitments: said(left.commitments) },
    registers: view.registers.map(({ definition, count }) => ({ id: definition.id, label: labelOf(definition, language), rows: count?.rows ?? 0 })),
  };
}

export const choiceLabel = (choices: readonly Choice[] | undefined, value: string | null, language: Language): string | null => {
  const found = choices?.find((each) => each.value === value);
  return found ? labelOf(found, language) : value;
};

export function wireWork(office: Office, { of, row, progress, invested, state, missing, lamp, lines }: GoalView["works"][number], month: string, language: Language): Work {
  const { table } = of;
  const group = table.fields.find((each) => each.type === "choice" && each.trait === undefined);
  const plan = readDecimal(textIn(row, "annual_plan") ?? "");
  const unit = fieldOf(table, "annual_plan")?.unit ?? "";
  const procedures = office.catalogue.tables.get(`${table.name}.approvals`)?.fields.find(({ name }) => name === "procedure")?.choices;
  const percents = progress.flatMap((each) => textIn(each, "works_percent") ?? []);
  return {
    register: of.definition.id, id: row.id, name: titleOf(table, row),
    lamp: wireWorkLamp(lamp, month, language),
    group: group ? choiceLabel(group.choices, textIn(row, group.name), language) : null,
    org: orgNamed(office.organisations, row.org, language),
    stage: [...lines], works_percent: percents.at(-1) ?? null,
    plan: plan ? plan.toFixed() + unit : null,
    invested: invested ? invested.toFixed() + unit : null,
    invested_percent: plan && invested && !plan.isZero() ? digits(invested.times(100).dividedBy(plan), { decimals: 1, rounding: "half-up", zeros: "keep" }) : null,
    state, missing_procedures: missing.map((each) => choiceLabel(procedures, each, language) ?? each),
    origin: textIn(row, "origin") ?? "office",
  };
}

type Problem = AnswerOf<"goal">["problems"][number];

function wireProblem(office: Office, { definition, table, row, words }: WordedRow, language: Language): Problem {
  const solved = textIn(row, "solved_on");
  const states = { zh: ["尚未解决", `${solved}解决`], en: ["not solved", `solved on ${solved}`] }[language];
  return {
    register: definition.id, id: row.id, class: choiceLabel(fieldOf(table, "kind")?.choices, textIn(row, "kind"), language) ?? "", text: words,
    org: orgNamed(office.organisations, row.org, language), since: textIn(row, "month"), state: states[solved === null ? 0 : 1]!,
  };
}

const states: Readonly<Record<Outcome, Commitment["state"]>> = { kept: "kept", partly: "moved", carried: "moved", dropped: "missed" };

/** Without an account it is open until its month has passed, and missed then. */
function wireCommitment(office: Office, { definition, row, words }: WordedRow, month: string, language: Language): Commitment {
  const outcome = textIn(row, "outcome");
  const due = textIn(row, "due");
  const state = outcome === null ? (due !== null && due < month ? "missed" : "open") : states[outcome as Outcome];
  return { register: definition.id, id: row.id, text: words, org: orgNamed(office.organisations, row.org, language), due, state, account: textIn(row, "account") };
}

