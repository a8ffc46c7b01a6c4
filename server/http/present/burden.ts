import type { BurdenList, Language } from "../../../contract/index.ts";
import { type Burden, reportStageWords } from "../../../cycle/index.ts";
import type { MonthBurden, UnitBurden } from "../../commands/report/index.ts";
import type { Office } from "../../office.ts";
import { column, type FileColumn, numberCell, textCell } from "./list-file.ts";
import { presentBurden } from "./report.ts";
import { orgNamed } from "./shape.ts";

export function presentMonthBurden({ organisations }: Office, of: MonthBurden, { units, page, size }: { readonly units: readonly UnitBurden[]; readonly page: number; readonly size: number }, language: Language): BurdenList {
  return {
    month: of.month ?? null, months: [...of.months],
    units: units.map((each) => ({ unit: orgNamed(organisations, each.unit, language), stage: each.stage, draft: each.draft, ...presentBurden(each), last: each.last ? presentBurden(each.last) : null })),
    count: of.units.length, page, size, total: presentBurden(of.total), last_total: of.lastTotal ? presentBurden(of.lastTotal) : null,
  };
}

/** A line of the file: a unit, or all of them together. */
export interface BurdenLine {
  readonly name: string;
  readonly state: string | null;
  readonly now: Burden;
  readonly last: Burden | undefined;
}

export const burdenLines = ({ organisations }: Office, { units, total, lastTotal }: MonthBurden, language: Language): BurdenLine[] => [
  ...units.map((each): BurdenLine => ({ name: orgNamed(organisations, each.unit, language).name, state: `${reportStageWords[each.stage][language]}${each.draft ? draftWords[language] : ""}`, now: each, last: each.last })),
  { name: language === "en" ? "Total" : "合计", state: null, now: total, last: lastTotal },
];

const draftWords = { zh: "（未报送，随填随计）", en: " (not handed in, counted as typed)" } as const;

export const burdenColumns: readonly FileColumn<BurdenLine>[] = [
  column("单位", "Unit", ({ name }) => textCell(name)), column("状态", "State", ({ state }) => textCell(state)),
  column("要求填报项数", "Asked", ({ now }) => numberCell(now.asked)), column("系统预填项数", "Prefilled", ({ now }) => numberCell(now.prefilled)),
  column("沿用项数", "Reused", ({ now }) => numberCell(now.reused)), column("手工填写项数", "Typed", ({ now }) => numberCell(now.typed)), column("代填项数", "Typed by the office", ({ now }) => numberCell(now.behalf)), column("用时（分钟）", "Minutes", ({ now }) => numberCell(now.minutes ?? null)),
  column("上月要求", "Asked last month", ({ last }) => numberCell(last?.asked ?? null)), column("上月手工填写", "Typed last month", ({ last }) => numberCell(last?.typed ?? null)),
  column("上月用时（分钟）", "Minutes last month", ({ last }) => numberCell(last?.minutes ?? null)),
];
