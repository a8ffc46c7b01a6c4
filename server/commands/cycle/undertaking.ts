import { failed, type Issue, issue, readMonth, type Result } from "../../../core/index.ts";
import { decide, type MonthCommand, type MonthEvent, type MonthRecord } from "../../../cycle/index.ts";
import { findMonth } from "../../postgres/editions/months.ts";
import { type Database, inTransaction, lock, tellLive, type Tx } from "../../postgres/index.ts";
import type { DatabaseError } from "../../postgres/failure.ts";
import type { Programme } from "../figures/index.ts";

/** What a command on a month is given beside the programme: who and when. */
export interface Undertaking {
  readonly actor: string;
  /** instant in UTC: 2016-11-03T08:00:00.000Z */
  readonly at: string;
}

/** Called as long work goes on; the label is for people (计算数值, 登记台账行:重大项目). */
export type Progress = (done: number, total: number, label: string) => void;

export interface LongWork {
  readonly progress?: Progress;
  /** aborting undoes everything that the command did */
  readonly signal?: AbortSignal;
}

interface Decided {
  readonly tx: Tx;
  readonly at: MonthRecord;
  readonly event: MonthEvent;
}

/**
 * load → decide → save, in one transaction that sees the ledger as of one instant. Two people on one month
 * wait for each other; whoever saw an older state is told so. A disk that is full, or a failing write,
 * leaves the month as it was.
 */
export async function onMonth<T>(
  programme: Programme, month: string, command: MonthCommand, save: (decided: Decided) => Promise<Result<T>>,
): Promise<Result<T>> {
  const period = readMonth(month);
  if (!period.ok) return period;
  const { database, region, pack: { first_month: first, last_month: last } } = programme;
  try {
    const done = await inTransaction(database as Database, async (tx) => {
      await lock(tx, "month", `${region} ${month}`);
      const at = await findMonth(tx, region, month);
      const decided = decide(at, command, { first, last });
      if (!decided.ok) return decided;
      const saved = await save({ tx, at, event: decided.value[0]! });
      if (saved.ok) await tellLive(tx, region, { kind: "month", month });
      return saved;
    }, "snapshot");
    if (done.ok) return done;
    return { ok: false, issues: done.issues.map((each) => ofMonth(each, month)) };
  } catch (error) {
    const told = troubleOf(error, month);
    if (!told) throw error;
    return failed(told);
  }
}

const full = (month: string, detail: string) => issue("cycle.storage-full", { month, detail });

/** A trouble of the database in the words of the month's work. */
function ofMonth(found: Issue, month: string): Issue {
  switch (found.code) {
    case "postgres.disk-full": return full(month, found.params.reason);
    case "postgres.busy": return issue("cycle.changed-meanwhile", { month });
    default: return found;
  }
}

function troubleOf(error: unknown, month: string) {
  if (error instanceof DOMException && error.name === "AbortError") return issue("cycle.cancelled", { month });
  const { code = "", message } = error as DatabaseError;
  // 40001 and 23505: somebody else was first; 58030 and 53xxx: the disk, or memory, gave out
  if (code === "40001" || (code === "23505" && /editions|months/.test(message))) return issue("cycle.changed-meanwhile", { month });
  return code === "58030" || code.startsWith("53") ? full(month, message) : undefined;
}

/** For loops of long work: throws what `onMonth` turns into cycle.cancelled. */
export function checkpoint(signal: AbortSignal | undefined): void {
  if (signal?.aborted) throw new DOMException("cancelled", "AbortError");
}
