import { failed, type Issue, issue, ok, readMonth, type Result } from "../../../core/index.ts";
import type { EditionRecord } from "../../../cycle/index.ts";
import { type Bulletin, compose, gatherRequests, type NameLookup } from "../../../documents/index.ts";
import type { Office } from "../../office.ts";
import { listEditions } from "../../postgres/editions/read.ts";
import { type AsOf, type MonthFigures, monthFigures } from "../figures/index.ts";
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

/**
 * The month's bulletin (通报). From an edition it is told by that edition's own template, values and row
 * versions, so that it reads the same for ever; live, by what the ledger holds now.
 */
export async function composeBulletin(office: Office, month: string, asOf?: AsOf): Promise<Result<MonthBulletin>> {
  const { database: { query }, region, pack } = office;
  const period = readMonth(month);
  if (!period.ok) return period;
  if (month < pack.first_month || pack.last_month < month) return failed(issue("cycle.not-in-programme", { month, first: pack.first_month, last: pack.last_month }));
  const figures = await monthFigures(office, month, { orgs: [pack.root], ...(asOf !== undefined && { edition: asOf }) });
  if (!figures.ok) return figures;
  const editions = await listEditions(query, region);
  const edition = editions.find((each) => each.month === month && each.number === figures.value.edition);
  const { catalogue, bulletin } = figures.value.definitions;
  const template = bulletin ?? pack.bulletin;
  const requests = gatherRequests(template);
  // an edition made before templates were frozen has no rows of its gathers either
  const gathered = edition && bulletin
    ? await frozenGathers(query, { region, month, edition: edition.number }, requests, catalogue, period.value)
    : await liveGathers(query, region, requests, catalogue, period.value);
  const serial = serialOf(editions, edition);
  const composed = compose({
    template, period: period.value, tables: catalogue.tables, gathered, name: namesOf(office),
    date: dateOf(edition, period.value, pack.calendar), ...(serial !== undefined && { serial }),
    figures: (metric) => {
      const definition = catalogue.metrics.get(metric);
      return definition && { definition, org: pack.root, period: period.value, value: figures.value.value(metric, pack.root), frozen: edition !== undefined };
    },
  });
  const parents = new Map(requests.flatMap(({ name, from }) => (gathered.get(name) ?? []).flatMap(({ row, parent }) => (parent ? [[`${from} ${row.id}`, parent.id] as const] : []))));
  const told = new Set(requests.flatMap(({ name, from }) => (gathered.get(name) ?? []).flatMap(({ row, parent }) => [`${from} ${row.id}`, ...(parent ? [`${catalogue.tables.get(from)!.parent} ${parent.id}`] : [])])));
  return ok({ ...composed, edition, figures: figures.value, parents, told });
}

/** Names of what cells point to, as a circular prints them. */
export function namesOf({ organisations, pack }: Office): NameLookup {
  const goals = new Map(pack.goals.map(({ id, name }) => [id, name]));
  return (type, id) => (type === "organisation" ? organisations.get(id)?.short : type === "goal" ? goals.get(id) : undefined);
}
