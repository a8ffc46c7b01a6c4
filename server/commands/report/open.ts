import { addWorkdays, failed, issue, monthWords, ok, readMonth, type Result } from "../../../core/index.ts";
import { type Duty, owingUnits } from "../../../cycle/index.ts";
import { checkRow } from "../../../registers/index.ts";
import { notify } from "../../notices/notify.ts";
import type { Office } from "../../office.ts";
import { inTransaction, lock, reportRows, type RowChange, saveRows, tellLive } from "../../postgres/index.ts";
import { gatherOwed } from "./gather.ts";
import { reportId, reportTables } from "./records.ts";

export interface OpenAct {
  readonly batch: string;
  readonly actor: string;
  readonly at: string;
}

export interface Opened {
  readonly month: string;
  /** units for which a report was opened now; those that had one keep it */
  readonly opened: readonly string[];
  readonly units: number;
}

/** Opens a month for reporting: one report for each unit that owes something, with its due day, of which its liaisons and heads are told. Again and again without harm. */
export async function openMonth(office: Office, act: OpenAct, month: string): Promise<Result<Opened>> {
  return inTransaction(office.database, async (tx) => {
    await lock(tx, "form", month);
    const owed = await gatherOwed(office, tx, month);
    if (!owed.ok) return owed;
    const units = owingUnits(owed.value.flatMap(({ items }) => items));
    if (units.size === 0) return failed(issue("report.nothing-owed", { month: monthWords(month), month_en: month }));
    const { reports } = reportTables(office);
    const there = new Set((await reportRows(tx, office.region, reports, { month })).map(({ row }) => String(row["unit"])));
    const changes: RowChange[] = [];
    for (const [unit, { asked, required, prefilled, reused }] of units) {
      if (there.has(unit)) continue;
      const duties = owed.value.filter(({ items }) => items.some((each) => each.unit === unit)).map(({ duty }) => duty);
      const due = dueOn(office, month, duties);
      if (!due.ok) return due;
      const row = checkRow(reports, {
        id: reportId(month, unit), org: unit, month, unit, due_on: due.value, duties: duties.map(({ id }) => id).join(","), asked: String(asked), required: String(required), prefilled: String(prefilled), reused: String(reused),
      });
      if (!row.ok) return row;
      changes.push({ table: reports.name, row: row.value, expected: 0 });
    }
    if (changes.length > 0) {
      const saved = await saveRows(tx, office.pack.tables, { region: office.region, id: act.batch, kind: "command", actor: act.actor, at: act.at, reason: `开启 ${month} 月度填报` }, changes);
      if (!saved.ok) return saved;
      await tellLive(tx, office.region, { kind: "month", month });
      await notify(tx, office, act.actor, changes.map(({ row }) => ({
        id: `opened/${row.id}`, kind: "month-opened", to: { org: row.org }, facts: { unit: row.org, month }, due_on: String(row["due_on"]), link: `/report/${month}/${row.org}`,
      })));
    }
    return ok({ month, opened: changes.map(({ row }) => row.org), units: units.size });
  });
}

/** The latest of a unit's duties' due days: it is handed in once. */
function dueOn(office: Office, month: string, duties: readonly Duty[]): Result<string> {
  const period = readMonth(month);
  if (!period.ok) return period;
  const { due } = office.pack.reporting;
  const days = duties.map((duty) => duty.due ?? due.working_day);
  return addWorkdays(office.pack.calendar, period.value.end, Math.max(due.working_day, ...days));
}
