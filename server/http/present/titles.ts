import { fieldOf, type Row, type Table } from "../../../core/index.ts";
import type { Language } from "../../../contract/index.ts";
import type { Office } from "../../office.ts";
import { type Query, seenTable, seesTable, type Sight, titleField, titlesOf } from "../../postgres/index.ts";
import { labelOf } from "./shape.ts";

/** What people call a row; a choice by its label, a figure in its words by its metric's. */
export function titleIn({ catalogue }: Pick<Office, "catalogue">, table: Table, row: Row, language: Language): string {
  const name = titleField(table);
  const choice = fieldOf(table, name)?.choices?.find(({ value }) => value === row[name]);
  if (choice) return labelOf(choice, language);
  return String(row[name] ?? row.id).replaceAll(/\{(\w+)\}/g, (whole, id: string) => {
    const metric = catalogue.metrics.get(id);
    return metric ? `〔${labelOf(metric, language)}〕` : whole;
  });
}

/** What the rows that those rows name are called, by table and id, as far as they are seen. */
export async function referenceTitles(office: Office, seen: Query, table: Table, rows: readonly { readonly row: Row }[], sight: Sight): Promise<Record<string, Record<string, string>>> {
  const titles: Record<string, Record<string, string>> = {};
  for (const field of table.fields) {
    const target = field.type === "reference" && field.to !== undefined ? office.catalogue.tables.get(field.to) : undefined;
    if (!target || !seesTable(sight, target)) continue;
    const ids = rows.flatMap(({ row }) => (typeof row[field.name] === "string" ? [row[field.name] as string] : []));
    titles[target.name] = { ...titles[target.name], ...(await titlesOf(seen, office.region, seenTable(target, sight), [...new Set(ids)])) };
  }
  return titles;
}
