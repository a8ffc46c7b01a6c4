import { unit } from "../core/index.ts";
import type { Expression } from "./ast.ts";
import { type Catalogue, checkedMetric, formulaOf } from "./catalogue.ts";
import { columnOf } from "./columns.ts";
import { combine, DAYS, INDEX, type Measure, ofField, ofUnit, PLAIN, TALLY } from "./measure.ts";

/** day: a value for each day of the period; period: one value; any: a number, the same on every day. */
export type Grain = "day" | "period" | "any";

/** The measure of an expression of a checked catalogue. A metric's measure is the unit it declares. */
export function measureOf(catalogue: Catalogue, of: Expression): Measure {
  const declared = (id: string): Measure => ofUnit(unit(checkedMetric(catalogue, id).definition.unit));
  switch (of.kind) {
    case "number": return of.unit === undefined ? PLAIN : ofUnit(unit(of.unit));
    case "metric": return declared(of.name);
    case "calendar-days":
    case "days": return DAYS;
    case "aqi": return INDEX;
    case "mean-of-days": return declared(of.of.text);
    case "implied-plan": return declared(of.of.text);
    case "aggregate": {
      const field = of.field && columnOf(catalogue.tables.get(of.table.text)!, of.field.text);
      return of.aggregate === "count" || of.aggregate === "count-distinct" ? TALLY : ofField(field!);
    }
    case "arithmetic": {
      const made = combine(of.op, measureOf(catalogue, of.left), measureOf(catalogue, of.right));
      if (!made) throw new Error("units were not checked");
      return made;
    }
    case "change": {
      if (of.as === "percent") return ofUnit(unit("1"));
      const measure = declared(of.of.text);
      return measure.kind === "unit" ? { ...measure, difference: true } : measure;
    }
  }
}

/** The grain of an expression of a checked catalogue. */
export function grainOf(catalogue: Catalogue, of: Expression): Grain {
  const grain = knownGrain(catalogue, of);
  if (!grain) throw new Error("grain was not checked");
  return grain;
}

/** The grain as far as it can be told: undefined for unknown metrics, unread formulas and rings. */
export function knownGrain(catalogue: Catalogue, of: Expression, way: readonly string[] = []): Grain | undefined {
  switch (of.kind) {
    case "number": return "any";
    case "aggregate": return of.each ? "day" : "period";
    case "aqi": return "day";
    case "metric": {
      const definition = way.includes(of.name) ? undefined : catalogue.metrics.get(of.name);
      const formula = definition && formulaOf(definition);
      return formula?.ok ? knownGrain(catalogue, formula.value, [...way, of.name]) : undefined;
    }
    case "arithmetic": {
      const left = knownGrain(catalogue, of.left, way);
      return left === "any" ? knownGrain(catalogue, of.right, way) : left;
    }
    default: return "period";
  }
}

/** Whether the metric gives a value for each day, from which others are made; it is no figure of a month. */
export const isDaily = (catalogue: Catalogue, id: string): boolean => grainOf(catalogue, checkedMetric(catalogue, id).formula) === "day";
