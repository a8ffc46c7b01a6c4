import { type Day, type Row, textIn } from "../../../core/index.ts";
import { type DueLevel, dueLevel, type ReportStage, type ReportState, type ReviewLevel, stageOf, stateOf, waitsFor, waitsSince } from "../../../cycle/index.ts";
import type { Office } from "../../office.ts";
import { draftCounts, reportRows, type VerdictCount, verdictCounts } from "../../postgres/index.ts";
import { reportTables, workdaysLeft } from "../report/index.ts";

/** A report as a reviewer sees it in the queue. */
export interface QueueLine {
  readonly month: string;
  readonly unit: string;
  readonly state: ReportState;
  readonly stage: ReportStage;
  readonly due_on: Day;
  /** handed in after the due day */
  readonly late: boolean;
  /** the level that it waits for */
  readonly level: ReviewLevel | undefined;
  /** whether that is me */
  readonly mine: boolean;
  readonly submitted_at: string | null;
  readonly submitted_by: string | null;
  readonly passed_by: string | null;
  /** how many working days it has waited for that level, from the business day on which it came there, and the lamp of that: yellow on the last day that the pack allows, red after it */
  readonly waited: number;
  readonly lamp: DueLevel;
  readonly counts: VerdictCount;
}

const none: VerdictCount = { items: 0, blank: 0, undecided: 0, passed: 0, accepted: 0, returned: 0 };

/** The month's reports within a scope, first what waits for me, the longest first. */
export async function reviewQueue(office: Office, month: string, scope: "all" | ReadonlySet<string>, isMine: (level: ReviewLevel, report: Row) => boolean): Promise<QueueLine[]> {
  const { database: { query }, region, pack: { reporting } } = office;
  const stored = await reportRows(query, region, reportTables(office).reports, { month, ...(scope === "all" ? {} : { units: [...scope] }) });
  const [counts, drafts] = await Promise.all([verdictCounts(query, region, stored.map(({ row }) => row.id)), draftCounts(query, region, month, [])]);
  const lines = stored.map(({ row }): QueueLine => {
    const state = stateOf(row);
    const level = waitsFor(state, reporting.levels);
    const since = waitsSince(row);
    const waited = level && since ? Math.max(0, -(workdaysLeft(office, since) ?? 0)) : 0;
    const due_on = String(row["due_on"]);
    return {
      month, unit: row.org, state, stage: stageOf(row, drafts.get(row.org)?.all ?? 0), due_on, late: (textIn(row, "submitted_on") ?? "") > due_on, level, mine: level !== undefined && isMine(level, row),
      submitted_at: textIn(row, "submitted_at"), submitted_by: textIn(row, "submitted_by"), passed_by: textIn(row, "passed_by"), waited,
      lamp: dueLevel(waited - reporting.review_days, level === undefined), counts: counts.get(row.id) ?? none,
    };
  });
  return lines.toSorted((a, b) => Number(b.mine) - Number(a.mine) || Number(b.level !== undefined) - Number(a.level !== undefined) || b.waited - a.waited || (a.unit < b.unit ? -1 : 1));
}
