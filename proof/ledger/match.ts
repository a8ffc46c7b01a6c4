import type { Figure } from "../model.ts";
import { weigh } from "./compare.ts";
import { type Measured, measuredFigure, measuredUnit } from "./measure.ts";
import type { Ledger, LedgerMetric } from "./model.ts";
import { tenseFit } from "./period.ts";
import { type Surroundings, surroundings } from "./surroundings.ts";
import { type Shingles, shingles, type Weight, weightOver } from "./words.ts";

/** A figure with the metric that it most likely tells. */
export interface Match {
  readonly figure: number;
  readonly stated: Measured;
  readonly metric: LedgerMetric;
  readonly org: string;
  /** 0 to about 1.4 */
  readonly score: number;
  /** enough words speak for it to call a difference a mistake */
  readonly sure: boolean;
}

interface Known {
  readonly metric: LedgerMetric;
  readonly unit: NonNullable<ReturnType<typeof measuredUnit>>;
  readonly label: Shingles;
  readonly wordings: readonly { readonly own: Shingles; readonly subject: Shingles }[];
  readonly all: Shingles;
}

/** Below this a figure is nobody's. */
const LEAST = 0.42;
/** Less sure than this, a difference is not told as one; without a goal's heading so many words must be in common. */
const SURE = 0.6;
const WORDS = 4;
/** Words around a figure count the less the further away they stand. */
const NEAR = { own: 1, sentence: 0.75, earlier: 0.4, heading: 0.3 } as const;

/** Each figure with its metric, one metric for one figure of an item; the surest pairs are made first. */
export function match(text: string, figures: readonly Figure[], ledger: Ledger): Match[] {
  const known = ledger.metrics.flatMap((metric): Known[] => {
    const unit = measuredUnit(metric);
    if (!unit) return [];
    const label = shingles(metric.label);
    const wordings = metric.wordings.map(({ own, subject }) => ({ own: shingles(own), subject: shingles(subject) }));
    return [{ metric, unit, label, wordings, all: union([label, shingles(metric.meaning), ...wordings.flatMap(({ own, subject }) => [own, subject])]) }];
  });
  const weight = weightOver(known.map(({ label, wordings }) => union([label, ...wordings.flatMap(({ own }) => [own])])));
  const goals = new Map(ledger.goals.map(({ id, name }) => [id, shingles(name)]));
  const around = surroundings(text, figures);
  const byDimension = Map.groupBy(known, (each) => each.unit.dimension);
  const byWord = new Map<string, Known[]>();
  for (const each of known) for (const word of union([each.label, ...each.wordings.flatMap(({ own }) => [own])])) byWord.set(word, [...(byWord.get(word) ?? []), each]);
  const pairs: Match[] = [];
  const pair = (i: number, changeOf: string | undefined): void => {
    const figure = figures[i]!;
    const stated = measuredFigure(figure);
    if (!stated || figure.limit || figure.plan) return;
    const goal = goalOf(around[i]!.heading, goals);
    const org = orgNamed(ledger, around[i]!.clause) ?? ledger.org;
    const near = figure.kind === "rank" || figure.kind === "change" ? undefined : heard(byWord, around[i]!);
    for (const each of candidates(byDimension, stated)) {
      if (near && !near.has(each)) continue;
      const score = rate(figure, stated, around[i]!, each, { goal, weight, changeOf });
      if (score < LEAST - 0.1) continue;
      const value = ledger.value(each.metric.metric, org, ledger.month);
      const agrees = value !== undefined && weigh(figure, stated, each.metric, value)?.agreement === "agrees";
      // among near equals the one that agrees is meant: nobody is accused by a coin
      const total = score + (agrees ? 0.12 : 0);
      if (total < LEAST) continue;
      const told = goal !== undefined && goal === each.metric.goal;
      pairs.push({ figure: i, stated, metric: each.metric, org, score: total, sure: score >= SURE && (told || score >= 1 || common(each, around[i]!) >= WORDS) });
    }
  };
  figures.forEach((figure, i) => (figure.kind === "change" ? undefined : pair(i, undefined)));
  const levels = settle(pairs, figures);
  pairs.length = 0;
  const changed = new Set(known.flatMap(({ metric }) => metric.change?.of ?? []));
  figures.forEach((figure, i) => {
    if (figure.kind !== "change") return;
    pair(i, subjectOf(figures, i, levels, changed));
  });
  return [...levels.values(), ...settle(pairs, figures).values()].sort((a, b) => a.figure - b.figure);
}

/** The metrics with a word of their name, or of how they are told, in the figure's sentence: no other is worth weighing. */
function heard(byWord: ReadonlyMap<string, readonly Known[]>, { own, sentence }: Surroundings): ReadonlySet<Known> {
  const found = new Set<Known>();
  for (const words of [own, sentence]) for (const word of words) for (const each of byWord.get(word) ?? []) found.add(each);
  return found;
}

function candidates(byDimension: ReadonlyMap<string, readonly Known[]>, { dimension }: Measured): readonly Known[] {
  const own = byDimension.get(dimension) ?? [];
  return dimension === "share" || dimension === "points" ? [...own, ...(byDimension.get(dimension === "share" ? "points" : "share") ?? [])] : own;
}

