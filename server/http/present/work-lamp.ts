import { byWorst, type LampLevel, type LampReason, type WorkLamp } from "../../../assessment/index.ts";
import type { Language, WorkLamp as Wire } from "../../../contract/index.ts";
import { digits, round } from "../../../core/index.ts";

/** Points and percentages of a lamp: subtracted unrounded, rounded once. */
export const POINTS = { decimals: 1, rounding: "half-up", zeros: "keep" } as const;

export const wireLevel = (level: LampLevel): Wire["level"] => (level === "none" ? "grey" : level);

/** The one lamp of a work and each of its reasons in words. */
export const wireWorkLamp = ({ level, reasons }: WorkLamp, month: string, language: Language): Wire => ({
  level: wireLevel(level), reasons: reasons.map((each) => ({ kind: each.kind, level: wireLevel(each.level), text: reasonText(each, month, language) })),
});

/** Why the work's lamp is what it is; where it got better, what did, and what is left. */
export function turnedReasons(now: WorkLamp, before: WorkLamp): readonly LampReason[] {
  const deciding = now.reasons.filter(({ level }) => level === now.level);
  if (byWorst(now.level, before.level) < 0) return deciding;
  const better = now.reasons.filter(({ kind, level }) => level !== before.level && before.reasons.some((each) => each.kind === kind && each.level === before.level));
  return better.length === 0 ? deciding : now.level === "green" ? better : [...new Set([...better, ...deciding])];
}

const MISSED = {
  start: { zh: ["未开工", "开工"], en: ["was to start", "started", "not started"] },
  finish: { zh: ["未竣工", "竣工"], en: ["was to be completed", "completed", "not completed"] },
} as const;

export function reasonText(reason: LampReason, month: string, language: Language): string {
  if (reason.kind === "investment") return investmentText(reason, month)[language];
  const { planned, done, missed, level } = reason;
  const of = planned?.slice(0, 7);
  if (language === "en") {
    const [was, did, not] = MISSED[reason.kind].en;
    if (missed > 0) return `${was} on ${planned}, ${not} ${missed > 1 ? `for ${missed} months running` : of === month ? "for the month" : "since then"}`;
    return done !== undefined && done.slice(0, 7) <= month ? `${did} on ${done}` : `${was.replace("was", "is")} on ${planned}${level === "none" ? ", the month is not over" : ""}`;
  }
  const [not, did] = MISSED[reason.kind].zh;
  if (missed > 0) return `计划${planned}${did}，${missed > 1 ? `连续${missed}个月` : of === month ? "本月" : "至今"}${not}`;
  return done !== undefined && done.slice(0, 7) <= month ? `${done}${did}` : `计划${planned}${did}${level === "none" ? "，本月未完" : ""}`;
}

function investmentText({ told, rate, gap, level }: Extract<LampReason, { kind: "investment" }>, month: string): Readonly<Record<Language, string>> {
  if (told === undefined || rate === undefined || gap === undefined) return { zh: "本年投资待报", en: "investment of the year awaited" };
  const percent = digits(rate, POINTS);
  const of = Number(told.slice(5));
  if (level === "none") return { zh: `本月投资待报，截至${of}月底完成${percent}%`, en: `investment of the month awaited, ${percent}% of the year's plan by the end of ${told}` };
  const points = digits(gap.abs(), POINTS);
  const against = round(gap, POINTS).isZero() ? { zh: "与序时进度持平", en: "level with time progress" }
    : gap.isNegative() ? { zh: `低于序时进度${points}个百分点`, en: `${points} points behind time progress` }
      : { zh: `高于序时进度${points}个百分点`, en: `${points} points ahead of time progress` };
  const by = told === month ? { zh: "", en: "" } : { zh: `截至${of}月底`, en: ` by the end of ${told}` };
  return { zh: `${by.zh}年度投资完成${percent}%，${against.zh}`, en: `${percent}% of the year's investment${by.en}, ${against.en}` };
}
