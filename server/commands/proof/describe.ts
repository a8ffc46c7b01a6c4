import type { BulletinTemplate } from "../../../documents/index.ts";
import { type Catalogue, checkedMetric, type Expression, isDaily, type MetricDefinition } from "../../../metrics/index.ts";
import type { LedgerMetric } from "../../../proof/index.ts";
import { wordingsOf } from "./wordings.ts";

/** The metrics of a programme as the proofreader takes them; figures of single days are none of a text's. */
export function ledgerMetrics(catalogue: Catalogue, template: BulletinTemplate | undefined): LedgerMetric[] {
  const wordings = wordingsOf(template);
  return [...catalogue.metrics.values()].filter(({ id }) => !isDaily(catalogue, id)).map((each): LedgerMetric => {
    const { formula } = checkedMetric(catalogue, each.id);
    return {
      metric: each.id, label: each.label, meaning: each.meaning, wordings: wordings.get(each.id) ?? [],
      ...(each.goal !== undefined && { goal: each.goal }), unit: each.unit, decimals: each.decimals, rounding: each.rounding ?? "half-up", tense: each.tense,
      ...(each.better && { better: each.better }), cumulative: addsUp(each, formula),
      ...(formula.kind === "change" && { change: { of: formula.of.text, on: formula.on, as: formula.as } }),
    };
  });
}

/** Told as the year to date, or the newest cumulative amount of rows: neither may fall. A share of something may. */
function addsUp({ tense, unit }: MetricDefinition, formula: Expression): boolean {
  if (unit === "%" || formula.kind !== "aggregate") return false;
  return tense === "year-to-date" || (formula.aggregate === "latest" && formula.field?.text === "amount");
}
