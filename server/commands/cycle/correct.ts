import { failed, issue, ok, type Result } from "../../../core/index.ts";
import { type EditionRecord, type RowChange, type ValueChange, valueChanges } from "../../../cycle/index.ts";
import { rowChanges } from "../../postgres/editions/difference.ts";
import { editionValues } from "../../postgres/editions/read.ts";
import type { Query } from "../../postgres/index.ts";
import type { Programme } from "../figures/programme.ts";
import { linkAll, makeEdition } from "./freeze.ts";
import { type LongWork, onMonth, type Undertaking } from "./undertaking.ts";

/** What differs between two editions of a month: values, and the rows that caused it. */
export interface EditionDifference {
  readonly from: number;
  readonly to: number;
  readonly values: readonly ValueChange[];
  /** at most a few hundred of them */
  readonly rows: readonly RowChange[];
  readonly rowsTotal: number;
}

export interface Correction {
  readonly edition: EditionRecord;
  readonly difference: EditionDifference;
}

const ROWS_TOLD = 500;

/** Corrects (更正) an issued month by a further edition with its reason; the issued one stays as it is. */
export async function correctMonth(programme: Programme, month: string, reason: string, by: Undertaking, work: LongWork = {}): Promise<Result<Correction>> {
  const linked = await linkAll(programme);
  if (!linked.ok) return linked;
  return onMonth(programme, month, { kind: "correct", reason }, async ({ tx, at, event }) => {
    const made = await makeEdition(programme, tx, at, event, by, work);
    if (!made.ok) return made;
    const difference = await compareEditions(tx, programme.region, month, at.edition, made.value.number);
    if (difference.values.length === 0 && difference.rowsTotal === 0) return failed(issue("cycle.nothing-changed", { month, edition: at.edition }));
    return ok({ edition: made.value, difference });
  });
}

export async function compareEditions(query: Query, region: string, month: string, from: number, to: number): Promise<EditionDifference> {
  const before = await editionValues(query, { region, month, edition: from });
  const after = await editionValues(query, { region, month, edition: to });
  const rows = await rowChanges(query, region, month, from, to, ROWS_TOLD);
  return { from, to, values: valueChanges(before, after), rows: rows.changes, rowsTotal: rows.total };
}
