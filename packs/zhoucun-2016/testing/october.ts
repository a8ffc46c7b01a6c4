import { resolve as inFolder } from "node:path";
import { month, type Row } from "../../../core/index.ts";
import { compose, type GatherRows, gatherRequests } from "../../../documents/index.ts";
import { catalogueOf, type Evaluation, figures, parseCondition, passes, plainSource, resolve, scopeOf } from "../../../metrics/index.ts";
import { readPack } from "../../../server/packs/index.ts";
import { sampleRows } from "../sample/index.ts";

// The pack's October 2016 out of its sample rows, without a database: what tests of texts and figures stand on.
const read = await readPack(inFolder(import.meta.dirname, ".."));
if (!read.ok) throw new Error(JSON.stringify(read.issues.slice(0, 20), null, 1));
export const pack = read.value;
const found = catalogueOf(pack.tables, pack.metrics, pack.laws);
if (!found.ok) throw new Error(JSON.stringify(found.issues));
export const catalogue = found.value;

export type Rows = ReadonlyMap<string, readonly Row[]>;
export const rows: Rows = new Map(sampleRows().map((each) => [each.table, each.rows as readonly Row[]]));
export const october = month(2016, 10);

function gathered(of: Rows, period: typeof october): GatherRows {
  return new Map(gatherRequests(pack.bulletin).map(({ name, from, where }) => {
    const parents = new Map((of.get(catalogue.tables.get(from)?.parent ?? "") ?? []).map((row) => [row.id, row]));
    const condition = where === undefined ? undefined : parseCondition(where);
    const test = condition?.ok ? resolve(condition.value, scopeOf(catalogue.tables, from, period, pack.laws)) : undefined;
    const told = (of.get(from) ?? []).filter((row) => !test?.known || passes(test.is, row, parents.get(String(row["parent"]))));
    return [name, told.map((row) => {
      const parent = parents.get(String(row["parent"]));
      return parent ? { row, parent } : { row };
    })];
  }));
}

/** Values of the programme's root in the given months. */
export const evaluated = (of: Rows, periods = [october]): Promise<Evaluation> =>
  figures(catalogue, plainSource(catalogue.tables, (table) => of.get(table) ?? []), { periods, organisations: pack.organisations, orgs: [pack.root] });

export async function bulletin(of: Rows, period = october) {
  const done = await evaluated(of, [period]);
  const goals = new Map(pack.goals.map(({ id, name }) => [id, name]));
  return compose({
    template: pack.bulletin, period, date: "2016-11-07", tables: catalogue.tables, gathered: gathered(of, period),
    figures: (metric) => {
      const definition = catalogue.metrics.get(metric);
      return definition && { definition, org: pack.root, period, value: done.value(metric, pack.root, period), frozen: false };
    },
    name: (type, id) => (type === "goal" ? goals.get(id) : undefined),
  });
}
