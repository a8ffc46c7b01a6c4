import { beyond, type Beyond } from "../../../access/index.ts";
import type { AnswerOf, Language } from "../../../contract/index.ts";
import { type Cell, type Field, fieldOf, type Row, type Table } from "../../../core/index.ts";
import { type Column, columnsIn, type ExplainedLeaf, type Leaf, type LeafRow, type Test } from "../../../metrics/index.ts";
import { titleOf } from "../../commands/overview/index.ts";
import type { Office } from "../../office.ts";
import { findRows, type Query, rowHistories, seenTable, seesTable, type Sight } from "../../postgres/index.ts";
import { leafSummary } from "./figure-detail.ts";
import { fieldShape, orgNamed } from "./shape.ts";

const FIELDS = 8;

export interface LeafPage {
  readonly leaf: ExplainedLeaf;
  readonly found: { readonly rows: readonly LeafRow[]; readonly total: number };
  readonly page: number;
  readonly size: number;
  /** rows of an edition are shown as they were frozen */
  readonly frozen: boolean;
  /** those that are not for these eyes */
  readonly beyond: { readonly rows: number; readonly why: Beyond };
  /** for whose eyes */
  readonly seen: Query;
  readonly sight: Sight;
}

/** The rows behind a leaf, with the fields that tell them and that the leaf reads; two or three statements a page. */
export async function wireLeafRows(office: Office, { leaf: explained, found, beyond: left, page, size, frozen, seen, sight }: LeafPage, language: Language): Promise<AnswerOf<"figureRows">> {
  const { leaf } = explained;
  const { region } = office;
  const table = seenTable(office.catalogue.tables.get(leaf.table)!, sight);
  const parent = leaf.parentTable === undefined ? undefined : seenTable(office.catalogue.tables.get(leaf.parentTable)!, sight);
  const ids = found.rows.map(({ id }) => id);
  const [cells, parents] = await Promise.all([
    frozen ? frozenCells(seen, region, table, found.rows) : findRows(seen, region, table, ids).then((rows) => new Map(rows.map(({ row }) => [row.id, row]))),
    parent ? findRows(seen, region, parent, [...new Set(found.rows.flatMap((each) => each.parent ?? []))]) : [],
  ]);
  const above = new Map(parents.map(({ row }) => [row.id, row]));
  const fields = fieldsOf(table, leaf);
  const unit = leaf.shape.kind === "rows" ? undefined : fieldOf(table, leaf.shape.field)?.unit;
  return {
    leaf: leafSummary(office, explained, language), total: found.total, page, size,
    fields: fields.map((each) => fieldShape(each, language)),
    rows: found.rows.map(({ id, parent: main, org, day, value, rev }) => {
      const row = cells.get(id);
      const parentRow = main === undefined ? undefined : above.get(main);
      return {
        id, main: main ?? id,
        title: parent ? (parentRow ? titleOf(parent, parentRow) : (main ?? id)) : row ? titleOf(table, row) : id,
        org: orgNamed(office.organisations, org, language), day: day ?? null,
        value: value === undefined ? null : value + (unit ?? ""),
        rev: rev ?? 0, origin: String(row?.["origin"] ?? "office"),
        cells: Object.fromEntries(fields.map(({ name }): [string, Cell] => [name, row?.[name] ?? null])),
      };
    }),
    beyond: beyond(left.rows, left.why)?.[language] ?? null,
  };
}

async function frozenCells(seen: Query, region: string, table: Table, rows: readonly LeafRow[]): Promise<Map<string, Row>> {
  const revs = new Map(rows.map(({ id, rev }) => [id, rev]));
  const entries = await rowHistories(seen, region, table, [...revs.keys()]);
  return new Map(entries.filter(({ row, rev }) => revs.get(row) === rev).map(({ row, after }) => [row, after]));
}

/** Why whoever sees that much is shown none of the leaf's rows: to read them would tell what is hidden. */
export function unseen({ catalogue: { tables } }: Pick<Office, "catalogue">, leaf: Leaf, sight: Sight): Beyond | undefined {
  const table = tables.get(leaf.table)!;
  const parent = leaf.parentTable === undefined ? undefined : tables.get(leaf.parentTable)!;
  if (!seesTable(sight, table)) return "internal";
  const asked = [...namesIn(leaf.test, "row"), ...(leaf.shape.kind === "rows" ? [] : [leaf.shape.field]), ...(leaf.each === undefined ? [] : [leaf.each])];
  const hidden = (of: Table | undefined, names: readonly string[]): boolean => of !== undefined && !sight.personal && names.some((name) => fieldOf(of, name)?.personal);
  return hidden(table, asked) || hidden(parent, namesIn(leaf.test, "parent")) ? "personal" : undefined;
}

/** The key, what the leaf adds up, and what it asks. */
function fieldsOf(table: Table, { shape, test, each }: Leaf): Field[] {
  const names = new Set([...table.key, ...(shape.kind === "rows" ? [] : [shape.field]), ...(each === undefined ? [] : [each]), ...namesIn(test, "row")]);
  return [...names].flatMap((name) => fieldOf(table, name) ?? []).slice(0, FIELDS);
}

const namesIn = (test: Test, of: Column["of"]): string[] => columnsIn(test).filter((each) => each.of === of).map(({ name }) => name);
