import type { Issue } from "../core/index.ts";

/** A row behind the edition that was changed afterwards in the ordinary way: information, not a fault. */
export interface LaterChange {
  readonly table: string;
  readonly id: string;
  readonly frozenRev: number;
  readonly rev: number;
  readonly batch: string;
  readonly who: string;
  readonly when: string;
}

/** What verifying an edition did and found. It holds when nothing was found. */
export interface Verification {
  readonly month: string;
  readonly edition: number;
  readonly holds: boolean;
  readonly manifest: { readonly stored: string; readonly computed: string };
  readonly checked: { readonly values: number; readonly rows: number };
  /** of each sort the first few hundred at most */
  readonly findings: readonly Issue[];
  readonly changedSince: readonly LaterChange[];
  readonly changedSinceTotal: number;
}
