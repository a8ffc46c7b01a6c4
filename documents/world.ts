import { Decimal, type Field, month, type Row, type Table } from "../core/index.ts";
import { absent, present, type AbsentReason } from "../metrics/index.ts";
import type { FigureDefinition, FigureLookup, FigureValue } from "./figure.ts";
import type { BulletinTemplate } from "./template.ts";

/** The small world of this room's tests: a month, some figures, one register with progress lines. */
export const october = month(2016, 10);

const definition = (id: string, unit: string, decimals: number, more: Partial<FigureDefinition> = {}): FigureDefinition => ({ id, unit, decimals, zeros: "strip", ...more });
const judged = { better: "改善", worse: "恶化", same: "持平" };
const definitions: Readonly<Record<string, FigureDefinition>> = Object.fromEntries([
  definition("projects_all", "个", 0), definition("started", "个", 0), definition("start_rate", "%", 2),
  definition("invested", "亿元", 2, { zeros: "keep" }), definition("invested_wan", "万元", 0),
  definition("pm25_change", "%", 1, { better: "lower", verbs: judged }),
  definition("visits_change", "个", 0), definition("gone", "个", 0),
].map((each) => [each.id, each]));

export function lookup(values: Readonly<Record<string, string | { absent: AbsentReason }>>, frozen = false): FigureLookup {
  return (metric): FigureValue | undefined => {
    const known = definitions[metric];
    const value = values[metric];
    if (!known || value === undefined) return undefined;
    return {
      definition: known, org: "zhoucun", period: october, frozen,
      value: typeof value === "string" ? present(new Decimal(value), known.unit) : absent(value.absent),
    };
  };
}

const field = (name: string, type: Field["type"], more: Partial<Field> = {}): Field => ({ name, label: name, type, required: false, ...more });
const table = (name: string, fields: Field[], parent?: string): Table => ({ name, label: name, fields, key: [], dated: false, ...(parent ? { parent } : {}) });
export const tables = new Map([
  table("works", [field("name", "text"), field("seq", "integer"), field("opened_on", "date"), field("invested", "quantity", { unit: "万元" })]),
  table("works.progress", [field("month", "month"), field("seq", "integer"), field("text", "text"), field("quantity", "decimal"), field("measure", "text"), field("works_percent", "quantity", { unit: "%" })], "works"),
].map((each) => [each.name, each]));

export const row = (id: string, cells: Record<string, string | boolean | null>): Row => ({ id, org: "zhoucun", ...cells });

/** A template of one section with that text. */
export function template(text: string, more: Partial<BulletinTemplate> = {}): BulletinTemplate {
  return {
    id: "t", head: { agency_mark: "周村区督查考核办公室文件", number: { word: "周督考通" }, title: "关于{month}工作情况的通报", signer: "周村区督查考核办公室" },
    opening: "现将{month}情况通报如下：", sections: [{ heading: "工作进展情况", items: [{ heading: "重大项目", goal: "g1", text }] }], ...more,
  };
}
