import type { Outside } from "../notices/settings.ts";
import type { Office } from "../office.ts";

/**
 * What is done later or in the background, by name with what it is given. A new job is one line here and one in
 * `handlers`; what is in the queue when a new version starts must still be understood by it.
 */
export interface Jobs {
  /** work that a person waits for and watches */
  readonly work: { readonly id: string };
  /** after an issue */
  readonly "archive-pdfs": Readonly<Record<string, never>>;
  /** notices that shall go out: has every channel look */
  readonly notices: Readonly<Record<string, never>>;
  readonly channel: { readonly channel: string };
  /** at the server's start and every morning: which steps of the ladder are due */
  readonly chase: Readonly<Record<string, never>>;
  /** at the server's start, every morning, and when what they depend on was written: the rows that follow from the calendar */
  readonly weeks: Readonly<Record<string, never>>;
}
export type JobName = keyof Jobs;

/** Who acts when nobody does. */
export const SYSTEM = "system";

/** What a handler is given beside its payload. */
export interface Around {
  readonly office: Office;
  readonly outside: Outside;
  /** whether reminders and urgings go out by themselves; proposed to the office otherwise */
  readonly chaseByItself: boolean;
  /** aborted when the server stops: stop soon; the job is done again later */
  readonly signal: AbortSignal;
  /** 1 the first time */
  readonly attempt: number;
  readonly last: boolean;
}

/** Throwing has the job tried again later. It may run twice: what it does must bear that. */
export type Handler<N extends JobName> = (payload: Jobs[N], around: Around) => Promise<void>;
export type Handlers = { readonly [N in JobName]: Handler<N> };
