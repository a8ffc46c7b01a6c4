/** A value as an edition keeps it: the unrounded decimal as canonical text, or why there is none. */
export interface FrozenValue {
  readonly metric: string;
  readonly org: string;
  /** text of its period */
  readonly period: string;
  readonly amount?: string;
  readonly unit?: string;
  readonly absent?: string;
  readonly because?: string;
}

/** A row's version that stands behind at least one value, with the hash of the event that made it. */
export interface FrozenRow {
  readonly table: string;
  readonly id: string;
  readonly rev: number;
  readonly hash: string;
}

/** A link of the region's hash chain over all batches: its number, and its seal in hexadecimal. */
export interface ChainHead {
  readonly seq: string;
  readonly seal: string;
}

/** An edition (版次) of a month: what was known when it was frozen. Never altered, only followed. */
export interface EditionRecord {
  readonly region: string;
  readonly month: string;
  readonly number: number;
  readonly frozenAt: string;
  readonly frozenBy: string;
  /** of a correction */
  readonly reason?: string;
  readonly corrects?: number;
  readonly issuedAt?: string;
  readonly issuedBy?: string;
  /** 成文日期, the business day of issue */
  readonly issuedOn?: string;
  readonly values: number;
  readonly rows: number;
  /** tables that held at least one row: a count over any other is absent and not 0 */
  readonly recorded: readonly string[];
  /** hashes of the definitions that the values were computed by, by what they define */
  readonly definitions: Readonly<Record<string, string>>;
  readonly manifestHash: string;
  /** the newest link of the history's chain when it was frozen: nobody can cut the chain before it unnoticed */
  readonly chain?: ChainHead;
}

export interface ValueChange {
  readonly metric: string;
  readonly org: string;
  readonly period: string;
  readonly from?: FrozenValue;
  readonly to?: FrozenValue;
}

export interface RowChange {
  readonly table: string;
  readonly id: string;
  /** absent when the row did not count in the earlier edition */
  readonly fromRev?: number;
  /** absent when it no longer counts */
  readonly toRev?: number;
}

const place = (of: FrozenValue): string => JSON.stringify([of.metric, of.org, of.period]);
const worth = (of: FrozenValue): string => JSON.stringify([of.amount, of.unit, reason(of.absent), reason(of.because)]);

/** Editions were frozen before a share of nothing had a reason of its own: to compare, both are one. */
const reason = (text: string | undefined): string | undefined => text?.replace("zero-whole", "zero-base");

export const sameValue = (a: FrozenValue, b: FrozenValue): boolean => worth(a) === worth(b);

/** "20个", "—(no-rows)": for findings and listings, unrounded. */
export const valueText = (of: FrozenValue | undefined): string =>
  of === undefined ? "—" : of.absent === undefined ? `${of.amount}${of.unit === "1" ? "" : of.unit}` : `—(${of.absent})`;

/** Which values differ between two editions, from → to, in the order of metric and organisation. */
export function valueChanges(before: Iterable<FrozenValue>, after: Iterable<FrozenValue>): ValueChange[] {
  const old = new Map(Array.from(before, (each) => [place(each), each]));
  const changes: ValueChange[] = [];
  for (const to of after) {
    const from = old.get(place(to));
    old.delete(place(to));
    if (from === undefined || !sameValue(from, to)) changes.push(change(from, to));
  }
  for (const from of old.values()) changes.push(change(from, undefined));
  return changes.sort((a, b) => order(`${a.metric} ${a.org}`, `${b.metric} ${b.org}`));
}

function change(from: FrozenValue | undefined, to: FrozenValue | undefined): ValueChange {
  const { metric, org, period } = (to ?? from)!;
  return { metric, org, period, ...(from && { from }), ...(to && { to }) };
}

/** By code units: the same order on every machine and in PostgreSQL's collation "C" for the ids of packs. */
export const order = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
