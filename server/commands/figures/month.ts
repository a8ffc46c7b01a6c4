import { ok, type Period, readMonth, type Result } from "../../../core/index.ts";
import type { EditionRecord } from "../../../cycle/index.ts";
import { absent, type Catalogue, type Evaluation, figure, type Figure, figures, type MetricValue, type Value } from "../../../metrics/index.ts";
import { editionValues, listEditions } from "../../postgres/editions/read.ts";
import { sqlSource } from "../../postgres/measure/source.ts";
import { type AsOf, choose, definitionsOf, metricValue } from "./edition.ts";
import { kept } from "./kept.ts";
import { pendingIn, pendingOf } from "./pending.ts";
import { current, type Definitions, type Pending, type PendingMap, type Programme } from "./programme.ts";

export interface MonthFiguresOptions {
  /** for whom; every organisation when not given */
  readonly orgs?: readonly string[];
  /** all figures of a period when not given; of live values only, a frozen month has what was frozen */
  readonly metrics?: readonly string[];
  /** further months, for trends: each from its newest edition, or live where there is none (or "live" is asked) */
  readonly months?: readonly string[];
  /** of the month itself */
  readonly edition?: AsOf;
  /** the editions of all months, by who has listed them already */
  readonly known?: readonly EditionRecord[];
}

/** The figures of a month, and of further months where they were asked for. */
export interface MonthFigures {
  readonly month: string;
  /** edition that the month's values were read from; undefined: live */
  readonly edition: number | undefined;
  /** definitions of the month itself; an edition brings its own */
  readonly definitions: Definitions;
  /** of the month itself */
  readonly values: readonly MetricValue[];
  /** editions of the further months; a month that is not in it is live */
  readonly editions: ReadonlyMap<string, number>;
  /** how the live ones of all these months were computed */
  readonly evaluation?: Evaluation;
  value(metric: string, org: string, month?: string): Value;
  /** of the month itself, live (and asked of some organisations only) or as it was frozen: whose reports its value waits for */
  pending(metric: string, org: string): Pending | undefined;
  /** as printed; throws for a metric that is not defined */
  figure(metric: string, org: string, month?: string): Figure;
}

/** All values of a month, live or as frozen, in few statements; fails for a month or an edition that is not there. */
export async function monthFigures(programme: Programme, month: string, options: MonthFiguresOptions = {}): Promise<Result<MonthFigures>> {
  const { database: { query }, region } = programme;
  const period = readMonth(month);
  if (!period.ok) return period;
  const further: Period[] = [];
  for (const each of options.months ?? []) {
    const read = readMonth(each);
    if (!read.ok) return read;
    if (each !== month) further.push(read.value);
  }

  const live: Period[] = [];
  const found = new Map<string, MetricValue[]>();
  const editions = new Map<string, number>();
  let definitions = current(programme);
  const known = options.known ?? (options.edition === "live" ? [] : await listEditions(query, region, further.length === 0 ? month : undefined));
  for (const each of [period.value, ...further]) {
    const asOf = each.text === month || options.edition === "live" ? options.edition : undefined;
    const edition = choose(known, each.text, asOf);
    if (!edition.ok) return edition;
    if (edition.value === undefined) {
      live.push(each);
      continue;
    }
    const number = edition.value.number;
    if (each.text === month) definitions = await definitionsOf(query, edition.value);
    editions.set(each.text, number);
    const frozen = await editionValues(query, { region, month: each.text, edition: number }, options.orgs);
    found.set(each.text, frozen.filter(({ period: of }) => of === "" || of === each.text).map((value) => metricValue(value, each)));
    if (each.text === month) {
      // the other months that its tables tell
      for (const [text, some] of Map.groupBy(frozen.filter(({ period: of }) => of !== "" && of !== month), ({ period: of }) => of)) {
        const other = readMonth(text);
        if (other.ok) found.set(text, some.map((value) => metricValue(value, other.value)));
      }
    }
  }
  let evaluation: Evaluation | undefined;
  let pending: PendingMap = definitions.pending ?? new Map();
  if (live.length > 0) {
    // one after the other: in a transaction both have one connection
    evaluation = await liveEvaluation(programme, live, options);
    if (options.orgs && !editions.has(month)) pending = await pendingIn(programme, period.value);
    for (const [text, inside] of Map.groupBy(evaluation.values, (each) => each.period.text)) found.set(text, inside);
  }
  return ok({ ...present(month, definitions, programme.catalogue, editions, found, pending), ...(evaluation && { evaluation }) });
}

/** Live values. Those of some organisations are what pages ask for again and again; those of all are many, and asked for once. */
export function liveEvaluation(programme: Programme, periods: readonly Period[], { orgs, metrics }: Pick<MonthFiguresOptions, "orgs" | "metrics">): Promise<Evaluation> {
  const { database: { query }, region, catalogue, pack: { organisations } } = programme;
  const work = () => figures(catalogue, sqlSource(query, region, [...catalogue.tables.values()]), { periods, organisations, ...(orgs && { orgs }), ...(metrics && { metrics }) });
  return orgs ? kept(programme, JSON.stringify(["figures", periods.map(({ text }) => text), orgs, metrics]), work) : work();
}

function present(
  month: string, definitions: Definitions, today: Catalogue, editions: ReadonlyMap<string, number>, found: ReadonlyMap<string, MetricValue[]>, waits: PendingMap,
): MonthFigures {
  const byPlace = new Map([...found].flatMap(([of, values]) => values.map(({ metric, org, value }) => [place(metric, org, of), value] as const)));
  const pending = pendingOf(waits);
  const value = (metric: string, org: string, of = month): Value => byPlace.get(place(metric, org, of)) ?? absent("no-rows");
  return {
    month, definitions, editions, edition: editions.get(month), values: found.get(month) ?? [], value, pending: (metric, org) => pending(metric, value(metric, org)),
    figure: (metric, org, of = month) => {
      const definition = (of === month ? definitions.catalogue : today).metrics.get(metric) ?? today.metrics.get(metric);
      if (!definition) throw new Error(`metric "${metric}" is not defined`);
      return figure(definition, value(metric, org, of));
    },
  };
}

const place = (metric: string, org: string, month: string): string => `${metric} ${org} ${month}`;
