import { convertible, type Field, issue, suggestion, type Table, unitOf, unitSymbols } from "../core/index.ts";
import type { Aggregate, Expression, Literal, Name } from "./ast.ts";
import { IAQI_TABLE } from "./aqi.ts";
import type { Catalogue } from "./catalogue.ts";
import { checkConditionOn, fieldNamed, written } from "./check-condition.ts";
import { checkLawNumber, lawsNamed } from "./check-law.ts";
import type { Report } from "./issues.ts";
import { isNumeric, monthField } from "./columns.ts";
import { type Grain, knownGrain } from "./derive.ts";
import { additive, combine, DAYS, INDEX, type Measure, ofField, ofUnit, PLAIN, TALLY, tell } from "./measure.ts";

/** Checks names, types, units and grain; the measure when it can be told. */
export function checkExpression(catalogue: Catalogue, of: Expression, report: Report): Measure | undefined {
  const at = { catalogue, report };
  switch (of.kind) {
    case "number": {
      if (of.unit === undefined) return PLAIN;
      const unit = unitOf(of.unit);
      if (!unit) report(issue("core.bad-unit", { unit: of.unit, known: unitSymbols().join(" ") }, { offset: of.span.start }));
      return unit && ofUnit(unit);
    }
    case "calendar-days": return DAYS;
    case "metric": return metricNamed(at, { text: of.name, span: of.span });
    case "aggregate": return checkAggregate(at, of);
    case "arithmetic": return checkArithmetic(at, of);
    case "change": {
      const measure = metricNamed(at, of.of, "period");
      if (of.as === "points") needShare(at, of.of, measure);
      if (of.as === "percent") return ofUnit(unitOf("1")!);
      return measure?.kind === "unit" ? { ...measure, difference: true } : measure;
    }
    case "implied-plan": {
      needShare(at, of.at, metricNamed(at, of.at, "period"));
      return metricNamed(at, of.of, "period");
    }
    case "days": {
      const measure = metricNamed(at, of.of, "day");
      checkNumber(at, of.literal, of.of.text, measure);
      return DAYS;
    }
    case "mean-of-days": {
      if (of.atLeast) checkNumber(at, of.atLeast, "at least", undefined);
      return metricNamed(at, of.of, "day");
    }
    case "aqi": return checkAqi(at, of);
  }
}

interface At {
  readonly catalogue: Catalogue;
  readonly report: Report;
}

/** The measure of a metric by name, which must exist and have the grain that its place needs. */
function metricNamed({ catalogue, report }: At, { text, span }: Name, needs?: Grain): Measure | undefined {
  const definition = catalogue.metrics.get(text);
  if (!definition) {
    report(issue("metric.unknown-metric", { name: text, near: suggestion(text, catalogue.metrics.keys()) }, { offset: span.start }));
    return undefined;
  }
  const grain = knownGrain(catalogue, { kind: "metric", name: text, span });
  if (needs === "day" && grain !== undefined && grain !== "day") report(issue("metric.needs-day", { name: text }, { offset: span.start }));
  if (needs === "period" && grain === "day") report(issue("metric.needs-period", { name: text }, { offset: span.start }));
  const unit = unitOf(definition.unit);
  return unit && ofUnit(unit);
}

function needShare({ report }: At, { text, span }: Name, measure: Measure | undefined): void {
  if (measure?.kind === "unit" && measure.unit.dimension !== "share") {
    report(issue("metric.needs-share", { name: text, unit: measure.unit.symbol }, { offset: span.start }));
  }
}

function checkNumber({ catalogue, report }: At, literal: Literal, name: string, into: Measure | undefined): void {
  if (literal.kind === "law") return checkLawNumber(catalogue.laws, literal, into?.kind === "unit" ? into.unit.symbol : undefined, report);
  if (literal.kind !== "number") report(issue("metric.literal-type", { field: name, wanted: "100", literal: written(literal) }, { offset: literal.span.start }));
}

function checkArithmetic(at: At, of: Extract<Expression, { kind: "arithmetic" }>): Measure | undefined {
  const left = checkExpression(at.catalogue, of.left, at.report);
  const right = checkExpression(at.catalogue, of.right, at.report);
  const grains = [knownGrain(at.catalogue, of.left), knownGrain(at.catalogue, of.right)];
  if (grains.includes("day") && grains.includes("period")) at.report(issue("metric.mixed-grain", { op: of.op }, { offset: of.right.span.start }));
  if (!left || !right) return undefined;
  const made = combine(of.op, left, right);
  if (!made) at.report(issue("metric.unit-clash", { op: of.op, left: tell(left), right: tell(right) }, { offset: of.right.span.start }));
  return made;
}

function checkAggregate(at: At, of: Aggregate): Measure | undefined {
  const table = tableNamed(at, of.table);
  if (!table) return undefined;
  const ground = { table, parent: at.catalogue.tables.get(table.parent ?? ""), laws: at.catalogue.laws, report: at.report };
  if (of.where) checkConditionOn(ground, of.where);
  if (of.each) {
    const each = fieldNamed(table, of.each.text, of.each.span.start, at.report);
    if (each) needField(at, each, of.each, each.type === "date", "date");
  }
  if (of.aggregate === "latest" && (table.parent === undefined || !monthField(table))) {
    at.report(issue("metric.latest-needs-month", { table: table.name }, { offset: of.table.span.start }));
  }
  const field = of.field && fieldNamed(table, of.field.text, of.field.span.start, at.report);
  if (of.aggregate === "count" || of.aggregate === "count-distinct") {
    // 1.0 and 1.00 are one amount and two texts: amounts do not name things
    if (field && of.field) needField(at, field, of.field, !["decimal", "quantity", "boolean"].includes(field.type), "text / choice / reference / date / integer");
    return TALLY;
  }
  if (!field || !of.field || !needField(at, field, of.field, isNumeric(field), "integer / decimal / quantity")) return undefined;
  const measure = ofField(field);
  if (of.aggregate === "sum" && !additive(measure)) {
    at.report(issue("metric.not-additive", { field: field.name, unit: tell(measure) }, { offset: of.field.span.start }));
  }
  return measure;
}

function tableNamed({ catalogue, report }: At, { text, span }: Name): Table | undefined {
  const found = catalogue.tables.get(text);
  if (!found) report(issue("metric.unknown-table", { table: text, near: suggestion(text, catalogue.tables.keys()) }, { offset: span.start }));
  return found;
}

function needField({ report }: At, field: Field, { span }: Name, fits: boolean, needed: string): boolean {
  if (!fits) report(issue("metric.field-needed", { field: field.name, needed }, { offset: span.start }));
  return fits;
}

function checkAqi(at: At, of: Extract<Expression, { kind: "aqi" }>): Measure {
  const laws = lawsNamed(at.catalogue.laws, of.law, at.report);
  const rows = Object.assign({}, ...laws.map((each) => each.tables[IAQI_TABLE]?.rows ?? {})) as Record<string, { unit: string }>;
  for (const { row, metric } of of.parts) {
    const measure = metricNamed(at, metric, "day");
    const into = rows[row.text]?.unit;
    if (into === undefined) {
      if (laws.length > 0) at.report(issue("metric.unknown-law-row", { law: of.law.text, row: row.text, near: suggestion(row.text, Object.keys(rows)) }, { offset: row.span.start }));
    } else if (measure?.kind === "unit" && !convertible(measure.unit, unitOf(into)!)) {
      at.report(issue("metric.unit-clash", { op: "aqi", left: into, right: measure.unit.symbol }, { offset: metric.span.start }));
    }
  }
  return INDEX;
}
