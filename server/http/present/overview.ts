import type { AnswerOf, Language } from "../../../contract/index.ts";
import { criteriaAt, lampKinds } from "../../../assessment/index.ts";
import { monthBefore, type Period } from "../../../core/index.ts";
import type { EditionRecord } from "../../../cycle/index.ts";
import type { Overview } from "../../commands/overview/index.ts";
import type { Office } from "../../office.ts";
import type { Sight } from "../../postgres/index.ts";
import { wireAttention } from "./attention.ts";
import { figureOf, rankSeries, seriesOf } from "./figure.ts";
import { wireMonth } from "./month.ts";
import { sourceOf, wireByRule, wireGoal, wireLamp, wirePace, wireTime } from "./standing.ts";
import { wireStarts } from "./starts.ts";
import { wireTurned } from "./turned.ts";

const HEADLINE = 4;

export function wireOverview(office: Office, view: Overview, period: Period, editions: readonly EditionRecord[], org: string, sight: Sight, language: Language): AnswerOf<"overview"> {
  const { figures, trend } = view;
  const months = view.months.map(({ text }) => text);
  const before = monthBefore(period.text);
  return {
    month: period.text, state: wireMonth(period.text, view.touched, editions), edition: figures.edition ?? null,
    time: wireTime(office, period),
    goals: office.pack.goals.map((goal) => {
      const standing = view.standings.get(goal.id)!;
      return {
        goal: wireGoal(office, goal, language),
        rank: figureOf(figures, goal.rank, org, language),
        rank_before: months.includes(before) ? figureOf(trend, goal.rank, org, language, before) : null,
        lamp: wireLamp(office, goal, standing, figures, org, language),
        by_rule: wireByRule(standing, language), starts: wireStarts(office, standing.starts, sight, language),
        headline: (goal.headline ?? []).slice(0, HEADLINE).flatMap((metric) => figureOf(figures, metric, org, language) ?? []),
        rank_trend: rankSeries(trend, goal.rank, org, months, language),
        rate_trend: seriesOf(trend, goal.rate, org, months, language),
        pace: wirePace(standing),
      };
    }),
    rules: criteriaAt(office.pack.lamps, period.end, lampKinds).map((each) => ({ kind: each.kind, source: sourceOf(each, language) })),
    turned: wireTurned(office, view, org, sight, language),
    ...wireAttention(office, view, org, sight, language),
  };
}
