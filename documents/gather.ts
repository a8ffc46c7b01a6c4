import { type Cell, Decimal, type Table } from "../core/index.ts";
import { type GatheredRow, isNumeric } from "./cell.ts";
import type { BulletinTemplate } from "./template.ts";

/** What a gather needs from the ledger: all rows of the table that pass, whole, with their parent's row. */
export interface GatherRequest {
  readonly name: string;
  readonly from: string;
  /** condition of the metric language; its period is the bulletin's month */
  readonly where?: string;
}

/** By gather name; in any order, `compose` sorts. A gather that is not there has no rows. */
export type GatherRows = ReadonlyMap<string, readonly GatheredRow[]>;

export function gatherRequests(template: BulletinTemplate): GatherRequest[] {
  return Object.entries(template.gathers ?? {}).map(([name, { from, where }]) => ({ name, from, ...(where === undefined ? {} : { where }) }));
}

/** Sorts by the gather's columns and then by id, so that a bulletin reads the same every time; missing cells last. */
export function ordered(rows: readonly GatheredRow[], order: readonly string[], table: Table, parent?: Table): GatheredRow[] {
  const keys = order.map((text) => {
    const down = text.startsWith("-");
    const [, ofParent, column] = /^(parent\.)?(.+)$/.exec(down ? text.slice(1) : text)!;
    const field = (ofParent ? parent : table)?.fields.find((each) => each.name === column);
    const cell = (of: GatheredRow): Cell => (ofParent ? of.parent : of.row)?.[column!] ?? null;
    return { cell, down, numeric: field !== undefined && isNumeric(field) };
  });
  return rows.toSorted((a, b) => {
    for (const { cell, down, numeric } of keys) {
      const step = compareCells(cell(a), cell(b), numeric, down);
      if (step !== 0) return step;
    }
    return compareText(a.row.id, b.row.id);
  });
}

function compareCells(a: Cell, b: Cell, numeric: boolean, down: boolean): number {
  if (a === null || b === null) return a === b ? 0 : a === null ? 1 : -1;
  const step = numeric ? new Decimal(String(a)).comparedTo(new Decimal(String(b))) : compareText(String(a), String(b));
  return down ? -step : step;
}

const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

