import type { Edition, MonthState } from "../../../contract/index.ts";
import type { EditionRecord, MonthRecord } from "../../../cycle/index.ts";
import type { Called } from "./persons.ts";

/** An edition as it stands: issued, or frozen only; by whom (by name, where it is known) and when that came about. */
export function wireEdition({ number, frozenAt, frozenBy, issuedAt, issuedBy, reason, manifestHash }: EditionRecord, called: Called = (id) => id): Edition {
  const by = issuedBy ?? frozenBy;
  return {
    edition: number, state: issuedAt === undefined ? "frozen" : "issued", at: issuedAt ?? frozenAt, by: called(by),
    reason: reason ?? null, hash: manifestHash,
  };
}

/** How far a month is; one that nobody touched is open. */
export function wireMonth(month: string, touched: readonly MonthRecord[], editions: readonly EditionRecord[], called?: Called): MonthState {
  return {
    month, state: touched.find((each) => each.month === month)?.state ?? "open",
    editions: editions.filter((each) => each.month === month).map((each) => wireEdition(each, called)),
  };
}
