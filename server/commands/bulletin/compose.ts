import { failed, fieldOf, type Issue, issue, ok, readMonth, type Result } from "../../../core/index.ts";
import type { EditionRecord } from "../../../cycle/index.ts";
import { asCorrection, type Bulletin, compose, type Figure, gatherRequests, type NameLookup, type Sources } from "../../../documents/index.ts";
import type { Office } from "../../office.ts";
import { listEditions } from "../../postgres/editions/read.ts";
import { monthTemplate } from "../editor/text.ts";
import { sqlSource } from "../../postgres/measure/source.ts";
import { earlierValues } from "../figures/earlier.ts";
import { type AsOf, kept, type MonthFigures, monthFigures } from "../figures/index.ts";
import { dateOf, serialOf } from "./date.ts";
import { frozenGathers, liveGathers } from "./gathers.ts";

export interface MonthBulletin {
  readonly bulletin: Bulletin;
  /** warnings: figures that have no value, items with nothing to say */
  readonly issues: readonly Issue[];
  /** that it was composed from; undefined: from the rows as they stand */
  readonly edition: EditionRecord | undefined;
  readonly figures: MonthFigures;
  /** the main row of each child row that is told, by "table id" */
  readonly parents: ReadonlyMap<string, string>;
  /** every row that a gather tells, as "table id" */
  readonly told: ReadonlySet<string>;
}

/** Everything that a month's text is told from. */
export interface MonthSources {
  readonly sources: Sources;
  readonly edition: EditionRecord | undefined;
  readonly editions: readonly EditionRecord[];
  readonly figures: MonthFigures;
  /** of the text as it is being written */
  readonly faults: readonly Issue[];
}

export async function monthSources(office: Office, month: string, asOf?: AsOf): Promise<Result<MonthSources>> {
  const { database: { query }, region, pack } = office;
  const period = readMonth(month);
  if (!period.ok) return period;
  if (month < pack.first_month || pack.last_month < month) return failed(issue("cycle.not-in-programme", { month, first: pack.first_month, last: pack.last_month }));
  const figures = await monthFigures(office, month, { orgs: [pack.root], ...(asOf !== undefined && { edition: asOf }) });
  if (!figures.ok) return figures;
  const editions = await listEditions(query, region);
  const edition = editions.find((each) => each.month === month && each.number === figures.value.edition);
  const { catalogue, bulletin } = figures.value.definitions;
  const written = edition ? undefined : await monthTemplate(query, office, month);
  const template = written?.template ?? bulletin ?? pack.bulletin;
  const requests = gatherRequests(template);
  // an edition made before templates were frozen has no rows of its gathers either
  const gathered = edition && bulletin
    ? await frozenGathers(query, { region, month, edition: edition.number }, requests, catalogue, period.value)
    : await kept(office, JSON.stringify(["gathers", month, requests]), () => liveGathers(query, region, requests, catalogue, period.value));
  const earlier = edition ? undefined : await earlierValues({ ...figures.value.definitions, bulletin: template }, sqlSource(query, region, [...catalogue.tables.values()]), period.value, pack.root);
  const others = new Map(earlier?.values.map((each) => [`${each.metric} ${each.period.text}`, each.value]));
  const sources: Sources = {
    template, period: period.value, tables: catalogue.tables, gathered, name: namesOf(office),
    figures: (metric, of = period.value) => {
      const definition = catalogue.metrics.get(metric);
      const value = others.get(`${metric} ${of.text}`) ?? figures.value.value(metric, pack.root, of.text);
      const pending = of.text === month && figures.value.pending(metric, pack.root) !== undefined;
      return definition && { definition, org: pack.root, period: of, value, frozen: edition !== undefined, pending };
    },
  };
  return ok({ sources, edition, editions, figures: figures.value, faults: written?.faults ?? [] });
}

/**
 * The month's bulletin (通报). From an edition it is told by that edition's own template, values and row
 * versions, so that it reads the same for ever; live, by the month's text and what the ledger holds now. A corrected edition says what it corrects.
 */
export async function composeBulletin(office: Office, month: string, asOf?: AsOf): Promise<Result<MonthBulletin>> {
  const made = await composeEdition(office, month, asOf);
  const { corrects, reason = "" } = (made.ok && made.value.edition) || {};
  if (!made.ok || corrects === undefined) return made;
  const before = await composeEdition(office, month, corrects);
  if (!before.ok) return before;
  return ok({ ...made.value, bulletin: asCorrection(made.value.bulletin, { before: before.value.bulletin, reason, label: labels(made.value, before.value) }) });
}

/** What figures are called where they stand in a list: by their metric, or by their row and column. */
function labels(...all: readonly MonthBulletin[]): (figure: Figure) => string {
  return ({ metric, row, column, period }) => {
    const month = column === undefined ? "" : `（${Number(period.slice(5, 7))}月）`;
    for (const { figures: { definitions: { catalogue } } } of all) {
      if (metric !== undefined && catalogue.metrics.has(metric)) return catalogue.metrics.get(metric)!.label + month;
      const table = row && catalogue.tables.get(row.table);
      if (table) return `${table.label}的${fieldOf(table, row.field)?.label ?? row.field}`;
    }
    return metric ?? row?.id ?? "";
  };
}

async function composeEdition(office: Office, month: string, asOf?: AsOf): Promise<Result<MonthBulletin>> {
  const found = await monthSources(office, month, asOf);
  if (!found.ok) return found;
  const { sources, edition, editions, figures, faults } = found.value;
  const { template, gathered, period } = sources;
  const serial = serialOf(editions, edition);
  const composed = compose({ ...sources, date: dateOf(edition, period, office.pack.calendar), ...(serial !== undefined && { serial }) });
  const parents = new Map(gatherRequests(template).flatMap(({ name, from }) => (gathered.get(name) ?? []).flatMap(({ row, parent }) => (parent ? [[`${from} ${row.id}`, parent.id] as const] : []))));
  const told = new Set(gatherRequests(template).flatMap(({ name, from }) => (gathered.get(name) ?? []).flatMap(({ row, parent }) => [`${from} ${row.id}`, ...(parent ? [`${sources.tables.get(from)!.parent} ${parent.id}`] : [])])));
  return ok({ ...composed, issues: [...faults, ...composed.issues], edition, figures, parents, told });
}

/** Names of what cells point to, as a circular prints them. */
export function namesOf({ organisations, pack }: Office): NameLookup {
  const goals = new Map(pack.goals.map(({ id, name }) => [id, name]));
  return (type, id) => (type === "organisation" ? organisations.get(id)?.short : type === "goal" ? goals.get(id) : undefined);
}
