import { Decimal } from "./decimal.ts";

/** What is measured. Conversion exists only inside one dimension. */
export type Dimension =
  | "money" | "count" | "time" | "length" | "area" | "volume" | "mass"
  | "in-water" | "in-air" | "share" | "points" | "rank" | "score" | "index";

export interface Unit {
  /** as it is printed: 亿元, mg/m³, 百分点 */
  readonly symbol: string;
  readonly dimension: Dimension;
  /** how many of the dimension's base unit one of these is */
  readonly factor: Decimal;
  /** counters of different things (件, 家) count in one dimension but do not convert into each other */
  readonly en: string;
}

type Row = readonly [symbol: string, dimension: Dimension, factor: string, en: string];

const counters = "个 件 家 处 场 次 名 人 户 条 张 辆 栋 项 大项 小项 村 组 份 笔 台 套 座 宗 期 间 所 起 批".split(" ");

const rows: readonly Row[] = [
  ["元", "money", "1", "yuan"],
  ["天", "time", "1", "days"],
  ["m", "length", "1", "m"], ["米", "length", "1", "m"], ["km", "length", "1000", "km"], ["公里", "length", "1000", "km"],
  ["㎡", "area", "1", "m²"], ["m²", "area", "1", "m²"], ["平方米", "area", "1", "m²"],
  // 1 亩 = 1/15 ha = 10000/15 m²
  ["亩", "area", "666.6666666666666666666666666666666667", "mu"], ["公顷", "area", "10000", "ha"],
  ["m³", "volume", "1", "m³"], ["立方米", "volume", "1", "m³"], ["方", "volume", "1", "m³"],
  ["吨", "mass", "1", "t"],
  ["mg/L", "in-water", "1", "mg/L"], ["毫克/升", "in-water", "1", "mg/L"], ["µg/L", "in-water", "0.001", "µg/L"],
  ["mg/m³", "in-air", "1", "mg/m³"], ["毫克/立方米", "in-air", "1", "mg/m³"],
  ["µg/m³", "in-air", "0.001", "µg/m³"], ["微克/立方米", "in-air", "0.001", "µg/m³"],
  ["1", "share", "1", ""], ["%", "share", "0.01", "%"], ["‰", "share", "0.001", "‰"],
  ["百分点", "points", "0.01", "percentage points"],
  ["位", "rank", "1", "place"], ["分", "score", "1", "points"], ["指数", "index", "1", "index"],
  ...counters.map((symbol): Row => [symbol, "count", "1", ""]),
];

const table = new Map<string, Unit>(
  rows.map(([symbol, dimension, factor, en]) => [symbol, { symbol, dimension, factor: new Decimal(factor), en }]),
);

/** 万 and 亿 may stand before any unit: 万元, 亿元, 万平方米, 万吨, 万人. */
const prefixes: readonly (readonly [string, string, string])[] = [
  ["百万", "1e6", "million "], ["千万", "1e7", "ten million "], ["万", "1e4", "10k "], ["亿", "1e8", "100m "],
];

/** The unit of that symbol, or undefined. */
export function unitOf(symbol: string): Unit | undefined {
  const known = table.get(symbol);
  if (known) return known;
  for (const [prefix, factor, en] of prefixes) {
    const base = symbol.startsWith(prefix) ? table.get(symbol.slice(prefix.length)) : undefined;
    if (!base) continue;
    const made: Unit = { symbol, dimension: base.dimension, factor: base.factor.times(factor), en: en + base.en };
    table.set(symbol, made);
    return made;
  }
  return undefined;
}

/** The unit of that symbol; throws, for symbols that a checked definition vouches for. */
export function unit(symbol: string): Unit {
  const found = unitOf(symbol);
  if (!found) throw new Error(`unit "${symbol}" is not in core/unit.ts`);
  return found;
}

export function unitSymbols(): string[] {
  return [...new Set(rows.map(([symbol]) => symbol))];
}

/** 件 into 家 is no conversion although both count; 元 into 亿元 is. */
export function convertible(from: Unit, to: Unit): boolean {
  if (from.dimension !== to.dimension) return false;
  return from.dimension !== "count" || bareCounter(from) === bareCounter(to);
}

function bareCounter(of: Unit): string {
  return of.symbol.replace(/^(百万|千万|万|亿)/, "");
}
