import type { Language, ReportList, ReportSummary } from "../../../contract/index.ts";
import { minuteInChina, textIn } from "../../../core/index.ts";
import { reportStageWords } from "../../../cycle/index.ts";
import { isHandedIn, type ReportLine, type ReportLines, type SiftedReports } from "../../commands/report/index.ts";
import type { Office } from "../../office.ts";
import { column, dayCell, type FileColumn, numberCell, textCell } from "./list-file.ts";
import { type Called, personIn } from "./persons.ts";
import { orgNamed } from "./shape.ts";

function presentLine({ organisations }: Office, line: ReportLine, language: Language, called: Called): ReportSummary {
  const { row, month, unit, state, due, daysLeft, lamp, stage, asked, answered, required, requiredAnswered, returned } = line;
  return {
    month, unit: orgNamed(organisations, unit, language), state, due_on: due, lamp, days_left: daysLeft ?? null, stage, asked, answered, required, required_answered: requiredAnswered, returned,
    opened_at: textIn(row, "opened_at"), submitted_at: textIn(row, "submitted_at"), submitted_by: personIn(row, "submitted_by", called),
  };
}

/** The month's reports: `all` of them counted, those that were asked for told page by page. */
export const presentList = (
  office: Office, found: ReportLines & SiftedReports & { readonly all: readonly ReportLine[] }, { lines, page, size }: { readonly lines: readonly ReportLine[]; readonly page: number; readonly size: number },
  language: Language, called: Called,
): ReportList => ({
  today: office.today(), month: found.month ?? null, months: found.months.map((each) => ({ ...each })),
  owed: found.all.length, done: found.all.filter(({ state }) => isHandedIn(state)).length, show: found.show, counts: { ...found.counts },
  reports: lines.map((each) => presentLine(office, each, language, called)), total: found.lines.length, page, size,
});

/** The list as a file. */
export const reportColumns = ({ organisations }: Office, language: Language, called: Called): FileColumn<ReportLine>[] => [
  column("单位", "Unit", ({ unit }) => textCell(orgNamed(organisations, unit, language).name)), column("月份", "Month", ({ month }) => textCell(month)),
  column("状态", "State", ({ stage }) => textCell(reportStageWords[stage][language])), column("期限", "Due", ({ due }) => dayCell(due)),
  // of what is handed in no day counts any more
  column("剩余工作日", "Working days left", ({ state, daysLeft }) => numberCell(isHandedIn(state) ? null : daysLeft ?? null)),
  column("应填项数", "Asked", ({ asked }) => numberCell(asked)), column("已填项数", "Answered", ({ answered }) => numberCell(answered)), column("必填项数", "Required", ({ required }) => numberCell(required)), column("已填必填项数", "Required and answered", ({ requiredAnswered }) => numberCell(requiredAnswered)), column("退回项数", "Returned", ({ returned }) => numberCell(returned)),
  column("报送时间", "Handed in", ({ row }) => textCell(minuteOf(textIn(row, "submitted_at")))), column("报送人", "By", ({ row }) => textCell(personIn(row, "submitted_by", called))),
];

const minuteOf = (instant: string | null): string | null => (instant === null ? null : minuteInChina(new Date(instant)));
