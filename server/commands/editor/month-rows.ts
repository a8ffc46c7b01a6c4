import type { Row, Table } from "../../../core/index.ts";
import type { Office } from "../../office.ts";
import { passingRows } from "../../postgres/measure/select.ts";
import type { WriteAct } from "../rows/index.ts";
import { is } from "../overview/asks.ts";
import type { By } from "./text.ts";

export interface MonthRow { readonly row: Row; readonly rev: number }

/** A table of the cycle by name; every pack has them. */
export const tableOf = ({ pack }: Pick<Office, "pack">, name: string): Table => pack.tables.find((each) => each.name === name)!;

/** The month's rows of a table that has a month. */
export async function monthRows(office: Office, table: Table, month: string, order: readonly string[] = []): Promise<readonly MonthRow[]> {
  const found = await passingRows(office.database.query, office.region, [{ name: "rows", table, tests: [is(table, "month", month)], order }]);
  return found.get("rows")?.rows ?? [];
}

export const actOf = (office: Pick<Office, "newId">, by: By, reason: string): WriteAct => ({ batch: office.newId(), ...by, reason });
