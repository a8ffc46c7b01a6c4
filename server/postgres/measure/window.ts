import { daysBetween } from "../../../core/index.ts";
import type { Test } from "../../../metrics/index.ts";
import { conjuncts } from "./condition.ts";

/**
 * A stretch of a date or month column outside which no row can pass. Open ends are absent. It is a bound,
 * not the test: it only says which part of an index is worth reading.
 */
export interface Window {
  readonly column: string;
  readonly from?: string;
  readonly to?: string;
}

/** The bounds that a test puts on its row's date columns, by column. */
export function windowsOf(test: Test): ReadonlyMap<string, Window> {
  const found = new Map<string, Window>();
  for (const part of conjuncts(test)) {
    for (const each of part.kind === "any" ? common(part.tests) : one(part)) {
      const known = found.get(each.column);
      found.set(each.column, known ? meet(known, each) : each);
    }
  }
  return found;
}

function one(test: Test): Window[] {
  if (test.kind !== "between" && test.kind !== "compare") return [];
  const { of, as, name: column } = test.column;
  if (of !== "row" || as !== "date") return [];
  if (test.kind === "between") return [{ column, from: test.from, to: test.to }];
  const value = String(test.value);
  switch (test.op) {
    case "=": return [{ column, from: value, to: value }];
    case "<": case "<=": return [{ column, to: value }];
    case ">": case ">=": return [{ column, from: value }];
    case "!=": return [];
  }
}

/** Only what every branch bounds is bounded by all of them. */
function common(branches: readonly Test[]): Window[] {
  const [first, ...rest] = branches.map(windowsOf);
  if (first === undefined) return [];
  return [...first.values()].flatMap((each) => {
    const others = rest.map((branch) => branch.get(each.column));
    return others.every((other) => other !== undefined) ? [others.reduce(hull, each)] : [];
  });
}

const least = (a: string, b: string): string => (a < b ? a : b);
const greatest = (a: string, b: string): string => (a > b ? a : b);
const make = (column: string, from: string | undefined, to: string | undefined): Window =>
  ({ column, ...(from !== undefined && { from }), ...(to !== undefined && { to }) });

export function meet(a: Window, b: Window): Window {
  const from = a.from === undefined ? b.from : b.from === undefined ? a.from : greatest(a.from, b.from);
  const to = a.to === undefined ? b.to : b.to === undefined ? a.to : least(a.to, b.to);
  return make(a.column, from, to);
}

export function hull(a: Window, b: Window): Window {
  const from = a.from === undefined || b.from === undefined ? undefined : least(a.from, b.from);
  const to = a.to === undefined || b.to === undefined ? undefined : greatest(a.to, b.to);
  return make(a.column, from, to);
}

/** Days it covers; an open end counts as for ever. */
export function lengthOf(of: Window): number {
  if (of.from === undefined || of.to === undefined) return Number.POSITIVE_INFINITY;
  return Math.max(0, daysBetween(dayIn(of.from), dayIn(of.to)) + 1);
}

const dayIn = (text: string): string => (text.length === 7 ? `${text}-15` : text);

/** Whether one is so near the other that reading both at once costs less than reading twice. */
export function near(a: Window, b: Window): boolean {
  return lengthOf(hull(a, b)) <= Math.max(lengthOf(a), lengthOf(b)) * 1.5;
}
