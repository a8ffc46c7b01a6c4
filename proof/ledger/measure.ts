import { Decimal, type Dimension, readDecimal, type Unit, unitOf } from "../../core/index.ts";
import type { Figure } from "../model.ts";
import { powers } from "../lex/units.ts";
import type { LedgerMetric } from "./model.ts";

/** A printed number with what it is measured in. */
export interface Measured {
  readonly amount: Decimal;
  readonly decimals: number;
  readonly dimension: Dimension | "other";
  /** of the unit, against the dimension's base */
  readonly factor: Decimal;
  /** the unit without 万 and 亿 */
  readonly counter: string;
}

const SAME: Readonly<Record<string, string>> = { m3: "m³", m2: "㎡", "mg/m3": "mg/m³", "μg/m3": "µg/m³", "ug/m3": "µg/m³", "μg/L": "µg/L", 平米: "平方米", 立方: "立方米", 毫克每立方米: "毫克/立方米", 毫克每升: "毫克/升", 个百分点: "百分点", 工作日: "天", 日: "天" };
const PREFIX = /^(?:万亿|[百千十]?[万亿]|[百千](?=[元人]))/;

/** The unit by the house's table; a measure word that is not in it still counts. */
function known(symbol: string): Unit | undefined {
  return unitOf(SAME[symbol] ?? symbol);
}

/** Undefined where it is measured in something the ledger cannot hold. */
export function measuredFigure(figure: Figure): Measured | undefined {
  const amount = readDecimal(figure.digits.replace(/[,，\s]/g, ""));
  if (!amount) return undefined;
  const decimals = amount.decimalPlaces();
  const printed = (figure.digits.split(".")[1] ?? "").length;
  const prefix = PREFIX.exec(figure.unit)?.[0] ?? "";
  const counter = figure.unit.slice(prefix.length);
  const unit = figure.unit === "" ? undefined : known(figure.unit);
  const base = { amount, decimals: Math.max(decimals, printed), counter };
  if (figure.kind === "rank") return { ...base, dimension: "rank", factor: new Decimal(1) };
  if (unit) return { ...base, dimension: unit.dimension, factor: unit.factor };
  return figure.kind === "count" || figure.kind === "change" ? { ...base, dimension: "count", factor: new Decimal(powers[prefix] ?? "1") } : undefined;
}

/** The metric's own unit, which its definition vouches for. */
export function measuredUnit({ unit }: LedgerMetric): { readonly dimension: Dimension; readonly factor: Decimal; readonly counter: string } | undefined {
  const found = unitOf(unit);
  return found && { dimension: found.dimension, factor: found.factor, counter: unit.replace(PREFIX, "") };
}
