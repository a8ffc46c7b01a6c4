import { ok, type Period, type Result } from "../../../core/index.ts";
import type { MonthRecord } from "../../../cycle/index.ts";
import type { FigureLookup } from "../../../documents/index.ts";
import type { RegisterDefinition } from "../../../registers/index.ts";
import type { Office } from "../../office.ts";
import { listMonths } from "../../postgres/editions/months.ts";
import { listEditions } from "../../postgres/editions/read.ts";
import { type PassingRows, passingRows } from "../../postgres/measure/select.ts";
import { type AsOf, askedOf, type MonthFigures, monthFigures } from "../figures/index.ts";
import { worksOfGoal } from "./asks.ts";
import { type AttentionKind, attentionAsks, type Waiting, waitingIn, waitingWorks } from "./attention.ts";
import { type Lacking, lackingMetrics } from "./lacking.ts";
import { type Standing, standingOf, yearSoFar } from "./standing.ts";
import { startsOf } from "./starts.ts";
import { metricsIn, type RowText, told } from "./texts.ts";
import { worksAsks, worksIn, type WorkState } from "./works.ts";

/** Which month, for whom, in which state. */
export interface AskedMonth {
  readonly period: Period;
  readonly org: string;
  readonly asOf: AsOf;
}

export interface Overview {
  /** of the month */
  readonly figures: MonthFigures;
  /** ranks and rates of the months so far */
  readonly trend: MonthFigures;
  readonly months: readonly Period[];
  readonly touched: readonly MonthRecord[];
  readonly standings: ReadonlyMap<string, Standing>;
  /** every goal's works with their lamps; one that two goals count stands under both */
  readonly works: readonly WorkState[];
  /** rows that wait for somebody, in no order; `words` are their own words where they have some */
  readonly waiting: readonly (Waiting & { readonly words?: string })[];
  /** how many more rows wait than were read */
  readonly beyond: readonly { readonly kind: AttentionKind; readonly definition: RegisterDefinition; readonly rows: number }[];
  readonly lacking: readonly Lacking[];
}

/** How the goals stand, in a number of statements that does not grow with goals, months or rows. */
export async function overview(office: Office, { period, org, asOf }: AskedMonth): Promise<Result<Overview>> {
  const { database: { query }, region, pack } = office;
  const orgs = [...office.subtrees.get(org) ?? [org]];
  const known = await listEditions(query, region);
  const edition = askedOf(known, region, period.text, asOf);
  if (!edition.ok) return edition;
  const asks = attentionAsks(office, period, orgs);
  const counted = pack.goals.flatMap((goal) => worksOfGoal(office, goal, period));
  const [answers, touched] = await Promise.all([
    passingRows(query, region, [...asks.map(({ ask }) => ask), ...worksAsks(office, counted, period, orgs, [])], edition.value), listMonths(query, region),
  ]);
  const works = worksIn(office, counted, period, answers);
  const waiting = [...waitingWorks(works), ...asks.flatMap((each) => waitingIn(each, answers.get(each.ask.name)?.rows ?? []))];
  const beyond = asks.map(({ ask, kind, definition }) => ({ kind, definition, rows: beyondRead(answers.get(ask.name)) }));
  const texts = waiting.flatMap(({ text }) => (text ? [text] : []));

  const months = yearSoFar(office, period);
  const lacking = lackingMetrics(office);
  const trends = pack.goals.flatMap(({ rank, rate }) => [rank, rate].filter((id) => id !== undefined));
  const metrics = new Set([
    ...trends, ...pack.goals.flatMap(({ headline = [] }) => headline),
    ...lacking.map(({ metric }) => metric), ...metricsIn(pack.bulletin, texts).filter((id) => office.catalogue.metrics.has(id)),
  ]);
  const whole = { known, orgs: [org], ...(asOf !== undefined && { edition: asOf }) };
  const [figures, trend] = await Promise.all([
    monthFigures(office, period.text, { ...whole, metrics: [...metrics] }),
    monthFigures(office, period.text, { ...whole, metrics: trends, months: months.map(({ text }) => text) }),
  ]);
  if (!figures.ok) return figures;
  if (!trend.ok) return trend;
  const words = wordsOf(office, period, org, figures.value, texts);
  return ok({
    figures: figures.value, trend: trend.value, months, touched, lacking, works, beyond,
    standings: new Map(pack.goals.map((goal) => [goal.id, standingOf(office, goal, trend.value, org, months, startsOf(office, works.filter(({ of }) => of.goal === goal.id), period))])),
    waiting: waiting.map((each) => (each.text ? { ...each, words: words.get(each.text)! } : each)),
  });
}

const beyondRead = (answer: PassingRows | undefined): number => (answer ? answer.total - answer.rows.length : 0);

/** The rows' own words with the month's figures in them. */
export function wordsOf(office: Office, period: Period, org: string, figures: MonthFigures, texts: readonly RowText[]): ReadonlyMap<RowText, string> {
  const lookup: FigureLookup = (metric) => {
    const definition = figures.definitions.catalogue.metrics.get(metric);
    return definition && { definition, org, period, value: figures.value(metric, org), frozen: figures.edition !== undefined };
  };
  const lines = told(office, period, lookup, texts);
  return new Map(texts.map((text, i) => [text, lines[i]!]));
}
