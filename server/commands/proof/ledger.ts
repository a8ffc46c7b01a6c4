import { failed, issue, ok, readMonth, type Result } from "../../../core/index.ts";
import { againstLedger, type Figure, type Ledger } from "../../../proof/index.ts";
import type { Office } from "../../office.ts";
import { monthFigures } from "../figures/index.ts";
import { ledgerMetrics } from "./describe.ts";
import "./issues.ts";

export interface LedgerAsked {
  readonly month: string;
  /** whose values are meant where the text names nobody; the programme's own when not given */
  readonly org?: string;
  /** values that are entered but not kept yet, by metric, in the metric's unit: they go before the ledger's */
  readonly values?: Readonly<Record<string, string>>;
}

/** A text that is about to be compared. */
export interface Spoken {
  readonly text: string;
  readonly figures: readonly Figure[];
  /** which months a wrong value may come from; a person who types waits for no more than the month before */
  readonly history: "year" | "month-before";
}

/** The months of a programme's year up to one of them, oldest first. */
export const monthsUpTo = ({ pack }: Office, month: string): string[] =>
  Array.from({ length: Number(month.slice(5)) }, (_, i) => `${month.slice(0, 4)}-${String(i + 1).padStart(2, "0")}`).filter((each) => pack.first_month <= each && each <= pack.last_month);

/** The ledger's values as the proofreader takes them: only those that the text can speak of are computed. */
export async function officeLedger(office: Office, { month, org = office.pack.root, values = {} }: LedgerAsked, spoken: Spoken): Promise<Result<Ledger>> {
  const { pack, catalogue } = office;
  const period = readMonth(month);
  if (!period.ok) return period;
  if (month < pack.first_month || pack.last_month < month) return failed(issue("cycle.not-in-programme", { month, first: pack.first_month, last: pack.last_month }));
  if (!office.organisations.has(org)) return failed(issue("figures.unknown-organisation", { org }));
  const all = monthsUpTo(office, month);
  const months = spoken.history === "year" ? all : all.slice(-2);
  const silent: Ledger = {
    month, org, months, goals: pack.goals.map(({ id, name }) => ({ id, name })),
    organisations: pack.organisations.map(({ id, name, short }) => ({ id, names: [name, short] })),
    metrics: ledgerMetrics(catalogue, pack.bulletin), value: () => undefined,
  };
  const wanted = asksOf(silent, spoken);
  if (wanted.metrics.length === 0) return ok(silent);
  const [now, earlier] = await Promise.all([
    monthFigures(office, month, { orgs: wanted.orgs, metrics: wanted.metrics }),
    monthFigures(office, month, { orgs: [org], metrics: wanted.metrics, months }),
  ]);
  if (!now.ok) return now;
  if (!earlier.ok) return earlier;
  return ok({
    ...silent,
    value: (metric, of, at) => {
      const given = of === org && at === month ? values[metric] : undefined;
      if (given !== undefined) return given;
      const value = (at === month ? now : earlier).value.value(metric, of, at);
      return value.kind === "present" ? value.amount.toFixed() : undefined;
    },
  });
}

/** What a comparison would look up, found by one that is answered nothing; with it what a mistake may be taken from. */
function asksOf(silent: Ledger, { text, figures, history }: Spoken): { readonly metrics: string[]; readonly orgs: string[] } {
  const metrics = new Set<string>();
  const orgs = new Set([silent.org]);
  againstLedger(text, figures, {
    ...silent,
    value: (metric, org) => {
      metrics.add(metric);
      orgs.add(org);
      return undefined;
    },
  });
  for (const { metric, change } of silent.metrics) if (change && metrics.has(change.of)) metrics.add(metric);
  if (history === "year") {
    const near = new Set(silent.metrics.filter((each) => metrics.has(each.metric)).map((each) => `${each.goal} ${each.unit}`));
    for (const each of silent.metrics) if (near.has(`${each.goal} ${each.unit}`)) metrics.add(each.metric);
  }
  return { metrics: [...metrics], orgs: [...orgs] };
}
