import { byWorst, type LampLevel } from "../../../assessment/index.ts";
import type { Language, Turned } from "../../../contract/index.ts";
import { once, type Overview, sponsorOf, titleOf } from "../../commands/overview/index.ts";
import type { Office } from "../../office.ts";
import { seenRow, sees, type Sight } from "../../postgres/index.ts";
import { labelOf, orgNamed } from "./shape.ts";
import { wireLamp } from "./standing.ts";
import { reasonText, turnedReasons, wireLevel } from "./work-lamp.ts";

interface Found {
  readonly told: Turned;
  readonly now: LampLevel;
  readonly was: LampLevel;
}

/** Lamps that are not what they were a month ago: the worse first, whose they are and since when; of works those that are seen. */
export function wireTurned(office: Office, view: Overview, org: string, sight: Sight, language: Language): Turned[] {
  const found = [...goals(office, view, org, language), ...works(office, view, sight, language)];
  const worse = ({ now, was }: Found): number => (byWorst(now, was) < 0 ? 0 : 1);
  return found.toSorted((a, b) => worse(a) - worse(b) || byWorst(a.now, b.now) || (a.told.since ?? "").localeCompare(b.told.since ?? ""))
    .map(({ told }) => told);
}

/** What had no lamp, or has none now, did not turn: it was awaited. */
const turned = (now: LampLevel, was: LampLevel): boolean => now !== was && now !== "none" && was !== "none";

function goals(office: Office, view: Overview, org: string, language: Language): Found[] {
  return office.pack.goals.flatMap((goal): Found[] => {
    const standing = view.standings.get(goal.id)!;
    const { lamp, before } = standing;
    if (!before || goal.rate === undefined || !turned(lamp.level, before.level)) return [];
    const { reason, since } = wireLamp(office, goal, standing, view.figures, org, language);
    return [{ now: lamp.level, was: before.level, told: {
      kind: "progress", goal: goal.id, from: wireLevel(before.level), to: wireLevel(lamp.level), text: reason, org: orgNamed(office.organisations, goal.lead, language),
      since, link: null, metric: goal.rate, register: null, leader: goal.leader ?? null,
    } }];
  });
}

function works(office: Office, view: Overview, sight: Sight, language: Language): Found[] {
  return once(view.works).flatMap(({ work: { of, row, lamp, before }, goals: [goal] }): Found[] => {
    const { definition, table } = of;
    if (!turned(lamp.level, before.level) || !sees(sight, table, row.org)) return [];
    const reasons = turnedReasons(lamp, before);
    const why = reasons.map((each) => reasonText(each, view.figures.month, language)).join(language === "en" ? "; " : "；");
    const [first] = reasons;
    return [{ now: lamp.level, was: before.level, told: {
      kind: first!.kind, goal: goal!, from: wireLevel(before.level), to: wireLevel(lamp.level), text: language === "en" ? `${titleOf(table, row)}: ${why}` : `${titleOf(table, row)}：${why}`,
      org: orgNamed(office.organisations, row.org, language), since: first!.kind === "investment" ? null : first!.planned ?? null,
      link: { register: definition.id, row: row.id }, metric: null, register: labelOf(definition, language), leader: sponsorOf(of, seenRow(row, table, sight)),
    } }];
  });
}
