import { type Evaluation, figures, type Leaf, type Node } from "../../../metrics/index.ts";
import { type Period, readMonth } from "../../../core/index.ts";
import { findEdition } from "../../postgres/editions/read.ts";
import { editionSource } from "../../postgres/editions/versions.ts";
import { definitionsOf } from "./edition.ts";
import type { MonthFigures } from "./month.ts";
import type { Programme } from "./programme.ts";

/** How many rows stand behind each figure of the month, over all its leaves and those of its parts. */
export async function rowsBehind(programme: Programme, month: MonthFigures, org: string): Promise<(metric: string) => number> {
  const evaluation = month.edition === undefined ? month.evaluation : await frozenEvaluation(programme, month.month, month.edition);
  const period = readMonth(month.month);
  if (!evaluation || !period.ok) return () => 0;
  return (metric) => leavesBelow(evaluation, metric, period.value).reduce((sum, leaf) => sum + (evaluation.total(leaf.key, org)?.n ?? 0), 0);
}

function leavesBelow(evaluation: Evaluation, metric: string, month: Period): Leaf[] {
  const seen = new Set<string>();
  const leaves = new Map<string, Leaf>();
  const visit = (id: string, period: Period): void => {
    const key = `${id} ${period.text}`;
    const step = seen.has(key) ? undefined : evaluation.step(id, period);
    seen.add(key);
    if (step) walk(step.node);
  };
  const walk = (node: Node): void => {
    switch (node.kind) {
      case "number":
      case "no-law": return;
      case "total": leaves.set(node.leaf.key, node.leaf); return;
      case "metric":
      case "days":
      case "mean-of-days": visit(node.metric, node.period); return;
      case "change": visit(node.metric, node.now); visit(node.metric, node.base); return;
      case "arithmetic": walk(node.left); walk(node.right); return;
      case "aqi": for (const part of node.parts) visit(part.metric, node.period);
    }
  };
  visit(metric, month);
  return [...leaves.values()];
}

/** An edition is read once: it never changes, and its rows must all be loaded to count them. */
const evaluations = new Map<string, Promise<Evaluation>>();
const KEPT = 4;

async function frozenEvaluation(programme: Programme, month: string, number: number): Promise<Evaluation> {
  const { database: { query }, region } = programme;
  const edition = await findEdition(query, region, month, number);
  if (!edition) throw new Error(`edition ${number} of ${month} was there a moment ago`);
  const known = evaluations.get(edition.manifestHash);
  if (known) return known;
  const making = (async () => {
    const { catalogue, organisations } = await definitionsOf(query, edition);
    const period = readMonth(month);
    if (!period.ok) throw new Error(month);
    return figures(catalogue, editionSource(query, { region, month, edition: number }, catalogue.tables, edition.recorded), { periods: [period.value], organisations });
  })();
  evaluations.set(edition.manifestHash, making);
  making.catch(() => evaluations.delete(edition.manifestHash));
  const [oldest] = evaluations.keys();
  if (evaluations.size > KEPT && oldest !== undefined) evaluations.delete(oldest);
  return making;
}

