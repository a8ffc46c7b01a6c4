import { type Day, Decimal, type Law, lawAt, type LawTable, unit, type Unit } from "../core/index.ts";

/** The law's table of individual indices by pollutant. */
export const IAQI_TABLE = "iaqi";

/**
 * Individual index of a concentration (HJ 633-2012, 4.2): between the breakpoints on either side,
 * IAQI = (IAQI_hi - IAQI_lo) / (BP_hi - BP_lo) × (C - BP_lo) + IAQI_lo, rounded up to a whole number.
 * Above the last breakpoint the index stands at its last head.
 */
export function individualIndex(table: LawTable, row: string, concentration: Decimal): Decimal | undefined {
  const points = table.rows[row]?.values.map((each) => new Decimal(each));
  if (!points) return undefined;
  const heads = table.heads.slice(0, points.length).map((each) => new Decimal(each));
  const above = points.findIndex((each, i) => i > 0 && concentration.lte(each));
  if (above === -1) return heads.at(-1)!;
  const [low, high, lowHead, highHead] = [points[above - 1]!, points[above]!, heads[above - 1]!, heads[above]!];
  return highHead.minus(lowHead).times(concentration.minus(low)).dividedBy(high.minus(low)).plus(lowHead).ceil();
}

/** The day's air quality index: the greatest of its individual ones. undefined when no law holds that day. */
export function airQualityIndex(laws: readonly Law[], law: string, day: Day, parts: readonly { row: string; amount: Decimal; unit: Unit }[]): Decimal | undefined {
  const table = lawAt(laws, law, day)?.tables[IAQI_TABLE];
  if (!table) return undefined;
  const each = parts.map(({ row, amount, unit: from }) => {
    const into = table.rows[row]?.unit;
    return into === undefined ? undefined : individualIndex(table, row, amount.times(from.factor).dividedBy(unit(into).factor));
  });
  return each.includes(undefined) ? undefined : Decimal.max(...(each as Decimal[]));
}
