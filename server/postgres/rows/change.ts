import type { Row } from "../../../core/index.ts";
import type { BatchKind } from "../../../registers/index.ts";

/** Who writes, when and why: the head of a batch. The id is new, in any form; a second write under it fails. */
export interface BatchHead {
  readonly region: string;
  readonly id: string;
  readonly kind: BatchKind;
  readonly actor: string;
  /** an instant in UTC: 2016-10-31T08:00:00.000Z */
  readonly at: string;
  readonly reason?: string;
}

/** One row as it shall stand: every column, in canonical form (registers' `checkRow` makes it so). */
export interface RowChange {
  readonly table: string;
  readonly row: Row;
  /** 0: the row must be new. n: it must be at that revision. Not given: new or not, whatever its revision. */
  readonly expected?: number;
}

/** What a save did. Rows that already stood as they should leave no event and are not counted. */
export interface Saved {
  readonly batch: string;
  readonly count: number;
  /** hash over the events' hashes, hexadecimal; empty when nothing changed */
  readonly root: string;
  /** the rows' new revisions, for saves of few rows (`FEW`) */
  readonly revisions: readonly Revised[];
}

export interface Revised {
  readonly table: string;
  readonly id: string;
  readonly rev: number;
}

/** Up to that many rows go as parameters of one statement, more by COPY. */
export const FEW = 500;
