import { issue, type Issue, suggestion, type Table, unitOf, unitSymbols, within } from "../core/index.ts";
import type { Condition, Guard, Name } from "./ast.ts";
import { type Catalogue, formulaOf } from "./catalogue.ts";
import { checkConditionOn } from "./check-condition.ts";
import { checkExpression } from "./check-expression.ts";
import type { MetricDefinition } from "./definition.ts";
import { knownGrain } from "./derive.ts";
import "./issues.ts";
import { hinge, starter } from "./lex.ts";
import { scaleInto, tell } from "./measure.ts";
import { ringsOf } from "./rings.ts";
import { checkUnitsAgree } from "./units-agree.ts";

/**
 * Everything that is wrong with the metrics of a catalogue, each with the path ["metrics", id, "is"] and
 * the offset in the formula. Metrics that pass can be planned, and planning them cannot fail.
 */
export function checkMetrics(catalogue: Catalogue): Issue[] {
  return [...[...catalogue.metrics.values()].flatMap((each) => checkMetric(catalogue, each)), ...ringsOf(catalogue), ...checkUnitsAgree(catalogue)];
}

function checkMetric(catalogue: Catalogue, definition: MetricDefinition): Issue[] {
  const { id } = definition;
  const found: Issue[] = [];
  if (!/^[a-z][a-z0-9_]*$/.test(id) || id in hinge || id in starter) found.push(issue("metric.bad-name", { name: id }, { path: ["metrics", id, "id"] }));
  const declared = unitOf(definition.unit);
  if (!declared) found.push(issue("core.bad-unit", { unit: definition.unit, known: unitSymbols().join(" ") }, { path: ["metrics", id, "unit"] }));
  const report = (each: Issue): void => void found.push(within({ path: ["metrics", id, "is"] }, each));
  const formula = formulaOf(definition);
  if (!formula.ok) {
    formula.issues.forEach(report);
    return found;
  }
  const measure = checkExpression(catalogue, formula.value, report);
  if (measure && declared && !scaleInto(measure, declared)) {
    report(issue("metric.unit-differs", { derived: tell(measure), declared: definition.unit }, { offset: formula.value.span.start }));
  }
  return found;
}

/** What is wrong with a bare condition on a table (a bulletin's gather); offsets are in its text. */
export function checkCondition(catalogue: Catalogue, table: Table, condition: Condition): Issue[] {
  const found: Issue[] = [];
  const ground = { table, parent: catalogue.tables.get(table.parent ?? ""), laws: catalogue.laws, report: (each: Issue) => void found.push(each) };
  checkConditionOn(ground, condition);
  return found;
}

/** What is wrong with a guard: unknown metrics, daily ones, two units that do not compare. */
export function checkGuard(catalogue: Catalogue, guard: Guard): Issue[] {
  if (guard.kind !== "compare") return guard.parts.flatMap((each) => checkGuard(catalogue, each));
  const named = [guard.left, ...("text" in guard.right ? [guard.right] : [])];
  const issues = named.flatMap((each) => checkCompared(catalogue, each));
  const [left, right] = named.map((each) => unitOf(catalogue.metrics.get(each.text)?.unit ?? ""));
  if (left && right && left.dimension !== right.dimension) {
    issues.push(issue("metric.unit-clash", { op: guard.op, left: left.symbol, right: right.symbol }, { offset: guard.right.span.start }));
  }
  return issues;
}

function checkCompared(catalogue: Catalogue, { text, span }: Name): Issue[] {
  if (!catalogue.metrics.has(text)) {
    return [issue("metric.unknown-metric", { name: text, near: suggestion(text, catalogue.metrics.keys()) }, { offset: span.start })];
  }
  const daily = knownGrain(catalogue, { kind: "metric", name: text, span }) === "day";
  return daily ? [issue("metric.needs-period", { name: text }, { offset: span.start })] : [];
}
