import { type Day, ok, type Result } from "../../../core/index.ts";
import { apply, type EditionRecord, type MonthRecord } from "../../../cycle/index.ts";
import { saveMonth } from "../../postgres/editions/months.ts";
import { findEdition } from "../../postgres/editions/read.ts";
import type { Tx } from "../../postgres/index.ts";
import type { Programme } from "../figures/programme.ts";
import { onMonth, type Undertaking } from "./undertaking.ts";

/** Opens a month again that was frozen but never issued; the frozen edition stays on record. */
export async function openMonth(programme: Programme, month: string, by: Undertaking): Promise<Result<MonthRecord>> {
  return onMonth(programme, month, { kind: "open" }, async ({ tx, at, event }) => {
    const next = apply(at, event);
    await saveMonth(tx, next, by.actor, by.at);
    return ok(next);
  });
}

/** What else must happen for an issue to stand, in its transaction: gates before, the archive after. */
export interface AroundIssue {
  /** the business day that the document carries */
  readonly day?: Day;
  readonly before?: (tx: Tx, edition: EditionRecord) => Promise<Result<unknown>>;
  readonly after?: (tx: Tx, edition: EditionRecord) => Promise<Result<unknown>>;
}

/** Issues (印发) the newest edition: it stands for ever, and only a later edition can correct it. */
export async function issueMonth(programme: Programme, month: string, by: Undertaking, { day, before, after }: AroundIssue = {}): Promise<Result<EditionRecord>> {
  return onMonth(programme, month, { kind: "issue" }, async ({ tx, at, event }) => {
    const next = apply(at, event);
    const edition = async (): Promise<EditionRecord> => (await findEdition(tx, programme.region, month, next.edition))!;
    const may = before ? await before(tx, await edition()) : ok(undefined);
    if (!may.ok) return may;
    await saveMonth(tx, next, by.actor, by.at, day);
    const issued = await edition();
    const done = after ? await after(tx, issued) : ok(undefined);
    return done.ok ? ok(issued) : done;
  });
}
