import { readMonth, type Row } from "../../../core/index.ts";
import { type Leaf, passes, plan } from "../../../metrics/index.ts";
import type { Office } from "../../office.ts";
import { findEdition } from "../../postgres/editions/read.ts";
import { frozenRows } from "../../postgres/editions/versions.ts";
import { issuedVersions, type UsedVersion } from "../../postgres/issuing/used.ts";
import { stateColumns } from "../../postgres/columns.ts";
import { composeBulletin } from "../bulletin/index.ts";
import { definitionsOf } from "../figures/index.ts";

/** An issued bulletin that rests on a row: which of its printed figures count it, and whether its own words are told. */
export interface Use {
  readonly month: string;
  readonly edition: number;
  readonly number: string;
  /** 成文日期 */
  readonly day: string;
  readonly figures: readonly { readonly metric: string; readonly label: string; readonly text: string }[];
  /** the row is told in words (a gather), whole or in part */
  readonly told: boolean;
  /** the row's version that counted */
  readonly rev: number;
}

/**
 * Which issued documents used this row (or what hangs on it)? The other way round of a figure's lineage: for each
 * issued edition that holds a version of it, the printed figures whose leaves that version passes.
 */
export async function usesOf(office: Office, main: { table: string; id: string }, children: readonly { table: string; id: string }[]): Promise<Use[]> {
  const { database: { query }, region } = office;
  const versions = await issuedVersions(query, region, [main, ...children]);
  const uses: Use[] = [];
  for (const of of Map.groupBy(versions, (each) => `${each.month} ${each.edition}`).values()) uses.push(await useIn(office, main, of));
  return uses;
}

async function useIn(office: Office, main: { table: string; id: string }, versions: readonly UsedVersion[]): Promise<Use> {
  const { database: { query }, region, pack } = office;
  const { month, edition } = versions[0]!;
  const record = (await findEdition(query, region, month, edition))!;
  const { catalogue } = await definitionsOf(query, record);
  const made = await composeBulletin(office, month, edition);
  const period = readMonth(month);
  if (!made.ok || !period.ok) throw new Error(`issued edition ${edition} of ${month} does not compose`);
  const rows = new Map<string, readonly Row[]>();
  for (const table of new Set(versions.flatMap((each) => [each.table, catalogue.tables.get(each.table)?.parent ?? []].flat()))) {
    const shape = catalogue.tables.get(table);
    if (shape) rows.set(table, await frozenRows(query, { region, month, edition }, shape, new Set(stateColumns(shape).map(({ name }) => name))));
  }
  const ids = new Map([...Map.groupBy(versions, (each) => each.table)].map(([table, some]) => [table, new Set(some.map((each) => each.id))]));
  const printed = [...new Set(made.value.bulletin.figures.flatMap((each) => (each.metric === undefined ? [] : [each.metric])))];
  const figures = printed.filter((metric) => plan(catalogue, [metric], [period.value]).leaves.some((leaf) => counts(leaf, rows, ids))).map((metric) => ({
    metric, label: catalogue.metrics.get(metric)!.label, text: made.value.figures.figure(metric, pack.root).text,
  }));
  const told = made.value.bulletin.figures.some((each) => each.row !== undefined && ids.get(each.row.table)?.has(each.row.id))
    || [...made.value.told].some((each) => ids.get(each.slice(0, each.indexOf(" ")))?.has(each.slice(each.indexOf(" ") + 1)));
  const own = versions.find((each) => each.table === main.table && each.id === main.id) ?? versions[0]!;
  return { month, edition, number: made.value.bulletin.head.number, day: made.value.bulletin.foot.day, figures, told, rev: own.rev };
}

function counts(leaf: Leaf, rows: ReadonlyMap<string, readonly Row[]>, ids: ReadonlyMap<string, ReadonlySet<string>>): boolean {
  const wanted = ids.get(leaf.table);
  if (!wanted) return false;
  const parents = leaf.parentTable === undefined ? undefined : new Map((rows.get(leaf.parentTable) ?? []).map((row) => [row.id, row]));
  const passing = (rows.get(leaf.table) ?? []).filter((row) => passes(leaf.test, row, parents?.get(String(row["parent"]))));
  const { shape } = leaf;
  if (shape.kind !== "latest") return passing.some((row) => wanted.has(row.id) && (shape.kind === "rows" || row[shape.field] !== null));
  const valued = passing.filter((row) => row[shape.field] !== null && row[shape.by] !== null);
  return [...Map.groupBy(valued, (row) => row["parent"]).values()].some((of) => wanted.has(of.reduce((a, b) => (newer(a, b, shape.by) ? a : b)).id));
}

const newer = (a: Row, b: Row, by: string): boolean => String(a[by]) > String(b[by]) || (a[by] === b[by] && a.id > b.id);
