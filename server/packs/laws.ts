import { type Day, Decimal, type Issue, issue, type Law, unitOf, unitSymbols } from "../../core/index.ts";
import type { LampCriterion } from "../../assessment/index.ts";
import { about, fileLine, type Placed } from "./placed.ts";

/** Law is dated: at most one record of an id holds on any day, and its tables can be interpolated. */
export function checkLaws(laws: readonly Placed<Law>[]): Issue[] {
  const byId = Map.groupBy(laws, (each) => each.value.id);
  return [...[...byId.values()].flatMap((same) => checkDates("law", same)), ...laws.flatMap(checkLaw)];
}

export function checkLamps(lamps: readonly Placed<LampCriterion>[]): Issue[] {
  // rules of different kinds may hold at once: each lights a lamp of its own
  return [...Map.groupBy(lamps, ({ value }) => value.kind).values()].flatMap((same) => checkDates("lamp", same));
}

interface Dated {
  readonly id: string;
  readonly valid_from: Day;
  readonly valid_to?: Day;
}

export function checkDates(kind: string, all: readonly Placed<Dated>[]): Issue[] {
  const issues: Issue[] = [];
  const ordered = all.toSorted((a, b) => (a.value.valid_from < b.value.valid_from ? -1 : 1));
  ordered.forEach((each, i) => {
    const { id, valid_from: from, valid_to: to } = each.value;
    if (to !== undefined && to < from) issues.push(about(each, ["valid_to"], issue("pack.dates-order", { from, to })));
    const before = ordered[i - 1];
    if (before && (before.value.valid_to === undefined || before.value.valid_to >= from)) {
      issues.push(about(each, ["valid_from"], issue("pack.dates-overlap", { kind, id, first: fileLine(before.source.place([...before.path, "valid_from"])) })));
    }
  });
  return issues;
}

function checkLaw(law: Placed<Law>): Issue[] {
  const { numbers, tables } = law.value;
  const unknown = (unit: string | undefined, part: (string | number)[]): Issue[] =>
    unit === undefined || unitOf(unit) ? [] : [about(law, part, issue("pack.law-unknown-unit", { unit, known: unitSymbols().join("、") }))];
  return [
    ...Object.entries(numbers).flatMap(([name, { unit }]) => unknown(unit, ["numbers", name, "unit"])),
    ...Object.entries(tables).flatMap(([name, { heads, rows }]) => [
      ...(rising(heads) ? [] : [about(law, ["tables", name, "heads"], issue("pack.law-not-rising", { row: "heads" }))]),
      ...Object.entries(rows).flatMap(([row, { unit, values }]) => {
        const part = ["tables", name, "rows", row];
        const issues = unknown(unit, [...part, "unit"]);
        // fewer values than heads is law: above 800 µg/m³ ozone has no 8-hour index
        if (values.length > heads.length) issues.push(about(law, [...part, "values"], issue("pack.law-too-many-values", { row, values: values.length, heads: heads.length })));
        if (!rising(values)) issues.push(about(law, [...part, "values"], issue("pack.law-not-rising", { row })));
        return issues;
      }),
    ]),
  ];
}

function rising(values: readonly string[]): boolean {
  return values.every((value, i) => i === 0 || new Decimal(value).gt(values[i - 1]!));
}
