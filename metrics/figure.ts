import { digits, type Display, round } from "../core/index.ts";
import type { MetricDefinition, Verbs } from "./definition.ts";
import type { AbsentReason, Value } from "./value.ts";

/** A value as it is printed. The one place where a figure is rounded. */
export interface Figure {
  /** 82.35%, 22.75亿元; — when absent */
  readonly text: string;
  /** the digits alone: 82.35 */
  readonly number: string;
  readonly unit: string;
  /** 改善, 恶化, 持平; 增长, 下降 */
  readonly verb: string;
  /** the size without sign, with unit: 28% */
  readonly abs: string;
  /** verb and size: 改善28%; the verb alone when nothing changed: 持平 */
  readonly change: string;
}

/** In figures that have none, a reason stands for the digits. */
export const NO_FIGURE = "—";

export const displayOf = ({ decimals, rounding = "half-up", zeros = "keep" }: MetricDefinition): Display => ({ decimals, rounding, zeros });

export function figure(definition: MetricDefinition, value: Value): Figure {
  if (value.kind === "absent") return { text: NO_FIGURE, number: NO_FIGURE, unit: "", verb: NO_FIGURE, abs: NO_FIGURE, change: NO_FIGURE };
  const display = displayOf(definition);
  const number = digits(value.amount, display);
  const symbol = value.unit === "1" ? "" : value.unit;
  // what is printed as no change is told as none, whatever the digits behind it
  const sign = Math.sign(round(value.amount, display).toNumber());
  const verb = verbFor(definition, sign);
  const abs = digits(value.amount.abs(), display) + symbol;
  return { text: number + symbol, number, unit: symbol, verb, abs, change: sign === 0 ? verb : verb + abs };
}

const JUDGED: Verbs = { better: "改善", worse: "恶化", same: "持平" };
const NEUTRAL: Verbs = { up: "增长", down: "下降", same: "持平" };

/** A rise of what should be low is 恶化; the metric's own verbs go before the usual ones. */
function verbFor({ better, verbs = better ? JUDGED : NEUTRAL }: MetricDefinition, sign: number): string {
  if (sign === 0) return verbs.same;
  const rises = sign > 0;
  const judged = better && (rises === (better === "higher") ? verbs.better : verbs.worse);
  return judged ?? (rises ? verbs.up ?? NEUTRAL.up! : verbs.down ?? NEUTRAL.down!);
}

/** Why there is no figure, in words. */
export const absentWords: Readonly<Record<AbsentReason, { readonly zh: string; readonly en: string }>> = {
  "no-rows": { zh: "没有记录", en: "nothing recorded" },
  "no-base": { zh: "对比期没有数据", en: "no value to compare with" },
  "zero-whole": { zh: "分母为0，无从计算", en: "there is nothing to take a share of" },
  "zero-base": { zh: "基数为0，不可比", en: "the base is zero" },
  "negative-base": { zh: "基数为负,不可比", en: "the base is negative" },
  "too-few-readings": { zh: "有效数据不足", en: "too few valid readings" },
  ambiguous: { zh: "应有一条记录,实有多条", en: "one row was expected, more were found" },
  "no-law": { zh: "当时没有可用的标准", en: "no rule holds for that day" },
  "of-part": { zh: "组成它的指标没有数据", en: "a metric that it is made of is absent" },
};