interface Circumstances {
  readonly goal: string | undefined;
  readonly weight: Weight;
  /** the metric whose change it must be, where the sentence says so */
  readonly changeOf: string | undefined;
}

/** How well a figure's words, unit, goal and time fit a metric. */
function rate(figure: Figure, stated: Measured, around: Surroundings, { metric, unit, label, wordings, all }: Known, { goal, weight, changeOf }: Circumstances): number {
  const changes = metric.change !== undefined || metric.unit === "百分点";
  if ((figure.kind === "change") !== changes) return 0;
  if (metric.change && figure.comparison && opposed(figure.comparison.basis, metric.change.on)) return 0;
  if (metric.change && changeOf) return changeOf === metric.change.of ? 1.3 : 0;
  if (figure.kind === "rank") return goal === metric.goal && goal !== undefined ? 1 : 0.3 + coverage(label, around, weight) * 0.4;
  const covered = Math.max(coverage(label, around, weight), ...wordings.map((each) => coverage(each.own, around, weight) * 0.55 + coverage(each.subject, around, weight) * 0.45));
  const told = share(around.own, all, weight);
  let score = covered * 0.55 + told * 0.45;
  if (unit.counter === stated.counter) score += 0.06;
  else if (unit.dimension === "count") score -= strictly(unit.counter, stated.counter) ? 0.5 : 0.1;
  if (goal !== undefined && metric.goal !== undefined) score += goal === metric.goal ? 0.12 : -0.3;
  score += tenseFit(figure, around.clause, metric.tense) * 0.12;
  return score;
}

/** 大项 is no 小项, though both count. */
const strictly = (a: string, b: string): boolean => /^[大小子]项$/.test(a) || /^[大小子]项$/.test(b);

const opposed = (basis: string, on: "year" | "month"): boolean => (/环比|上月/.test(basis) && on === "year") || (/同比|上年|去年/.test(basis) && on === "month");

/** How much of what a metric is called stands around the figure. */
function coverage(words: Shingles, around: Surroundings, weight: Weight): number {
  let [found, whole] = [0, 0];
  for (const each of words) {
    const w = weight(each);
    whole += w;
    found += w * (around.own.has(each) ? NEAR.own : around.sentence.has(each) ? NEAR.sentence : around.earlier.has(each) ? NEAR.earlier : around.heading.has(each) ? NEAR.heading : 0);
  }
  return whole === 0 ? 0 : found / whole;
}

/** How much of the figure's own clause the metric knows. */
function share(own: Shingles, all: Shingles, weight: Weight): number {
  let [found, whole] = [0, 0];
  for (const each of own) {
    const w = weight(each);
    whole += w;
    if (all.has(each)) found += w;
  }
  return whole === 0 ? 0 : found / whole;
}

/** How many words of the metric's name, or of how it is usually told, stand around the figure in its sentence. */
function common({ label, wordings }: Known, { own, sentence }: Surroundings): number {
  return Math.max(...[label, ...wordings.map((each) => union([each.own, each.subject]))].map((words) => [...words].filter((each) => own.has(each) || sentence.has(each)).length));
}

function goalOf(heading: Shingles, goals: ReadonlyMap<string, Shingles>): string | undefined {
  let best: string | undefined;
  let most = 0.5;
  for (const [id, name] of goals) {
    const common = [...name].filter((each) => heading.has(each)).length / Math.max(1, Math.max(name.size, heading.size));
    if (common > most) [best, most] = [id, common];
  }
  return best;
}

/** The organisation that a clause begins with: 北郊镇受理诉求35件. */
function orgNamed({ organisations, org }: Ledger, clause: string): string | undefined {
  return organisations.find((each) => each.id !== org && each.names.some((name) => clause.startsWith(name)))?.id;
}

/** The metric of the figure that a change speaks of: the last level of its sentence. */
function subjectOf(figures: readonly Figure[], at: number, levels: ReadonlyMap<number, Match>, changed: ReadonlySet<string>): string | undefined {
  for (let i = at - 1; i >= Math.max(0, at - 2); i -= 1) {
    if (figures[i]!.section !== figures[at]!.section) return undefined;
    const level = figures[i]!.kind === "change" ? undefined : levels.get(i)?.metric.metric;
    if (level !== undefined) return changed.has(level) ? level : undefined;
  }
  return undefined;
}

/** The best pairs first; a metric is told once in an item, a figure tells one metric. */
function settle(pairs: readonly Match[], figures: readonly Figure[]): Map<number, Match> {
  const taken = new Set<string>();
  const made = new Map<number, Match>();
  for (const each of [...pairs].sort((a, b) => b.score - a.score || a.figure - b.figure || (a.metric.metric < b.metric.metric ? -1 : 1))) {
    const place = `${figures[each.figure]!.section} ${each.metric.metric} ${each.org}`;
    if (made.has(each.figure) || taken.has(place)) continue;
    made.set(each.figure, each);
    taken.add(place);
  }
  return made;
}

const union = (all: readonly Shingles[]): Shingles => new Set(all.flatMap((each) => [...each]));
