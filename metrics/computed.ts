import { days, type Decimal, type Period, unit } from "../core/index.ts";
import type { Comparison } from "./ast.ts";
import type { Catalogue } from "./catalogue.ts";
import { columnOf } from "./columns.ts";
import type { Evaluation } from "./evaluate.ts";
import { absentWords, figure, NO_FIGURE } from "./figure.ts";
import { type Language, phrases } from "./phrases.ts";
import type { Node, Step } from "./plan.ts";
import { needsBrackets, sign } from "./wording.ts";

/** The formula with the numbers put in, and what comes of it: 28个 ÷ 34个 = 82.35%. */
export function compute(catalogue: Catalogue, evaluation: Evaluation, step: Step, org: string, language: Language): string {
  const definition = catalogue.metrics.get(step.metric)!;
  if (step.grain === "day") return dailyCount({ evaluation, org, language }, step.metric, step.period);
  const value = evaluation.value(step.metric, org, step.period);
  const result = value.kind === "present" ? figure(definition, value).text : phrases[language].noted(NO_FIGURE, absentWords[value.reason][language]);
  const made = put({ catalogue, evaluation, org, language }, step.node);
  return made === result ? result : `${made} = ${result}`;
}

interface At {
  readonly catalogue: Catalogue;
  readonly evaluation: Evaluation;
  readonly org: string;
  readonly language: Language;
}

function put(at: At, node: Node): string {
  switch (node.kind) {
    case "number": return trimmed(node.amount) + node.unit;
    case "no-law": return NO_FIGURE;
    case "metric": return part(at, node.metric, node.period);
    case "total": return total(at, node);
    case "arithmetic": return side(at, node.left, node.op, false) + sign(node.op) + side(at, node.right, node.op, true);
    case "change": {
      const [now, base] = [part(at, node.metric, node.now), part(at, node.metric, node.base)];
      return node.as === "percent" ? `(${now} − ${base}) ÷ ${base}` : `${now} − ${base}`;
    }
    case "days": {
      const { unit: symbol } = at.catalogue.metrics.get(node.metric)!;
      const limit = trimmed(node.limit) + (unit(symbol).dimension === "index" ? "" : symbol);
      return phrases[at.language].knownThat(dailyCount(at, node.metric, node.period), written[node.op], limit);
    }
    case "mean-of-days": return phrases[at.language].knownMean(dailyCount(at, node.metric, node.period));
    case "aqi": return phrases[at.language].largestOf(node.parts.length);
  }
}

function side(at: At, node: Node, op: "+" | "-" | "*" | "/", isRight: boolean): string {
  const text = put(at, node);
  return node.kind === "arithmetic" && needsBrackets(node.op, op, isRight) ? `(${text})` : text;
}

const part = ({ catalogue, evaluation, org }: At, metric: string, period: Period): string =>
  figure(catalogue.metrics.get(metric)!, evaluation.value(metric, org, period)).text;

function total({ catalogue, evaluation, org, language }: At, { of, leaf }: Extract<Node, { kind: "total" }>): string {
  const found = evaluation.total(leaf.key, org);
  if (of.aggregate === "count") return phrases[language].rows(found?.n ?? 0);
  if (of.aggregate === "count-distinct") return phrases[language].distinct(found?.n ?? 0);
  if (!found) return NO_FIGURE;
  const sum = trimmed(found.sum) + (columnOf(catalogue.tables.get(leaf.table)!, of.field!.text)?.unit ?? "");
  return of.aggregate === "mean" ? `${sum} ÷ ${found.n}` : sum;
}

function dailyCount({ evaluation, org, language }: Pick<At, "evaluation" | "org" | "language">, metric: string, period: Period): string {
  const known = [...evaluation.daily(metric, org, period).values()].filter((each) => each.kind === "present").length;
  return phrases[language].known(known, days(period).length);
}

const written: Readonly<Record<Comparison, string>> = { "=": "=", "!=": "≠", "<": "<", "<=": "≤", ">": ">", ">=": "≥" };

const SHOWN_DECIMALS = 6;
const trimmed = (amount: Decimal): string => amount.toDecimalPlaces(SHOWN_DECIMALS).toFixed();
