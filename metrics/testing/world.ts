import { type Cell, type Field, type FieldType, type Law, type Organisation, type Row, type Table } from "../../core/index.ts";
import { type Catalogue, catalogueOf } from "../catalogue.ts";
import type { MetricDefinition } from "../definition.ts";
import type { LeafSource } from "../leaf.ts";
import { plainSource } from "../plain.ts";

/** A district with two towns, a few projects and an air station: the named world of the metrics tests. */
export const organisations: readonly Organisation[] = [
  { id: "district", name: "周村区", short: "周村区", kind: "district", valid_from: "2000-01-01" },
  { id: "north", name: "北郊镇", short: "北郊镇", kind: "town", parent: "district", valid_from: "2000-01-01" },
  { id: "south", name: "南郊镇", short: "南郊镇", kind: "town", parent: "district", valid_from: "2000-01-01" },
];

const field = (name: string, label: string, type: FieldType, extra: Partial<Field> = {}): Field => ({ name, label, type, required: false, ...extra });
const wan = { unit: "万元" };

export const tables: readonly Table[] = [
  {
    name: "projects", label: "重点项目", label_en: "Major projects", dated: true, key: ["name"], fields: [
      field("name", "项目名称", "text"),
      field("tier", "层级", "choice", { label_en: "Tier", choices: [{ value: "city", label: "市级", label_en: "city" }, { value: "district", label: "区级" }] }),
      field("is_new", "新建", "boolean"),
      field("annual_plan", "年度计划投资", "quantity", wan),
      field("jobs", "用工人数", "integer"),
      field("started_on", "开工日期", "date", { label_en: "Started on" }),
      field("firm", "实施企业", "text"),
    ],
  },
  {
    name: "projects.investment", label: "投资完成", parent: "projects", dated: false, key: ["month"], fields: [
      field("month", "月份", "month"), field("amount", "累计完成投资", "quantity", wan), field("works", "形象进度", "quantity", { unit: "%" }),
    ],
  },
  {
    name: "air", label: "空气监测", dated: false, key: ["station", "measured_on"], fields: [
      field("station", "站点", "code"), field("measured_on", "监测日期", "date"), field("valid_hours", "有效小时数", "integer"),
      field("pm25", "PM2.5", "quantity", { unit: "mg/m³" }), field("so2", "SO2", "quantity", { unit: "µg/m³" }),
    ],
  },
  {
    name: "counts", label: "填报数", dated: false, key: ["month"], fields: [
      field("month", "月份", "month"), field("amount", "数量", "decimal"), field("kind", "指标", "code"),
    ],
  },
];

export const laws: readonly Law[] = [
  {
    id: "hj663", title: "环境空气质量评价技术规范", source: "HJ 663-2013", valid_from: "2013-10-01", valid_to: "2026-02-28", tables: {},
    numbers: { day_hours: { value: "20", clause: "表1" }, month_days: { value: "27", clause: "表1", months: { 2: "25" } }, pm25_day: { value: "75", unit: "µg/m³", clause: "4" } },
  },
  {
    id: "hj633", title: "环境空气质量指数(AQI)技术规定", source: "HJ 633-2012", valid_from: "2013-01-01", valid_to: "2026-02-28", numbers: {},
    tables: {
      iaqi: {
        clause: "表1", heads: ["0", "50", "100", "150", "200", "300", "400", "500"],
        rows: {
          so2_24h: { unit: "µg/m³", values: ["0", "50", "150", "475", "800", "1600", "2100", "2620"] },
          pm25_24h: { unit: "µg/m³", values: ["0", "35", "75", "115", "150", "250", "350", "500"] },
          o3_8h: { unit: "µg/m³", values: ["0", "100", "160", "215", "265", "800"] },
        },
      },
    },
  },
];

/** Short rows: `row("p1", "north", { tier: "city" })`. */
export const row = (id: string, org: string, cells: Record<string, Cell> = {}): Row => ({ id, org, ...cells });

export const rows: Readonly<Record<string, readonly Row[]>> = {
  projects: [
    row("p1", "north", { listed_from: "2016-01-01", name: "一号", tier: "city", is_new: true, annual_plan: "1000", jobs: "10", started_on: "2016-03-01", firm: "甲" }),
    row("p2", "south", { listed_from: "2016-01-01", name: "二号", tier: "district", is_new: false, annual_plan: "2000", jobs: "20", started_on: "2016-10-31", firm: "甲" }),
    row("p3", "south", { listed_from: "2016-07-01", name: "三号", tier: "district", is_new: true, annual_plan: "3000", jobs: "30", started_on: null, firm: "乙" }),
    row("p4", "north", { listed_from: "2016-01-01", listed_to: "2016-09-30", name: "四号", tier: "city", is_new: null, annual_plan: "9000", jobs: null, started_on: "2016-02-01", firm: null }),
  ],
  "projects.investment": [
    row("p1/2016-09", "north", { parent: "p1", month: "2016-09", amount: "600", works: "60" }),
    row("p1/2016-10", "north", { parent: "p1", month: "2016-10", amount: "750.5", works: "70" }),
    row("p2/2016-08", "south", { parent: "p2", month: "2016-08", amount: "400", works: null }),
    row("p2/2015-12", "south", { parent: "p2", month: "2015-12", amount: "9999" }),
    row("p3/2015-10", "south", { parent: "p3", month: "2015-10", amount: "1" }),
    row("p4/2016-08", "north", { parent: "p4", month: "2016-08", amount: "8000" }),
  ],
  air: [
    row("a1", "north", { station: "n", measured_on: "2016-10-01", valid_hours: "24", pm25: "0.035", so2: "150" }),
    row("a2", "south", { station: "s", measured_on: "2016-10-01", valid_hours: "20", pm25: "0.075", so2: "50" }),
    row("a3", "north", { station: "n", measured_on: "2016-10-02", valid_hours: "19", pm25: "0.5", so2: "10" }),
    row("a4", "north", { station: "n", measured_on: "2016-10-03", valid_hours: "24", pm25: "0.115", so2: "10" }),
    row("a5", "north", { station: "n", measured_on: "2015-10-03", valid_hours: "24", pm25: "0.1", so2: "10" }),
  ],
  counts: [
    row("c1", "district", { month: "2016-10", amount: "3", kind: "rank" }),
    row("c2", "district", { month: "2016-10", amount: "43.8", kind: "green" }),
    row("c3", "district", { month: "2015-10", amount: "0", kind: "green" }),
    row("c4", "north", { month: "2016-09", amount: "-2", kind: "green" }),
    row("c5", "district", { month: "2016-10", amount: "1", kind: "twice" }),
    row("c6", "district", { month: "2016-10", amount: "2", kind: "twice" }),
  ],
};

export const source = (of: Readonly<Record<string, readonly Row[]>> = rows): LeafSource =>
  plainSource(new Map(tables.map((each) => [each.name, each])), (table) => of[table] ?? []);

export const metric = (id: string, is: string, unit: string, extra: Partial<MetricDefinition> = {}): MetricDefinition =>
  ({ id, label: id, meaning: id, is, unit, decimals: 2, tense: "at-end", ...extra });

export function catalogue(...metrics: readonly MetricDefinition[]): Catalogue {
  const made = catalogueOf(tables, metrics, laws);
  if (!made.ok) throw new Error(JSON.stringify(made.issues));
  return made.value;
}
