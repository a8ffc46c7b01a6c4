import type { GoalCard, Language } from "../../../contract/index.ts";
import { type StartsStanding, titleOf } from "../../commands/overview/index.ts";
import type { Office } from "../../office.ts";
import { sees, type Sight } from "../../postgres/index.ts";
import { orgNamed } from "./shape.ts";

function longestOf(office: Office, { work: { of, row, missed }, planned }: StartsStanding["late"][number], language: Language) {
  return { register: of.definition.id, row: row.id, name: titleOf(of.table, row), org: orgNamed(office.organisations, row.org, language), since: planned, months: missed };
}

/** The lamp of planned starts in words: 34项应开工，6项未开工，其中4项连续3个月以上. */
export function wireStarts(office: Office, starts: StartsStanding | undefined, sight: Sight, language: Language): GoalCard["starts"] {
  if (!starts || starts.level === "none") return null;
  const { late } = starts;
  const red = late.filter(({ level }) => level === "red").length;
  const first = late.find(({ work: { of, row } }) => sees(sight, of.table, row.org));
  const { due } = starts;
  const says = {
    zh: late.length === 0 ? `${due}项应开工，均已开工` : `${due}项应开工，${late.length}项未开工${red > 0 ? `，其中${red}项已亮红灯` : ""}`,
    en: late.length === 0 ? `all ${due} due to start have started` : `${late.length} of ${due} due to start have not${red > 0 ? `, ${red} of them red` : ""}`,
  };
  return {
    level: starts.level, due, late: late.length, red, reason: says[language],
    longest: first ? longestOf(office, first, language) : null,
  };
}
