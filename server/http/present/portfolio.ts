import { beyond } from "../../../access/index.ts";
import type { PortfolioWork as Wire } from "../../../contract/index.ts";
import type { Language, MapPage, Timeline, TimelineItem } from "../../../contract/index.ts";
import { Decimal, fieldOf, type Period, soFar, textIn, yearOf } from "../../../core/index.ts";
import { orderStateWords } from "../../../cycle/index.ts";
import { type PortfolioSeen, type PortfolioTask, type PortfolioWork, sponsorOf } from "../../commands/overview/index.ts";
import type { Office } from "../../office.ts";
import { type At, mapOf, placeNear } from "./map.ts";
import { choiceLabel, wireWork } from "./goal.ts";
import { orderAt } from "./order-at.ts";
import { orgNamed } from "./shape.ts";

export function wirePortfolioWork(office: Office, { work, goals }: PortfolioWork, month: string, language: Language): Wire {
  const { register, id, name, group, org, state, lamp, plan, invested, invested_percent, origin } = wireWork(office, { ...work, lines: [] }, month, language);
  return { register, id, name, goals: [...goals], group, org, state: state!, ...lamp, missed: work.missed, plan, invested, invested_percent, origin, leader: sponsorOf(work.of, work.row) };
}

/** Works on the schematic map; those whose unit it does not know have no place. */
export function wireMap(office: Office, { edition, works, beyond: left }: PortfolioSeen, period: Period, language: Language): MapPage {
  const { note, shapes, parks, middles } = mapOf(office, language);
  const placed = works.map((each): MapPage["works"][number] => {
    const { row, progress } = each.work;
    const own = coordinates(textIn(row, "longitude"), textIn(row, "latitude"));
    const at = own ?? placeNear(middles, row.org, `${each.work.of.definition.id} ${row.id}`);
    return { ...wirePortfolioWork(office, each, period.text, language), place: textIn(row, "place"), at: at ?? null, exact: own !== undefined, stage: progress.flatMap((line) => textIn(line, "text") ?? []) };
  });
  return { month: period.text, edition: edition ?? null, note, shapes, parks, works: placed, beyond: beyond(left.works, "units")?.[language] ?? null };
}

function coordinates(longitude: string | null, latitude: string | null): At | undefined {
  return longitude === null || latitude === null ? undefined : [Number(longitude), Number(latitude)];
}

export function wireTimeline(office: Office, { edition, works, tasks, beyond: left }: PortfolioSeen, period: Period, language: Language): Timeline {
  return {
    month: period.text, edition: edition ?? null, today: office.today(), year: yearOf(period),
    items: [...works.map((each) => workItem(office, each, period, language)), ...tasks.map((each) => taskItem(office, each, period, language))],
    beyond: beyond(left.works + left.tasks, "units")?.[language] ?? null,
  };
}

/** A day that has come by the month's end. */
const byEnd = (day: string | null, { end }: Period): string | null => (day !== null && day <= end ? day : null);

function workItem(office: Office, each: PortfolioWork, period: Period, language: Language): TimelineItem {
  const { row, months, of } = each.work;
  const { register, id, name, goals, group, org, level, reasons, state } = wirePortfolioWork(office, each, period.text, language);
  return {
    kind: "work", register, id, name, goals, group, org, level, reasons, state,
    planned: { from: textIn(row, "planned_start"), to: textIn(row, "planned_completion") },
    actual: { from: byEnd(textIn(row, "started_on"), period), to: byEnd(textIn(row, "completed_on"), period) },
    // told as the sum since January; a month's own share is the difference
    months: months.map(({ month, amount }, i) => ({ month, amount: amount.minus(months[i - 1]?.amount ?? new Decimal(0)).toFixed() })),
    unit: fieldOf(office.catalogue.tables.get(`${of.table.name}.investment`) ?? of.table, "amount")?.unit ?? null,
  };
}

const outcomes = { zh: { open: "未反馈", overdue: "已到期未反馈" }, en: { open: "not yet accounted for", overdue: "due and not accounted for" } } as const;
function taskItem(office: Office, { kind, definition, table, row, title }: PortfolioTask, period: Period, language: Language): TimelineItem {
  const today = office.today();
  const goal = textIn(row, "goal");
  const shared = { kind, register: definition.id, id: row.id, name: title, goals: goal === null ? [] : [goal], group: null, org: orgNamed(office.organisations, row.org, language), reasons: [], months: [], unit: null };
  if (kind === "commitment") {
    const [made, due, outcome] = [textIn(row, "made_in"), textIn(row, "due"), textIn(row, "outcome")];
    const late = outcome === null && due !== null && due < period.text;
    const state = outcome === null ? outcomes[language][late ? "overdue" : "open"] : (choiceLabel(fieldOf(table, "outcome")?.choices, outcome, language) ?? outcome);
    return { ...shared, level: late ? "red" : outcome === "kept" ? "green" : outcome === null ? "grey" : "yellow", planned: { from: made, to: due }, actual: { from: made, to: outcome === null ? null : due }, state };
  }
  const { state, late, level, ended } = orderAt(row, soFar(period, today));
  const words = orderStateWords[state][language];
  return {
    ...shared, level, planned: { from: textIn(row, "issued_on"), to: textIn(row, "due_on") }, actual: { from: textIn(row, "issued_on"), to: ended },
    state: late ? (language === "en" ? `${words}, late` : `${words}（超期）`) : words,
  };
}
