import type { GoalCard, Language } from "../../../contract/index.ts";
import type { StartsStanding } from "../../commands/overview/index.ts";
import type { Office } from "../../office.ts";
import { orgNamed } from "./shape.ts";

/** The lamp of planned starts in words: 34项应开工，6项未开工，其中4项连续3个月以上. */
export function wireStarts(office: Office, starts: StartsStanding | undefined, language: Language): GoalCard["starts"] {
  if (!starts || starts.level === "none") return null;
  const late = starts.works.filter(({ missed }) => missed > 0);
  const red = late.filter(({ level }) => level === "red").length;
  const [first] = late;
  const { due } = starts;
  const says = {
    zh: late.length === 0 ? `${due}项应开工，均已开工` : `${due}项应开工，${late.length}项未开工${red > 0 ? `，其中${red}项已亮红灯` : ""}`,
    en: late.length === 0 ? `all ${due} due to start have started` : `${late.length} of ${due} due to start have not${red > 0 ? `, ${red} of them red` : ""}`,
  };
  return {
    level: starts.level, due, late: late.length, red, reason: says[language],
    longest: first ? { register: first.definition.id, row: first.row.id, name: first.title, org: orgNamed(office.organisations, first.row.org, language), since: first.planned, months: first.missed } : null,
  };
}
