import { Decimal } from "../../core/index.ts";
import { looksLikeSlip } from "../arithmetic/verdict.ts";
import type { Figure } from "../model.ts";
import { weigh } from "./compare.ts";
import type { Measured } from "./measure.ts";
import type { Cause, Ledger, LedgerMetric } from "./model.ts";

const SLIPS = ["10", "100", "1000", "10000", "100000000"] as const;

/** Why a figure differs, the likeliest first; undefined where nothing explains it. */
export function causeOf(ledger: Ledger, figure: Figure, stated: Measured, metric: LedgerMetric, org: string, recorded: Decimal): Cause | undefined {
  const agreesWith = (other: LedgerMetric, month: string): boolean => {
    const value = ledger.value(other.metric, org, month);
    return value !== undefined && weigh(figure, stated, other, value)?.agreement === "agrees";
  };
  const earlier = ledger.months.filter((each) => each < ledger.month).toReversed();
  const known = earlier.find((month) => agreesWith(metric, month));
  if (known !== undefined && known === earlier[0]) return { kind: "last-month", month: known };
  const slip = SLIPS.find((factor) => fits(stated.amount.times(factor), recorded, stated) || fits(stated.amount.div(factor), recorded, stated));
  if (slip) return { kind: "unit", factor: slip };
  if (looksLikeSlip(stated.amount.toFixed(stated.decimals), recorded.toFixed(stated.decimals))) return { kind: "digits" };
  if (stated.amount.abs().gt(1)) {
    const other = ledger.metrics.find((each) => each !== metric && each.goal === metric.goal && each.unit === metric.unit && agreesWith(each, ledger.month));
    if (other) return { kind: "other-metric", metric: other.metric, label: other.label };
  }
  return known === undefined ? undefined : { kind: "other-month", month: known };
}

/** A unit slip keeps the digits: what is left over is only rounding. */
function fits(amount: Decimal, recorded: Decimal, { amount: printed }: Measured): boolean {
  if (printed.isZero() || recorded.isZero()) return false;
  return amount.div(recorded).minus(1).abs().lt(new Decimal("0.002"));
}
