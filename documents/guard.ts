import { convert, Decimal, quantity, unitOf } from "../core/index.ts";
import { type Guard, parseGuard } from "../metrics/index.ts";
import type { FigureLookup } from "./figure.ts";

const compared: Readonly<Record<string, (order: number) => boolean>> = {
  "=": (order) => order === 0, "!=": (order) => order !== 0,
  "<": (order) => order < 0, "<=": (order) => order <= 0,
  ">": (order) => order > 0, ">=": (order) => order >= 0,
};

/**
 * Whether a phrase's guard holds for the unrounded values. A comparison with an absent or unknown figure does
 * not hold, whichever way it is put; so a phrase needs a last case without a guard.
 */
export function guardHolds(when: string, figures: FigureLookup): boolean {
  const guard = parseGuard(when);
  return guard.ok && holds(guard.value, figures);
}

function holds(guard: Guard, figures: FigureLookup): boolean {
  switch (guard.kind) {
    case "and": return guard.parts.every((each) => holds(each, figures));
    case "or": return guard.parts.some((each) => holds(each, figures));
    case "compare": {
      const left = amountOf(guard.left.text, figures);
      const right = "number" in guard.right ? { amount: new Decimal(guard.right.number), unit: left?.unit ?? "" } : amountOf(guard.right.text, figures);
      if (!left || !right) return false;
      return compared[guard.op]!(left.amount.comparedTo(inUnit(right, left.unit)));
    }
  }
}

interface Amount {
  readonly amount: Decimal;
  readonly unit: string;
}

function amountOf(metric: string, figures: FigureLookup): Amount | undefined {
  const found = figures(metric);
  return found?.value.kind === "present" ? { amount: found.value.amount, unit: found.definition.unit } : undefined;
}

/** 万元 against 亿元 compares as money; 件 against 家 as numbers. */
function inUnit(of: Amount, unit: string): Decimal {
  const from = unitOf(of.unit);
  const to = unitOf(unit);
  const converted = from && to ? convert(quantity(of.amount, from), to) : undefined;
  return converted?.ok ? converted.value.amount : of.amount;
}

/** The metrics that a guard speaks of, with their offsets. */
export function guardMetrics(guard: Guard): { name: string; offset: number }[] {
  if (guard.kind !== "compare") return guard.parts.flatMap(guardMetrics);
  return [guard.left, ...("number" in guard.right ? [] : [guard.right])].map(({ text, span }) => ({ name: text, offset: span.start }));
}
