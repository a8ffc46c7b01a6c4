import { Decimal, digits, round } from "../../core/index.ts";
import { halfDigit } from "../arithmetic/interval.ts";
import type { Figure } from "../model.ts";
import { type Measured, measuredUnit } from "./measure.ts";
import type { Agreement, LedgerMetric } from "./model.ts";

export interface Weighed {
  readonly agreement: Exclude<Agreement, "unknown">;
  /** the ledger's value in the text's unit, unrounded */
  readonly recorded: Decimal;
  /** the words of direction say the opposite */
  readonly opposite: boolean;
}

/** 近 and 余 promise no more than this. */
const ROUGH = new Decimal("0.1");
const JUDGED = /改善|恶化|好转/;
const WORSE = /恶化/;

/** A printed figure against an unrounded value of the metric; undefined where their units do not convert. */
export function weigh(figure: Figure, stated: Measured, metric: LedgerMetric, value: string): Weighed | undefined {
  const unit = measuredUnit(metric);
  if (!unit || (unit.dimension !== stated.dimension && !points(unit.dimension, stated.dimension))) return undefined;
  const own = new Decimal(value).times(unit.factor).div(stated.factor);
  const signed = figure.kind === "change";
  const recorded = signed ? own.abs() : own;
  const amount = signed ? stated.amount.abs() : stated.amount;
  const opposite = signed && !own.isZero() && direction(figure, metric, own) === "opposite";
  if (opposite) return { agreement: "differs", recorded: own, opposite };
  return { agreement: near(amount, recorded, stated.decimals, figure), recorded: signed ? recorded : own, opposite: false };
}

const points = (a: string, b: string): boolean => (a === "share" && b === "points") || (a === "points" && b === "share");

function near(amount: Decimal, recorded: Decimal, decimals: number, figure: Figure): Exclude<Agreement, "unknown"> {
  const rounds = ([Decimal.ROUND_HALF_UP, Decimal.ROUND_HALF_EVEN] as const).some((mode) => recorded.toDecimalPlaces(decimals, mode).eq(amount));
  if (rounds) return "agrees";
  const gap = recorded.minus(amount).abs();
  if (figure.approximate && gap.lte(amount.abs().times(ROUGH))) return "agrees";
  // a whole count is exact; of anything else the last digit may have been cut off or bent
  const whole = figure.kind === "count" || figure.kind === "rank" || figure.kind === "days";
  return !whole && decimals > 0 && gap.lt(halfDigit(decimals).times(3)) ? "rounding" : "differs";
}

function direction(figure: Figure, { better }: LedgerMetric, own: Decimal): "same" | "opposite" {
  const rises = own.gt(0);
  if (JUDGED.test(figure.text)) {
    if (!better) return "same";
    const improves = rises === (better === "higher");
    return improves === !WORSE.test(figure.text) ? "same" : "opposite";
  }
  if (!figure.comparison || figure.comparison.direction === "level") return "same";
  const negative = figure.digits.startsWith("-");
  return ((figure.comparison.direction === "up") !== negative) === rises ? "same" : "opposite";
}

/** The ledger's value as the text would print it. */
export function asPrinted(figure: Figure, stated: Measured, metric: LedgerMetric, recorded: Decimal): string {
  const whole = Math.max(stated.decimals, stated.dimension === "count" && stated.factor.eq(1) ? 0 : Math.min(metric.decimals, stated.decimals + 2));
  const shown = { decimals: whole, rounding: metric.rounding, zeros: "strip" } as const;
  return digits(round(recorded, shown), shown) + figure.unit;
}
