import { type Cell, type Field, type Law, type Organisation, type Row, type Table } from "../../../../core/index.ts";
import { catalogueOf, checkMetrics, type MetricDefinition } from "../../../../metrics/index.ts";
import { type Database, inTransaction, saveRows } from "../../../postgres/index.ts";
import type { Programme } from "../../figures/index.ts";

export const region = "370306";

const field = (name: string, label: string, type: Field["type"], more: Partial<Field> = {}): Field => ({ name, label, type, required: false, ...more });

export const requests: Table = {
  name: "requests", label: "民生热线诉求", key: ["number"], dated: false,
  fields: [field("number", "编号", "code"), field("taken_on", "受理日期", "date"), field("settled_on", "办结日期", "date")],
};
export const projects: Table = {
  name: "projects", label: "重大项目", key: ["code"], dated: true,
  fields: [field("code", "编号", "code"), field("started_on", "开工日期", "date"), field("annual_plan", "年度计划", "quantity", { unit: "万元" })],
};
export const investment: Table = {
  name: "projects.investment", label: "完成投资", parent: "projects", key: ["month"], dated: false,
  fields: [field("month", "月份", "month"), field("amount", "累计完成", "quantity", { unit: "万元" })],
};
export const visits: Table = { name: "visits", label: "走访", key: [], dated: false, fields: [field("visited_on", "走访日期", "date")] };
export const tables: readonly Table[] = [requests, projects, investment, visits];

const organisation = (id: string, parent?: string): Organisation =>
  ({ id, name: id, short: id, kind: "department", valid_from: "2016-01-01", ...(parent !== undefined && { parent }) });
const organisations = [organisation("zc"), organisation("zc-a", "zc"), organisation("zc-b", "zc")];

const metric = (id: string, is: string, unit: string, tense: MetricDefinition["tense"], decimals = 0): MetricDefinition =>
  ({ id, label: id, meaning: id, is, unit, decimals, tense });
const metrics: readonly MetricDefinition[] = [
  metric("taken", "count requests where taken_on in period", "件", "in-month"),
  metric("settled", "count requests where taken_on in period and settled_on by end", "件", "in-month"),
  metric("settled_rate", "settled / taken", "%", "in-month", 2),
  metric("taken_change", "change taken on month as percent", "%", "in-month", 1),
  metric("projects_all", "count projects", "个", "at-end"),
  metric("started", "count projects where started_on by end", "个", "at-end"),
  metric("invested", "latest projects.investment.amount where parent.started_on by end", "万元", "year-to-date", 2),
  metric("planned", "sum projects.annual_plan", "亿元", "at-end", 4),
  metric("visited", "count visits where visited_on in period", "次", "in-month"),
];
const laws: readonly Law[] = [];

export function programmeOn(database: Database): Programme {
  const catalogue = catalogueOf(tables, metrics, laws);
  if (!catalogue.ok) throw new Error(JSON.stringify(catalogue.issues));
  const issues = checkMetrics(catalogue.value);
  if (issues.length > 0) throw new Error(JSON.stringify(issues));
  return { database, region, catalogue: catalogue.value, pack: { organisations, first_month: "2016-01", last_month: "2016-12" } };
}

type Cells = Readonly<Record<string, Cell>>;
const row = (table: Table, id: string, org: string, cells: Cells): { table: string; row: Row } => ({
  table: table.name,
  row: { id, org, origin: "sample", ...(table.dated && { listed_from: "2016-01-01", listed_to: null }), ...Object.fromEntries(table.fields.map(({ name }) => [name, null])), ...cells } as unknown as Row,
});

export const request = (n: number, org: string, taken: string, settled: string | null) =>
  row(requests, `r${n}`, org, { number: `${n}`, taken_on: taken, settled_on: settled });
export const project = (n: number, org: string, started: string | null, plan: string) =>
  row(projects, `p${n}`, org, { code: `P${n}`, started_on: started, annual_plan: plan });
export const invested = (n: number, org: string, month: string, amount: string) =>
  row(investment, `p${n}/${month}`, org, { parent: `p${n}`, month, amount });

/** Five requests of October, four settled; three projects, two started, the newest investments of which are 12.5 + 30. */
export const october = [
  request(1, "zc-a", "2016-10-01", "2016-10-03"), request(2, "zc-a", "2016-10-31", "2016-10-31"), request(3, "zc-b", "2016-10-12", "2016-11-02"),
  request(4, "zc-b", "2016-10-13", "2016-10-20"), request(5, "zc", "2016-10-14", "2016-10-20"), request(6, "zc", "2016-09-14", "2016-09-20"), request(7, "zc", "2016-11-01", null),
  project(1, "zc-a", "2016-03-01", "100.50"), project(2, "zc-b", "2016-10-31", "60"), project(3, "zc-b", null, "40"),
  invested(1, "zc-a", "2016-08", "9"), invested(1, "zc-a", "2016-10", "12.5"), invested(2, "zc-b", "2016-09", "30"), invested(2, "zc-b", "2016-11", "35"), invested(3, "zc-b", "2016-10", "7"),
];

let batches = 0;

export async function write(database: Database, changes: readonly { table: string; row: Row }[], actor = "lihua", at = "2016-11-02T08:00:00.000Z"): Promise<void> {
  batches += 1;
  const head = { region, id: `b${batches}`, kind: "edit", actor, at } as const;
  const saved = await inTransaction(database, (tx) => saveRows(tx, tables, head, changes));
  if (!saved.ok) throw new Error(JSON.stringify(saved.issues));
}
