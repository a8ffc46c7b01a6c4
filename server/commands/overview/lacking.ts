import { type Condition, formulaOf } from "../../../metrics/index.ts";
import type { Office } from "../../office.ts";
import { hasTrait } from "./asks.ts";

export interface Lacking {
  readonly metric: string;
  readonly register: string;
  readonly goal: string;
}

/** Metrics that count what of a procedural register is not yet through: count X.approvals where … and not done_on by end. */
export function lackingMetrics({ pack, catalogue }: Office): Lacking[] {
  const procedural = new Map(pack.registers.filter((each) => hasTrait(each, "procedural")).map((each) => [`${each.id}.approvals`, each]));
  return [...catalogue.metrics.values()].flatMap((definition): Lacking[] => {
    const formula = formulaOf(definition);
    if (!formula.ok || formula.value.kind !== "aggregate" || formula.value.aggregate !== "count") return [];
    const register = procedural.get(formula.value.table.text);
    const goal = definition.goal ?? register?.goal;
    if (!register || goal === undefined || !formula.value.where || !isUndone(formula.value.where)) return [];
    return [{ metric: definition.id, register: register.id, goal }];
  });
}

const isUndone = (condition: Condition): boolean => {
  const parts = condition.kind === "and" ? condition.parts : [condition];
  return parts.some((each) => each.kind === "not" && each.part.kind === "by-end" && each.part.path.field === "done_on");
};
