import type { AnswerOf, Attention, Language } from "../../../contract/index.ts";
import type { Row } from "../../../core/index.ts";
import type { Overview, Waiting } from "../../commands/overview/index.ts";
import type { Office } from "../../office.ts";
import { figureOf } from "./figure.ts";
import { sees, seesTable, type Sight } from "../../postgres/index.ts";
import { labelOf, orgNamed } from "./shape.ts";
import { wireLamp } from "./standing.ts";

type Kind = Waiting["kind"];

/** So many of one kind, goal and register are named; the rest is one line that opens the list. */
const NAMED = 2;
const SHOWN = 24;
const OF_A_KIND = 4;

const plain = (row: Row, name: string): string => String(row[name] ?? "");

/** What waits, in words. */
const says: { readonly [K in Kind]: { readonly [L in Language]: (waiting: Overview["waiting"][number]) => string } } = {
  "not-started": {
    zh: ({ title, since }) => `${title}：计划${since}开工，尚未开工`,
    en: ({ title, since }) => `${title}: to start on ${since}, not started`,
  },
  commitment: {
    zh: ({ title, row, since }) => `${title}：应于${since}兑现，${row["outcome"] === null ? "尚未反馈落实情况" : `未全部兑现${row["carried_to"] ? `，顺延至${plain(row, "carried_to")}` : ""}`}`,
    en: ({ title, row, since }) => `${title}: due in ${since}, ${row["outcome"] === null ? "not accounted for" : `not fully kept${row["carried_to"] ? `, carried to ${plain(row, "carried_to")}` : ""}`}`,
  },
  problem: { zh: ({ words, title }) => words ?? title, en: ({ words, title }) => words ?? title },
  overdue: {
    zh: ({ title, since }) => `${title}：期限${since}，超期未办结`,
    en: ({ title, since }) => `${title}: due on ${since}, overdue`,
  },
  rebound: {
    zh: ({ title, since }) => `${title}：${since}反弹`,
    en: ({ title, since }) => `${title}: came back on ${since}`,
  },
};

const more: { readonly [K in Kind]: { readonly [L in Language]: string } } = {
  "not-started": { zh: "项未按计划开工", en: "not started as planned" },
  commitment: { zh: "项承诺未兑现", en: "commitments not kept" },
  problem: { zh: "个问题尚未解决", en: "problems not solved" },
  overdue: { zh: "件超期未办结", en: "overdue" },
  rebound: { zh: "个问题反弹", en: "came back" },
};

/** What needs somebody: red first, then what has no day, then the oldest; and how many things wait in all, of each kind. */
export function wireAttention(office: Office, view: Overview, org: string, sight: Sight, language: Language): Pick<AnswerOf<"overview">, "attention" | "waiting"> {
  const all = [...lamps(office, view, org, language), ...lacking(view, org, language), ...rows(office, view, sight, language)];
  const rank = ({ level }: Attention): number => (level === "red" ? 0 : 1);
  const order = (a: Attention, b: Attention): number => rank(a) - rank(b) || (a.since ?? "").localeCompare(b.since ?? "");
  const unread = view.beyond.filter(({ definition }) => seesTable(sight, office.catalogue.tables.get(definition.id)!)).map(({ kind, rows }) => ({ kind, things: rows }));
  return {
    attention: fewest(all.toSorted(order)).toSorted(order),
    waiting: [...Map.groupBy([...all.toSorted(order), ...unread.filter(({ things }) => things > 0)], ({ kind }) => kind)].map(([kind, of]) => ({ kind, things: of.reduce((sum, { things }) => sum + things, 0) })),
  };
}

/** As many as are shown; no kind is crowded out by another. */
function fewest(sorted: readonly Attention[]): Attention[] {
  const seen = new Map<string, number>();
  const nth = sorted.map(({ kind }) => {
    seen.set(kind, (seen.get(kind) ?? 0) + 1);
    return seen.get(kind)!;
  });
  const first = sorted.filter((_, i) => nth[i]! <= OF_A_KIND);
  return [...first, ...sorted.filter((_, i) => nth[i]! > OF_A_KIND)].slice(0, SHOWN);
}

function lamps(office: Office, view: Overview, org: string, language: Language): Attention[] {
  return office.pack.goals.flatMap((goal): Attention[] => {
    const standing = view.standings.get(goal.id)!;
    if (standing.lamp.level !== "red") return [];
    const { reason, since } = wireLamp(office, goal, standing, view.figures, org, language);
    return [{ kind: "lamp", level: "red", goal: goal.id, text: reason, org: orgNamed(office.organisations, goal.lead, language), since, link: null, metric: goal.rate ?? null, things: 1 }];
  });
}

function lacking(view: Overview, org: string, language: Language): Attention[] {
  return view.lacking.flatMap(({ metric, register, goal }): Attention[] => {
    const shown = figureOf(view.figures, metric, org, language);
    if (!shown || shown.number === null || shown.number === "0") return [];
    const text = language === "en" ? `${shown.label}: ${shown.text}` : `${shown.label}${shown.text}`;
    return [{ kind: "procedure", level: "yellow", goal, text, org: null, since: null, link: { register, row: null, filter: null }, metric, things: Number(shown.number) }];
  });
}

function rows(office: Office, view: Overview, sight: Sight, language: Language): Attention[] {
  // a project that two goals count waits once, under the first of them
  const once = [...new Map(view.waiting.toReversed().map((each) => [`${each.kind} ${each.definition.id} ${each.row.id}`, each])).values()].toReversed();
  const groups = Map.groupBy(once, ({ kind, goal, level, definition }) => `${kind} ${goal} ${level} ${definition.id}`);
  return [...groups.values()].flatMap((group): Attention[] => {
    const sorted = group.toSorted((a, b) => (a.since ?? "9999").localeCompare(b.since ?? "9999"));
    const table = office.catalogue.tables.get(sorted[0]!.definition.id)!;
    if (!seesTable(sight, table)) return [];
    const seen = sorted.filter(({ row }) => sees(sight, table, row.org));
    const named = sorted.length <= NAMED + 1 ? seen : seen.slice(0, NAMED);
    const left = sorted.length - named.length;
    const made = named.map((each): Attention => ({
      kind: each.kind, level: each.level, goal: each.goal, text: says[each.kind][language](each), org: orgNamed(office.organisations, each.row.org, language),
      since: each.since ?? null, link: { register: each.definition.id, row: each.row.id, filter: null }, metric: null, things: 1,
    }));
    if (left === 0) return made;
    const { kind, level, goal, definition, filter } = sorted[0]!;
    const label = labelOf(definition, language);
    const text = language === "en" ? `${label}: ${left} more ${more[kind].en}` : `${label}：另有${left}${more[kind].zh}`;
    return [...made, { kind, level, goal, text, org: null, since: sorted.find((each) => !named.includes(each))!.since ?? null, link: seen.length === named.length ? null : { register: definition.id, row: null, filter }, metric: null, things: left }];
  });
}
