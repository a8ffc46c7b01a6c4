import type { Aggregate, Comparison } from "./ast.ts";

/** The languages in which a figure is explained. */
export type Language = "zh" | "en";

/** What an aggregate is told from. */
export interface Told {
  /** the table, with the one above it where its name needs it */
  readonly whose: string;
  /** the day on which rows had to be listed */
  readonly listed: string | undefined;
  readonly where: string | undefined;
  readonly field: string;
  readonly year: string;
  /** whether values of one moment may be added up */
  readonly additive: boolean;
  readonly daily: boolean;
}

/** The words of formulas and conditions. Names of metrics, tables, fields and choices come from the pack. */
export interface Phrases {
  readonly sizes: Readonly<Record<Comparison, string>>;
  readonly dates: Readonly<Record<Comparison, string>>;
  readonly and: string;
  readonly or: string;
  /** between things of a list */
  readonly between: string;
  readonly yes: string;
  readonly no: string;
  quoted(text: string): string;
  not(what: string): string;
  notBy(path: string, day: string): string;
  missing(path: string): string;
  present(path: string): string;
  isTrue(path: string): string;
  by(path: string, day: string): string;
  on(path: string, day: string): string;
  within(path: string, from: string, to: string): string;
  oneOf(path: string, values: string): string;
  compare(path: string, op: string, value: string): string;
  ofParent(parent: string, path: string): string;
  /** a table below another */
  below(parent: string, table: string): string;
  aggregate(kind: Aggregate["aggregate"], told: Told): string;
  readonly calendarDays: string;
  readonly yearBefore: string;
  readonly monthBefore: string;
  daysThat(metric: string, op: string, limit: string): string;
  meanOfDays(metric: string): string;
  largest(metrics: string): string;
  /** with the numbers put in */
  rows(n: number): string;
  distinct(n: number): string;
  known(n: number, of: number): string;
  knownThat(known: string, op: string, limit: string): string;
  knownMean(known: string): string;
  largestOf(n: number): string;
  days(n: number): string;
  /** a remark behind something */
  noted(what: string, note: string): string;
  /** headings of operations in the tree of parts */
  readonly onYear: string;
  readonly onMonth: string;
  readonly dayCount: string;
  readonly mean: string;
  readonly maximum: string;
}

const zhSizes = { "=": "为", "!=": "不为", "<": "小于", "<=": "不大于", ">": "大于", ">=": "不小于" };
const enSizes = { "=": "is", "!=": "is not", "<": "below", "<=": "at most", ">": "above", ">=": "at least" };

const zh: Phrases = {
  sizes: zhSizes,
  dates: { ...zhSizes, "<": "早于", "<=": "不晚于", ">": "晚于", ">=": "不早于" },
  and: "且", or: "或", between: "、", yes: "是", no: "否",
  // quotation marks inside quotation marks are single ones
  quoted: (text) => `“${text.replaceAll("“", "‘").replaceAll("”", "’")}”`,
  not: (what) => `非(${what})`,
  notBy: (path, day) => `截至${day}尚无${path}`,
  missing: (path) => `${path}未填`,
  present: (path) => `${path}已填`,
  isTrue: (path) => `${path}为是`,
  by: (path, day) => `${path}不晚于${day}`,
  on: (path, day) => `${path}为${day}`,
  within: (path, from, to) => `${path}在${from}至${to}之间`,
  oneOf: (path, values) => `${path}为${values}之一`,
  compare: (path, op, value) => path + op + value,
  ofParent: (parent, path) => `所属${parent}的${path}`,
  below: (parent, table) => `${parent}·${table}`,
  aggregate: (kind, { whose, listed, where, field, year, additive, daily }) => (listed ? `${listed}在列的` : "") + whose + (where === undefined ? "的" : `中${where}的`) + {
    count: "记录数",
    "count-distinct": `不同${field}的个数`,
    sum: `${field}之和`,
    mean: `${field}${daily ? "逐日平均" : "平均"}`,
    latest: `${field}(${year}年内最近一月)${additive ? "之和" : ""}`,
    only: `${field}(唯一一条)`,
  }[kind],
  calendarDays: "当期天数", yearBefore: "上年同期", monthBefore: "上期",
  daysThat: (metric, op, limit) => `${metric}${op}${limit}的天数`,
  meanOfDays: (metric) => `${metric}各有效日的平均`,
  largest: (metrics) => `${metrics}分指数的最大值`,
  rows: (n) => `${n}条记录`,
  distinct: (n) => `${n}个不同值`,
  known: (n, of) => `有值的${n}天(共${of}天)`,
  knownThat: (known, op, limit) => `${known}中 ${op} ${limit} 的天数`,
  knownMean: (known) => `${known}的平均`,
  largestOf: (n) => `${n}项分指数的最大值`,
  days: (n) => `${n}天`,
  noted: (what, note) => `${what}(${note})`,
  onYear: "同比", onMonth: "环比", dayCount: "天数", mean: "平均", maximum: "最大",
};

