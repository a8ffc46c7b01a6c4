import { Decimal, failed, issue, ok, type Period, type Result } from "../../../core/index.ts";
import type { EditionRecord, FrozenValue } from "../../../cycle/index.ts";
import { type AbsentReason, absent, type MetricValue, present, type Value } from "../../../metrics/index.ts";
import { definitionTexts, listEditions } from "../../postgres/editions/read.ts";
import type { EditionKey } from "../../postgres/editions/store.ts";
import type { Query } from "../../postgres/index.ts";
import { type Definitions, readDefinitions } from "./programme.ts";

/** Which state of a month's figures is wanted: a frozen edition, never a frozen one, or the newest frozen if there is one. */
export type AsOf = number | "live" | undefined;

/** The edition that is meant, or undefined for live values; fails with cycle.no-edition. */
export async function chosenEdition(query: Query, region: string, month: string, asOf: AsOf): Promise<Result<EditionRecord | undefined>> {
  return choose(asOf === "live" ? [] : await listEditions(query, region, month), month, asOf);
}

/** The key of the edition whose rows are wanted too, or undefined for the rows of today. */
export async function askedEdition({ database, region }: { database: { query: Query }; region: string }, month: string, asOf: AsOf): Promise<Result<EditionKey | undefined>> {
  return askedOf(asOf === "live" ? [] : await listEditions(database.query, region, month), region, month, asOf);
}

/** The same, among editions that were listed already. */
export function askedOf(known: readonly EditionRecord[], region: string, month: string, asOf: AsOf): Result<EditionKey | undefined> {
  const found = choose(known, month, asOf);
  return found.ok ? ok(found.value && { region, month, edition: found.value.number }) : found;
}

export function choose(known: readonly EditionRecord[], month: string, asOf: AsOf): Result<EditionRecord | undefined> {
  if (asOf === "live") return ok(undefined);
  const found = known.findLast((each) => each.month === month && (asOf === undefined || each.number === asOf));
  return asOf !== undefined && !found ? failed(issue("cycle.no-edition", { month, edition: asOf })) : ok(found);
}

/** Definitions never change under their hashes, and reading them costs more than a month's figures. */
const read = new Map<string, Definitions>();
const READ_KEPT = 8;

export async function definitionsOf(query: Query, edition: EditionRecord): Promise<Definitions> {
  const key = JSON.stringify(edition.definitions);
  const known = read.get(key);
  if (known) return known;
  const texts = await definitionTexts(query, edition.region, Object.values(edition.definitions));
  const definitions = readDefinitions(Object.fromEntries(Object.entries(edition.definitions).map(([part, hash]) => [part, texts.get(hash) ?? ""])));
  read.set(key, definitions);
  const [oldest] = read.keys();
  if (read.size > READ_KEPT && oldest !== undefined) read.delete(oldest);
  return definitions;
}

export function frozenValue({ metric, org, period, value }: MetricValue): FrozenValue {
  const place = { metric, org, period: period.text };
  if (value.kind === "present") return { ...place, amount: value.amount.toFixed(), unit: value.unit };
  return { ...place, absent: value.reason, ...(value.because !== undefined && { because: value.because }) };
}

export function metricValue({ metric, org, amount, unit, absent: reason, because }: FrozenValue, period: Period): MetricValue {
  const value: Value = amount === undefined ? absent(reason as AbsentReason, because) : present(new Decimal(amount), unit!);
  return { metric, org, period, value };
}
