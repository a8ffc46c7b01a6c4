import type { Edition, MonthState } from "../../../contract/index.ts";
import type { EditionRecord, MonthRecord } from "../../../cycle/index.ts";

/** An edition as it stands: issued, or frozen only; by whom and when that came about. */
export function wireEdition({ number, frozenAt, frozenBy, issuedAt, issuedBy, reason, manifestHash }: EditionRecord): Edition {
  return {
    edition: number, state: issuedAt === undefined ? "frozen" : "issued", at: issuedAt ?? frozenAt, by: issuedBy ?? frozenBy,
    reason: reason ?? null, hash: manifestHash,
  };
}

/** How far a month is; one that nobody touched is open. */
export function wireMonth(month: string, touched: readonly MonthRecord[], editions: readonly EditionRecord[]): MonthState {
  return {
    month, state: touched.find((each) => each.month === month)?.state ?? "open",
    editions: editions.filter((each) => each.month === month).map(wireEdition),
  };
}
