import { fieldOf, labelIn, type Row, type Table } from "../../../core/index.ts";
import { reportStageWords, stageOf } from "../../../cycle/index.ts";
import { draftCounts, findRow, type Query } from "../../postgres/index.ts";
import { reportTables } from "../report/index.ts";
import type { Basis } from "./draw.ts";
import { owes } from "./late.ts";
import type { Supervisor } from "./tables.ts";

export interface OrderBasis extends Basis {
  readonly table: Table | undefined;
  /** what is still as it was when the order was drawn up; undefined once that is settled, or where no register says */
  readonly stands: { readonly zh: string; readonly en: string } | undefined;
}

/** The rows that an order rests on, as they are now. */
export async function basisOf(office: Supervisor, query: Query, order: Row): Promise<OrderBasis[]> {
  const lines = typeof order["basis"] === "string" ? order["basis"].split("\n") : [];
  const found: OrderBasis[] = [];
  // one after the other: within a transaction there is one connection
  for (const line of lines) {
    const cut = line.indexOf("/");
    const [register, id] = [line.slice(0, cut), line.slice(cut + 1)];
    const table = office.catalogue.tables.get(register);
    const stored = table && await findRow(query, office.region, table, id);
    found.push({ register, id, table, stands: table && stored && await standsOf(office, query, table, stored.row) });
  }
  return found;
}

/** A report until it has reached the office; a row until the day has come that a duty asks for. */
async function standsOf(office: Supervisor, query: Query, table: Table, row: Row): Promise<OrderBasis["stands"]> {
  if (table.name === reportTables(office).reports.name) {
    if (owes.report(office, row)) {
      const { zh, en } = reportStageWords[stageOf(row, (await draftCounts(query, office.region, String(row["month"]), [])).get(row.org)?.all ?? 0)];
      return { zh: `仍未报送（${zh}）`, en: `not handed in (${en})` };
    }
    return owes.review(office, row) ? { zh: "已报送，单位负责人尚未审核", en: "handed in, not passed by the unit's head" } : undefined;
  }
  const days = office.pack.reporting.duties.flatMap(({ from, open }) => (from === table.name && open !== undefined ? [open] : []));
  const lacking = days.filter((name) => (row[name] ?? null) === null).flatMap((name) => fieldOf(table, name) ?? []);
  if (lacking.length === 0) return undefined;
  return { zh: `台账里没有${lacking.map(({ label }) => label).join("、")}`, en: `the register has no ${lacking.map((each) => labelIn(each, "en")).join(", ")}` };
}
