import type { Language, QueueLine as WireLine } from "../../../contract/index.ts";
import { minuteInChina } from "../../../core/index.ts";
import { reportStageWords } from "../../../cycle/index.ts";
import type { QueueLine } from "../../commands/review/index.ts";
import type { Office } from "../../office.ts";
import { officeName } from "../../packs/index.ts";
import { column, dayCell, type FileColumn, numberCell, textCell } from "./list-file.ts";
import type { Called } from "./persons.ts";
import { orgNamed } from "./shape.ts";

/** Everybody who is named in the queue. */
export const peopleInQueue = (lines: readonly QueueLine[]): (string | null)[] => lines.flatMap(({ submitted_by, passed_by }) => [submitted_by, passed_by]);

const named = (id: string | null, called: Called): string | null => (id === null ? null : called(id));

export const wireQueueLine = (office: Office, { unit, level, counts, ...line }: QueueLine, language: Language, called: Called): WireLine => ({
  ...line, unit: orgNamed(office.organisations, unit, language), level: level ?? null,
  submitted_by: named(line.submitted_by, called), passed_by: named(line.passed_by, called), counts: { ...counts },
});

/** The queue as a file. */
export function queueColumns(office: Office, language: Language, called: Called): FileColumn<QueueLine>[] {
  const levels = { head: language === "en" ? "the unit's head" : "单位负责人", office: officeName(office.pack, language) };
  return [
    column("单位", "Unit", ({ unit }) => textCell(orgNamed(office.organisations, unit, language).name)), column("月份", "Month", ({ month }) => textCell(month)),
    column("状态", "State", ({ stage }) => textCell(reportStageWords[stage][language])), column("待谁审核", "Waits for", ({ level }) => textCell(level ? levels[level] : null)),
    column("已等待工作日", "Working days waited", ({ level, waited }) => numberCell(level ? waited : null)),
    column("期限", "Due", ({ due_on }) => dayCell(due_on)), column("逾期报送", "Handed in late", ({ late }) => textCell(late ? (language === "en" ? "yes" : "是") : null)),
    column("项数", "Items", ({ counts }) => numberCell(counts.items)), column("未填项数", "Left empty", ({ counts }) => numberCell(counts.blank)), column("退回项数", "Returned", ({ counts }) => numberCell(counts.returned)),
    column("报送时间", "Handed in", ({ submitted_at }) => textCell(submitted_at === null ? null : minuteInChina(new Date(submitted_at)))),
    column("报送人", "By", ({ submitted_by }) => textCell(named(submitted_by, called))), column("单位审核人", "Passed by", ({ passed_by }) => textCell(named(passed_by, called))),
  ];
}
