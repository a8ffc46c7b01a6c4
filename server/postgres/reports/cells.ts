import { sql } from "kysely";
import type { DraftCell, Rival } from "../../../cycle/index.ts";
import type { Query, Tx } from "../database.ts";

/** The form of one unit and month. */
export interface FormKey {
  readonly region: string;
  readonly month: string;
  readonly unit: string;
}

export interface CellPlace {
  readonly duty: string;
  readonly row: string;
  readonly field: string;
}
export type PlacedCell = CellPlace & DraftCell;

/** Cells are found by this text in maps. */
export const cellKey = ({ duty, row, field }: CellPlace): string => JSON.stringify([duty, row, field]);

interface Raw extends CellPlace { value: string; explanation: string; source: string; version: number; by: string; at: Date; rivals: Rival[] }

/** Everything that was typed into a form, by `cellKey`. */
export async function draftCells(query: Query, { region, month, unit }: FormKey): Promise<Map<string, PlacedCell>> {
  const found = await sql<Raw>`
    select duty, row_id as row, field, value, explanation, source, version, by, at, rivals from dukao.form_cells
    where region = ${region} and month = ${month} and unit = ${unit}`.execute(query);
  return placed(found.rows);
}

const placed = (rows: readonly Raw[]): Map<string, PlacedCell> => new Map(rows.map((raw) => [cellKey(raw), { ...raw, at: raw.at.toISOString() }]));

/** Everything that was typed into the forms of a month, by unit and `cellKey`. */
export async function draftsOfMonth(query: Query, region: string, month: string): Promise<Map<string, Map<string, PlacedCell>>> {
  const found = await sql<Raw & { unit: string }>`
    select unit, duty, row_id as row, field, value, explanation, source, version, by, at, rivals from dukao.form_cells
    where region = ${region} and month = ${month}`.execute(query);
  return new Map(Map.groupBy(found.rows, ({ unit }) => unit).entries().map(([unit, rows]) => [unit, placed(rows)]));
}

/** Puts the cells as they are given, in one statement. The caller holds the form's lock and has merged them. */
export async function putCells(tx: Tx, { region, month, unit }: FormKey, cells: readonly PlacedCell[]): Promise<void> {
  if (cells.length === 0) return;
  const list = <T>(of: (cell: PlacedCell) => T): T[] => cells.map(of);
  await sql`
    insert into dukao.form_cells (region, month, unit, duty, row_id, field, value, explanation, source, version, by, at, rivals)
    select ${region}, ${month}, ${unit}, s.* from unnest(
      ${list(({ duty }) => duty)}::text[], ${list(({ row }) => row)}::text[], ${list(({ field }) => field)}::text[], ${list(({ value }) => value)}::text[],
      ${list(({ explanation }) => explanation)}::text[], ${list(({ source }) => source)}::text[], ${list(({ version }) => version)}::int[], ${list(({ by }) => by)}::text[],
      ${list(({ at }) => at)}::timestamptz[], ${list(({ rivals }) => JSON.stringify(rivals))}::jsonb[]) s
    on conflict (region, month, unit, duty, row_id, field) do update set
      value = excluded.value, explanation = excluded.explanation, source = excluded.source, version = excluded.version,
      by = excluded.by, at = excluded.at, rivals = excluded.rivals`.execute(tx);
}

export interface DraftCount {
  readonly all: number;
  readonly required: number;
}

/** How many cells of each form of a month hold something, by unit, and how many of those are of the fields that are `required` of their duty. */
export async function draftCounts(query: Query, region: string, month: string, required: readonly Pick<CellPlace, "duty" | "field">[]): Promise<Map<string, DraftCount>> {
  const found = await sql<{ unit: string } & DraftCount>`
    select c.unit, count(*)::int as all, count(r.duty)::int as required from dukao.form_cells c
    left join unnest(${required.map(({ duty }) => duty)}::text[], ${required.map(({ field }) => field)}::text[]) as r (duty, field) on r.duty = c.duty and r.field = c.field
    where c.region = ${region} and c.month = ${month} and btrim(c.value) <> '' group by c.unit`.execute(query);
  return new Map(found.rows.map(({ unit, ...count }) => [unit, count]));
}

/** Of how many cells of each form of a month the last word is that person's, by unit. */
export async function cellsTypedBy(query: Query, region: string, month: string, person: string): Promise<Map<string, number>> {
  const found = await sql<{ unit: string; n: number }>`
    select unit, count(*)::int as n from dukao.form_cells where region = ${region} and month = ${month} and by = ${person} and btrim(value) <> '' group by unit`.execute(query);
  return new Map(found.rows.map(({ unit, n }) => [unit, n]));
}
