import type { BurdenList, Language } from "../../../contract/index.ts";
import { reportStateWords } from "../../../cycle/index.ts";
import type { MonthBurden } from "../../commands/report/index.ts";
import type { Office } from "../../office.ts";
import { csvOf } from "./csv.ts";
import { presentBurden } from "./report.ts";
import { orgNamed } from "./shape.ts";

export function presentMonthBurden({ organisations }: Office, of: MonthBurden, language: Language): BurdenList {
  return {
    month: of.month ?? null, months: [...of.months],
    units: of.units.map((each) => ({ unit: orgNamed(organisations, each.unit, language), state: each.state, ...presentBurden(each), last: each.last ? presentBurden(each.last) : null })),
    total: presentBurden(of.total), last_total: of.lastTotal ? presentBurden(of.lastTotal) : null,
  };
}

const heads: Readonly<Record<Language, readonly string[]>> = {
  zh: ["单位", "状态", "要求填报项数", "系统预填项数", "沿用项数", "手工填写项数", "用时（分钟）", "上月要求", "上月手工填写", "上月用时（分钟）"],
  en: ["Unit", "State", "Asked", "Prefilled", "Reused", "Typed", "Minutes", "Asked last month", "Typed last month", "Minutes last month"],
};

export function burdenCsv({ units, total, last_total }: BurdenList, language: Language): string {
  const line = (name: string, state: string, { asked, prefilled, reused, typed, minutes }: BurdenList["total"], last: BurdenList["total"] | null) =>
    [name, state, asked, prefilled, reused, typed, minutes ?? "", last?.asked ?? "", last?.typed ?? "", last?.minutes ?? ""];
  return csvOf([
    heads[language], ...units.map((each) => line(each.unit.name, reportStateWords[each.state][language], each, each.last)),
    line(language === "en" ? "Total" : "合计", "", total, last_total),
  ]);
}
