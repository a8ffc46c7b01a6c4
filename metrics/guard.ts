import { Decimal, unit } from "../core/index.ts";
import type { Guard } from "./ast.ts";
import { compares } from "./plain.ts";
import type { Value } from "./value.ts";

/**
 * Whether a guard holds for the values given, unrounded. A comparison with an absent value does not
 * hold; a number is taken in the unit of the metric that it is compared with.
 */
export function holds(guard: Guard, valueOf: (metric: string) => Value): boolean {
  if (guard.kind !== "compare") {
    const one = (each: Guard): boolean => holds(each, valueOf);
    return guard.kind === "and" ? guard.parts.every(one) : guard.parts.some(one);
  }
  const left = valueOf(guard.left.text);
  if (left.kind === "absent") return false;
  if ("number" in guard.right) return compares(left.amount.comparedTo(guard.right.number), guard.op);
  const right = valueOf(guard.right.text);
  return right.kind === "present" && compares(inBase(left).comparedTo(inBase(right)), guard.op);
}

const inBase = ({ amount, unit: symbol }: Extract<Value, { kind: "present" }>): Decimal => amount.times(unit(symbol).factor);