const en: Phrases = {
  sizes: enSizes,
  dates: { ...enSizes, "<": "before", "<=": "by", ">": "after", ">=": "from" },
  and: " and ", or: " or ", between: ", ", yes: "yes", no: "no",
  quoted: (text) => `"${text}"`,
  not: (what) => `not (${what})`,
  notBy: (path, day) => `${path} empty or after ${day}`,
  missing: (path) => `${path} is empty`,
  present: (path) => `${path} is filled in`,
  isTrue: (path) => `${path} is yes`,
  by: (path, day) => `${path} not after ${day}`,
  on: (path, day) => `${path} is ${day}`,
  within: (path, from, to) => `${path} from ${from} to ${to}`,
  oneOf: (path, values) => `${path} is one of ${values}`,
  compare: (path, op, value) => `${path} ${op} ${value}`,
  ofParent: (parent, path) => `${path} (${parent})`,
  below: (parent, table) => `${parent}, ${table}`,
  aggregate: (kind, { whose, listed, where, field, year, additive, daily }) => {
    const ground = whose + (listed ? ` listed on ${listed}` : "") + (where === undefined ? "" : ` where ${where}`);
    return {
      count: `Number of rows: ${ground}`,
      "count-distinct": `Different values of ${field}: ${ground}`,
      sum: `Sum of ${field}: ${ground}`,
      mean: `${daily ? "Daily mean" : "Mean"} of ${field}: ${ground}`,
      latest: `${additive ? "Sum of the latest" : "Latest"} ${field} in ${year}: ${ground}`,
      only: `${field} of the only row: ${ground}`,
    }[kind];
  },
  calendarDays: "days of the period", yearBefore: "a year earlier", monthBefore: "the month before",
  daysThat: (metric, op, limit) => `days with ${metric} ${op} ${limit}`,
  meanOfDays: (metric) => `mean of ${metric} over the valid days`,
  largest: (metrics) => `largest sub-index of ${metrics}`,
  rows: (n) => (n === 1 ? "1 row" : `${n} rows`),
  distinct: (n) => (n === 1 ? "1 value" : `${n} different values`),
  known: (n, of) => `${n} of ${of} days with a value`,
  knownThat: (known, op, limit) => `days ${op} ${limit} among ${known}`,
  knownMean: (known) => `mean of ${known}`,
  largestOf: (n) => `largest of ${n} sub-indices`,
  days: (n) => `${n} days`,
  noted: (what, note) => `${what} (${note})`,
  onYear: "on a year earlier", onMonth: "on the month before", dayCount: "days that", mean: "mean", maximum: "largest",
};

export const phrases: Readonly<Record<Language, Phrases>> = { zh, en };

export const meaningIn = (of: { readonly meaning: string; readonly meaning_en?: string }, language: Language): string => (language === "en" ? of.meaning_en ?? of.meaning : of.meaning);
