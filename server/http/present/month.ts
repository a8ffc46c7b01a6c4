import type { Edition, MonthState } from "../../../contract/index.ts";
import type { EditionRecord, MonthRecord } from "../../../cycle/index.ts";
import type { Called } from "./persons.ts";

/** An edition as it stands: issued, or frozen only; when that came about and by whom, which those are told who are given names to call people by. */
export function wireEdition({ number, frozenAt, frozenBy, issuedAt, issuedBy, reason, manifestHash }: EditionRecord, called?: Called): Edition {
  const by = issuedBy ?? frozenBy;
  return {
    edition: number, state: issuedAt === undefined ? "frozen" : "issued", at: issuedAt ?? frozenAt, by: called?.(by) ?? null,
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
