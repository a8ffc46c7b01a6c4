import type { IssueCode } from "../../core/index.ts";

/** What a person is told: what is wrong, and what to do next. `{name}` is filled from the issue's params. */
export interface Message {
  readonly zh: string;
  readonly next_zh: string;
  readonly en: string;
  readonly next_en: string;
  /** the next step where the issue's `near` is empty: nothing that is known is like it */
  readonly far_zh?: string;
  readonly far_en?: string;
  /** HTTP status when a request ends with it */
  readonly status: number;
}

/** The messages for every code that starts with one of the prefixes; the compiler lists what is missing. */
export type Messages<Prefix extends string> = Readonly<Record<Extract<IssueCode, `${Prefix}${string}`>, Message>>;
