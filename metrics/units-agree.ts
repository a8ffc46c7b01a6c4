import { convertible, fieldOf, type Issue, unitOf, warning } from "../core/index.ts";
import type { Condition } from "./ast.ts";
import { type Catalogue, formulaOf } from "./catalogue.ts";
import { ofField } from "./measure.ts";
import "./issues.ts";

/**
 * A field without a unit takes whichever its metric declares, and nothing can tell a wrong one; but two metrics of the
 * same field, of rows of the same sort, mean one unit. A warning, since the field may hold several by a rule of its own.
 */
export function checkUnitsAgree(catalogue: Catalogue): Issue[] {
  const first = new Map<string, { id: string; unit: string }>();
  return [...catalogue.metrics.values()].flatMap(({ id, unit, ...definition }) => {
    const formula = formulaOf({ id, unit, ...definition });
    if (!formula.ok || formula.value.kind !== "aggregate" || !formula.value.field) return [];
    const { table: of, field: named, where } = formula.value;
    const table = catalogue.tables.get(of.text);
    const field = table && fieldOf(table, named.text);
    if (!field || ofField(field).kind !== "bare") return [];
    const key = JSON.stringify([of.text, field.name, where ? sortsOf(where).sort() : []]);
    const known = first.get(key);
    if (!known) first.set(key, { id, unit });
    const [one, other] = [unitOf(unit), known && unitOf(known.unit)];
    if (!known || !one || !other || convertible(one, other)) return [];
    return [warning("metric.units-disagree", { id, unit, field: field.name, other: known.id, other_unit: known.unit }, { path: ["metrics", id, "unit"] })];
  });
}

/** What the rows must all be: the texts that fields are held to. */
function sortsOf(condition: Condition): string[] {
  if (condition.kind === "and") return condition.parts.flatMap(sortsOf);
  if (condition.kind !== "compare" || condition.op !== "=" || condition.literal.kind !== "text") return [];
  return [`${condition.path.from} ${condition.path.field} ${condition.literal.value}`];
}
