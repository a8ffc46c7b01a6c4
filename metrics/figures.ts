import { type Organisation, type Period, subtrees } from "../core/index.ts";
import type { Catalogue } from "./catalogue.ts";
import { isDaily } from "./derive.ts";
import { type Evaluation, evaluate } from "./evaluate.ts";
import type { LeafSource } from "./leaf.ts";
import { plan } from "./plan.ts";

export interface Asked {
  /** all that are figures of a period, when not given */
  readonly metrics?: readonly string[];
  readonly periods: readonly Period[];
  readonly organisations: readonly Organisation[];
  /** for whom values are wanted; all organisations when not given */
  readonly orgs?: readonly string[];
}

/** From rows to values: plan, one question to the source, evaluate. The catalogue must have passed checkMetrics. */
export async function figures(catalogue: Catalogue, source: LeafSource, asked: Asked): Promise<Evaluation> {
  const metrics = asked.metrics ?? [...catalogue.metrics.keys()].filter((id) => !isDaily(catalogue, id));
  const made = plan(catalogue, metrics, asked.periods);
  return evaluate(made, await source.totals(made.leaves), subtrees(asked.organisations), asked.orgs);
}
