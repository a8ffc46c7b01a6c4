import { allOk, ok, type Result, type Row } from "../../../core/index.ts";
import { checkRow } from "../../../registers/index.ts";
import type { Office } from "../../office.ts";
import type { Stored } from "../../postgres/index.ts";
import type { Form } from "./form.ts";
import { itemId, reportTables } from "./records.ts";

/**
 * The report with an item for each question, where it was handed in without any: reports from before silence was kept.
 * Without items nobody could return it. They are written when they are decided on.
 */
export function withSilence(office: Pick<Office, "catalogue">, form: Form): Result<Form> {
  const { report, items } = form.record;
  if (items.length > 0) return ok(form);
  const rows = allOk([...form.cells.values()].filter(({ owed }) => owed.asked).map(({ owed: { duty, table, row, field, before } }): Result<Row> => checkRow(reportTables(office).items, {
    id: itemId(report.row.id, { duty, row, field }), org: form.unit, parent: report.row.id, duty, table, row, field, value: null, before: before === null ? null : String(before), source: null,
  })));
  return rows.ok ? ok({ ...form, record: { ...form.record, items: rows.value.map((row): Stored => ({ row, rev: 0 })) } }) : rows;
}
