import { timeProgress } from "../../../assessment/index.ts";
import { digits, elapsedMonths, type Goal, isWholeMonth, type Period, round, soFar } from "../../../core/index.ts";
import type { Language, Lamp as WireLamp, GoalCard, Time, WireGoal } from "../../../contract/index.ts";
import { type MonthFigures, pendingText } from "../../commands/figures/index.ts";
import type { Standing } from "../../commands/overview/index.ts";
import type { Office } from "../../office.ts";
import { wireStarts } from "./starts.ts";
import { figureOf } from "./figure.ts";
import { nameOf, orgNamed } from "./shape.ts";
import { POINTS } from "./work-lamp.ts";

export function wireGoal(office: Office, goal: Goal, language: Language): WireGoal {
  return { id: goal.id, seq: goal.seq, name: nameOf(goal, language), lead: orgNamed(office.organisations, goal.lead, language), leader: goal.leader ?? null };
}

/** 序时进度 as far as the month has come; `until` says that it is not over. */
export function wireTime({ today }: Pick<Office, "today">, month: Period): Time {
  const come = soFar(month, today());
  const number = digits(timeProgress(come), POINTS);
  const whole = isWholeMonth(come);
  return { elapsed: elapsedMonths(come) - (whole ? 0 : 1), of: 12, text: `${number}%`, number, until: whole ? null : come.end };
}

export function wirePace({ lamp: { gap } }: Standing): GoalCard["pace"] {
  if (!gap) return null;
  const sign = round(gap, POINTS).isZero() ? "even" : gap.isNegative() ? "behind" : "ahead";
  return { sign, points: digits(gap.abs(), POINTS) };
}

const reasons = {
  none: { zh: "没有与序时进度相比的完成率", en: "This goal has no rate that is held against time progress" },
  absent: { zh: "本月没有完成率", en: "No rate for this month" },
  pending: { zh: (why: string) => `${why}，暂不亮灯`, en: (why: string) => `No lamp yet: ${why}` },
  rule: { zh: "本月没有适用的亮灯规则", en: "No lamp rule holds for this month" },
} as const;

/** since when a lamp burns is everybody's, whosever the row is that lit it */
const all = { orgs: "all", personal: false } as const;

/** The lamp with its reason in numbers: 年度投资完成率64.4%，低于序时进度18.9个百分点. */
export function wireLamp(office: Office, goal: Goal, standing: Standing, figures: MonthFigures, org: string, language: Language): WireLamp {
  const { level } = standing.lamp;
  if (goal.rate === undefined) {
    const why = (language === "en" ? goal.unrated_en : undefined) ?? goal.unrated ?? reasons.none[language];
    const starts = wireStarts(office, standing.starts, all, language);
    if (!starts) return { level: "grey", reason: why, since: null, months: null };
    const { longest } = starts;
    return { level: starts.level, reason: starts.reason, since: longest ? longest.since.slice(0, 7) : null, months: longest?.months ?? null };
  }
  if (level === "none") {
    const shown = figureOf(figures, goal.rate, org, language);
    if (shown?.pending) return { level: "grey", reason: reasons.pending[language](pendingText(shown.pending, language)), since: null, months: null };
    const why = !shown ? "none" : shown.absent ? "absent" : "rule";
    return { level: "grey", reason: reasons[why][language], since: null, months: null };
  }
  const rate = figureOf(figures, goal.rate, org, language)!;
  const pace = wirePace(standing)!;
  const against = {
    zh: { ahead: `高于序时进度${pace.points}个百分点`, behind: `低于序时进度${pace.points}个百分点`, even: "与序时进度持平" },
    en: { ahead: `${pace.points} points ahead of time progress`, behind: `${pace.points} points behind time progress`, even: "level with time progress" },
  }[language][pace.sign];
  const reason = language === "en" ? `${rate.label} ${rate.text}, ${against}` : `${rate.label}${rate.text}，${against}`;
  return { level, reason, since: standing.run?.since ?? null, months: standing.run?.months || null };
}

/** What each rule that holds says of the rate; nothing where only one holds. */
export function wireByRule({ byRule }: Standing, language: Language): GoalCard["by_rule"] {
  return byRule.length < 2 ? [] : byRule.flatMap(({ criterion, lamp: { level } }) =>
    (level === "none" || (criterion.kind !== "point_gap" && criterion.kind !== "ratio") ? [] : [{ kind: criterion.kind, level, source: sourceOf(criterion, language) }]));
}

export const sourceOf = (of: { readonly source: string; readonly source_en?: string }, language: Language): string => (language === "en" ? (of.source_en ?? of.source) : of.source);
