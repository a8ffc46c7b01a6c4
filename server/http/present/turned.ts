import type { LampLevel } from "../../../assessment/index.ts";
import type { Language, Turned } from "../../../contract/index.ts";
import type { Overview } from "../../commands/overview/index.ts";
import type { Office } from "../../office.ts";
import { orgNamed } from "./shape.ts";
import { wireLamp } from "./standing.ts";

const order: Readonly<Record<LampLevel, number>> = { red: 0, yellow: 1, green: 2, none: 3 };
const wire = (level: LampLevel): Turned["from"] => (level === "none" ? "grey" : level);

/** Lamps that are not what they were a month ago: the worse first, whose they are and since when. */
export function wireTurned(office: Office, view: Overview, org: string, language: Language): Turned[] {
  const found: { readonly told: Turned; readonly now: LampLevel; readonly was: LampLevel }[] = [];
  const seen = new Set<string>();
  for (const goal of office.pack.goals) {
    const { lamp, before, starts } = view.standings.get(goal.id)!;
    if (before && goal.rate !== undefined && lamp.level !== before.level && lamp.level !== "none" && before.level !== "none") {
      const told = wireLamp(office, goal, view.standings.get(goal.id)!, view.figures, org, language);
      found.push({ now: lamp.level, was: before.level, told: {
        kind: "progress", goal: goal.id, from: wire(before.level), to: wire(lamp.level), text: told.reason, org: orgNamed(office.organisations, goal.lead, language),
        since: told.since, link: null, metric: goal.rate,
      } });
    }
    for (const { definition, row, title, planned, missed, level, levelBefore } of starts?.works ?? []) {
      const key = `${definition.id} ${row.id}`;
      // a work that two goals count turns once
      if (level === levelBefore || seen.has(key)) continue;
      seen.add(key);
      const says = level === "green" ? { zh: `${title}：已开工`, en: `${title}: started` }
        : { zh: `${title}：${missed === 1 ? "本月" : `连续${missed}个月`}应开工未开工`, en: missed === 1 ? `${title}: was to start this month and has not` : `${title}: not started for ${missed} months running` };
      found.push({ now: level, was: levelBefore, told: {
        kind: "start", goal: goal.id, from: wire(levelBefore), to: wire(level), text: says[language], org: orgNamed(office.organisations, row.org, language),
        since: planned, link: { register: definition.id, row: row.id }, metric: null,
      } });
    }
  }
  const worse = ({ now, was }: (typeof found)[number]): number => (order[now] < order[was] ? 0 : 1);
  return found.toSorted((a, b) => worse(a) - worse(b) || order[a.now] - order[b.now] || (a.told.since ?? "").localeCompare(b.told.since ?? ""))
    .map(({ told }) => told);
}
