import type { Row } from "../core/index.ts";

/** What a batch of writes was: by hand, from a file, a pack's own rows, a correction, or a state's command. */
export type BatchKind = "edit" | "import" | "pack" | "correction" | "command";

/** One act of writing: one transaction, one event for each row that it touched. */
export interface Batch {
  readonly region: string;
  readonly id: string;
  readonly kind: BatchKind;
  /** who: an account's id, or the name of the command line's user */
  readonly actor: string;
  /** when, as an instant in UTC: 2016-10-31T08:00:00.000Z */
  readonly at: string;
  /** why, in words, when somebody said so */
  readonly reason?: string;
  readonly count: number;
  /** hash over the hashes of its events, in their order */
  readonly root: string;
}

/** One row as it stands after the write. Revision 1 is the row's first. */
export interface RowEvent {
  readonly region: string;
  readonly batch: string;
  readonly table: string;
  readonly row: string;
  readonly rev: number;
  readonly after: Row;
  readonly hash: string;
}
