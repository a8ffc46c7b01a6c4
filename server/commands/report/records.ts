import { failed, issue, monthWords, ok, type Result, type Row, type Table, unitName } from "../../../core/index.ts";
import { childRows, findRow, type Query, reportRows, type Stored } from "../../postgres/index.ts";
import type { Reporter } from "./gather.ts";

/** A unit's report of a month with what was reported in it. */
export interface ReportRecord {
  readonly report: Stored;
  readonly items: readonly Stored[];
  readonly evidence: readonly Stored[];
}

export interface ReportTables {
  readonly reports: Table;
  readonly items: Table;
  readonly evidence: Table;
}

export function reportTables({ catalogue: { tables } }: Pick<Reporter, "catalogue">): ReportTables {
  return { reports: tables.get("reports")!, items: tables.get("reports.items")!, evidence: tables.get("reports.evidence")! };
}

/** Ids say what they are of, so that opening twice can make nothing twice. */
export const reportId = (month: string, unit: string): string => `${month}/${unit}`;
export const itemId = (report: string, { duty, row, field }: { duty: string; row: string; field: string }): string => `${report}/${duty}/${row}/${field}`;

/** The report with its items and evidence; fails while the month was not opened for the unit. */
export async function loadReport(office: Reporter, query: Query, month: string, unit: string): Promise<Result<ReportRecord>> {
  const { reports, items, evidence } = reportTables(office);
  const report = await findRow(query, office.region, reports, reportId(month, unit));
  if (!report) return failed(issue("report.not-opened", { month: monthWords(month), month_en: month, unit: unitName(office, unit) }));
  const under = await childRows(query, office.region, [items, evidence], report.row.id);
  return ok({ report, items: under.get(items.name) ?? [], evidence: under.get(evidence.name) ?? [] });
}

/** Reports of the month before, for what is told beside. */
export async function reportOf(office: Reporter, query: Query, month: string, unit: string): Promise<Row | undefined> {
  return (await reportRows(query, office.region, reportTables(office).reports, { month, units: [unit] }))[0]?.row;
}
