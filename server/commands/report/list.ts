import { type Day, ok, readMonth, type Result, type Row, shift, textIn, workdaysBetween } from "../../../core/index.ts";
import { type DueLamp, dueLamp, type Reporting, type ReportStage, type ReportState, stageOf, stateOf } from "../../../cycle/index.ts";
import type { Office } from "../../office.ts";
import { type DraftCount, draftCounts, openedMonths, reportRows, returnedCounts } from "../../postgres/index.ts";
import { reportTables } from "./records.ts";

export interface ReportLine {
  readonly row: Row;
  readonly month: string;
  readonly unit: string;
  readonly state: ReportState;
  readonly stage: ReportStage;
  readonly due: Day;
  readonly daysLeft: number | undefined;
  readonly lamp: DueLamp;
  readonly asked: number;
  readonly answered: number;
  /** of what must be answered; a month that was opened before it was counted tells all that is asked */
  readonly required: number;
  readonly requiredAnswered: number;
  readonly returned: number;
}

export interface ReportLines {
  readonly month: string | undefined;
  readonly months: readonly { readonly month: string; readonly opened: boolean }[];
  readonly lines: readonly ReportLine[];
}

/** Reports of a month (of the newest that was opened, where none is named), of the units that the asker may see. */
export async function listReports(office: Office, scope: "all" | ReadonlySet<string>, wanted?: string): Promise<Result<ReportLines>> {
  const { database: { query }, region, pack } = office;
  const { reports } = reportTables(office);
  const units = scope === "all" ? undefined : [...scope];
  const all = await openedMonths(query, region, reports);
  const opened = new Set(all);
  const [newest] = units ? await openedMonths(query, region, reports, units) : all;
  const month = wanted ?? newest;
  const shown = month === undefined ? [] : (await reportRows(query, region, reports, { month, ...(units && { units }) })).map(({ row }) => row);
  const [drafts, returned] = await Promise.all([draftCounts(query, region, month ?? "", requiredIn(pack.reporting)), returnedCounts(query, region, shown.map(({ id }) => id))]);
  return ok({
    month,
    months: monthsOf(pack.first_month, pack.last_month).map((each) => ({ month: each, opened: opened.has(each) })),
    lines: shown.map((row) => lineOf(office, row, drafts.get(String(row["unit"])) ?? { all: 0, required: 0 }, returned.get(row.id) ?? 0)),
  });
}

/** The fields that must be answered, by duty. */
const requiredIn = ({ duties }: Reporting): { duty: string; field: string }[] =>
  duties.flatMap(({ id, fields }) => fields.filter((each) => each.required === true && each.reuse === undefined).map(({ field }) => ({ duty: id, field })));

const count = (row: Row, name: string): number => Number(textIn(row, name) ?? 0);

function lineOf(office: Office, row: Row, drafts: DraftCount, returned: number): ReportLine {
  const state = stateOf(row);
  const due = String(row["due_on"]);
  const daysLeft = workdaysLeft(office, due);
  const asked = count(row, "asked");
  const answered = state === "open" || state === "returned" ? Math.min(asked, Math.max(drafts.all + (state === "open" ? count(row, "prefilled") : 0), state === "returned" ? count(row, "typed") + count(row, "prefilled") : 0)) : count(row, "typed") + count(row, "prefilled");
  const counted = textIn(row, "required") !== null;
  const required = counted ? count(row, "required") : asked;
  // nobody hands in without what is required
  const requiredAnswered = !counted ? answered : state === "open" ? Math.min(required, drafts.required) : required;
  return { row, month: String(row["month"]), unit: String(row["unit"]), state, stage: stageOf(row, drafts.all), due, daysLeft, lamp: dueLamp(state, daysLeft), asked, answered, required, requiredAnswered, returned };
}

/** Working days until the due day, 0 on the day itself, negative afterwards; unknown in a year whose holidays are not published. */
export function workdaysLeft({ pack: { calendar }, today }: Pick<Office, "pack" | "today">, due: Day): number | undefined {
  const now = today();
  const between = now <= due ? workdaysBetween(calendar, now, due) : workdaysBetween(calendar, due, now);
  return between.ok ? (now <= due ? between.value : -between.value) : undefined;
}

function monthsOf(first: string, last: string): string[] {
  const months: string[] = [];
  for (let at = readMonth(first); at.ok && at.value.text <= last; at = ok(shift(at.value, 1))) months.push(at.value.text);
  return months;
}
