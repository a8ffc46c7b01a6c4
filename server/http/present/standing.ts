import { digits, type Goal, round } from "../../../core/index.ts";
import type { Language, Lamp as WireLamp, GoalCard, WireGoal } from "../../../contract/index.ts";
import type { MonthFigures } from "../../commands/figures/index.ts";
import type { Standing } from "../../commands/overview/index.ts";
import type { Office } from "../../office.ts";
import { figureOf } from "./figure.ts";
import { nameOf, orgNamed } from "./shape.ts";

/** Points against time progress: subtracted unrounded, rounded once. */
const POINTS = { decimals: 1, rounding: "half-up", zeros: "keep" } as const;

export function wireGoal(office: Office, goal: Goal, language: Language): WireGoal {
  return { id: goal.id, seq: goal.seq, name: nameOf(goal, language), lead: orgNamed(office.organisations, goal.lead, language), leader: goal.leader ?? null };
}

export function wirePace({ lamp: { gap } }: Standing): GoalCard["pace"] {
  if (!gap) return null;
  const sign = round(gap, POINTS).isZero() ? "even" : gap.isNegative() ? "behind" : "ahead";
  return { sign, points: digits(gap.abs(), POINTS) };
}

const reasons = {
  none: { zh: "这项突破没有与序时进度相比的完成率", en: "This goal has no rate that is held against time progress" },
  absent: { zh: "本月没有完成率", en: "No rate for this month" },
  rule: { zh: "本月没有适用的亮灯规则", en: "No lamp rule holds for this month" },
} as const;

/** The lamp with its reason in numbers: 年度投资完成率64.4%，低于序时进度18.9个百分点. */
export function wireLamp(goal: Goal, standing: Standing, figures: MonthFigures, org: string, language: Language): WireLamp {
  const { level } = standing.lamp;
  if (level === "none") {
    const shown = figureOf(figures, goal.rate, org, language);
    const why = goal.rate === undefined || !shown ? "none" : shown.absent ? "absent" : "rule";
    return { level: "grey", reason: reasons[why][language], since: null };
  }
  const rate = figureOf(figures, goal.rate, org, language)!;
  const pace = wirePace(standing)!;
  const against = {
    zh: { ahead: `高于序时进度${pace.points}个百分点`, behind: `低于序时进度${pace.points}个百分点`, even: "与序时进度持平" },
    en: { ahead: `${pace.points} points ahead of time progress`, behind: `${pace.points} points behind time progress`, even: "level with time progress" },
  }[language][pace.sign];
  const reason = language === "en" ? `${rate.label} ${rate.text}, ${against}` : `${rate.label}${rate.text}，${against}`;
  return { level, reason, since: standing.since ?? null };
}
