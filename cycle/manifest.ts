import { type ChainHead, type FrozenRow, type FrozenValue, order } from "./edition.ts";

/**
 * The canonical text of an edition, whose hash is the edition's seal: anyone with the stored values, rows
 * and definitions can write it again. One JSON array to a line, so that no separator can be forged in an
 * id; values sorted by metric, organisation and period, rows by table and id (code point order).
 *
 * Lines come one by one: an edition may rest on a million rows, and the text is only ever hashed.
 */
export interface ManifestHead {
  readonly region: string;
  readonly month: string;
  readonly edition: number;
  readonly corrects?: number | undefined;
  readonly reason?: string | undefined;
  /** what the values were computed by: hash of the text of the metrics, tables, laws and organisations */
  readonly definitions: Readonly<Record<string, string>>;
  readonly recorded: readonly string[];
  /** the newest link of the history's chain when it was frozen; editions of before have none, and version 1 of this text */
  readonly chain?: ChainHead | undefined;
}

const line = (...parts: readonly (string | number | null)[]): string => `${JSON.stringify(parts)}\n`;

export function headLines(head: ManifestHead): string[] {
  return [
    line("dukao-edition", head.chain === undefined ? 1 : 2),
    line("month", head.region, head.month, head.edition),
    line("corrects", head.corrects ?? null, head.reason ?? null),
    ...Object.entries(head.definitions).sort(([a], [b]) => order(a, b)).map(([name, hash]) => line("definitions", name, hash)),
    line("recorded", ...head.recorded.toSorted(order)),
    ...(head.chain === undefined ? [] : [line("chain", head.chain.seq, head.chain.seal)]),
  ];
}

export function valueLines(values: readonly FrozenValue[]): string[] {
  const sorted = values.toSorted((a, b) => order(a.metric, b.metric) || order(a.org, b.org) || order(a.period, b.period));
  return [
    ...sorted.map((each) => line("value", each.metric, each.org, each.period, each.amount ?? null, each.unit ?? null, each.absent ?? null, each.because ?? null)),
    line("values", values.length),
  ];
}

/** One row; the caller brings rows in the order of table and id, as `rowOrder` has it. */
export const rowLine = (row: FrozenRow): string => line("row", row.table, row.id, row.rev, row.hash);
export const rowsEnd = (count: number): string => line("rows", count);

export const rowOrder = (a: FrozenRow, b: FrozenRow): number => order(a.table, b.table) || order(a.id, b.id);

/** The whole text, for small editions and for tests. */
export function manifestText(head: ManifestHead, values: readonly FrozenValue[], rows: readonly FrozenRow[]): string {
  return [...headLines(head), ...valueLines(values), ...rows.toSorted(rowOrder).map(rowLine), rowsEnd(rows.length)].join("");
}
