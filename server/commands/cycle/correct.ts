import { failed, issue, ok, type Result } from "../../../core/index.ts";
import { type EditionRecord, type RowChange, type ValueChange, valueChanges } from "../../../cycle/index.ts";
import { type BulletinTemplate, templateChanges, type WordChange } from "../../../documents/index.ts";
import { rowChanges } from "../../postgres/editions/difference.ts";
import { editionValues, findEdition } from "../../postgres/editions/read.ts";
import type { Query } from "../../postgres/index.ts";
import { definitionsOf } from "../figures/edition.ts";
import type { Programme } from "../figures/programme.ts";
import { beforeEdition, makeEdition } from "./freeze.ts";
import { type LongWork, onMonth, type Undertaking } from "./undertaking.ts";

/** What differs between two editions of a month: values, the rows that caused it, and the blocks of the text that were rewritten. */
export interface EditionDifference {
  readonly from: number;
  readonly to: number;
  readonly values: readonly ValueChange[];
  /** at most a few hundred of them */
  readonly rows: readonly RowChange[];
  readonly rowsTotal: number;
  readonly texts: readonly WordChange[];
}

export interface Correction {
  readonly edition: EditionRecord;
  readonly difference: EditionDifference;
}

const ROWS_TOLD = 500;

/** Corrects (更正) an issued month by a further edition with its reason; the issued one stays as it is. */
export async function correctMonth(programme: Programme, month: string, reason: string, by: Undertaking, work: LongWork = {}): Promise<Result<Correction>> {
  const ready = await beforeEdition(programme, month, by);
  if (!ready.ok) return ready;
  return onMonth(programme, month, { kind: "correct", reason }, async ({ tx, at, event }) => {
    const made = await makeEdition(programme, tx, at, event, by, work);
    if (!made.ok) return made;
    const difference = await compareEditions(tx, programme.region, month, at.edition, made.value.number);
    if (difference.values.length === 0 && difference.rowsTotal === 0 && difference.texts.length === 0) return failed(issue("cycle.nothing-changed", { month, edition: at.edition }));
    return ok({ edition: made.value, difference });
  });
}

export async function compareEditions(query: Query, region: string, month: string, from: number, to: number): Promise<EditionDifference> {
  const before = await editionValues(query, { region, month, edition: from });
  const after = await editionValues(query, { region, month, edition: to });
  const rows = await rowChanges(query, region, month, from, to, ROWS_TOLD);
  const [was, is] = [await textOf(query, region, month, from), await textOf(query, region, month, to)];
  return { from, to, values: valueChanges(before, after), rows: rows.changes, rowsTotal: rows.total, texts: was && is ? templateChanges(was, is) : [] };
}

/** The text that an edition was frozen with. */
async function textOf(query: Query, region: string, month: string, number: number): Promise<BulletinTemplate | undefined> {
  const edition = await findEdition(query, region, month, number);
  return edition && (await definitionsOf(query, edition)).bulletin;
}
