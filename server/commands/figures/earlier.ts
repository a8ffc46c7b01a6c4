import type { Period } from "../../../core/index.ts";
import { earlierFigures } from "../../../documents/index.ts";
import { figures, type Leaf, type LeafSource, type MetricValue } from "../../../metrics/index.ts";
import type { Definitions } from "./programme.ts";

export interface EarlierValues {
  readonly values: readonly MetricValue[];
  readonly leaves: readonly Leaf[];
}

/**
 * The values of other months that the tables of a bulletin tell beside its own, for the whole region. They are computed
 * from the rows as they are known when the bulletin is made, as its own are.
 */
export async function earlierValues({ catalogue, organisations, bulletin }: Definitions, source: LeafSource, month: Period, root: string | undefined): Promise<EarlierValues> {
  const values: MetricValue[] = [];
  const leaves: Leaf[] = [];
  for (const { period, metrics } of bulletin && root !== undefined ? earlierFigures(bulletin, month) : []) {
    const made = await figures(catalogue, source, { periods: [period], organisations, orgs: [root!], metrics: metrics.filter((each) => catalogue.metrics.has(each)) });
    const asked = new Set(metrics);
    values.push(...made.values.filter(({ metric }) => asked.has(metric)));
    leaves.push(...made.plan.leaves);
  }
  return { values, leaves };
}
